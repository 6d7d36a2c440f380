//! What printpdf leaves wrong, put right.

use lopdf::{Dictionary, Object, StringFormat};
use sha2::{Digest, Sha256};

use super::super::fonts;
use super::{About, archive};
use crate::error::{Error, Result};

pub(super) fn finish(mut file: lopdf::Document, about: &About, attached: Option<&[u8]>) -> Result<Vec<u8>> {
    let broken = |cause: lopdf::Error| Error::internal("finishing a document", cause);
    // OpenType fonts and soft masks are newer than the 1.3 that printpdf writes.
    file.version = "1.7".to_owned();
    let info = file.add_object(information(about));
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", info);
    for object in file.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object
            && dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"Page")
        {
            tidy_links(dictionary);
        }
    }
    let catalog = file.catalog_mut().map_err(broken)?;
    catalog.set("Lang", Object::string_literal(about.language));
    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", viewer);
    file.compress();
    if let Some(xml) = attached {
        archive::attach(&mut file, xml)?;
    }
    identified(file)
}

/// A finished file with `xml` inside; its pages stay as they are.
pub(super) fn with_attachment(pdf: &[u8], xml: &[u8]) -> Result<Vec<u8>> {
    let mut file = lopdf::Document::load_mem(pdf)
        .map_err(|cause| Error::internal("reading a document of ours again", cause))?;
    archive::attach(&mut file, xml)?;
    identified(file)
}

fn identified(mut file: lopdf::Document) -> Result<Vec<u8>> {
    let identity = Object::String(identity(&mut file)?, StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![identity.clone(), identity]));
    save(&mut file)
}

/// The file's identity is its content. printpdf's own comes from a counter: two invoices would share it.
fn identity(file: &mut lopdf::Document) -> Result<Vec<u8>> {
    file.trailer.remove(b"ID");
    Ok(Sha256::digest(save(file)?)[..16].to_vec())
}

fn save(file: &mut lopdf::Document) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|cause| Error::internal("finishing a document", cause))?;
    Ok(bytes)
}

fn information(about: &About) -> Dictionary {
    let text = |text: &str| {
        // A window's title is plain text: direction marks would show as boxes in some viewers.
        let plain: String = text.chars().filter(|c| !fonts::draws_nothing(*c)).collect();
        let units = std::iter::once(0xFEFF).chain(plain.encode_utf16());
        Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
    };
    let mut info = Dictionary::new();
    info.set("Title", text(&about.title));
    info.set("Author", text(&about.author));
    info.set("Creator", Object::string_literal("Stillpoint"));
    info.set("Producer", Object::string_literal("Stillpoint"));
    if let Some(day) = about.dated {
        let at = day.format("D:%Y%m%d000000Z").to_string();
        info.set("CreationDate", Object::string_literal(at.clone()));
        info.set("ModDate", Object::string_literal(at));
    }
    info
}

/// An empty list of links goes; links print (PDF/A asks for flag 4).
fn tidy_links(page: &mut Dictionary) {
    let Ok(links) = page.get_mut(b"Annots").and_then(Object::as_array_mut) else { return };
    if links.is_empty() {
        page.remove(b"Annots");
        return;
    }
    for link in links {
        if let Ok(link) = link.as_dict_mut() {
            link.set("F", 4);
        }
    }
}
