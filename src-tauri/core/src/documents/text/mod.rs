//! Text to glyphs: which face, which direction, which line. Knows no page.
//!
//! A paragraph is shaped once, whole; lines are then cut out of it by adding up advances, so that wrapping costs
//! nothing per line and kerning and Arabic joining stay right.

mod lines;
mod shape;

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use super::display::{Glyph, Item};
use super::fonts::FaceId;
use super::rendered::MissingGlyphs;
use super::theme::Style;

/// Shapes text for one document and remembers what could not be drawn.
#[derive(Default)]
pub struct Typesetter {
    missing: MissingGlyphs,
    shaped: HashMap<shape::ShapeKey, Rc<shape::Shaped>>,
    plans: HashMap<shape::PlanKey, rustybuzz::ShapePlan>,
    buffer: Option<rustybuzz::UnicodeBuffer>,
}

/// Glyphs of one face, at a place within their line.
#[derive(Debug, Clone)]
pub struct Run {
    face: FaceId,
    x: f32,
    glyphs: Arc<[Glyph]>,
}

/// One line of text, set.
#[derive(Debug, Clone)]
pub struct Line {
    runs: Vec<Run>,
    /// Width in points.
    pub width: f32,
    /// Whether it belongs to a paragraph that is read from right to left.
    pub right_to_left: bool,
    style: Style,
}

/// Lines of one style.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The lines, top down.
    pub lines: Vec<Line>,
    /// The style.
    pub style: Style,
}

impl Typesetter {
    /// What could not be drawn in anything set so far.
    #[must_use]
    pub fn into_missing(self) -> MissingGlyphs {
        self.missing
    }

    /// `text` on one line, however wide.
    pub fn line(&mut self, text: &str, style: Style) -> Line {
        let one = on_one_line(text);
        self.paragraph(&one, style, f32::INFINITY).lines.into_iter().next().unwrap_or(Line {
            runs: Vec::new(),
            width: 0.0,
            right_to_left: false,
            style,
        })
    }

    /// `text` wrapped to `width`; line breaks in it stay.
    pub fn paragraph(&mut self, text: &str, style: Style, width: f32) -> Paragraph {
        let mut lines = Vec::new();
        for part in text.trim_end().split('\n') {
            let shaped = self.shape(part, style);
            shaped.wrap(width, style, &mut lines);
        }
        Paragraph { lines, style }
    }

    /// Like [`Self::paragraph`], but with lines of nearly the same length: for titles, names and quotes, where one
    /// word alone on the last line catches the eye.
    pub fn balanced(&mut self, text: &str, style: Style, width: f32) -> Paragraph {
        let mut lines = Vec::new();
        for part in text.trim_end().split('\n') {
            let shaped = self.shape(part, style);
            shaped.wrap(shaped.narrowest(width, style), style, &mut lines);
        }
        Paragraph { lines, style }
    }

    /// Like [`Self::paragraph`], set a little narrower where the last line would be one short word.
    pub fn reading(&mut self, text: &str, style: Style, width: f32) -> Paragraph {
        let mut lines = Vec::new();
        for part in text.trim_end().split('\n') {
            let shaped = self.shape(part, style);
            let first = lines.len();
            shaped.wrap(width, style, &mut lines);
            let short = lines.last().is_some_and(|last| last.width < width / 6.0);
            if short && lines.len() > first + 1 {
                lines.truncate(first);
                shaped.wrap(shaped.narrowest(width, style).max(width * 0.88), style, &mut lines);
            }
        }
        Paragraph { lines, style }
    }

    /// Like [`Self::reading`], but never more than `lines`: what is longer ends in an ellipsis.
    pub fn clipped(&mut self, text: &str, style: Style, width: f32, lines: usize) -> Paragraph {
        let whole = self.reading(text, style, width);
        if whole.lines.len() <= lines {
            return whole;
        }
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        // The longest beginning that fits; one with nothing but the ellipsis always does.
        let fits = ends.partition_point(|end| {
            let cut = format!("{}\u{2026}", text[..*end].trim_end());
            self.paragraph(&cut, style, width).lines.len() <= lines
        });
        let end = fits.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0);
        let kept = text[..end].rsplit_once(' ').map_or(&text[..end], |(words, _)| words);
        let mut cut = self.paragraph(&format!("{}\u{2026}", kept.trim_end()), style, width);
        cut.lines.truncate(lines);
        cut
    }

    /// The width of `text` on one line.
    pub fn width(&mut self, text: &str, style: Style) -> f32 {
        self.line(text, style).width
    }
}

impl Paragraph {
    /// Height in points.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a paragraph has few lines")]
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.style.leading
    }

    /// The width of its widest line.
    #[must_use]
    pub fn widest(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

impl Line {
    /// The style it is set in.
    #[must_use]
    pub fn style(&self) -> Style {
        self.style
    }

    /// Writes the line at `x`, with its baseline at `y`.
    pub fn draw(&self, x: f32, y: f32, to: &mut Vec<Item>) {
        to.extend(self.runs.iter().map(|run| Item::Glyphs {
            face: run.face,
            size: self.style.size,
            colour: self.style.colour,
            x: x + run.x,
            y,
            glyphs: Arc::clone(&run.glyphs),
        }));
    }
}

/// One line out of a text that may have several.
fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
