//! PDF/A-3, level B (ISO 19005-3), with the data of an invoice inside as Factur-X and ZUGFeRD want it.
//!
//! What a PDF/A needs and [`super::finish`] has done already: embedded fonts with their readings, links that print,
//! an identity, plain information. Added here: what the colours mean, the same information as XMP, the attachment.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, Stream};

use crate::error::{Error, Result};

/// The name that receivers look for.
const NAME: &str = "factur-x.xml";
/// What every colour of the file is measured in.
const SRGB: &[u8] = include_bytes!("../../../colours/sRGB.icc");

/// Makes an archive of `file`, with `xml` inside.
pub(super) fn attach(file: &mut Document, xml: &[u8]) -> Result<()> {
    let broken = |cause: lopdf::Error| Error::internal("attaching an electronic invoice", cause);
    let info = information(file).map_err(broken)?;
    let colours = file.add_object(profile());
    let mut intent = Dictionary::new();
    intent.set("Type", name("OutputIntent"));
    intent.set("S", name("GTS_PDFA1"));
    intent.set("OutputConditionIdentifier", Object::string_literal("sRGB"));
    intent.set("Info", Object::string_literal("sRGB IEC61966-2.1"));
    intent.set("DestOutputProfile", colours);
    let metadata = file.add_object(metadata(&info));
    let content = file.add_object(embedded(xml, info.dated.as_ref()));
    let attachment = file.add_object(specification(content));
    let catalog = file.catalog_mut().map_err(broken)?;
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Metadata", metadata);
    catalog.set("AF", vec![attachment.into()]);
    let mut files = Dictionary::new();
    files.set("Names", vec![Object::string_literal(NAME), attachment.into()]);
    let mut names = catalog.get(b"Names").and_then(Object::as_dict).cloned().unwrap_or_default();
    names.set("EmbeddedFiles", Object::Dictionary(files));
    catalog.set("Names", Object::Dictionary(names));
    Ok(())
}

fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

fn profile() -> Stream {
    let mut dictionary = Dictionary::new();
    dictionary.set("N", 3);
    packed(Stream::new(dictionary, SRGB.to_vec()))
}

fn packed(mut stream: Stream) -> Stream {
    // A stream that would grow stays as it is.
    let _ = stream.compress();
    stream
}

fn embedded(xml: &[u8], dated: Option<&Dated>) -> Stream {
    let mut about = Dictionary::new();
    about.set("Size", i64::try_from(xml.len()).unwrap_or(i64::MAX));
    if let Some(dated) = dated {
        about.set("ModDate", Object::string_literal(dated.pdf.clone()));
    }
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", name("EmbeddedFile"));
    dictionary.set("Subtype", name("text/xml"));
    dictionary.set("Params", Object::Dictionary(about));
    packed(Stream::new(dictionary, xml.to_vec()))
}

fn specification(content: lopdf::ObjectId) -> Dictionary {
    let mut files = Dictionary::new();
    files.set("F", content);
    files.set("UF", content);
    let mut specification = Dictionary::new();
    specification.set("Type", name("Filespec"));
    specification.set("F", Object::string_literal(NAME));
    specification.set("UF", Object::string_literal(NAME));
    specification.set("Desc", Object::string_literal("Factur-X invoice"));
    specification.set("AFRelationship", name("Alternative"));
    specification.set("EF", Object::Dictionary(files));
    specification
}

/// What the file says about itself; XMP has to say the very same (ISO 19005-3, section 6.6.3).
#[derive(Default)]
struct Information {
    title: String,
    author: String,
    creator: String,
    producer: String,
    dated: Option<Dated>,
}

/// A moment as PDF and as XMP write it.
struct Dated {
    pdf: String,
    xmp: String,
}

fn information(file: &Document) -> lopdf::Result<Information> {
    let known = file.trailer.get(b"Info").and_then(Object::as_reference);
    let Some(known) = known.ok().map(|id| file.get_dictionary(id)).transpose()? else {
        return Ok(Information::default());
    };
    let text = |key: &[u8]| known.get(key).ok().map(readable).unwrap_or_default();
    Ok(Information {
        title: text(b"Title"),
        author: text(b"Author"),
        creator: text(b"Creator"),
        producer: text(b"Producer"),
        dated: Some(text(b"CreationDate"))
            .filter(|date| date.len() >= 16)
            .map(|pdf| Dated { xmp: xmp_date(&pdf), pdf }),
    })
}

/// A text string of a PDF: UTF-16 with its mark, else ASCII as we write it.
fn readable(text: &Object) -> String {
    let bytes = text.as_str().unwrap_or_default();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units: Vec<u16> =
                units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// `D:20260302000000Z` is `2026-03-02T00:00:00Z`.
fn xmp_date(pdf: &str) -> String {
    let digits: Vec<char> = pdf.chars().filter(char::is_ascii_digit).collect();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default().iter().collect::<String>();
    format!("{}-{}-{}T{}:{}:{}Z", part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12), part(12, 14))
}

/// Left unfiltered, so that programs that know no PDF find it.
fn metadata(info: &Information) -> Stream {
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", name("Metadata"));
    dictionary.set("Subtype", name("XML"));
    Stream::new(dictionary, packet(info).into_bytes()).with_compression(false)
}

fn packet(info: &Information) -> String {
    let escaped = |text: &str| quick_xml::escape::escape(text).into_owned();
    let mut own = String::new();
    if let Some(dated) = &info.dated {
        let _ = write!(
            own,
            "<xmp:CreateDate>{0}</xmp:CreateDate><xmp:ModifyDate>{0}</xmp:ModifyDate>",
            dated.xmp
        );
    }
    include_str!("archive.xmp")
        .replace("{title}", &escaped(&info.title))
        .replace("{author}", &escaped(&info.author))
        .replace("{creator}", &escaped(&info.creator))
        .replace("{producer}", &escaped(&info.producer))
        .replace("{dates}", &own)
        .replace("{name}", NAME)
}
