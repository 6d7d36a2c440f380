//! A column of lists that is shortened until it fits.

use super::super::display::{Item, Outline, Step, Stroke};
use super::super::flow::{Align, Flow};
use super::super::plots::{Frame, Look, SparkLine};
use super::super::theme::{MUTED, READING, SMALL, STEP, Style};
use super::super::words::Words;

/// Where a column stands.
#[derive(Clone, Copy)]
pub struct Place {
    pub x: f32,
    pub width: f32,
    pub top: f32,
    /// The lowest point that it may reach.
    pub limit: f32,
    pub look: Look,
}

/// A list under its name.
pub struct Block {
    pub title: &'static str,
    pub entries: Vec<Entry>,
    /// The greater, the sooner it is shortened.
    pub dispensable: u8,
}

/// One thing in a list.
pub struct Entry {
    pub text: String,
    pub style: Style,
    /// What stands below it, smaller.
    pub note: Option<String>,
    pub spark: Option<SparkLine>,
    /// With a box to tick.
    pub tick: bool,
}

impl Entry {
    pub fn of(text: &str, style: Style) -> Self {
        Self { text: text.to_owned(), style, note: None, spark: None, tick: false }
    }
}

/// How much of each block is shown, and how many lines an entry may have.
struct Cut {
    shown: Vec<usize>,
    lines: usize,
}

impl Cut {
    /// Takes away what is missed least: the most dispensable entry while a list has more than two, then more than
    /// one, then lines, then the last entries. Says whether there was anything to take.
    fn shorten(&mut self, blocks: &[Block]) -> bool {
        for least in [2, 1] {
            if self.drop_one(blocks, least) {
                return true;
            }
        }
        if self.lines > 1 {
            self.lines -= 1;
            return true;
        }
        self.drop_one(blocks, 0)
    }

    fn drop_one(&mut self, blocks: &[Block], least: usize) -> bool {
        let longer = self.shown.iter_mut().zip(blocks).filter(|(shown, _)| **shown > least);
        let most = longer.max_by_key(|(shown, block)| (block.dispensable, **shown));
        most.map(|(shown, _)| *shown -= 1).is_some()
    }
}

const LINES: usize = 3;
const TICK: f32 = 7.0;
const SPARK: f32 = 24.0;

/// Draws `blocks` at `place`, shortened as far as it must be.
pub fn fit(flow: &mut Flow, words: &Words, place: &Place, blocks: &[Block]) {
    let mut cut = Cut { shown: blocks.iter().map(|block| block.entries.len()).collect(), lines: LINES };
    loop {
        let before = flow.page().len();
        let end = draw(flow, words, place, blocks, &cut);
        if end <= place.limit || !cut.shorten(blocks) {
            break;
        }
        flow.page().truncate(before);
    }
}

/// Answers where the column ends.
fn draw(flow: &mut Flow, words: &Words, place: &Place, blocks: &[Block], cut: &Cut) -> f32 {
    let mut y = place.top;
    let mut end = y;
    for (block, shown) in blocks.iter().zip(&cut.shown) {
        if block.entries.is_empty() {
            continue;
        }
        let title = Style { size: 8.5, ..SMALL.strong().colour(place.look.accent) };
        flow.put(block.title, title, place.x, place.width, y, Align::Left);
        y += title.leading + 0.5 * STEP;
        for entry in block.entries.iter().take(*shown) {
            y = self::entry(flow, place, entry, y, cut.lines);
        }
        let left = block.entries.len() - shown;
        if left > 0 {
            flow.put(&(words.and_more)(left), SMALL, place.x, place.width, y, Align::Left);
            y += SMALL.leading;
        }
        end = y;
        y += 2.0 * STEP;
    }
    end
}

fn entry(flow: &mut Flow, place: &Place, entry: &Entry, top: f32, lines: usize) -> f32 {
    let inset = if entry.tick { TICK + 1.25 * STEP } else { 0.0 };
    let (x, width) = (place.x + inset, place.width - inset);
    if entry.tick {
        let box_top = top + READING.leading * 0.75 - TICK;
        flow.page().push(tick(place.x, box_top, place.look));
    }
    let set = flow.set.clipped(&entry.text, entry.style, width, lines);
    let mut y = flow.draw(&set, x, width, top, Align::Start);
    if let Some(note) = &entry.note {
        let set = flow.set.clipped(note, SMALL.colour(MUTED), width, lines);
        y = flow.draw(&set, x, width, y, Align::Start);
    }
    if let Some(spark) = &entry.spark {
        let frame = Frame { x, y, width, height: SPARK };
        let items = spark.draw(&mut flow.set, place.look, frame);
        flow.page().extend(items);
        y += SPARK;
    }
    y + 0.75 * STEP
}

fn tick(x: f32, y: f32, look: Look) -> Item {
    let steps = [(x + TICK, y), (x + TICK, y + TICK), (x, y + TICK)].map(Step::Line).to_vec();
    Item::Path {
        outline: Outline { start: (x, y), steps, closed: true },
        fill: None,
        stroke: Some(Stroke { colour: look.accent, thickness: 0.75, dash: None }),
        opacity: 1.0,
    }
}
