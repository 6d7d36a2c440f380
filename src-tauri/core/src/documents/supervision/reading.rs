//! The text of a finished file, read from its bytes as any other program would.

use lopdf::Document;

use crate::documents::display::{Display, Item};
use crate::error::{Error, Result};

/// Every page's text, and what a viewer shows about the file.
pub fn text_of(pdf: &[u8]) -> Result<String> {
    let doing = "reading the supervision pack again";
    let document = Document::load_mem(pdf).map_err(|cause| Error::internal(doing, cause))?;
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let mut text = document.extract_text(&pages).map_err(|cause| Error::internal(doing, cause))?;
    let about = document.trailer.get(b"Info").and_then(|info| document.dereference(info));
    if let Ok((_, about)) = about
        && let Ok(fields) = about.as_dict()
    {
        for (_, field) in fields {
            if let Ok(said) = lopdf::decode_text_string(field) {
                text.push('\n');
                text.push_str(&said);
            }
        }
    }
    Ok(text)
}

/// Whether every letter that was laid out was read again: else a search of the text would prove nothing.
pub fn agrees(text: &str, display: &Display) -> bool {
    let read = count(text.chars());
    let items = display.pages.iter().flatten();
    let glyphs = items.filter_map(|item| match item {
        Item::Glyphs { glyphs, .. } => Some(glyphs),
        _ => None,
    });
    let laid_out: String =
        glyphs.flat_map(|glyphs| glyphs.iter()).map(|glyph| glyph.text.to_string()).collect();
    let wanted = count(laid_out.chars());
    wanted.iter().all(|(letter, times)| read.get(letter).is_some_and(|found| found >= times))
}

fn count(letters: impl Iterator<Item = char>) -> std::collections::HashMap<char, usize> {
    let mut counted = std::collections::HashMap::new();
    for letter in letters.filter(|letter| letter.is_alphanumeric()) {
        *counted.entry(letter).or_insert(0) += 1;
    }
    counted
}
