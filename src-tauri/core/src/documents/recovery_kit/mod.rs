//! The recovery kit: one page that opens the practice, to print and to keep away from the computer.
//!
//! The page is the secret itself: it is made in memory, handed over, and never stored by us.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::{Align, Flow};
use super::qr::Qr;
use super::rendered::{MissingGlyphs, Rendered};
use super::theme::{self, ACCENT, BODY, CODE, DISPLAY, LABEL, MM, MUTED, NAME, SMALL, STEP, Style};
use super::words::{Words, words};
use super::{Colour, Locale, Paper};
use crate::error::Result;

/// A recovery kit, ready to draw. Deliberately without `Debug`: it is a key.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoveryKitDocument {
    /// How days are written, and in which words.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// Whose practice it opens.
    pub practice: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The code, in its groups.
    pub groups: Vec<String>,
}

/// Groups in a row.
const IN_A_ROW: usize = 4;

/// The code to scan, with its quiet zone.
const QR_SIDE: f32 = 42.0 * MM;

/// Draws the kit.
pub fn render(document: &RecoveryKitDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document);
    let words = words(document.locale);
    let about = About {
        title: words.recovery_kit.to_owned(),
        author: document.practice.clone(),
        language: document.locale.tag(),
        dated: Some(document.made_on),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &RecoveryKitDocument) -> (Display, MissingGlyphs) {
    let words = words(document.locale);
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let mut flow = Flow::new(document.paper, &[words.kit_foot]);
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    flow.put(words.recovery_kit, DISPLAY, left, width, flow.y, Align::Left);
    flow.y += DISPLAY.leading;
    let whose = format!("{}  ·  {}", (words.kit_for)(&document.practice), (words.kit_made)(&made(document)));
    let set = flow.set.paragraph(&whose, BODY.colour(MUTED), width);
    flow.paragraph(&set, left, width, Align::Left);
    flow.gap(2.0);
    flow.coloured_rule(left, right, flow.y, 1.0, accent);
    flow.gap(2.5);
    let what = flow.set.paragraph(words.kit_what, BODY, width * 0.86);
    flow.paragraph(&what, left, width * 0.86, Align::Start);
    flow.gap(3.0);
    code(&mut flow, document, words, accent);
    let column = (width - 4.0 * STEP) / 2.0;
    let top = flow.y;
    let keep = advice(&mut flow, words.kit_keep_title, words.kit_keep, left, column);
    flow.y = top;
    let use_it = advice(&mut flow, words.kit_use_title, words.kit_use, right - column, column);
    flow.y = keep.max(use_it) + 2.0 * STEP;
    notes(&mut flow, words);
    flow.finish(words.page_of)
}

fn made(document: &RecoveryKitDocument) -> String {
    document.locale.day(document.made_on)
}

/// The groups with their places at the left, the square at the right.
#[allow(clippy::cast_precision_loss, reason = "a code has few groups")]
fn code(flow: &mut Flow, document: &RecoveryKitDocument, words: &Words, accent: Colour) {
    let (left, right, top) = (flow.left(), flow.right(), flow.y);
    let qr = Qr::of(&document.groups.join("-"));
    let width = flow.width() - QR_SIDE - 3.0 * STEP;
    flow.put(words.kit_code, NAME, left, width, top, Align::Left);
    let cell = width / IN_A_ROW as f32;
    let row_height = CODE.leading + SMALL.leading + 0.5 * STEP;
    let mut y = top + NAME.leading + STEP;
    for (place, group) in document.groups.iter().enumerate() {
        let x = left + (place % IN_A_ROW) as f32 * cell;
        let number = SMALL.tabular().colour(accent);
        flow.put(&(place + 1).to_string(), number, x, cell, y, Align::Left);
        flow.put(group, CODE, x, cell, y + SMALL.leading - 2.0, Align::Left);
        if place % IN_A_ROW == IN_A_ROW - 1 || place + 1 == document.groups.len() {
            y += row_height;
        }
    }
    flow.put(words.kit_check, SMALL, left, width, y, Align::Left);
    y += SMALL.leading;
    if let Some(qr) = qr {
        let quiet = qr.quiet_zone(QR_SIDE);
        let item = qr.draw(right - QR_SIDE + quiet, top, QR_SIDE);
        flow.page().push(item);
        flow.put(words.kit_scan, SMALL, right - QR_SIDE, QR_SIDE, top + QR_SIDE, Align::Right);
    }
    flow.y = y.max(top + QR_SIDE + SMALL.leading) + 3.0 * STEP;
    flow.rule(left, right, flow.y - 1.5 * STEP);
}

/// A numbered list below its title; answers where it ends.
fn advice(flow: &mut Flow, title: &str, points: &[&str], x: f32, width: f32) -> f32 {
    flow.put(title, NAME, x, width, flow.y, Align::Left);
    let mut y = flow.y + NAME.leading + 0.5 * STEP;
    let inset = 2.0 * STEP;
    for (place, point) in points.iter().enumerate() {
        flow.put(&(place + 1).to_string(), BODY.tabular().colour(MUTED), x, inset, y, Align::Left);
        let set = flow.set.paragraph(point, BODY, width - inset);
        y = flow.draw(&set, x + inset, width - inset, y, Align::Start) + 0.5 * STEP;
    }
    y
}

/// Lines to write on, down to the foot of the page.
fn notes(flow: &mut Flow, words: &Words) {
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    flow.put(words.kit_notes, NAME, left, width, flow.y, Align::Left);
    flow.y += NAME.leading;
    let hint: Style = LABEL;
    flow.put(words.kit_notes_hint, hint, left, width, flow.y, Align::Left);
    flow.y += hint.leading;
    for _ in 0..4 {
        if flow.room() < 4.0 * STEP {
            break;
        }
        flow.gap(4.0);
        flow.coloured_rule(left, right, flow.y, theme::RULE, MUTED);
    }
}

#[cfg(test)]
mod tests;
