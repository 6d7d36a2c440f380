//! Rings like those of a tree: one for each session, as far apart as the time between them.

use std::f32::consts::TAU;

use chrono::NaiveDate;

use super::super::display::{Item, Outline, Step, Stroke};
use super::super::theme::Colour;

/// The first ring, as a share of the last where there are many.
const HEART: f32 = 0.1;

/// With so many rings a tree is full-grown.
const FULL: usize = 9;

/// Points on a ring; curves lie between them.
const POINTS: u8 = 28;

/// How much of its full size a tree of `sessions` rings has.
#[allow(clippy::cast_precision_loss, reason = "at most nine")]
pub fn grown(sessions: usize) -> f32 {
    let rings = sessions.clamp(1, FULL) - 1;
    HEART + (1.0 - HEART) * rings as f32 / (FULL - 1) as f32
}

/// The rings around `centre`, none further out than `radius`.
pub fn draw(sessions: &[NaiveDate], centre: (f32, f32), radius: f32, colour: Colour) -> Vec<Item> {
    radii(sessions)
        .into_iter()
        .enumerate()
        .map(|(place, share)| {
            let last = place + 1 == sessions.len();
            let stroke = Stroke { colour, thickness: if last { 1.5 } else { 0.6 }, dash: None };
            let outline = ring(centre, radius / LARGEST, share);
            Item::Path { outline, fill: None, stroke: Some(stroke), opacity: if last { 1.0 } else { 0.65 } }
        })
        .collect()
}

/// How far out each ring lies, up to 1. Two sessions on one day are two rings: no gap is less than a part of what all
/// of them would be if they were the same.
#[allow(clippy::cast_precision_loss, reason = "days and sessions of some years")]
fn radii(sessions: &[NaiveDate]) -> Vec<f32> {
    let gaps: Vec<f32> =
        sessions.windows(2).map(|pair| (pair[1] - pair[0]).num_days().max(0) as f32).collect();
    let even = gaps.iter().sum::<f32>() / gaps.len().max(1) as f32;
    let gaps: Vec<f32> = gaps.iter().map(|gap| gap.clamp(even * 0.35, even * 3.0).max(1.0)).collect();
    let total: f32 = gaps.iter().sum::<f32>().max(1.0);
    let heart = HEART / grown(sessions.len());
    let mut at = heart;
    let mut radii = vec![heart];
    for gap in gaps {
        at += (1.0 - heart) * gap / total;
        radii.push(at);
    }
    radii
}

/// How much a ring may leave its circle outwards.
const LARGEST: f32 = 1.045;

/// A ring is not quite round, and the outer ones lean the other way than the inner ones, as wood grows.
fn ring(centre: (f32, f32), radius: f32, share: f32) -> Outline {
    let at = |place: u8| {
        let angle = TAU * f32::from(place % POINTS) / f32::from(POINTS);
        let lean = 0.026 * (2.0 * angle + 1.1 + 0.9 * share).sin();
        let bend = 0.014 * (3.0 * angle - 0.6 - 1.7 * share).sin();
        let knot = 0.005 * (5.0 * angle + 4.0 * share).sin();
        let far = radius * share * (1.0 + lean + bend + knot);
        (centre.0 + far * angle.sin(), centre.1 - far * angle.cos())
    };
    // A Catmull-Rom curve through the points.
    let steps = (0..POINTS).map(|place| {
        let (before, from) = (at((place + POINTS - 1) % POINTS), at(place));
        let (to, after) = (at(place + 1), at(place + 2));
        let first = (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0);
        let second = (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0);
        Step::Curve(first, second, to)
    });
    Outline { start: at(0), steps: steps.collect(), closed: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::theme::ACCENT;

    fn days(texts: &[&str]) -> Vec<NaiveDate> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn a_longer_wait_is_a_wider_ring() {
        let radii = radii(&days(&["2026-01-01", "2026-01-08", "2026-01-29", "2026-02-05"]));
        assert_eq!(radii.len(), 4);
        assert!(radii[2] - radii[1] > 2.0 * (radii[1] - radii[0]));
        assert!((radii[3] - 1.0).abs() < 0.001);
    }

    #[test]
    fn a_tree_of_one_session_is_small_and_one_of_many_is_full_grown() {
        assert!((grown(1) - HEART).abs() < 0.001 && (radii(&days(&["2026-01-01"]))[0] - 1.0).abs() < 0.001);
        assert!(grown(2) < grown(5) && (grown(9) - 1.0).abs() < 0.001 && (grown(40) - 1.0).abs() < 0.001);
    }

    #[test]
    fn rings_stay_within_their_radius_and_never_cross() {
        let sessions = days(&["2026-01-01", "2026-01-01", "2026-01-08", "2026-04-29", "2026-05-05"]);
        let items = draw(&sessions, (0.0, 0.0), 100.0, ACCENT);
        assert_eq!(items.len(), 5);
        let mut inner = vec![0.0_f32; usize::from(POINTS)];
        for item in items {
            let Item::Path { outline, .. } = item else { panic!("a ring is a path") };
            for (step, inside) in outline.steps.iter().zip(&mut inner) {
                let Step::Curve(_, _, (x, y)) = *step else { panic!("a ring is round") };
                let far = x.hypot(y);
                assert!(far <= 100.0 && far > *inside, "{far} is not outside {inside}");
                *inside = far;
            }
        }
    }
}
