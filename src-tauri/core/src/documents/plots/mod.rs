//! Plots as thin vector lines: how something moved, never a grade. One accent for what is now, greys for what was,
//! and always the number in words beside the line, so that nothing is said by colour alone.
//!
//! Data in, display items out, all of them within the frame that is given. Nothing here knows a page or a PDF.

mod labels;
mod line;
mod shapes;
mod spark;
mod then_and_now;
mod wheel;

pub use line::{LinePlot, Pause, Series};
pub use spark::SparkLine;
pub use then_and_now::{ThenAndNow, ThenAndNowRow};
pub use wheel::{Overlay, WheelPlot};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::display::Item;
use super::locale::Locale;
use super::text::Typesetter;
use super::theme::Colour;

/// A value on a day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// When it was said.
    pub day: NaiveDate,
    /// What was said.
    pub value: f32,
}

/// Where a plot may draw.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "each is the measure it names, in points")]
pub struct Frame {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// How every plot of a document looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The one colour: what is now.
    pub accent: Colour,
    /// How numbers and days are written.
    pub locale: Locale,
}

/// From an arrow to where it leads.
const LEADS: f32 = 2.0;

/// What a plot draws with.
struct Canvas<'a> {
    set: &'a mut Typesetter,
    look: Look,
    items: Vec<Item>,
}

impl<'a> Canvas<'a> {
    fn new(set: &'a mut Typesetter, look: Look) -> Self {
        Self { set, look, items: Vec::new() }
    }

    /// A value as it is written: without a decimal where it has none.
    fn number(&self, value: f32) -> String {
        #[allow(clippy::cast_possible_truncation, reason = "a value between 0 and 10")]
        let tenths = (value * 10.0).round() as i64;
        self.look.locale.trimmed_number(tenths, 1)
    }

    /// The beginning of a movement, "4 →": where it led is set [`LEADS`] beside it, stronger.
    fn coming_from(&self, then: f32) -> String {
        format!("{}\u{2009}\u{2192}", self.number(then))
    }
}

impl Frame {
    fn right(self) -> f32 {
        self.x + self.width
    }

    fn bottom(self) -> f32 {
        self.y + self.height
    }
}

/// Where `value` lies between `least` and `most`, from 0 to 1; nothing for what is no number.
fn share(value: f32, least: f32, most: f32) -> Option<f32> {
    (value.is_finite() && most > least).then(|| ((value - least) / (most - least)).clamp(0.0, 1.0))
}

/// Where `day` lies between `first` and `last`, from 0 to 1; in the middle where there is but one day.
fn share_of_days(day: NaiveDate, first: NaiveDate, last: NaiveDate) -> f32 {
    let days = |from: NaiveDate, to: NaiveDate| {
        #[allow(clippy::cast_precision_loss, reason = "days of some years")]
        let days = (to - from).num_days() as f32;
        days
    };
    if last <= first { 0.5 } else { (days(first, day) / days(first, last)).clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests;
