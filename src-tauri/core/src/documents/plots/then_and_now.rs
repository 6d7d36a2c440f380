//! Then and now, a row for each scale: an empty dot, a full dot, and the way between them.

use serde::{Deserialize, Serialize};

use super::super::display::Item;
use super::super::text::{Paragraph, Typesetter};
use super::super::theme::{self, CHART, EARLIER, MUTED, SCALE, STEP};
use super::labels::Side;
use super::shapes::{dot, hollow_dot, line, pen, stroked};
use super::{Canvas, Frame, Look, share};

/// Several scales, then and now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThenAndNow {
    /// What the empty dot is: "12 January 2026".
    pub then: String,
    /// What the full dot is.
    pub now: String,
    /// The least that can be said, and the most.
    pub between: (f32, f32),
    /// The scales.
    pub rows: Vec<ThenAndNowRow>,
}

/// One scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThenAndNowRow {
    /// Its name.
    pub label: String,
    /// What was said then.
    pub then: f32,
    /// What is said now.
    pub now: f32,
}

/// The share of the width that the names take.
const NAMES: f32 = 0.36;

/// Kept beside the scale for a number.
const NUMBER: f32 = 26.0;

/// More lines than that no name has.
const LINES: usize = 3;

const DOT: f32 = 3.4;

impl ThenAndNow {
    /// How high it is when `width` wide.
    pub fn height(&self, set: &mut Typesetter, width: f32) -> f32 {
        let rows: f32 = self.rows.iter().map(|row| row_height(&name(set, &row.label, width))).sum();
        head_height() + rows
    }

    /// Draws as many rows as fit into `frame`.
    #[must_use]
    pub fn draw(&self, set: &mut Typesetter, look: Look, frame: Frame) -> Vec<Item> {
        let mut canvas = Canvas::new(set, look);
        let from = frame.x + frame.width * NAMES + 2.0 * STEP + NUMBER;
        let scale = Scale { from, to: frame.right() - NUMBER, between: self.between };
        self.head(&mut canvas, frame, &scale);
        let mut y = frame.y + head_height();
        for row in &self.rows {
            let name = name(canvas.set, &row.label, frame.width);
            let height = row_height(&name);
            if y + height > frame.bottom() + 0.01 {
                break;
            }
            scale.row(&mut canvas, row, y + height / 2.0);
            canvas.write_all(&name, frame.x, y + (height - name.height()) / 2.0, Side::After);
            y += height;
        }
        canvas.items
    }

    /// What the dots mean, and the ends of the scale.
    fn head(&self, canvas: &mut Canvas<'_>, frame: Frame, scale: &Scale) {
        let middle = frame.y + CHART.leading / 2.0;
        let room = frame.width / 2.0 - 3.0 * DOT - STEP - 2.0;
        let mut x = frame.x + DOT;
        canvas.items.push(hollow_dot((x, middle), DOT - 0.6, EARLIER));
        let then = canvas.set.clipped(&self.then, CHART.colour(MUTED), room, 1);
        x += 2.0 * DOT + 1.0;
        canvas.write_all(&then, x, frame.y, Side::After);
        x += then.widest() + 2.0 * STEP + DOT;
        canvas.items.push(dot((x, middle), DOT - 0.2, canvas.look.accent));
        let now = canvas.set.clipped(&self.now, CHART, room, 1);
        canvas.write_all(&now, x + 2.0 * DOT + 1.0, frame.y, Side::After);
        for (value, x) in [(self.between.0, scale.from), (self.between.1, scale.to)] {
            let number = canvas.number(value);
            canvas.put(&number, SCALE, x, frame.y + CHART.leading + STEP, Side::Around);
        }
    }
}

/// Where the values lie.
struct Scale {
    from: f32,
    to: f32,
    between: (f32, f32),
}

impl Scale {
    fn at(&self, value: f32) -> Option<f32> {
        Some(self.from + (self.to - self.from) * share(value, self.between.0, self.between.1)?)
    }

    fn row(&self, canvas: &mut Canvas<'_>, row: &ThenAndNowRow, y: f32) {
        let rule = pen(theme::LINE, theme::RULE);
        canvas.items.extend(line(&[(self.from, y), (self.to, y)]).map(|outline| stroked(outline, rule)));
        for end in [self.from, self.to] {
            let tick = line(&[(end, y - 2.0), (end, y + 2.0)]);
            canvas.items.extend(tick.map(|outline| stroked(outline, rule)));
        }
        let (Some(then), Some(now)) = (self.at(row.then), self.at(row.now)) else { return };
        let accent = canvas.look.accent;
        canvas.items.extend(line(&[(then, y), (now, y)]).map(|o| stroked(o, pen(accent, 1.6))));
        canvas.items.push(hollow_dot((then, y), DOT - 0.4, EARLIER));
        let stays = (then - now).abs() < 0.01;
        // Where nothing moved the full dot lies within the empty one.
        canvas.items.push(dot((now, y), if stays { DOT - 1.6 } else { DOT }, accent));
        let figures = CHART.tabular();
        let (top, gap) = (y - CHART.leading / 2.0, DOT + 4.0);
        let (written_then, written_now) = (canvas.number(row.then), canvas.number(row.now));
        // Each number on the outer side of its dot, so that it never lies on the way.
        let forward = now >= then;
        let (then_at, then_side) =
            if forward { (then - gap, Side::Before) } else { (then + gap, Side::After) };
        let (now_at, now_side) = if forward { (now + gap, Side::After) } else { (now - gap, Side::Before) };
        canvas.put(&written_then, figures.colour(MUTED), then_at, top, then_side);
        canvas.put(&written_now, figures.strong().colour(accent), now_at, top, now_side);
    }
}

fn head_height() -> f32 {
    2.0 * CHART.leading + 1.5 * STEP
}

fn name(set: &mut Typesetter, label: &str, width: f32) -> Paragraph {
    set.clipped(label, CHART, width * NAMES, LINES)
}

fn row_height(name: &Paragraph) -> f32 {
    name.height().max(CHART.leading) + 1.5 * STEP
}
