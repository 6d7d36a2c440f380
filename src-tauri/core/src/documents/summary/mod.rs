//! The coaching summary: what a client takes home from one session or from some weeks. A page to keep.
//!
//! Its input has no private field at all: what must not be seen cannot be handed over.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::back_end::{self, About};
use super::display::{Display, Item};
use super::flow::{Align, Flow};
use super::rendered::{MissingGlyphs, Rendered};
use super::theme::{self, ACCENT, DISPLAY, LABEL, MM, MUTED, QUOTE, READING, STEP, Style};
use super::words::{Words, words};
use super::{Colour, Locale, Paper};
use crate::error::Result;

/// A summary, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SummaryDocument {
    /// How days are written, and in which words.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// What it was about: "Finding a calmer Monday". The kind of document where nothing is given.
    pub title: Option<String>,
    /// For whom.
    pub client: String,
    /// By whom.
    pub coach: String,
    /// The day of the session, or the first of the period.
    pub first_day: NaiveDate,
    /// The last day of the period; the same day for one session.
    pub last_day: NaiveDate,
    /// What the client wanted from it.
    pub focus: Option<String>,
    /// What was talked about, a paragraph or a point each.
    pub covered: Vec<String>,
    /// The client's own words.
    pub insights: Vec<String>,
    /// What the client will do.
    pub commitments: Vec<Commitment>,
    /// When they meet again.
    pub next_session: Option<NextSession>,
    /// A last line from the coach.
    pub closing: Option<String>,
}

/// Something that the client will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// What.
    pub text: String,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// When they meet again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextSession {
    /// On the client's clock.
    pub at: NaiveDateTime,
    /// Where that clock stands, in words: "New York".
    pub place: String,
    /// Where to join.
    pub link: Option<String>,
}

/// The width of the section names at the left.
const ASIDE: f32 = 40.0 * MM;

/// The box before a commitment.
const TICK: f32 = 8.0;

