//! A wheel of up to ten segments: how content somebody is with each part, then, in between, and now.
//!
//! Each value is an arc across its segment, not a corner of a net: a net says something about the way between two
//! segments, and its area changes with their order.

use std::f32::consts::TAU;

use serde::{Deserialize, Serialize};

use super::super::display::{Item, Stroke};
use super::super::text::{Line, Paragraph, Typesetter};
use super::super::theme::{self, CHART, EARLIER, MUTED, SCALE, STEP, Style, TEXT};
use super::labels::{Side, Wanting, spread};
use super::shapes::{
    DASHED, DOTTED, Point, arc, around, broken, circle, filled, line, pen, rectangle, sector, stroked,
};
use super::{Canvas, Frame, LEADS, Look, share};

/// A wheel and what was said about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WheelPlot {
    /// The names of the segments, clockwise from the top.
    pub segments: Vec<String>,
    /// What was said, the earliest first; of more than three the first, one in the middle and the last are drawn.
    pub overlays: Vec<Overlay>,
}

/// What was said once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// When: "12 January 2026".
    pub name: String,
    /// A value up to 10 for each segment; nothing where nothing was said.
    pub values: Vec<Option<f32>>,
}

/// Between the rim and a label.
const GAP: f32 = 1.5 * STEP;

/// Labels have no more lines than that.
const LINES: usize = 3;

/// The share of the width that a label takes at most.
const LABELS: f32 = 0.27;

/// Which of the times an overlay is.
#[derive(Clone, Copy)]
enum When {
    First,
    Between,
    Last,
}

impl WheelPlot {
    /// Draws the wheel in `frame`, its labels around it, its legend below.
    #[must_use]
    pub fn draw(&self, set: &mut Typesetter, look: Look, frame: Frame) -> Vec<Item> {
        let mut canvas = Canvas::new(set, look);
        if self.segments.is_empty() {
            return canvas.items;
        }
        let overlays = self.drawn();
        let wheel_height = legend(&mut canvas, &overlays, frame);
        let labels = self.labels(&mut canvas, &overlays, frame.width, wheel_height);
        let wheel = Wheel::within(frame, wheel_height, self.segments.len(), &labels);
        wheel.ground(&mut canvas);
        for (when, overlay) in overlays.iter().rev() {
            let last = overlays.last().filter(|_| !matches!(when, When::Last)).map(|(_, last)| *last);
            wheel.overlay(&mut canvas, *when, overlay, last);
        }
        wheel.numbers(&mut canvas);
        wheel.write(&mut canvas, frame, wheel_height, &labels);
        canvas.items
    }

    /// The overlays to draw. A single one is what is now.
    fn drawn(&self) -> Vec<(When, &Overlay)> {
        let last = self.overlays.len().saturating_sub(1);
        let mut drawn = Vec::new();
        for (place, overlay) in self.overlays.iter().enumerate() {
            if place == last {
                drawn.push((When::Last, overlay));
            } else if place == 0 {
                drawn.push((When::First, overlay));
            } else if place == self.overlays.len() / 2 {
                drawn.push((When::Between, overlay));
            }
        }
        drawn
    }

    /// The labels, cut to the lines for which there is room on one side of the wheel.
    fn labels(
        &self,
        canvas: &mut Canvas<'_>,
        overlays: &[(When, &Overlay)],
        width: f32,
        height: f32,
    ) -> Vec<Label> {
        let on_a_side = self.segments.len().div_ceil(2);
        #[allow(clippy::cast_precision_loss, reason = "at most ten segments")]
        let room = height / on_a_side as f32 / CHART.leading - 1.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to few lines")]
        let lines = (room.max(1.0) as usize).min(LINES);
        let said = |place: usize| {
            let values = overlays.iter().filter_map(|(_, overlay)| *overlay.values.get(place)?);
            values.filter(|value| value.is_finite()).collect::<Vec<_>>()
        };
        self.segments
            .iter()
            .enumerate()
            .map(|(place, name)| {
                let said = said(place);
                let (then, now) = (said.first().filter(|_| said.len() > 1), said.last());
                let then = then.map(|value| canvas.coming_from(*value));
                let now = now.map(|value| canvas.number(*value)).unwrap_or_default();
                let (quiet, strong) = (CHART.tabular().colour(MUTED), now_figures(canvas.look));
                Label {
                    name: canvas.set.clipped(name, CHART, width * LABELS, lines),
                    then: then.map(|text| canvas.set.line(&text, quiet)),
                    now: canvas.set.line(&now, strong),
                }
            })
            .collect()
    }
}

