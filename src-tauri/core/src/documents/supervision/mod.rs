//! The supervision pack: sessions one after the other, to be read by another coach. Its input says nobody's name.

mod reading;
#[cfg(test)]
mod tests;

use super::back_end::{self, About};
use super::flow::{Align, Flow};
use super::rendered::{MissingGlyphs, Rendered};
use super::theme::{self, DISPLAY, MUTED, NAME, READING, STEP, Style};
use super::words::words;
use super::{Locale, Paper};
use crate::error::{Error, Result};

/// A pack, ready to draw.
#[derive(Debug, Clone)]
pub struct SupervisionDocument {
    /// In which words.
    pub locale: Locale,
    /// The sheet.
    pub paper: Paper,
    /// What it is.
    pub title: String,
    /// What the reader should know about it.
    pub about: String,
    /// Below every page.
    pub foot: String,
    /// The sessions.
    pub parts: Vec<Part>,
}

/// One session.
#[derive(Debug, Clone)]
pub struct Part {
    /// "Client A, session 3".
    pub heading: String,
    /// Week, length and outcome.
    pub facts: String,
    /// What may be shared, in Markdown.
    pub shareable: String,
    /// Said where that is nothing.
    pub nothing: String,
    /// What the coach's reflections are called.
    pub private_heading: String,
    /// The coach's reflections, if chosen.
    pub private: Option<String>,
}

/// The file, and all text that can be read in it.
#[derive(Debug)]
pub struct Pack {
    rendered: Rendered,
    /// What a reader or a program finds in the file: every page, and what a viewer shows about it.
    pub text: String,
}

impl Pack {
    /// The file, if all of it could be drawn.
    ///
    /// # Errors
    /// `Refused(GlyphsMissing)`.
    pub fn complete(self) -> Result<Vec<u8>> {
        self.rendered.complete()
    }

    /// What could not be drawn.
    #[must_use]
    pub fn missing(&self) -> &MissingGlyphs {
        &self.rendered.missing
    }
}

/// Draws the pack and reads the finished file again.
///
/// # Errors
/// When it cannot be drawn, or not be read again.
pub fn render(document: &SupervisionDocument) -> Result<Pack> {
    let mut flow = Flow::new(document.paper, &[&document.foot]);
    opening(&mut flow, document);
    for part in &document.parts {
        session(&mut flow, part);
    }
    let (display, missing) = flow.finish(|page, pages| format!("{page} / {pages}"));
    let about = About {
        title: document.title.clone(),
        author: String::new(),
        language: words(document.locale).language,
        dated: None,
    };
    let pdf = back_end::pdf(&display, &about)?;
    let text = reading::text_of(&pdf)?;
    if !reading::agrees(&text, &display) {
        return Err(Error::internal("reading the supervision pack again", "the file says something else"));
    }
    Ok(Pack { rendered: Rendered { pages: display.pages.len(), pdf, missing }, text })
}

fn opening(flow: &mut Flow, document: &SupervisionDocument) {
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    flow.gap(2.0);
    let title = flow.set.balanced(&document.title, DISPLAY, width);
    flow.y = flow.draw(&title, left, width, flow.y, Align::Start);
    flow.gap(1.5);
    let about = flow.set.paragraph(&document.about, READING.colour(MUTED), width);
    flow.paragraph(&about, left, width, Align::Start);
    flow.gap(2.0);
    flow.rule(left, right, flow.y);
    flow.gap(4.0);
}

fn session(flow: &mut Flow, part: &Part) {
    let (left, width) = (flow.left(), flow.width());
    flow.keep(14.0 * STEP);
    flow.put(&part.heading, Style { size: 14.0, ..NAME }, left, width, flow.y, Align::Left);
    flow.gap(2.5);
    flow.put(&part.facts, theme::BODY.colour(MUTED), left, width, flow.y, Align::Left);
    flow.gap(3.0);
    let written = if part.shareable.trim().is_empty() { &part.nothing } else { &part.shareable };
    markdown(flow, written);
    if let Some(private) = &part.private {
        flow.gap(1.0);
        heading(flow, &part.private_heading);
        markdown(flow, private);
    }
    flow.gap(4.0);
}

/// As much of Markdown as notes are written in: headings, quotes, lists.
fn markdown(flow: &mut Flow, text: &str) {
    for line in text.lines().map(str::trim_end) {
        let bare = line.trim_start();
        if let Some(name) = bare.strip_prefix('#') {
            flow.gap(1.0);
            heading(flow, name.trim_start_matches('#').trim());
        } else if let Some(quote) = bare.strip_prefix('>') {
            indented(flow, None, quote.trim(), Style { voice: theme::Voice::SerifItalic, ..READING });
        } else if let Some(item) =
            ["- [ ] ", "- [x] ", "[] ", "[x] ", "- ", "* "].iter().find_map(|mark| bare.strip_prefix(mark))
        {
            indented(flow, Some("\u{2022}"), item.trim(), READING);
        } else if bare.is_empty() {
            flow.gap(1.0);
        } else {
            let (left, width) = (flow.left(), flow.width());
            let set = flow.set.reading(bare, READING, width);
            flow.paragraph(&set, left, width, Align::Start);
        }
    }
}

fn heading(flow: &mut Flow, name: &str) {
    let (left, width) = (flow.left(), flow.width());
    flow.keep(3.0 * READING.leading);
    flow.put(name, READING.strong(), left, width, flow.y, Align::Start);
    flow.y += READING.leading;
}

fn indented(flow: &mut Flow, mark: Option<&str>, text: &str, style: Style) {
    let inset = 3.0 * STEP;
    let (left, width) = (flow.left(), flow.width());
    let set = flow.set.reading(text, style, width - inset);
    flow.keep(set.height().min(3.0 * style.leading));
    if let Some(mark) = mark {
        flow.put(mark, style, left + STEP, inset, flow.y, Align::Left);
    }
    flow.paragraph(&set, left + inset, width - inset, Align::Start);
}
