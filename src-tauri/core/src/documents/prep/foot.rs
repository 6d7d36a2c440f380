//! The lower end of the page: three ways to begin, and above them, if asked for, what nobody else may read.

use super::super::display::{Item, Outline, Step, Stroke};
use super::super::flow::{Align, Flow};
use super::super::plots::Look;
use super::super::text::Paragraph;
use super::super::theme::{self, BODY, EARLIER, READING, SMALL, STEP, Style};
use super::super::words::Words;
use super::PrepDocument;

/// Free below a question, to write on.
const TO_WRITE: f32 = 3.0 * STEP;

/// Hunches that are shown.
const HUNCHES: usize = 3;

/// Draws the lower end of the page, from the bottom upwards; answers where it begins.
pub fn draw(flow: &mut Flow, document: &PrepDocument, words: &Words, look: Look) -> f32 {
    let top = questions(flow, document, words, look);
    if document.show_for_the_coach_only && !document.for_the_coach_only.is_empty() {
        coach_only(flow, document, words, top - 2.0 * STEP)
    } else {
        top
    }
}

fn questions(flow: &mut Flow, document: &PrepDocument, words: &Words, look: Look) -> f32 {
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    let inset = 2.0 * STEP;
    let set: Vec<Paragraph> = document
        .questions
        .iter()
        .map(|question| flow.set.clipped(question, READING.strong(), width - inset, 2))
        .collect();
    let title = title(look);
    let height: f32 = set.iter().map(|question| question.height() + TO_WRITE).sum();
    let top = flow.bottom() - height - title.leading - STEP;
    flow.put(words.questions, title, left, width, top, Align::Left);
    let mut y = top + title.leading + STEP;
    for (place, question) in set.iter().enumerate() {
        let number = READING.tabular().colour(look.accent);
        flow.put(&(place + 1).to_string(), number, left, inset, y, Align::Left);
        y = flow.draw(question, left + inset, width - inset, y, Align::Start) + TO_WRITE;
        flow.coloured_rule(left + inset, right, y - STEP, theme::RULE, EARLIER);
    }
    top
}

fn title(look: Look) -> Style {
    Style { size: 8.5, ..SMALL.strong().colour(look.accent) }
}

/// A box with a dashed edge: what is in it stays with the coach.
fn coach_only(flow: &mut Flow, document: &PrepDocument, words: &Words, bottom: f32) -> f32 {
    let (left, width, inset) = (flow.left(), flow.width(), 1.5 * STEP);
    let inner = width - 2.0 * inset;
    let hunches = &document.for_the_coach_only;
    let set: Vec<Paragraph> =
        hunches.iter().take(HUNCHES).map(|hunch| flow.set.clipped(hunch, BODY, inner, 2)).collect();
    let more = hunches.len() - set.len();
    let name = Style { size: 8.5, ..SMALL.strong() };
    let lines: f32 = set.iter().map(Paragraph::height).sum();
    let rest = if more > 0 { SMALL.leading } else { 0.0 };
    let height = name.leading + lines + rest + 2.0 * STEP;
    let top = bottom - height;
    let corners = [(left + width, top), (left + width, bottom), (left, bottom)];
    flow.page().push(Item::Path {
        outline: Outline { start: (left, top), steps: corners.map(Step::Line).to_vec(), closed: true },
        fill: None,
        stroke: Some(Stroke { colour: EARLIER, thickness: 0.75, dash: Some([2.5, 2.5]) }),
        opacity: 1.0,
    });
    let mut y = top + STEP;
    flow.put(words.coach_only, name, left + inset, inner, y, Align::Left);
    y += name.leading;
    for hunch in &set {
        y = flow.draw(hunch, left + inset, inner, y, Align::Start);
    }
    if more > 0 {
        flow.put(&(words.and_more)(more), SMALL, left + inset, inner, y, Align::Left);
    }
    top
}
