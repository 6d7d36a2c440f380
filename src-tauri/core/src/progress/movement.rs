//! Pure: series, shapes and movement of what was measured with one version.

use super::model::{ItemMovement, MeasuredPoint, MeasuredSeries, MeasuredShape};
use crate::measurements::model::{AnswerKind, AskedItem, InstrumentDefinition, Measurement, MeasuringMoment};
use crate::words::Words;

/// Those who answered with their measurements, in the order in which they first did; where nobody else is asked, all of
/// them under nobody.
#[must_use]
pub fn by_respondent<'m>(taken: &[&'m Measurement]) -> Vec<(Option<&'m str>, Vec<&'m Measurement>)> {
    let mut groups: Vec<(Option<&str>, Vec<&Measurement>)> = Vec::new();
    for measurement in taken {
        let who = measurement.respondent.as_deref();
        match groups.iter_mut().find(|(other, _)| *other == who) {
            Some((_, group)) => group.push(measurement),
            None => groups.push((who, vec![measurement])),
        }
    }
    groups
}

/// One line for each item that is answered with a number, of one version and one respondent.
#[must_use]
pub fn series(
    definition: &InstrumentDefinition,
    respondent: Option<&str>,
    taken: &[&Measurement],
) -> Vec<MeasuredSeries> {
    let line = |item: &AskedItem| MeasuredSeries {
        key: item.key.clone(),
        label: item.label.clone(),
        lowest: item.lowest,
        highest: item.highest,
        respondent: respondent.map(str::to_owned),
        points: taken.iter().filter_map(|measurement| point(item, measurement)).collect(),
    };
    counted(definition).map(line).filter(|series| !series.points.is_empty()).collect()
}

fn point(item: &AskedItem, measurement: &Measurement) -> Option<MeasuredPoint> {
    Some(MeasuredPoint {
        on: measurement.taken_on,
        value: *measurement.numbers.get(&item.key)?,
        moment: measurement.moment,
        measurement_id: measurement.id.clone(),
    })
}

/// Then and now, of one version and one respondent, by day: the first that is marked as the baseline, the latest of the
/// middle, the latest of the end. Where no baseline or end is marked, the first and the latest stand in for them.
#[must_use]
pub fn overlaid<'m>(taken: &[&'m Measurement]) -> Vec<&'m Measurement> {
    let marked = |moment| taken.iter().filter(move |measurement| measurement.moment == moment);
    let then = marked(MeasuringMoment::Baseline).next().or(taken.first());
    let mid = marked(MeasuringMoment::Mid).next_back();
    let now = marked(MeasuringMoment::End).next_back().or(taken.last());
    let mut found: Vec<&Measurement> = Vec::new();
    for measurement in [then, mid, now].into_iter().flatten() {
        if found.iter().all(|other| other.id != measurement.id) {
            found.push(measurement);
        }
    }
    found.sort_by_key(|measurement| measurement.taken_on);
    found
}

/// A measurement as a shape.
#[must_use]
pub fn shape(
    definition: &InstrumentDefinition,
    measurement: &Measurement,
    words: &dyn Words,
) -> MeasuredShape {
    let respondent = measurement.respondent.as_deref();
    MeasuredShape {
        moment: measurement.moment,
        on: measurement.taken_on,
        label: words.shape(measurement.moment, measurement.taken_on, respondent),
        respondent: measurement.respondent.clone(),
        values: counted(definition).map(|item| measurement.numbers.get(&item.key).copied()).collect(),
        measurement_id: measurement.id.clone(),
    }
}

/// How each item moved between two measurements with one version.
#[must_use]
pub fn moved(
    definition: &InstrumentDefinition,
    then: &Measurement,
    now: &Measurement,
    words: &dyn Words,
) -> Vec<ItemMovement> {
    let one = |item: &AskedItem| {
        let (from, to) = (*then.numbers.get(&item.key)?, *now.numbers.get(&item.key)?);
        Some(ItemMovement {
            key: item.key.clone(),
            label: item.label.clone(),
            respondent: now.respondent.clone(),
            from,
            to,
            by: to - from,
            sentence: words.moved_on_scale(&item.label, from, to),
        })
    };
    counted(definition).filter_map(one).collect()
}

/// The items that are answered with a number.
fn counted(definition: &InstrumentDefinition) -> impl Iterator<Item = &AskedItem> {
    definition.items.iter().filter(|item| item.answer == AnswerKind::Number)
}

#[cfg(test)]
#[path = "movement_tests.rs"]
mod tests;