/// Draws the summary.
pub fn render(document: &SummaryDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document);
    let words = words(document.locale);
    let title = document.title.as_deref().unwrap_or(document.kind(words));
    let about = About {
        title: format!("{title}, {}", document.client),
        author: document.coach.clone(),
        language: document.locale.tag(),
        dated: Some(document.last_day),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

/// What of the summary could not be drawn.
#[must_use]
pub fn missing_glyphs(document: &SummaryDocument) -> MissingGlyphs {
    lay_out(document).1
}

pub(super) fn lay_out(document: &SummaryDocument) -> (Display, MissingGlyphs) {
    let words = words(document.locale);
    let foot = (words.summary_foot)(&document.client, &document.coach);
    let mut flow = Flow::new(document.paper, &[&foot]);
    opening(&mut flow, document, words);
    let name = document.title.as_deref().unwrap_or(document.kind(words));
    flow.head_later_pages(name.to_owned(), document.client.clone());
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let mut page = Sections { flow: &mut flow, accent };
    page.texts(words.focus, document.focus.as_slice(), READING);
    page.texts(words.covered, &document.covered, READING);
    page.quotes(words.insights, &document.insights);
    page.commitments(document, words);
    page.next_session(document, words);
    page.texts("", document.closing.as_slice(), READING);
    flow.finish(words.page_of)
}

impl SummaryDocument {
    fn kind(&self, words: &'static Words) -> &'static str {
        if self.first_day == self.last_day { words.session_summary } else { words.period_summary }
    }
}

fn opening(flow: &mut Flow, document: &SummaryDocument, words: &'static Words) {
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    flow.gap(2.0);
    let kind = Style { size: 9.0, ..LABEL.strong().colour(accent) };
    if document.title.is_some() {
        flow.put(document.kind(words), kind, left, width, flow.y, Align::Left);
        flow.gap(3.0);
    }
    let title = document.title.as_deref().unwrap_or(document.kind(words));
    let title = flow.set.balanced(title, DISPLAY, width * 0.86);
    flow.y = flow.draw(&title, left, width, flow.y, Align::Start);
    flow.gap(1.5);
    let for_whom = (words.summary_for)(&document.client);
    let when = document.locale.period(document.first_day, document.last_day);
    let with = format!("{when}, {}", (words.with_coach)(&document.coach));
    let size = Style { size: 12.0, ..READING };
    let lines = [(for_whom, size), (with, Style { size: 10.0, ..READING.colour(MUTED) })];
    for (text, style) in lines {
        let set = flow.set.paragraph(&text, style, width);
        flow.y = flow.draw(&set, left, width, flow.y, Align::Left);
    }
    flow.gap(3.0);
    flow.coloured_rule(left, right, flow.y, 1.0, accent);
    flow.gap(4.0);
}

struct Sections<'a> {
    flow: &'a mut Flow,
    accent: Colour,
}

impl Sections<'_> {
    /// The name of a section in the margin, on the baseline of its first line; kept with `needed` points.
    fn begin(&mut self, name: &str, leading: f32, needed: f32) -> (f32, f32) {
        self.flow.keep(needed);
        let style = Style { leading, ..theme::SMALL.strong().colour(self.accent) };
        let set = self.flow.set.paragraph(name, Style { size: 8.5, ..style }, ASIDE - 2.0 * STEP);
        let (left, y) = (self.flow.left(), self.flow.y);
        let inner = Style { leading: theme::SMALL.leading + 1.0, ..set.style };
        let mut at = y;
        for (place, line) in set.lines.iter().enumerate() {
            self.flow.draw_line(line, left, ASIDE, at, Align::Left);
            at += if place == 0 { inner.leading } else { set.style.leading };
        }
        (left + ASIDE, self.flow.width() - ASIDE)
    }

    fn texts(&mut self, name: &str, texts: &[String], style: Style) {
        if texts.is_empty() {
            return;
        }
        let (x, width) = self.begin(name, style.leading, 2.0 * style.leading);
        for text in texts {
            let set = self.flow.set.reading(text, style, width);
            self.flow.paragraph(&set, x, width, Align::Start);
            self.flow.gap(1.0);
        }
        self.flow.gap(3.0);
    }

    fn quotes(&mut self, name: &str, quotes: &[String]) {
        if quotes.is_empty() {
            return;
        }
        let (x, width) = self.begin(name, QUOTE.leading, 2.0 * QUOTE.leading);
        for quote in quotes {
            let set = self.flow.set.balanced(quote, QUOTE, width);
            self.flow.keep(set.height().min(4.0 * QUOTE.leading));
            let top = self.flow.y;
            let page = self.flow.pages();
            self.flow.paragraph(&set, x, width, Align::Start);
            // A thin line beside what the client said; where it runs over the page, the second part has none.
            if self.flow.pages() == page {
                let bottom = self.flow.y;
                let (from, to) = ((x - 1.5 * STEP, top + 4.0), (x - 1.5 * STEP, bottom - 2.0));
                let rule = Item::Rule { from, to, thickness: 1.0, colour: self.accent };
                self.flow.page().push(rule);
            }
            self.flow.gap(2.0);
        }
        self.flow.gap(2.0);
    }

    fn commitments(&mut self, document: &SummaryDocument, words: &Words) {
        if document.commitments.is_empty() {
            return;
        }
        let (x, width) = self.begin(words.commitments, READING.leading, 2.0 * READING.leading);
        let dues: Vec<Option<String>> = document
            .commitments
            .iter()
            .map(|commitment| Some((words.commitment_due)(&document.locale.day(commitment.due?))))
            .collect();
        let quiet = Style { size: 9.0, ..READING.colour(MUTED) };
        let mut due_width = 0.0_f32;
        for due in dues.iter().flatten() {
            due_width = due_width.max(self.flow.set.width(due, quiet));
        }
        let inset = TICK + 1.5 * STEP;
        let text_width = width - inset - due_width - if due_width > 0.0 { 2.0 * STEP } else { 0.0 };
        for (commitment, due) in document.commitments.iter().zip(&dues) {
            let set = self.flow.set.paragraph(&commitment.text, READING, text_width);
            self.flow.keep(set.height());
            let y = self.flow.y;
            self.tick(x, y + READING.leading * 0.75 - TICK + 0.5);
            if let Some(due) = due {
                self.flow.put(due, quiet, x, width, y, Align::Right);
            }
            self.flow.paragraph(&set, x + inset, text_width, Align::Start);
            self.flow.gap(1.0);
        }
        self.flow.gap(3.0);
    }

    /// An empty box to tick by hand.
    fn tick(&mut self, x: f32, y: f32) {
        let corners = [(x, y), (x + TICK, y), (x + TICK, y + TICK), (x, y + TICK), (x, y)];
        for side in corners.windows(2) {
            let rule = Item::Rule { from: side[0], to: side[1], thickness: 0.75, colour: self.accent };
            self.flow.page().push(rule);
        }
    }

    fn next_session(&mut self, document: &SummaryDocument, words: &Words) {
        let Some(next) = &document.next_session else { return };
        let (x, width) = self.begin(words.next_session, READING.leading, 3.0 * READING.leading);
        let locale = document.locale;
        let day = locale.weekday_and_day(next.at.date());
        let when = (words.day_and_time)(&day, &locale.time(next.at));
        let strong = Style { size: 12.0, ..READING.strong() };
        let set = self.flow.set.paragraph(&when, strong, width);
        self.flow.paragraph(&set, x, width, Align::Left);
        let place = (words.in_zone)(&next.place);
        let place = self.flow.set.paragraph(&place, READING.colour(MUTED), width);
        self.flow.paragraph(&place, x, width, Align::Left);
        if let Some(link) = &next.link {
            let text = format!("{}: {link}", words.join);
            let set = self.flow.set.paragraph(&text, READING.colour(self.accent), width);
            self.flow.keep(set.height());
            let area = [x, self.flow.y, set.widest(), set.height()];
            self.flow.page().push(Item::Link { area, address: link.clone() });
            self.flow.paragraph(&set, x, width, Align::Left);
        }
        self.flow.gap(4.0);
    }
}

#[cfg(test)]
mod tests;
