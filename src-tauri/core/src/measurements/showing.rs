//! A measurement as screens show it: its answers in words, its score, what is worth asking about.

use super::attainment::t_hundredths;
use super::checks::worth_asking;
use super::model::{AnswerKind, AskedItem, Instrument, InstrumentKind, Measurement, Version};
use super::views::MeasurementItem;
use crate::words::Words;

/// One measurement. `taken` are all with the same instrument, among them perhaps this one.
pub(crate) fn item(
    instrument: &Instrument,
    version: &Version,
    measurement: &Measurement,
    taken: &[Measurement],
    words: &dyn Words,
) -> MeasurementItem {
    let items = &version.definition.items;
    let check = instrument.kind == InstrumentKind::Check;
    let before = before(measurement, taken).map(total);
    let asked: Vec<(&str, i64, i64)> = items
        .iter()
        .filter_map(|item| Some((item.label.as_str(), *measurement.numbers.get(&item.key)?, item.highest)))
        .collect();
    let worth = if check { worth_asking(&asked, before) } else { Vec::new() };
    MeasurementItem {
        lines: items.iter().filter_map(|item| line(item, measurement, words)).collect(),
        t_hundredths: (instrument.kind == InstrumentKind::Attainment)
            .then(|| t_hundredths(&weighed(items, measurement)))
            .flatten(),
        total: check.then(|| total(measurement)),
        worth_asking: worth.iter().map(|worth| words.worth_asking(worth)).collect(),
        id: measurement.id.clone(),
        instrument_id: instrument.id.clone(),
        version: version.number,
        person_id: measurement.person_id.clone(),
        engagement_id: measurement.engagement_id.clone(),
        session_id: measurement.session_id.clone(),
        taken_on: measurement.taken_on,
        moment: measurement.moment,
        respondent: measurement.respondent.clone(),
        answers: measurement.numbers.clone(),
        words: measurement.words.clone(),
    }
}

/// The last measurement before this one that was taken with the same version; `taken` stand in order of time.
fn before<'m>(measurement: &Measurement, taken: &'m [Measurement]) -> Option<&'m Measurement> {
    let same = |other: &&Measurement| other.version_id == measurement.version_id;
    let here = taken.iter().position(|other| other.id == measurement.id).unwrap_or(taken.len());
    taken.iter().take(here).rev().find(same)
}

fn total(measurement: &Measurement) -> i64 {
    measurement.numbers.values().sum()
}

fn weighed(items: &[AskedItem], measurement: &Measurement) -> Vec<(i64, i64)> {
    let answered = |item: &AskedItem| Some((item.weight, *measurement.numbers.get(&item.key)?));
    items.iter().filter_map(answered).collect()
}

fn line(item: &AskedItem, measurement: &Measurement, words: &dyn Words) -> Option<String> {
    if item.answer == AnswerKind::Words {
        return measurement.words.get(&item.key).map(|said| words.answered_in_words(&item.label, said));
    }
    let number = *measurement.numbers.get(&item.key)?;
    let level = item.levels.iter().find(|level| level.level == number);
    Some(match level {
        Some(level) => words.level_reached(&item.label, number, &level.text),
        None => words.answered(&item.label, number),
    })
}
