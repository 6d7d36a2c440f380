//! The shapes that plots are made of.

use std::f32::consts::{FRAC_PI_2, FRAC_PI_4, TAU};

use super::super::display::{Item, Outline, Step, Stroke};
use super::super::theme::{self, Colour};

/// A point, from the top left.
pub type Point = (f32, f32);

/// Dashes of what was first.
pub const DASHED: [f32; 2] = [2.5, 3.0];
/// Dots of what was in between.
pub const DOTTED: [f32; 2] = [0.0, 2.4];

/// An unbroken pen.
pub fn pen(colour: Colour, thickness: f32) -> Stroke {
    Stroke { colour, thickness, dash: None }
}

/// A pen that is lifted.
pub fn broken(colour: Colour, thickness: f32, dash: [f32; 2]) -> Stroke {
    Stroke { colour, thickness, dash: Some(dash) }
}

pub fn stroked(outline: Outline, stroke: Stroke) -> Item {
    Item::Path { outline, fill: None, stroke: Some(stroke), opacity: 1.0 }
}

pub fn filled(outline: Outline, fill: Colour, opacity: f32) -> Item {
    Item::Path { outline, fill: Some(fill), stroke: None, opacity }
}

/// Through all of `points`, straight.
pub fn line(points: &[Point]) -> Option<Outline> {
    let (start, rest) = points.split_first()?;
    (!rest.is_empty()).then(|| Outline {
        start: *start,
        steps: rest.iter().copied().map(Step::Line).collect(),
        closed: false,
    })
}

pub fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Outline {
    let steps = [(x + width, y), (x + width, y + height), (x, y + height)].map(Step::Line).to_vec();
    Outline { start: (x, y), steps, closed: true }
}

/// The point at `angle` (clockwise from the top) and `radius` around `centre`.
pub fn around(centre: Point, radius: f32, angle: f32) -> Point {
    (centre.0 + radius * angle.sin(), centre.1 - radius * angle.cos())
}

/// Part of a circle, clockwise.
pub fn arc(centre: Point, radius: f32, from: f32, to: f32) -> Outline {
    Outline { start: around(centre, radius, from), steps: arc_steps(centre, radius, from, to), closed: false }
}

pub fn circle(centre: Point, radius: f32) -> Outline {
    Outline { closed: true, ..arc(centre, radius, 0.0, TAU) }
}

/// A piece of a cake.
pub fn sector(centre: Point, radius: f32, from: f32, to: f32) -> Outline {
    let mut steps = vec![Step::Line(around(centre, radius, from))];
    steps.extend(arc_steps(centre, radius, from, to));
    Outline { start: centre, steps, closed: true }
}

/// A dot that is full: now.
pub fn dot(centre: Point, radius: f32, colour: Colour) -> Item {
    filled(circle(centre, radius), colour, 1.0)
}

/// A dot that is empty: then. It covers the line that it sits on.
pub fn hollow_dot(centre: Point, radius: f32, colour: Colour) -> Item {
    Item::Path {
        outline: circle(centre, radius),
        fill: Some(theme::WHITE),
        stroke: Some(pen(colour, 1.0)),
        opacity: 1.0,
    }
}

/// Cubic curves that leave a circle by less than a ten-thousandth, each an eighth of a turn at most.
fn arc_steps(centre: Point, radius: f32, from: f32, to: f32) -> Vec<Step> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most eight eighths")]
    let pieces = ((to - from).abs() / FRAC_PI_4).ceil().clamp(1.0, 8.0) as u8;
    let each = (to - from) / f32::from(pieces);
    let pull = radius * 4.0 / 3.0 * (each / 4.0).tan();
    (0..pieces)
        .map(|piece| {
            let start = from + f32::from(piece) * each;
            let end = start + each;
            let (a, b) = (around(centre, radius, start), around(centre, radius, end));
            let (leaving, coming) = (start + FRAC_PI_2, end + FRAC_PI_2);
            let first = (a.0 + pull * leaving.sin(), a.1 - pull * leaving.cos());
            let second = (b.0 - pull * coming.sin(), b.1 + pull * coming.cos());
            Step::Curve(first, second, b)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arc_stays_on_its_circle() {
        let outline = arc((100.0, 100.0), 50.0, 0.3, 4.0);
        let mut from = outline.start;
        for step in outline.steps {
            let Step::Curve(a, b, to) = step else { panic!("an arc is curves") };
            for place in [0.25_f32, 0.5, 0.75, 1.0] {
                let other = 1.0 - place;
                let weigh = |p: f32, a: f32, b: f32, q: f32| {
                    other.powi(3) * p
                        + 3.0 * other.powi(2) * place * a
                        + 3.0 * other * place.powi(2) * b
                        + place.powi(3) * q
                };
                let (x, y) = (weigh(from.0, a.0, b.0, to.0), weigh(from.1, a.1, b.1, to.1));
                let far = (x - 100.0).hypot(y - 100.0);
                assert!((far - 50.0).abs() < 0.01, "{far}");
            }
            from = to;
        }
        assert!((from.0 - around((100.0, 100.0), 50.0, 4.0).0).abs() < 0.01);
    }
}
