//! The display list as a PDF file. The only folder that knows printpdf; lopdf, the same version that printpdf uses,
//! puts right what printpdf leaves wrong: identity, dates, version, needless entries.

mod archive;
mod embed;
mod finish;
mod page;

use std::fmt::Write as _;

use chrono::NaiveDate;
use printpdf::{PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt};

use super::display::Display;
use crate::error::{Error, Result};

/// What a PDF viewer shows about a file.
#[derive(Debug, Clone)]
pub struct About {
    /// The window's title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    /// Its date.
    pub dated: Option<NaiveDate>,
}

/// Draws `display`.
pub fn pdf(display: &Display, about: &About) -> Result<Vec<u8>> {
    drawn(display, about, None)
}

/// Draws `display` as PDF/A-3, with the data of an invoice inside.
pub fn archive(display: &Display, about: &About, xml: &[u8]) -> Result<Vec<u8>> {
    drawn(display, about, Some(xml))
}

/// A file drawn earlier as PDF/A-3, with the data of an invoice inside. Its pages stay as they are.
pub fn archived(pdf: &[u8], xml: &[u8]) -> Result<Vec<u8>> {
    finish::with_attachment(pdf, xml)
}

fn drawn(display: &Display, about: &About, attached: Option<&[u8]>) -> Result<Vec<u8>> {
    let used = embed::used_faces(display);
    let mut document = PdfDocument::new(&about.title);
    for (id, face) in &used {
        // Under a name of ours: printpdf would make up one from a counter, and the bytes would differ each time.
        let font = PdfFont::new(face.parsed.clone());
        document.resources.fonts.map.insert(embed::resource(*id), font);
    }
    for (place, picture) in display.pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(embed::picture_resource(place), embed::picture(picture));
    }
    for share in page::opacities(display) {
        let state = (page::opacity_resource(share), page::opacity_state(share));
        document.resources.extgstates.map.insert(state.0, state.1);
    }
    let (width, height) = display.sheet.size();
    for items in &display.pages {
        let ops = page::ops(items, height, &used, &display.pictures);
        document.pages.push(PdfPage::new(Pt(width).into(), Pt(height).into(), ops));
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let file = document.to_lopdf_document(&options, &mut warnings);
    if !warnings.is_empty() {
        let said = warnings.iter().fold(String::new(), |mut said, warning| {
            let _ = write!(said, "{}; ", warning.msg);
            said
        });
        return Err(Error::internal("drawing a document", said));
    }
    finish::finish(file, about, attached)
}
