//! The first page: whose journey, and when. The one picture on it is made of the journey itself.

use super::super::flow::{Align, Flow};
use super::super::plots::Look;
use super::super::theme::{CHAPTER, COVER, LABEL, MM, MUTED, READING, SMALL, STEP, Style};
use super::super::words::Words;
use super::JourneyDocument;
use super::rings;

/// How far down the title begins.
const TITLE: f32 = 54.0 * MM;

pub fn draw(flow: &mut Flow, document: &JourneyDocument, words: &'static Words, look: Look) {
    flow.without_foot();
    let (left, width) = (flow.left(), flow.width());
    let practice = Style { size: 9.0, ..LABEL.colour(MUTED) };
    let set = flow.set.clipped(&document.practice, practice, width, 1);
    flow.y = flow.draw(&set, left, width, flow.y, Align::Left);
    flow.y = TITLE;
    let kind = Style { size: 10.0, ..LABEL.strong().colour(look.accent) };
    flow.put(words.journey, kind, left, width, flow.y, Align::Left);
    flow.gap(3.0);
    let name = flow.set.balanced(&document.client, COVER, width);
    flow.y = flow.draw(&name, left, width, flow.y, Align::Start);
    if let Some(title) = &document.title {
        flow.gap(1.0);
        let size = Style { size: 17.0, ..CHAPTER }.leading(3.5 * STEP);
        let title = flow.set.balanced(title, size, width * 0.8);
        flow.y = flow.draw(&title, left, width, flow.y, Align::Start);
    }
    flow.gap(2.0);
    let when = document.locale.long_period(document.first_day, document.last_day);
    flow.put(&when, READING.colour(MUTED), left, width, flow.y, Align::Left);
    flow.gap(2.25);
    if !document.sessions.is_empty() {
        let with = (words.sessions_with)(document.sessions.len(), &document.coach);
        flow.put(&with, READING.colour(MUTED), left, width, flow.y, Align::Left);
        flow.gap(2.25);
    }
    emblem(flow, document, words, look);
}

/// The rings, as large as what is left of the page allows.
fn emblem(flow: &mut Flow, document: &JourneyDocument, words: &Words, look: Look) {
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    let bottom = flow.bottom() + 3.0 * STEP;
    let top = flow.y + 5.0 * STEP;
    let radius = ((bottom - top) / 2.0).min(width * 0.36);
    if document.sessions.is_empty() || radius < 12.0 * MM {
        flow.coloured_rule(left, left + 24.0 * MM, top, 1.0, look.accent);
        return;
    }
    let grown = radius * rings::grown(document.sessions.len());
    let centre = (right - grown, bottom - grown);
    let rings = rings::draw(&document.sessions, centre, grown, look.accent);
    flow.page().extend(rings);
    let aside = width - 2.0 * grown - 3.0 * STEP;
    let note = flow.set.balanced(words.a_ring_each, SMALL, aside.min(34.0 * MM));
    let at = bottom - note.height();
    flow.draw(&note, left, aside, at, Align::Start);
}