/// A name and below it the movement in figures.
struct Label {
    name: Paragraph,
    then: Option<Line>,
    now: Line,
}

impl Label {
    fn height(&self) -> f32 {
        self.name.height() + CHART.leading
    }

    /// What stands before the figure of now.
    fn before(&self) -> f32 {
        self.then.as_ref().map_or(0.0, |line| line.width + LEADS)
    }

    fn width(&self) -> f32 {
        self.name.widest().max(self.before() + self.now.width)
    }

    fn write(&self, canvas: &mut Canvas<'_>, x: f32, top: f32, side: Side) {
        let y = canvas.write_all(&self.name, x, top, side);
        let before = self.before();
        let x = match side {
            Side::After => x,
            Side::Around => x - (before + self.now.width) / 2.0,
            Side::Before => x - before - self.now.width,
        };
        if let Some(then) = &self.then {
            canvas.write(then, x, y, Side::After);
        }
        canvas.write(&self.now, x + before, y, Side::After);
    }
}

fn now_figures(look: Look) -> Style {
    CHART.tabular().strong().colour(look.accent)
}

/// Where the circle lies.
struct Wheel {
    centre: Point,
    radius: f32,
    segments: usize,
}

impl Wheel {
    fn within(frame: Frame, height: f32, segments: usize, labels: &[Label]) -> Self {
        let widest = labels.iter().map(Label::width).fold(0.0, f32::max);
        let below = Self::lowest(segments)
            .and_then(|place| labels.get(place))
            .map_or(0.0, |label| label.height() + GAP);
        // The thickest arc at the rim reaches a little beyond it.
        let (above, below) = (CHART.leading, below.max(1.0));
        let radius = (frame.width / 2.0 - widest - GAP).min((height - below - above) / 2.0).max(10.0);
        let spare = (height - below - above - 2.0 * radius).max(0.0);
        let centre = (frame.x + frame.width / 2.0, frame.y + above + spare / 2.0 + radius);
        Self { centre, radius, segments }
    }

    /// The segment right at the bottom, if there is one: an odd wheel has it.
    fn lowest(segments: usize) -> Option<usize> {
        (segments % 2 == 1).then_some(segments / 2)
    }

    /// From where to where a segment goes, as angles.
    #[allow(clippy::cast_precision_loss, reason = "at most ten segments")]
    fn segment(&self, place: usize) -> (f32, f32) {
        let each = TAU / self.segments as f32;
        (place as f32 * each, (place + 1) as f32 * each)
    }

    /// Rings, spokes and rim.
    fn ground(&self, canvas: &mut Canvas<'_>) {
        let fine = pen(theme::LINE, theme::RULE);
        for ring in [0.2, 0.4, 0.6, 0.8] {
            canvas.items.push(stroked(circle(self.centre, self.radius * ring), fine));
        }
        for place in 0..self.segments {
            let rim = around(self.centre, self.radius, self.segment(place).0);
            canvas.items.extend(line(&[self.centre, rim]).map(|outline| stroked(outline, fine)));
        }
        canvas.items.push(stroked(circle(self.centre, self.radius), pen(theme::LINE, 1.0)));
    }

    /// Draws `overlay`; where it was already what it is in `last`, it is left out of that line in white.
    fn overlay(&self, canvas: &mut Canvas<'_>, when: When, overlay: &Overlay, last: Option<&Overlay>) {
        let accent = canvas.look.accent;
        for (place, value) in overlay.values.iter().take(self.segments).enumerate() {
            let Some(part) = value.and_then(|value| share(value, 0.0, 10.0)) else { continue };
            let (from, to) = self.segment(place);
            let radius = self.radius * part;
            if matches!(when, When::Last) {
                canvas.items.push(filled(sector(self.centre, radius, from, to), accent, 0.10));
            }
            // A little apart from the spokes, so that neighbours of the same value are two arcs.
            let apart = (1.6 / radius.max(4.0)).min((to - from) / 4.0);
            let outline = arc(self.centre, radius, from + apart, to - apart);
            let pen = stroke(when, canvas.look);
            let later = last.and_then(|last| *last.values.get(place)?);
            let stayed = later.zip(*value).is_some_and(|(now, then)| (now - then).abs() < 0.05);
            let pen = if stayed { Stroke { colour: theme::WHITE, ..pen } } else { pen };
            canvas.items.push(stroked(outline, pen));
        }
    }

