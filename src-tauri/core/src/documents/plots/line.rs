//! Several scales over some months: a line each, named where it ends.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::display::{Item, Stroke};
use super::super::text::{Paragraph, Typesetter};
use super::super::theme::{self, CHART, Colour, EARLIER, MUTED, SCALE, STEP, TEXT};
use super::labels::{Side, Wanting, spread};
use super::shapes::{DASHED, DOTTED, Point, broken, dot, filled, hollow_dot, line, pen, rectangle, stroked};
use super::{Canvas, Frame, Look, Reading, share, share_of_days};

/// Values between 0 and 10 over days.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinePlot {
    /// The scales; the first is the one that is looked at.
    pub series: Vec<Series>,
    /// When the coaching rested.
    #[serde(default)]
    pub pauses: Vec<Pause>,
}

/// One scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its values. A new run begins where the question was worded anew: no line joins what cannot be compared.
    pub runs: Vec<Vec<Reading>>,
}

/// A time of rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// What it was: "Summer".
    pub label: String,
}

/// The numbers of the scale.
const NUMBERS: f32 = 14.0;
/// The first values, between the scale and the lines.
const FIRST: f32 = 22.0;
/// A last value, before its name.
const LAST: f32 = 18.0;
/// The share of the width that the names take.
const NAMES: f32 = 0.24;
/// From a line to its value.
const GAP: f32 = 5.0;

impl LinePlot {
    /// Draws the plot in `frame`; nothing where nothing was measured.
    #[must_use]
    pub fn draw(&self, set: &mut Typesetter, look: Look, frame: Frame) -> Vec<Item> {
        let mut canvas = Canvas::new(set, look);
        let Some((first, last)) = self.period() else { return canvas.items };
        let names: Vec<Paragraph> = self
            .series
            .iter()
            .map(|series| canvas.set.clipped(&series.name, CHART, frame.width * NAMES, 2))
            .collect();
        let widest = names.iter().map(Paragraph::widest).fold(0.0, f32::max);
        let mut field = Field {
            left: frame.x + NUMBERS + FIRST,
            right: frame.right() - widest - LAST - 2.0 * GAP,
            top: frame.y + STEP,
            bottom: frame.bottom() - SCALE.leading - STEP,
            first,
            last,
        };
        field.top += self.pauses(&mut canvas, frame, &field);
        field.ground(&mut canvas, frame);
        let drawn: Vec<Drawn> =
            self.series.iter().enumerate().map(|(place, s)| field.series(place, s, look)).collect();
        // The one that is looked at lies on top.
        for series in drawn.iter().rev() {
            series.draw(&mut canvas);
        }
        field.first_values(&mut canvas, &drawn);
        field.last_values(&mut canvas, &drawn, &names, frame);
        canvas.items
    }

    fn period(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.series.iter().flat_map(Series::known).map(|reading| reading.day);
        Some((days().min()?, days().max()?))
    }

    /// Bands behind the lines and their names above; answers how high the names are.
    fn pauses(&self, canvas: &mut Canvas<'_>, frame: Frame, field: &Field) -> f32 {
        let shown: Vec<&Pause> =
            self.pauses.iter().filter(|pause| pause.to >= field.first && pause.from <= field.last).collect();
        let mut rows: Vec<f32> = Vec::new();
        let mut names = Vec::new();
        for pause in &shown {
            let name = canvas.set.clipped(&pause.label, SCALE, frame.width / 3.0, 1);
            let (from, to) = (field.x(pause.from), field.x(pause.to));
            let wanted = f32::midpoint(from, to) - name.widest() / 2.0;
            let x = wanted.max(frame.x).min(frame.right() - name.widest());
            let free = rows.iter().position(|end| end + STEP <= x);
            let row = free.unwrap_or_else(|| {
                rows.push(0.0);
                rows.len() - 1
            });
            rows[row] = x + name.widest();
            names.push((name, x, row));
        }
        #[allow(clippy::cast_precision_loss, reason = "a client rests a few times")]
        let height = rows.len() as f32 * SCALE.leading;
        for pause in shown {
            let (from, to) = (field.x(pause.from), field.x(pause.to));
            let band =
                rectangle(from, field.top + height, (to - from).max(2.0), field.bottom - field.top - height);
            canvas.items.push(filled(band, theme::BAND, 1.0));
        }
        for (name, x, row) in names {
            #[allow(clippy::cast_precision_loss, reason = "few rows")]
            let top = frame.y + row as f32 * SCALE.leading;
            canvas.write_all(&name, x, top, Side::After);
        }
        height
    }
}

impl Series {
    fn known(&self) -> impl Iterator<Item = &Reading> {
        self.runs.iter().flatten().filter(|reading| reading.value.is_finite())
    }
}

/// Where the lines lie.
struct Field {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    first: NaiveDate,
    last: NaiveDate,
}

/// A series with its place and its pen.
struct Drawn {
    runs: Vec<Vec<Point>>,
    ends: Option<[(f32, Point); 2]>,
    stroke: Stroke,
    ink: Colour,
    now: bool,
}

impl Field {
    fn x(&self, day: NaiveDate) -> f32 {
        self.left + (self.right - self.left) * share_of_days(day, self.first, self.last)
    }

    fn y(&self, value: f32) -> f32 {
        self.bottom - (self.bottom - self.top) * share(value, 0.0, 10.0).unwrap_or(0.0)
    }

