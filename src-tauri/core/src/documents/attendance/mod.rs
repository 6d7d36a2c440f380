//! The list that goes round in a group: who is there, a column for each date. It says nothing of anybody but a name.

mod sheet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::{Align, Flow};
use super::rendered::{MissingGlyphs, Rendered};
use super::theme::{ACCENT, LABEL, MUTED, READING, Sheet, Style, TITLE};
use super::words::{Words, words};
use super::{Colour, Locale, Paper};
use crate::error::Result;

/// An attendance sheet, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AttendanceDocument {
    /// How days are written, and in which words.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// The group or the workshop.
    pub title: String,
    /// Who leads it.
    pub coach: String,
    /// Where it is.
    pub place: Option<String>,
    /// When it is, in order.
    pub dates: Vec<AttendanceDate>,
    /// Who takes part, by name, in the order of the list.
    pub participants: Vec<String>,
    /// How many can take part.
    pub capacity: Option<u32>,
}

/// One meeting, on the clock of where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttendanceDate {
    /// From when.
    pub from: NaiveDateTime,
    /// Until when.
    pub to: NaiveDateTime,
}

/// Dates for which a sheet upright has room.
const UPRIGHT: usize = 5;

/// Draws the sheet.
pub fn render(document: &AttendanceDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document);
    let words = words(document.locale);
    let about = About {
        title: format!("{}, {}", words.attendance, document.title),
        author: document.coach.clone(),
        language: document.locale.tag(),
        dated: document.dates.first().map(|date| date.from.date()),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &AttendanceDocument) -> (Display, MissingGlyphs) {
    let words = words(document.locale);
    let sheet = Sheet { paper: document.paper, landscape: document.dates.len() > UPRIGHT };
    let mut flow = Flow::new(sheet, &[&(words.attendance_foot)(&document.coach)]);
    opening(&mut flow, document, words);
    flow.head_later_pages(document.title.clone(), words.attendance.to_owned());
    sheet::draw(&mut flow, document, words);
    flow.finish(words.page_of)
}

/// What, when, where, and how many places are taken.
fn opening(flow: &mut Flow, document: &AttendanceDocument, words: &'static Words) {
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    let kind = Style { size: 9.0, ..LABEL.strong().colour(accent) };
    flow.put(words.attendance, kind, left, width, flow.y, Align::Left);
    if let Some(capacity) = document.capacity {
        let places =
            (words.places)(document.participants.len(), usize::try_from(capacity).unwrap_or(usize::MAX));
        flow.put(&places, LABEL.tabular(), left, width, flow.y, Align::Right);
    }
    flow.gap(2.5);
    let title = flow.set.balanced(&document.title, TITLE, width * 0.86);
    flow.y = flow.draw(&title, left, width, flow.y, Align::Start);
    let mut about = document.when();
    about.extend(document.place.clone());
    about.push((words.with_coach)(&document.coach));
    let about = flow.set.paragraph(&about.join("  \u{b7}  "), READING.colour(MUTED), width);
    flow.y = flow.draw(&about, left, width, flow.y, Align::Left);
    flow.gap(1.0);
    flow.coloured_rule(left, right, flow.y, 1.0, accent);
    flow.gap(2.0);
}

impl AttendanceDocument {
    /// One date in full; of several the period, for each stands above its column.
    fn when(&self) -> Vec<String> {
        let locale = self.locale;
        match (self.dates.first(), self.dates.last()) {
            (Some(only), _) if self.dates.len() == 1 => {
                let day = locale.weekday_and_day(only.from.date());
                vec![format!("{day}, {}", only.times(locale))]
            }
            (Some(first), Some(last)) => vec![locale.period(first.from.date(), last.from.date())],
            _ => Vec::new(),
        }
    }
}

impl AttendanceDate {
    fn times(&self, locale: Locale) -> String {
        format!("{}\u{a0}\u{2013} {}", locale.time(self.from), locale.time(self.to))
    }
}

#[cfg(test)]
mod tests;