    /// What the rings mean, along the spoke at the top.
    fn numbers(&self, canvas: &mut Canvas<'_>) {
        let style = Style { size: 6.0, leading: STEP, ..SCALE };
        for (value, part) in [(5.0, 0.5), (10.0, 1.0)] {
            let number = canvas.number(value);
            let (x, y) = around(self.centre, self.radius * part, 0.0);
            let width = canvas.set.width(&number, style) + 2.0;
            let top = y - STEP / 2.0;
            canvas.items.push(filled(rectangle(x - width / 2.0, top, width, STEP), theme::WHITE, 0.85));
            canvas.put(&number, style, x, top, Side::Around);
        }
    }

    /// Writes the labels around the rim, each beside its segment, none on another.
    fn write(&self, canvas: &mut Canvas<'_>, frame: Frame, height: f32, labels: &[Label]) {
        let lowest = Self::lowest(self.segments);
        let rim = self.radius + GAP;
        let mut bottom = frame.y + height;
        if let Some(label) = lowest.and_then(|place| labels.get(place)) {
            bottom = (self.centre.1 + rim).min(bottom - label.height());
            label.write(canvas, self.centre.0, bottom, Side::Around);
        }
        let half = self.segments / 2;
        let right: Vec<usize> = (0..half).collect();
        let left: Vec<usize> = (self.segments - half..self.segments).rev().collect();
        for (places, side) in [(right, Side::After), (left, Side::Before)] {
            let wanting: Vec<Wanting> = places
                .iter()
                .filter_map(|place| {
                    let (from, to) = self.segment(*place);
                    let (_, middle) = around(self.centre, rim, f32::midpoint(from, to));
                    Some(Wanting { middle, height: labels.get(*place)?.height() })
                })
                .collect();
            for (place, (top, wanted)) in
                places.iter().zip(spread(&wanting, frame.y, bottom).iter().zip(&wanting))
            {
                let Some(label) = labels.get(*place) else { continue };
                let beside = self.beside(*top, top + wanted.height);
                let x = if side == Side::After { self.centre.0 + beside } else { self.centre.0 - beside };
                label.write(canvas, x, *top, side);
            }
        }
    }

    /// How far from the middle the rim is at its widest between two heights.
    fn beside(&self, top: f32, bottom: f32) -> f32 {
        let (above, below) = (self.centre.1 - bottom, top - self.centre.1);
        let nearest = above.max(below).max(0.0);
        let rim = self.radius + GAP;
        (rim * rim - nearest * nearest).max(0.0).sqrt().max(GAP)
    }
}

/// The times differ by line, by weight and by colour.
fn stroke(when: When, look: Look) -> Stroke {
    match when {
        When::First => broken(TEXT, 0.9, DASHED),
        When::Between => broken(EARLIER, 1.6, DOTTED),
        When::Last => pen(look.accent, 1.9),
    }
}

/// Names the times at the foot of `frame`; answers the height that is left above.
fn legend(canvas: &mut Canvas<'_>, overlays: &[(When, &Overlay)], frame: Frame) -> f32 {
    const SAMPLE: f32 = 22.0;
    let room = frame.width - SAMPLE - 2.0 * STEP;
    let names: Vec<_> = overlays
        .iter()
        .map(|(when, overlay)| {
            let style = if matches!(when, When::Last) { CHART.strong() } else { CHART };
            (*when, canvas.set.clipped(&overlay.name, style, room, 1))
        })
        .collect();
    let wide = |name: &Paragraph| SAMPLE + STEP + name.widest();
    let total: f32 = names.iter().map(|(_, name)| wide(name) + 3.0 * STEP).sum::<f32>() - 3.0 * STEP;
    let in_a_row = total <= frame.width;
    #[allow(clippy::cast_precision_loss, reason = "at most three")]
    let rows = if in_a_row { usize::from(!names.is_empty()) } else { names.len() } as f32;
    let height = frame.height - rows * CHART.leading - if rows > 0.0 { 2.5 * STEP } else { 0.0 };
    let mut x = frame.x + if in_a_row { (frame.width - total) / 2.0 } else { 0.0 };
    let mut y = frame.bottom() - rows * CHART.leading;
    for (when, name) in &names {
        let middle = y + CHART.leading / 2.0;
        let sample = line(&[(x + 1.0, middle), (x + SAMPLE, middle)]);
        canvas.items.extend(sample.map(|outline| stroked(outline, stroke(*when, canvas.look))));
        canvas.write_all(name, x + SAMPLE + STEP, y, Side::After);
        if in_a_row {
            x += wide(name) + 3.0 * STEP;
        } else {
            y += CHART.leading;
        }
    }
    height
}
