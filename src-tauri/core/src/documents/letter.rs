//! What every letter about money is: a head, the words to somebody, sums, a name beneath. One page, if it can be.

use super::flow::{Align, Flow};
use super::letterhead::Letterhead;
use super::look::Look;
use super::sums::{SumRow, Sums};
use super::theme::STEP;
use super::words::Words;
use super::{Colour, Paper, Template};
use crate::error::Result;

/// A letter that is being written.
pub(super) struct Letter {
    /// Where it is set.
    pub flow: Flow,
    /// How it looks.
    pub look: Look,
    words: &'static Words,
}

/// How a letter looks, and whose it is.
pub(super) struct Writing<'w> {
    pub paper: Paper,
    pub template: Template,
    pub accent: Option<Colour>,
    pub seller: &'w str,
    pub words: &'static Words,
}

impl Letter {
    /// Head, salutation and the words, whose parts stand apart by an empty line.
    pub fn begin(of: &Writing<'_>, head: &Letterhead<'_>, to: &str, text: &str) -> Result<Self> {
        // A letter is one page, whatever the air of the look.
        let look = Look { air: 0.7, ..Look::of(of.template, of.accent) };
        let mut flow = Flow::new(of.paper, &[of.seller]);
        head.draw(&mut flow, &look, of.words)?;
        flow.head_later_pages(head.heading(), head.buyer.name.clone());
        let mut letter = Self { flow, look, words: of.words };
        letter.say(&(of.words.dear)(to), 1.0);
        for part in text.split("\n\n") {
            letter.say(part, 1.0);
        }
        Ok(letter)
    }

    /// A paragraph, and so much air below it.
    pub fn say(&mut self, text: &str, after: f32) {
        let (left, measure) = (self.flow.left(), self.measure());
        let set = self.flow.set.reading(text, self.look.body, measure);
        self.flow.paragraph(&set, left, measure, Align::Start);
        self.flow.gap(after * self.look.air);
    }

    /// The sums.
    pub fn add_up(&mut self, rows: &[SumRow]) {
        Sums::of(&mut self.flow, rows, &self.look).draw(&mut self.flow);
        self.flow.gap(3.0 * self.look.air);
    }

    /// The end, with `last` before it if there is something to say. Never parted: nobody signs an empty page.
    pub fn sign(&mut self, last: Option<&str>, name: &str) {
        let measure = self.measure();
        let crossed = last.map_or(0.0, |last| self.flow.set.reading(last, self.look.body, measure).height());
        self.flow.keep(crossed + 2.0 * self.look.body.leading + 3.0 * self.look.air * STEP);
        if let Some(last) = last {
            self.say(last, 2.0);
        }
        self.say(self.words.kind_regards, 1.0);
        let left = self.flow.left();
        let set = self.flow.set.paragraph(name, self.look.body.strong(), measure);
        self.flow.paragraph(&set, left, measure, Align::Start);
    }

    fn measure(&self) -> f32 {
        self.flow.width() * 0.82
    }
}
