//! The page before a session: everything a coach wants to remember, on one sheet that is read in two minutes.
//!
//! It is always one page. What is too much is cut where it hurts least, and the page says so.

mod column;
mod data;
mod foot;

pub use data::{PrepAction, PrepDocument, PrepGoal, PrepQuote, PrepScale, PrepSession};

use super::back_end::{self, About};
use super::display::{Display, Item};
use super::flow::{Align, Flow};
use super::plots::Look;
use super::rendered::{MissingGlyphs, Rendered};
use super::theme::{ACCENT, LABEL, MUTED, QUOTE, READING, SMALL, STEP, Style, TEXT, TITLE};
use super::words::{Words, quoted, words};
use crate::error::Result;
use column::{Block, Entry, Place};

/// The share of the width that the left column takes.
const LEFT: f32 = 0.6;

/// Between the columns.
const BETWEEN: f32 = 4.0 * STEP;

/// Lines that the wish may have.
const WISH_LINES: usize = 4;

/// Draws the page.
pub fn render(document: &PrepDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document);
    let about = About {
        title: (words(document.locale).prep_for)(&document.client),
        author: document.coach.clone(),
        language: document.locale.tag(),
        dated: Some(document.session.here.date()),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &PrepDocument) -> (Display, MissingGlyphs) {
    let words = words(document.locale);
    let look = Look { accent: document.accent.unwrap_or(ACCENT).readable(), locale: document.locale };
    let mut flow = Flow::new(document.paper, &[words.prep_foot]);
    opening(&mut flow, document, words, look);
    wish(&mut flow, document, words, look);
    let limit = foot::draw(&mut flow, document, words, look) - 2.0 * STEP;
    let top = flow.y;
    let (x, width) = (flow.left(), flow.width());
    let left = Place { x, width: width * LEFT - BETWEEN / 2.0, top, limit, look };
    let right = Place { x: x + left.width + BETWEEN, width: width - left.width - BETWEEN, ..left };
    column::fit(&mut flow, words, &left, &main_column(document, words));
    column::fit(&mut flow, words, &right, &side_column(document, words));
    flow.finish(words.page_of)
}

/// Who and when, on both clocks.
fn opening(flow: &mut Flow, document: &PrepDocument, words: &'static Words, look: Look) {
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    let kind = Style { size: 9.0, ..LABEL.strong().colour(look.accent) };
    flow.put(words.prep, kind, left, width, flow.y, Align::Left);
    if let Some(number) = document.session.number {
        let which = (words.session_of)(number, document.session.of);
        flow.put(&which, LABEL, left, width, flow.y, Align::Right);
    }
    flow.gap(2.5);
    let name = flow.set.clipped(&document.client, TITLE, width, 2);
    flow.y = flow.draw(&name, left, width, flow.y, Align::Start);
    let when = document.when(words);
    let when = flow.set.clipped(&when, READING.colour(MUTED), width, 2);
    flow.y = flow.draw(&when, left, width, flow.y, Align::Left);
    flow.gap(1.25);
    flow.coloured_rule(left, right, flow.y, 1.0, look.accent);
    flow.gap(2.75);
}

/// What the client came for, in their own words and in the serif.
fn wish(flow: &mut Flow, document: &PrepDocument, words: &Words, look: Look) {
    let Some(wish) = &document.wish else { return };
    let style = Style { size: 14.0, ..QUOTE };
    let (x, inset) = (flow.left(), 1.75 * STEP);
    let width = flow.width() - inset;
    let set = flow.set.clipped(&quoted(words, wish), style, width * 0.94, WISH_LINES);
    let top = flow.y;
    flow.y = flow.draw(&set, x + inset, width, top, Align::Start);
    let (from, to) = ((x + 0.5, top + 4.0), (x + 0.5, flow.y - 3.0));
    flow.page().push(Item::Rule { from, to, thickness: 1.0, colour: look.accent });
    flow.gap(2.5);
}

fn main_column(document: &PrepDocument, words: &'static Words) -> Vec<Block> {
    let locale = document.locale;
    let goals = document.goals.iter().map(|goal| {
        let on = goal.moved_on.map(|day| locale.short_day(day));
        Entry { note: joined(&[on, goal.movement.clone()]), ..Entry::of(&goal.title, READING) }
    });
    let words_of_theirs = Style { size: 11.5, ..QUOTE }.leading(2.25 * STEP);
    let insights = document.insights.iter().map(|quote| Entry {
        note: quote.said_on.map(|day| locale.short_day(day)),
        ..Entry::of(&quoted(words, &quote.text), words_of_theirs)
    });
    let actions = document.actions.iter().map(|action| {
        let due = action.due.map(|day| (words.commitment_due)(&locale.short_day(day)));
        let carried = (action.carried > 0).then(|| (words.carried)(action.carried));
        Entry { note: joined(&[due, carried]), tick: true, ..Entry::of(&action.text, READING) }
    });
    vec![
        Block { title: words.open_actions, entries: actions.collect(), dispensable: 0 },
        Block { title: words.goals, entries: goals.collect(), dispensable: 1 },
        Block { title: words.last_insights, entries: insights.collect(), dispensable: 2 },
    ]
}

fn side_column(document: &PrepDocument, words: &'static Words) -> Vec<Block> {
    let plain = READING;
    let scales = document.scales.iter().map(|scale| Entry {
        spark: Some(scale.spark.clone()),
        ..Entry::of(&scale.name, SMALL.colour(TEXT).leading(2.0 * STEP))
    });
    let texts = |texts: &[String]| texts.iter().map(|text| Entry::of(text, plain)).collect();
    vec![
        Block { title: words.promised, entries: texts(&document.promised), dispensable: 1 },
        Block { title: words.scales, entries: scales.collect(), dispensable: 2 },
        Block { title: words.credits, entries: texts(&document.credits), dispensable: 0 },
    ]
}

/// The parts that there are, in one line.
fn joined(parts: &[Option<String>]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join("  \u{b7}  "))
}

#[cfg(test)]
mod tests;
