//! The table: a row for each participant, a column for each date, free rows for whoever else comes.

use super::super::display::Item;
use super::super::flow::{Align, Flow};
use super::super::theme::{self, BODY, MUTED, SMALL, STEP, TEXT};
use super::super::words::Words;
use super::{AttendanceDate, AttendanceDocument};

/// The numbers before the names.
const NUMBER: f32 = 3.5 * STEP;

/// The narrowest a date's column may be: somebody puts their initials there.
const NARROWEST: f32 = 8.0 * STEP;

/// The narrowest the names may be.
const NAMES: f32 = 21.0 * STEP;

/// How high a row is where somebody signs in it, and where a tick is made.
const SIGNED: f32 = 3.75 * STEP;
const TICKED: f32 = 3.0 * STEP;

/// Rows that are free where nobody said how many may come.
const FREE: usize = 3;

/// Draws the table, dates that do not fit side by side below each other, each part with all names.
pub fn draw(flow: &mut Flow, document: &AttendanceDocument, words: &Words) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has a few columns")]
    let side_by_side = (((flow.width() - NUMBER - NAMES) / NARROWEST) as usize).max(1);
    let parts = document.dates.len().div_ceil(side_by_side).max(1);
    // Parts of the same width, rather than one column left over for the last.
    let each = document.dates.len().div_ceil(parts).max(1);
    let mut dates = document.dates.chunks(each).peekable();
    if dates.peek().is_none() {
        Part::new(flow, document, words, &[]).draw(flow);
    }
    let mut first = true;
    for dates in dates {
        if !first {
            flow.break_page();
        }
        first = false;
        Part::new(flow, document, words, dates).draw(flow);
    }
}

/// The dates that stand side by side.
struct Part<'a> {
    document: &'a AttendanceDocument,
    words: &'a Words,
    dates: &'a [AttendanceDate],
    names: f32,
    column: f32,
    row: f32,
}

impl<'a> Part<'a> {
    #[allow(clippy::cast_precision_loss, reason = "a page has a few columns")]
    fn new(
        flow: &Flow,
        document: &'a AttendanceDocument,
        words: &'a Words,
        dates: &'a [AttendanceDate],
    ) -> Self {
        let columns = dates.len().max(1) as f32;
        let room = flow.width() - NUMBER;
        // One column is for a signature, many are for a tick.
        let column =
            if columns < 1.5 { room * 0.5 } else { ((room - NAMES) / columns).min(room * 0.5 / 2.0) };
        Self {
            document,
            words,
            dates,
            names: room - column * columns,
            column,
            row: if columns < 1.5 { SIGNED } else { TICKED },
        }
    }

    fn draw(&self, flow: &mut Flow) {
        self.head(flow);
        for (place, name) in self.document.participants.iter().enumerate() {
            self.row(flow, place + 1, name);
        }
        let taken = self.document.participants.len();
        let capacity = self.document.capacity.and_then(|many| usize::try_from(many).ok());
        let free = capacity.map_or(FREE, |many| many.saturating_sub(taken));
        for place in 0..free {
            self.row(flow, taken + place + 1, "");
        }
        self.total(flow);
    }

    fn head(&self, flow: &mut Flow) {
        let lines = if self.dates.len() > 1 { 3.0 } else { 1.0 };
        let (left, right, top) = (flow.left(), flow.right(), flow.y);
        let last = top + (lines - 1.0) * SMALL.leading;
        flow.put(self.words.participant, SMALL, left + NUMBER, self.names - NUMBER, last, Align::Left);
        if self.dates.len() > 1 {
            for (date, x) in self.dates.iter().zip(self.columns(flow)) {
                let locale = self.document.locale;
                let (day, room) = (date.from.date(), self.column - STEP);
                let written = [
                    (locale.weekday(day).to_owned(), SMALL),
                    (locale.day_and_month(day), SMALL.strong().colour(TEXT)),
                    (locale.time(date.from), SMALL.tabular()),
                ];
                let mut y = top;
                for (text, style) in written {
                    let set = flow.set.clipped(&text, style, room, 1);
                    flow.draw(&set, x + STEP / 2.0, room, y, Align::Middle);
                    y += SMALL.leading;
                }
            }
        } else {
            let x = left + NUMBER + self.names;
            flow.put(self.words.signature, SMALL, x + STEP, self.column - STEP, top, Align::Left);
        }
        flow.y = last + SMALL.leading + STEP / 2.0;
        let y = flow.y;
        flow.coloured_rule(left, right, y, theme::RULE, MUTED);
    }

    fn row(&self, flow: &mut Flow, number: usize, name: &str) {
        // The last row is not parted from the total.
        if flow.room() < 2.0 * self.row {
            flow.break_page();
            self.head(flow);
        }
        let (left, right, top) = (flow.left(), flow.right(), flow.y);
        let text = top + (self.row - BODY.leading) / 2.0;
        flow.put(&number.to_string(), SMALL.tabular().leading(BODY.leading), left, NUMBER, text, Align::Left);
        let room = self.names - STEP;
        let mut set = flow.set.paragraph(name, BODY, room);
        if set.lines.len() > 1 {
            let smaller = SMALL.colour(TEXT).leading(1.25 * STEP);
            set = flow.set.clipped(name, smaller, room, 2);
        }
        let middle = top + (self.row - set.height()) / 2.0;
        flow.draw(&set, left + NUMBER, room, middle, Align::Left);
        self.uprights(flow, top, top + self.row);
        flow.y = top + self.row;
        let y = flow.y;
        flow.rule(left, right, y);
    }

    /// What is added up by hand at the end.
    fn total(&self, flow: &mut Flow) {
        let (left, right, top) = (flow.left(), flow.right(), flow.y);
        let text = top + (self.row - BODY.leading) / 2.0;
        flow.put(self.words.present, BODY.strong(), left + NUMBER, self.names, text, Align::Left);
        self.uprights(flow, top, top + self.row);
        flow.y = top + self.row;
        let y = flow.y;
        flow.coloured_rule(left, right, top, theme::RULE, MUTED);
        flow.coloured_rule(left, right, y, theme::RULE, MUTED);
    }

    /// Fine lines between the columns.
    fn uprights(&self, flow: &mut Flow, from: f32, to: f32) {
        for x in self.columns(flow) {
            let rule =
                Item::Rule { from: (x, from), to: (x, to), thickness: theme::RULE, colour: theme::LINE };
            flow.page().push(rule);
        }
    }

    /// The left edge of each column of dates.
    fn columns(&self, flow: &Flow) -> Vec<f32> {
        let first = flow.left() + NUMBER + self.names;
        let mut x = first;
        (0..self.dates.len().max(1))
            .map(|_| {
                let at = x;
                x += self.column;
                at
            })
            .collect()
    }
}
