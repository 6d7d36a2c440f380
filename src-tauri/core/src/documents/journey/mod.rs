//! The journey summary: what a client keeps of all the months, as a gift. A cover, then one idea after the other, their
//! own words in the serif, what moved as thin lines.

mod chapters;
mod cover;
mod data;
mod rings;

pub use data::{JourneyDocument, JourneyGoal, JourneyQuote, JourneyWheel, KeptCommitment};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::Flow;
use super::plots::Look;
use super::rendered::{MissingGlyphs, Rendered};
use super::theme::ACCENT;
use super::words::words;
use crate::error::Result;

/// Draws the summary.
pub fn render(document: &JourneyDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document);
    let about = About {
        title: (words(document.locale).journey_of)(&document.client),
        author: document.coach.clone(),
        language: document.locale.tag(),
        dated: Some(document.last_day),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

/// What of the summary could not be drawn.
#[must_use]
pub fn missing_glyphs(document: &JourneyDocument) -> MissingGlyphs {
    lay_out(document).1
}

pub(super) fn lay_out(document: &JourneyDocument) -> (Display, MissingGlyphs) {
    let words = words(document.locale);
    let look = Look { accent: document.accent.unwrap_or(ACCENT).readable(), locale: document.locale };
    let mut flow = Flow::new(document.paper, &[&document.practice]);
    cover::draw(&mut flow, document, words, look);
    chapters::draw(&mut flow, document, words, look);
    flow.finish(words.page_of)
}

#[cfg(test)]
mod tests;
