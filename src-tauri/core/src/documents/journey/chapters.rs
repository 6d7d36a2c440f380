//! What comes after the cover: chapters with their names in the serif. A chapter begins on a page of its own unless
//! the one before left most of the page free.

use super::super::display::{Item, Outline, Step, Stroke};
use super::super::flow::{Align, Flow};
use super::super::plots::{Frame, Look};
use super::super::theme::{
    self, CHAPTER, LABEL, LARGE_QUOTE, LETTER, MUTED, QUOTE, READING, SMALL, STEP, Style,
};
use super::super::words::{Words, quoted};
use super::{JourneyDocument, JourneyQuote};

/// Reading text is set no wider than this share of the page: about 75 letters.
const MEASURE: f32 = 0.84;

/// How high a wheel is.
const WHEEL: f32 = 48.0 * STEP;

/// How high the lines are.
const LINES: f32 = 36.0 * STEP;

pub fn draw(flow: &mut Flow, document: &JourneyDocument, words: &'static Words, look: Look) {
    let right = document.locale.period(document.first_day, document.last_day);
    flow.head_later_pages(document.client.clone(), right);
    let mut book = Book { flow, look, words, begun: false };
    book.letter(None, document.opening.as_deref(), None);
    book.goals(document);
    book.plots(document);
    book.quotes(document);
    book.commitments(document);
    book.sentences(words.watch_for, &document.watch_for);
    book.sentences(words.next_steps, &document.next_steps);
    book.letter(Some(words.in_closing), document.closing.as_deref(), Some(&document.coach));
}

struct Book<'a> {
    flow: &'a mut Flow,
    look: Look,
    words: &'static Words,
    /// Whether the next chapter may stand on the page that is being filled.
    begun: bool,
}

