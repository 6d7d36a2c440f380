use proptest::prelude::*;

use super::*;
use crate::basics::ids::{InstrumentId, InstrumentVersionId, MeasurementId, PersonId};
use crate::basics::moments::Day;
use crate::measurements::model::{Instrument, InstrumentKind, Shipped, Version};
use crate::measurements::shipped;
use crate::progress::chapters;
use crate::words::in_language;
use MeasuringMoment::{AlongTheWay, Baseline, End, Mid};

fn day(days: i64) -> Day {
    "2026-01-05".parse::<Day>().unwrap().plus(days)
}

fn taken(id: usize, version: u32, days: i64, moment: MeasuringMoment, value: i64) -> Measurement {
    let numbers = shipped::keys(Shipped::WheelOfLife).iter().map(|key| ((*key).to_owned(), value));
    Measurement {
        id: MeasurementId(format!("m{id:03}")),
        version_id: InstrumentVersionId(format!("v{version}")),
        person_id: PersonId("anna".into()),
        engagement_id: None,
        session_id: None,
        taken_on: day(days),
        moment,
        respondent: None,
        numbers: numbers.collect(),
        words: std::collections::BTreeMap::new(),
    }
}

fn definition() -> InstrumentDefinition {
    shipped::instrument(Shipped::WheelOfLife, in_language("en")).definition
}

#[test]
fn then_and_now_are_what_is_marked_so_and_else_the_first_and_the_latest() {
    for (moments, expected) in [
        (vec![], vec![]),
        (vec![AlongTheWay], vec![0]),
        (vec![AlongTheWay, AlongTheWay, AlongTheWay], vec![0, 2]),
        (vec![AlongTheWay, Baseline, AlongTheWay], vec![1, 2]),
        (vec![Baseline, Mid], vec![0, 1]),
        (vec![Baseline, Mid, Mid, End], vec![0, 2, 3]),
        (vec![Baseline, Mid, End, AlongTheWay], vec![0, 1, 2]),
        (vec![Baseline, AlongTheWay, Mid, AlongTheWay], vec![0, 2, 3]),
    ] {
        let all: Vec<Measurement> =
            moments.iter().enumerate().map(|(at, moment)| taken(at, 1, at as i64, *moment, 5)).collect();
        let all: Vec<&Measurement> = all.iter().collect();
        let found: Vec<usize> = overlaid(&all)
            .iter()
            .map(|shape| all.iter().position(|other| other.id == shape.id).unwrap())
            .collect();
        assert_eq!(found, expected, "{moments:?}");
    }
}

#[test]
fn movement_is_told_without_better_or_worse() {
    let words = in_language("en");
    for (from, to, by, expected) in [
        (3, 6, 3, "Career moved from 3 to 6."),
        (6, 3, -3, "Career moved from 6 to 3."),
        (5, 5, 0, "Career stayed at 5."),
        (-1, 1, 2, "Career moved from \u{2212}1 to 1."),
    ] {
        let found =
            &moved(&definition(), &taken(0, 1, 0, Baseline, from), &taken(1, 1, 9, End, to), words)[0];
        assert_eq!((found.by, found.sentence.as_str()), (by, expected));
    }
}

proptest! {
    /// However often an instrument was changed: every measurement stands once, in the chapter of its own version; no line
    /// and no movement has a point of another.
    #[test]
    fn versions_are_never_mixed(
        measured in proptest::collection::vec((1..=4_u32, 0..200_i64, 0..4_usize, 1..=10_i64), 0..30),
        versions in 1..=4_u32,
    ) {
        let all: Vec<Measurement> = measured
            .iter()
            .filter(|(version, ..)| *version <= versions)
            .enumerate()
            .map(|(at, (version, days, moment, value))| {
                taken(at, *version, *days, [Baseline, Mid, End, AlongTheWay][*moment], *value)
            })
            .collect();
        let versions: Vec<Version> = (1..=versions)
            .map(|number| Version {
                id: InstrumentVersionId(format!("v{number}")),
                instrument_id: InstrumentId("wheel".into()),
                number,
                definition: definition(),
                since: day(i64::from(number) * 40),
            })
            .collect();
        let instrument = Instrument {
            id: InstrumentId("wheel".into()),
            person_id: PersonId("anna".into()),
            shipped: Shipped::WheelOfLife,
            kind: InstrumentKind::Wheel,
            title: "Wheel".into(),
            begun_on: day(0),
            retired_on: None,
        };
        let progress = chapters::of(instrument, &versions, &all, in_language("en"));
        let shown: usize = progress.chapters.iter().map(|chapter| chapter.measurements.len()).sum();
        prop_assert_eq!(shown, all.len());
        for chapter in &progress.chapters {
            let own = |id: &MeasurementId| {
                let version = format!("v{}", chapter.version.number);
                all.iter().any(|measurement| &measurement.id == id && measurement.version_id.0 == version)
            };
            prop_assert!(chapter.measurements.iter().all(|measurement| own(&measurement.id)));
            prop_assert!(chapter.overlay.iter().all(|shape| own(&shape.measurement_id)));
            for series in &chapter.series {
                prop_assert!(series.points.iter().all(|point| own(&point.measurement_id)));
                prop_assert!(series.points.is_sorted_by_key(|point| point.on));
                prop_assert_eq!(series.points.len(), chapter.measurements.len());
            }
            let ends = chapter.overlay.first().zip(chapter.overlay.last());
            for (movement, at) in chapter.movement.iter().zip(0..) {
                let (then, now) = ends.unwrap();
                prop_assert_eq!(Some(movement.from), then.values[at]);
                prop_assert_eq!(Some(movement.to), now.values[at]);
            }
        }
    }
}
