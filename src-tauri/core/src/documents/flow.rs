//! Pages filled from the top: a cursor that moves down, breaks, heads of later pages, footers when all is known.

use super::display::{Display, Item};
use super::pictures::Picture;
use super::rendered::MissingGlyphs;
use super::text::{Line, Paragraph, Typesetter};
use super::theme::{self, Colour, MARGIN, MM, STEP, Sheet, Style};

/// Where text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left, whatever the script.
    Left,
    /// At the right: figures.
    Right,
    /// Where its script begins: Hebrew and Arabic at the right.
    Start,
    /// In the middle.
    Middle,
}

/// A document being laid out.
pub struct Flow {
    /// Sets the text.
    pub set: Typesetter,
    /// The top of what comes next.
    pub y: f32,
    display: Display,
    head: Option<(String, String)>,
    foot: Vec<Line>,
    bare: Vec<usize>,
    rail: Option<Colour>,
    raised: Option<(usize, f32)>,
}

impl Flow {
    /// An empty first page. `foot` are the lines that stand below every page, beside its number.
    #[must_use]
    pub fn new(sheet: impl Into<Sheet>, foot: &[&str]) -> Self {
        let sheet = sheet.into();
        let mut set = Typesetter::default();
        let width = sheet.size().0 - 2.0 * MARGIN - FOOT_GAP;
        let foot = foot
            .iter()
            .filter(|text| !text.trim().is_empty())
            .flat_map(|text| set.paragraph(text, theme::SMALL, width).lines)
            .collect();
        let display = Display { sheet, pages: vec![Vec::new()], pictures: Vec::new() };
        Self { set, y: MARGIN, display, head: None, foot, bare: Vec::new(), rail: None, raised: None }
    }

    /// The page being filled gets no footer: a cover.
    pub fn without_foot(&mut self) {
        self.bare.push(self.pages());
    }

    /// This page and those after it have a rail of `colour` along their left edge.
    pub fn rail(&mut self, colour: Colour) {
        let height = self.size().1;
        self.rail = Some(colour);
        self.page().push(Item::Boxes { colour, boxes: vec![[0.0, 0.0, RAIL, height]] });
    }

    /// Takes the lowest `height` points of the page for something that stands at the edge of the sheet; what is
    /// usually below the page goes above it. A new page, where there is no room left on this one.
    pub fn at_the_edge(&mut self, height: f32) {
        let foot = self.size().1 - self.foot_top() - FOOT_EDGE + 3.0 * STEP;
        if self.y + height + foot > self.size().1 {
            self.break_page();
        }
        self.raised = Some((self.pages(), height));
        // A rail ends where the other begins.
        let end = self.size().1 - height;
        for item in self.page() {
            match item {
                Item::Boxes { boxes, .. }
                    if boxes.first().is_some_and(|rail| rail[..3] == [0.0, 0.0, RAIL]) =>
                {
                    boxes.iter_mut().for_each(|rail| rail[3] = end);
                }
                _ => {}
            }
        }
    }

    /// Width and height of the sheet.
    #[must_use]
    pub fn size(&self) -> (f32, f32) {
        self.display.sheet.size()
    }

    /// From now on new pages begin with this line: `left` and, at the right, `right`.
    pub fn head_later_pages(&mut self, left: String, right: String) {
        self.head = Some((left, right));
    }

    /// The left edge.
    #[must_use]
    pub fn left(&self) -> f32 {
        MARGIN
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.display.sheet.size().0 - MARGIN
    }