impl Book<'_> {
    /// Begins a chapter that needs `height` below its name; without end, it gets a page of its own.
    fn chapter(&mut self, name: &str, height: f32) {
        let free = self.flow.room() - 6.0 * STEP - CHAPTER.leading - 2.0 * STEP;
        let page = self.flow.bottom() - theme::MARGIN;
        if !self.begun || free < height || self.flow.room() < page * 0.45 {
            self.flow.break_page();
            self.flow.gap(4.0);
        } else {
            self.flow.gap(6.0);
        }
        self.begun = true;
        if name.is_empty() {
            return;
        }
        let (x, width) = (self.flow.left(), self.flow.width());
        let name = self.flow.set.balanced(name, CHAPTER, width * MEASURE);
        self.flow.y = self.flow.draw(&name, x, width, self.flow.y, Align::Start);
        self.flow.gap(2.0);
    }

    /// A letter: in the serif, signed where it ends the book.
    fn letter(&mut self, name: Option<&str>, text: Option<&str>, signed: Option<&str>) {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return };
        let (x, width) = (self.flow.left(), self.flow.width() * MEASURE);
        let parts: Vec<_> = paragraphs(text).map(|part| self.flow.set.reading(part, LETTER, width)).collect();
        let height: f32 = parts.iter().map(|part| part.height() + 1.25 * STEP).sum();
        self.chapter(name.unwrap_or_default(), (height + 6.0 * STEP).min(60.0 * STEP));
        for part in &parts {
            self.flow.paragraph(part, x, width, Align::Start);
            self.flow.gap(1.25);
        }
        if let Some(name) = signed {
            self.flow.keep(4.0 * STEP);
            self.flow.gap(1.25);
            let style = Style { voice: theme::Voice::SerifItalic, ..LETTER };
            self.flow.put(name, style, x, width, self.flow.y, Align::Left);
            self.flow.y += style.leading;
        }
    }

    /// The wish in their own words, and below it what became of it.
    fn goals(&mut self, document: &JourneyDocument) {
        if document.goals.is_empty() {
            return;
        }
        let (x, width) = (self.flow.left(), self.flow.width() * MEASURE);
        let inset = 2.0 * STEP;
        let wish = Style { size: 16.0, ..QUOTE };
        let label = Style { size: 8.5, ..SMALL.strong().colour(self.look.accent) };
        for (place, goal) in document.goals.iter().enumerate() {
            let said = quoted(self.words, &goal.wish);
            let words = self.flow.set.balanced(&said, wish, width - inset);
            let became = goal.became.as_ref().map(|text| self.flow.set.reading(text, READING, width - inset));
            let below = became.as_ref().map_or(0.0, |set| 1.0 * STEP + label.leading + set.height());
            if place == 0 {
                self.chapter(self.words.what_you_wanted, (words.height() + below).min(40.0 * STEP));
            } else {
                self.flow.keep((words.height() + below).min(40.0 * STEP));
            }
            let (top, page) = (self.flow.y, self.flow.pages());
            self.flow.paragraph(&words, x + inset, width - inset, Align::Start);
            if self.flow.pages() == page {
                let (from, to) = ((x + 0.5, top + 4.0), (x + 0.5, self.flow.y - 3.0));
                let rule = Item::Rule { from, to, thickness: 1.0, colour: self.look.accent };
                self.flow.page().push(rule);
            }
            if let Some(became) = became {
                self.flow.gap(1.0);
                self.flow.keep(label.leading + 2.0 * READING.leading);
                let y = self.flow.y;
                self.flow.put(self.words.what_became, label, x + inset, width, y, Align::Left);
                self.flow.y += label.leading + 2.0;
                self.flow.paragraph(&became, x + inset, width - inset, Align::Start);
            }
            self.flow.gap(4.0);
        }
        self.flow.gap(-4.0);
    }

    fn plots(&mut self, document: &JourneyDocument) {
        let (x, width, look) = (self.flow.left(), self.flow.width(), self.look);
        let mut named = false;
        for wheel in &document.wheels {
            let title = LABEL.colour(MUTED);
            self.part_of_plots(self.words.then_and_now, &mut named, WHEEL + title.leading);
            let y = self.flow.y;
            self.flow.put(&wheel.title, title, x, width, y, Align::Left);
            self.flow.y += title.leading;
            let frame = Frame { x, y: self.flow.y, width, height: WHEEL };
            let items = wheel.plot.draw(&mut self.flow.set, look, frame);
            self.flow.page().extend(items);
            self.flow.y += WHEEL;
        }
        if let Some(scales) = document.scales.as_ref().filter(|scales| !scales.rows.is_empty()) {
            let height = scales.height(&mut self.flow.set, width);
            self.part_of_plots(self.words.then_and_now, &mut named, height);
            let frame = Frame { x, y: self.flow.y, width, height };
            let items = scales.draw(&mut self.flow.set, look, frame);
            self.flow.page().extend(items);
            self.flow.y += height;
        }
        if let Some(lines) = document.lines.as_ref().filter(|lines| !lines.series.is_empty()) {
            self.part_of_plots(self.words.along_the_way, &mut false, LINES);
            let frame = Frame { x, y: self.flow.y, width, height: LINES };
            let items = lines.draw(&mut self.flow.set, look, frame);
            self.flow.page().extend(items);
            self.flow.y += LINES;
        }
    }

    /// The first plot names the chapter; the others stand below it.
    fn part_of_plots(&mut self, name: &str, named: &mut bool, height: f32) {
        if *named {
            self.flow.gap(4.0);
            self.flow.keep(height);
        } else {
            self.chapter(name, height);
            *named = true;
        }
    }

    /// One sentence has a page to itself; several share pages, the first one larger.
    fn quotes(&mut self, document: &JourneyDocument) {
        let Some((first, others)) = document.quotes.split_first() else { return };
        self.chapter(self.words.your_words, f32::INFINITY);
        self.flow.gap(if others.is_empty() { 10.0 } else { 3.0 });
        self.quote(first, LARGE_QUOTE, document);
        for quote in others {
            self.quote(quote, QUOTE, document);
        }
        // Nothing else stands on a page of their words.
        self.begun = false;
    }

    fn quote(&mut self, quote: &JourneyQuote, style: Style, document: &JourneyDocument) {
        let (x, width) = (self.flow.left(), self.flow.width() * MEASURE);
        let said = quoted(self.words, &quote.text);
        let set = self.flow.set.balanced(&said, style, width);
        let pages = self.flow.pages();
        self.flow.keep((set.height() + SMALL.leading).min(40.0 * STEP));
        if self.flow.pages() > pages {
            self.flow.gap(4.0);
        }
        self.flow.paragraph(&set, x, width, Align::Start);
        if let Some(day) = quote.said_on {
            self.flow.gap(0.5);
            let day = document.locale.day(day);
            let y = self.flow.y;
            self.flow.put(&day, SMALL, x, width, y, Align::Left);
            self.flow.y += SMALL.leading;
        }
        self.flow.gap(5.0);
    }

    fn commitments(&mut self, document: &JourneyDocument) {
        if document.commitments.is_empty() {
            return;
        }
        self.chapter(self.words.commitments_kept, 8.0 * STEP);
        let (x, width) = (self.flow.left(), self.flow.width());
        let inset = 2.5 * STEP;
        let quiet = SMALL.tabular().leading(READING.leading);
        let days: Vec<Option<String>> =
            document.commitments.iter().map(|kept| Some(document.locale.short_day(kept.kept_on?))).collect();
        let widest = days.iter().flatten().map(|day| self.flow.set.width(day, quiet)).fold(0.0, f32::max);
        let measure = (width - inset - widest - 3.0 * STEP).min(width * MEASURE - inset);
        for (kept, day) in document.commitments.iter().zip(&days) {
            let set = self.flow.set.reading(&kept.text, READING, measure);
            self.flow.keep(set.height());
            let y = self.flow.y;
            self.check(x, y + READING.leading * 0.75);
            if let Some(day) = day {
                self.flow.put(day, quiet, x, width, y, Align::Right);
            }
            self.flow.paragraph(&set, x + inset, measure, Align::Start);
            self.flow.gap(1.0);
        }
    }

    /// A tick, drawn: done.
    fn check(&mut self, x: f32, baseline: f32) {
        let outline = Outline {
            start: (x + 0.5, baseline - 3.4),
            steps: vec![Step::Line((x + 3.2, baseline - 0.6)), Step::Line((x + 8.8, baseline - 7.2))],
            closed: false,
        };
        let stroke = Stroke { colour: self.look.accent, thickness: 1.2, dash: None };
        self.flow.page().push(Item::Path { outline, fill: None, stroke: Some(stroke), opacity: 1.0 });
    }

    /// Sentences, each with air around it.
    fn sentences(&mut self, name: &str, sentences: &[String]) {
        if sentences.is_empty() {
            return;
        }
        let (x, width) = (self.flow.left(), self.flow.width() * MEASURE);
        let inset = 2.5 * STEP;
        let style = Style { size: 11.5, ..READING }.leading(2.5 * STEP);
        let set: Vec<_> =
            sentences.iter().map(|text| self.flow.set.reading(text, style, width - inset)).collect();
        let height: f32 = set.iter().map(|sentence| sentence.height() + 1.25 * STEP).sum();
        self.chapter(name, height.min(30.0 * STEP));
        for sentence in &set {
            self.flow.keep(sentence.height().min(10.0 * STEP));
            let y = self.flow.y + style.leading * 0.75 - 3.6;
            let (from, to) = ((x + 0.5, y), (x + 1.25 * STEP, y));
            let dash = Item::Rule { from, to, thickness: 1.0, colour: self.look.accent };
            self.flow.page().push(dash);
            self.flow.paragraph(sentence, x + inset, width - inset, Align::Start);
            self.flow.gap(1.25);
        }
    }
}

fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
}