    /// The scale at the left, the days below.
    fn ground(&self, canvas: &mut Canvas<'_>, frame: Frame) {
        for value in [0.0, 5.0, 10.0] {
            let y = self.y(value);
            let rule = line(&[(self.left, y), (self.right, y)]);
            canvas.items.extend(rule.map(|outline| stroked(outline, pen(theme::LINE, theme::RULE))));
            let number = canvas.number(value);
            let top = y - SCALE.leading / 2.0;
            canvas.put(&number, SCALE, frame.x + NUMBERS - 2.0, top, Side::Before);
        }
        let locale = canvas.look.locale;
        let top = self.bottom + STEP;
        canvas.put(&locale.short_day(self.first), SCALE, self.left, top, Side::After);
        if self.last > self.first {
            canvas.put(&locale.short_day(self.last), SCALE, self.right, top, Side::Before);
        }
    }

    fn series(&self, place: usize, series: &Series, look: Look) -> Drawn {
        let point = |reading: &Reading| (self.x(reading.day), self.y(reading.value));
        let runs = series
            .runs
            .iter()
            .map(|run| run.iter().filter(|reading| reading.value.is_finite()).map(point).collect::<Vec<_>>());
        let ends = series.known().next().zip(series.known().last());
        let (stroke, ink) = hand(place, look);
        Drawn {
            runs: runs.collect(),
            ends: ends.map(|(first, last)| [(first.value, point(first)), (last.value, point(last))]),
            stroke,
            ink,
            now: place == 0,
        }
    }

    /// The values that the lines begin with: beside the scale where they begin there.
    fn first_values(&self, canvas: &mut Canvas<'_>, drawn: &[Drawn]) {
        let mut begun: Vec<(&Drawn, f32, Point)> = drawn
            .iter()
            .filter_map(|series| series.ends.map(|[(value, at), (_, end)]| (series, value, at, end)))
            .filter(|(_, _, at, end)| at != end)
            .map(|(series, value, at, _)| (series, value, at))
            .collect();
        begun.sort_by(|one, other| one.2.1.total_cmp(&other.2.1));
        let (beside, within): (Vec<_>, Vec<_>) =
            begun.into_iter().partition(|(_, _, at)| at.0 < self.left + FIRST);
        let wanting: Vec<Wanting> =
            beside.iter().map(|(_, _, at)| Wanting { middle: at.1, height: CHART.leading }).collect();
        let edges = (self.top - STEP, self.bottom + STEP);
        for ((series, value, _), top) in beside.iter().zip(spread(&wanting, edges.0, edges.1)) {
            let number = canvas.number(*value);
            canvas.put(&number, CHART.tabular().colour(series.ink), self.left - GAP, top, Side::Before);
        }
        for (series, value, at) in within {
            let number = canvas.number(value);
            let style = CHART.tabular().colour(series.ink);
            let (width, top) = (canvas.set.width(&number, style), at.1 - CHART.leading / 2.0);
            let ground = rectangle(at.0 - GAP - width - 1.0, top, width + 2.0, CHART.leading);
            canvas.items.push(filled(ground, theme::WHITE, 0.85));
            canvas.put(&number, style, at.0 - GAP, top, Side::Before);
        }
    }

    /// The values that the lines end with, and whose lines they are.
    fn last_values(&self, canvas: &mut Canvas<'_>, drawn: &[Drawn], names: &[Paragraph], frame: Frame) {
        let mut ended: Vec<(&Drawn, &Paragraph, f32, Point)> = drawn
            .iter()
            .zip(names)
            .filter_map(|(series, name)| series.ends.map(|[_, (value, at)]| (series, name, value, at)))
            .collect();
        ended.sort_by(|one, other| one.3.1.total_cmp(&other.3.1));
        let wanting: Vec<Wanting> = ended
            .iter()
            .map(|(_, name, _, at)| Wanting { middle: at.1, height: name.height().max(CHART.leading) })
            .collect();
        let x = self.right + 2.0 * GAP;
        for ((series, name, value, at), top) in ended.iter().zip(spread(&wanting, frame.y, frame.bottom())) {
            let number = canvas.number(*value);
            let style = CHART.tabular().strong().colour(series.ink);
            canvas.put(&number, style, x, top, Side::After);
            canvas.write_all(name, x + LAST, top, Side::After);
            let from = (at.0 + GAP, at.1);
            let to = (x - 2.0, top + CHART.leading / 2.0);
            if to.0 - from.0 > 4.0 {
                let thread = line(&[from, to]).map(|outline| stroked(outline, pen(theme::LINE, theme::RULE)));
                canvas.items.extend(thread);
            }
        }
    }
}

impl Drawn {
    fn draw(&self, canvas: &mut Canvas<'_>) {
        for run in &self.runs {
            canvas.items.extend(line(run).map(|outline| stroked(outline, self.stroke)));
            let lonely = run.len() == 1;
            for point in run {
                canvas.items.push(dot(*point, if lonely { 1.6 } else { 1.2 }, self.stroke.colour));
            }
        }
        if let Some([(_, first), (_, last)]) = self.ends {
            if first != last {
                canvas.items.push(hollow_dot(first, 2.0, self.stroke.colour));
            }
            canvas.items.push(dot(last, if self.now { 2.8 } else { 2.0 }, self.stroke.colour));
        }
    }
}

/// Pen and ink of the series at `place`: they differ in line and weight, not by colour alone.
fn hand(place: usize, look: Look) -> (Stroke, Colour) {
    match place {
        0 => (pen(look.accent, 1.7), look.accent),
        1 => (pen(TEXT, 0.9), TEXT),
        2 => (broken(MUTED, 1.0, DASHED), MUTED),
        3 => (broken(MUTED, 1.4, DOTTED), MUTED),
        _ => (pen(EARLIER, 0.7), MUTED),
    }
}