    /// Between the margins.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.right() - self.left()
    }

    /// The lowest point that content may reach.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.foot_top() - 3.0 * STEP
    }

    /// What is left on this page.
    #[must_use]
    pub fn room(&self) -> f32 {
        self.bottom() - self.y
    }

    /// How many pages there are so far.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.display.pages.len()
    }

    /// The page being filled.
    pub fn page(&mut self) -> &mut Vec<Item> {
        if self.display.pages.is_empty() {
            self.display.pages.push(Vec::new());
        }
        let last = self.display.pages.len() - 1;
        &mut self.display.pages[last]
    }

    /// Moves down by `steps` of the rhythm.
    pub fn gap(&mut self, steps: f32) {
        self.y += steps * STEP;
    }

    /// Begins a new page.
    pub fn break_page(&mut self) {
        self.display.pages.push(Vec::new());
        self.y = MARGIN;
        if let Some(colour) = self.rail {
            self.rail(colour);
        }
        if let Some((left, right)) = self.head.clone() {
            let (from, to, y) = (self.left(), self.right(), self.y);
            let right = self.set.line(&right, theme::SMALL);
            let room = to - from - right.width - 3.0 * STEP;
            let left = self.set.paragraph(&left, theme::SMALL, room);
            if let Some(line) = left.lines.first() {
                self.draw_line(line, from, room, y, Align::Left);
            }
            self.draw_line(&right, from, to - from, y, Align::Right);
            self.rule(from, to, y + 2.0 * STEP);
            self.y = y + 4.0 * STEP;
        }
    }

    /// Begins a new page unless `height` fits on this one (or would fit on none).
    pub fn keep(&mut self, height: f32) {
        if height > self.room() && self.y > self.top_of_later_pages() + 0.1 {
            self.break_page();
        }
    }

    fn top_of_later_pages(&self) -> f32 {
        MARGIN + if self.head.is_some() && self.pages() > 1 { 4.0 * STEP } else { 0.0 }
    }

    /// A horizontal rule in the line colour.
    pub fn rule(&mut self, from: f32, to: f32, y: f32) {
        self.coloured_rule(from, to, y, theme::RULE, theme::LINE);
    }

    /// A horizontal rule.
    pub fn coloured_rule(&mut self, from: f32, to: f32, y: f32, thickness: f32, colour: Colour) {
        self.page().push(Item::Rule { from: (from, y), to: (to, y), thickness, colour });
    }

    /// Draws `line` in the column from `x`, `width` wide, in a line box that begins at `y`.
    pub fn draw_line(&mut self, line: &Line, x: f32, width: f32, y: f32, align: Align) {
        let shift = match align {
            Align::Left => 0.0,
            Align::Start if !line.right_to_left => 0.0,
            Align::Right | Align::Start => width - line.width,
            Align::Middle => (width - line.width) / 2.0,
        };
        line.draw(x + shift, y + baseline(line.style().leading), self.page());
    }

    /// Draws `paragraph` on this page with its top at `y` and says where it ends.
    pub fn draw(&mut self, paragraph: &Paragraph, x: f32, width: f32, y: f32, align: Align) -> f32 {
        let mut y = y;
        for line in &paragraph.lines {
            self.draw_line(line, x, width, y, align);
            y += paragraph.style.leading;
        }
        y
    }

    /// Sets `text` on one line at `y`.
    pub fn put(&mut self, text: &str, style: Style, x: f32, width: f32, y: f32, align: Align) {
        let line = self.set.line(text, style);
        self.draw_line(&line, x, width, y, align);
    }

    /// Draws `paragraph` at the cursor, over as many pages as it needs; never one line alone before or after a
    /// break.
    pub fn paragraph(&mut self, paragraph: &Paragraph, x: f32, width: f32, align: Align) {
        let leading = paragraph.style.leading;
        let count = paragraph.lines.len();
        for (place, line) in paragraph.lines.iter().enumerate() {
            let left = count - place;
            let together = match place {
                0 => left.min(if left == 3 { 3 } else { 2 }),
                _ if left == 2 => 2,
                _ => 1,
            };
            #[allow(clippy::cast_precision_loss, reason = "at most three")]
            self.keep(together as f32 * leading);
            let y = self.y;
            self.draw_line(line, x, width, y, align);
            self.y += leading;
        }
    }

    /// Keeps `picture` and answers its place.
    pub fn picture(&mut self, picture: Picture) -> usize {
        self.display.pictures.push(picture);
        self.display.pictures.len() - 1
    }

    fn foot_top(&self) -> f32 {
        #[allow(clippy::cast_precision_loss, reason = "a footer has few lines")]
        let lines = self.foot.len().max(1) as f32;
        self.display.sheet.size().1 - FOOT_EDGE - lines * theme::SMALL.leading
    }

    /// Writes the footers, now that the number of pages is known.
    pub fn finish(mut self, page_of: impl Fn(usize, usize) -> String) -> (Display, MissingGlyphs) {
        let (from, to, top) = (self.left(), self.right(), self.foot_top());
        let pages = std::mem::take(&mut self.display.pages);
        let count = pages.len();
        let mut finished = Vec::with_capacity(count);
        for (place, items) in pages.into_iter().enumerate() {
            if self.bare.contains(&(place + 1)) {
                finished.push(items);
                continue;
            }
            self.display.pages = vec![items];
            let raised = self.raised.filter(|(page, _)| *page == place + 1);
            let top = raised.map_or(top, |(_, height)| top - height + FOOT_EDGE - STEP);
            self.rule(from, to, top - STEP);
            let mut y = top;
            for line in self.foot.clone() {
                self.draw_line(&line, from, to - from - FOOT_GAP, y, Align::Left);
                y += theme::SMALL.leading;
            }
            let number = page_of(place + 1, count);
            self.put(&number, theme::SMALL.tabular(), from, to - from, top, Align::Right);
            finished.append(&mut self.display.pages);
        }
        self.display.pages = finished;
        (self.display, self.set.into_missing())
    }
}

/// Below the foot of a page.
const FOOT_EDGE: f32 = 14.0 * MM;

/// How wide a rail is.
const RAIL: f32 = 5.0 * MM;

/// Kept free for the page number.
const FOOT_GAP: f32 = 80.0;

/// How far below the top of its box a line stands. It depends on the leading alone, so that a label and a value
/// of other sizes share one baseline.
fn baseline(leading: f32) -> f32 {
    leading * 0.75
}
