//! A line as small as a word: how one scale moved.

use serde::{Deserialize, Serialize};

use super::super::display::Item;
use super::super::text::Typesetter;
use super::super::theme::{self, CHART, MUTED};
use super::labels::Side;
use super::shapes::{dot, hollow_dot, line, pen, stroked};
use super::{Canvas, Frame, LEADS, Look, Reading, share, share_of_days};

/// Values between 0 and 10 by day, and the movement from the first to the last in figures.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SparkLine {
    /// The values, in the order of their days.
    pub readings: Vec<Reading>,
}

/// Kept for the figures at the right.
const FIGURES: f32 = 40.0;

/// Kept around the line for its dots.
const DOT: f32 = 2.0;

impl SparkLine {
    /// Draws the line in `frame`; nothing where nothing was measured.
    #[must_use]
    pub fn draw(&self, set: &mut Typesetter, look: Look, frame: Frame) -> Vec<Item> {
        let mut canvas = Canvas::new(set, look);
        let known: Vec<&Reading> = self.readings.iter().filter(|reading| reading.value.is_finite()).collect();
        let (Some(first), Some(last)) = (known.first(), known.last()) else { return canvas.items };
        let inset = DOT + 1.0;
        let (left, right) = (frame.x + inset, frame.right() - FIGURES - inset);
        let (top, bottom) = (frame.y + inset, frame.bottom() - inset);
        // The least and the most there can be, so that a small step looks small.
        for y in [top, bottom] {
            canvas
                .items
                .extend(line(&[(left, y), (right, y)]).map(|o| stroked(o, pen(theme::LINE, theme::RULE))));
        }
        let points: Vec<_> = known
            .iter()
            .filter_map(|reading| {
                let x = left + (right - left) * share_of_days(reading.day, first.day, last.day);
                Some((x, bottom - (bottom - top) * share(reading.value, 0.0, 10.0)?))
            })
            .collect();
        canvas.items.extend(line(&points).map(|outline| stroked(outline, pen(look.accent, 1.1))));
        if let Some(start) = points.first().filter(|_| points.len() > 1) {
            canvas.items.push(hollow_dot(*start, DOT - 0.4, theme::EARLIER));
        }
        canvas.items.extend(points.last().map(|end| dot(*end, DOT, look.accent)));
        let middle = f32::midpoint(frame.y, frame.bottom()) - CHART.leading / 2.0;
        let now = canvas.number(last.value);
        let figures = CHART.tabular();
        let width = canvas.put(&now, figures.strong(), frame.right(), middle, Side::Before);
        if known.len() > 1 {
            let then = canvas.coming_from(first.value);
            canvas.put(&then, figures.colour(MUTED), frame.right() - width - LEADS, middle, Side::Before);
        }
        canvas.items
    }
}
