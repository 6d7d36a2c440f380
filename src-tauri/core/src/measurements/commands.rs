//! Measuring: taking, correcting and removing measurements.

use super::model::{EditMeasurement, Instrument, Measurement, OneMeasurement, TakeMeasurement, Version};
use super::rules::{self, Answers};
use super::shipped::asks_others;
use super::showing;
use super::views::MeasurementItem;
use crate::app::App;
use crate::basics::ids::MeasurementId;
use crate::basics::moments::{Day, Instant};
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::sessions::belonging;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// Takes a measurement with the newest version of an instrument.
pub fn take(app: &App, request: TakeMeasurement) -> Result<Changed<MeasurementItem>> {
    one_of(app, "measurements.take", |w| take_in(w, request))
}

/// Corrects a measurement; it keeps its version.
pub fn edit(app: &App, request: EditMeasurement) -> Result<Changed<MeasurementItem>> {
    one_of(app, "measurements.edit", |w| edit_in(w, request))
}

/// Removes a measurement that was taken by mistake.
pub fn remove(app: &App, request: OneMeasurement) -> Result<Changed<()>> {
    app.write(Change::named("measurements.remove"), |w| {
        let measurement = w.reader().measurement(&request.measurement_id)?;
        w.concerns(w.reader().person(&measurement.person_id)?.name());
        w.delete_measurement(&measurement.id)
    })
}

/// Takes it within a transaction; answers its id.
pub(crate) fn take_in(w: &Writer<'_>, request: TakeMeasurement) -> Result<MeasurementId> {
    let r = w.reader();
    let instrument = r.instrument(&request.instrument_id)?;
    if instrument.person_id != request.person_id {
        return Err(Error::invalid("personId", Problem::NotPossible));
    }
    if instrument.retired_on.is_some() {
        return Err(Refusal::InstrumentRetired.into());
    }
    let version = r.newest_version(&instrument.id)?;
    let session = request.session_id.as_ref();
    let belongs = belonging::of(&r, &request.person_id, None, session, request.taken_on)?;
    let given = Given {
        taken_on: request.taken_on,
        respondent: request.respondent,
        answers: Answers::tidied(request.answers, request.words),
    };
    let (respondent, answers) = checked(&r, &instrument, &version, given, None, today(w)?)?;
    let measurement = Measurement {
        id: MeasurementId(w.new_id()),
        version_id: version.id,
        person_id: request.person_id,
        engagement_id: belongs.engagement_id,
        session_id: request.session_id,
        taken_on: request.taken_on,
        moment: request.moment,
        respondent,
        numbers: answers.numbers,
        words: answers.words,
    };
    w.save_measurement(&measurement)?;
    Ok(measurement.id)
}

/// Corrects it within a transaction; answers its id.
pub(crate) fn edit_in(w: &Writer<'_>, request: EditMeasurement) -> Result<MeasurementId> {
    let r = w.reader();
    let was = r.measurement(&request.measurement_id)?;
    let version = r.version(&was.version_id)?;
    let instrument = r.instrument(&version.instrument_id)?;
    let given = Given {
        taken_on: request.taken_on,
        respondent: request.respondent,
        answers: Answers::tidied(request.answers, request.words),
    };
    let (respondent, answers) = checked(&r, &instrument, &version, given, Some(&was.id), today(w)?)?;
    w.save_measurement(&Measurement {
        taken_on: request.taken_on,
        moment: request.moment,
        respondent,
        numbers: answers.numbers,
        words: answers.words,
        ..was
    })?;
    Ok(request.measurement_id)
}

/// What was given, before it is checked against what the version asks.
struct Given {
    taken_on: Day,
    respondent: Option<String>,
    answers: Answers,
}

/// Who answered and what, or every field that needs another value. `but` is the measurement that is corrected.
fn checked(
    r: &Reader<'_>,
    instrument: &Instrument,
    version: &Version,
    given: Given,
    but: Option<&MeasurementId>,
    today: Day,
) -> Result<(Option<String>, Answers)> {
    let mut issues = Vec::new();
    if given.taken_on > today {
        issues.push(Issue::new("takenOn", Problem::InTheFuture));
    }
    // Only where others are asked does it matter who has been.
    let taken = match asks_others(instrument.kind) {
        true => r.measurements_with(&instrument.id)?,
        false => Vec::new(),
    };
    let others: Vec<&str> = taken
        .iter()
        .filter(|other| other.version_id == version.id && Some(&other.id) != but)
        .filter_map(|other| other.respondent.as_deref())
        .collect();
    let respondent = rules::respondent(instrument.kind, given.respondent.as_deref(), &others);
    let respondent = respondent.unwrap_or_else(|problem| {
        issues.push(Issue::new("respondent", problem));
        None
    });
    issues.extend(rules::answer_issues(&version.definition, &given.answers));
    if issues.is_empty() { Ok((respondent, given.answers)) } else { Err(Error::Invalid(issues)) }
}

fn one_of(
    app: &App,
    name: &'static str,
    act: impl FnOnce(&Writer<'_>) -> Result<MeasurementId>,
) -> Result<Changed<MeasurementItem>> {
    app.write(Change::named(name), |w| {
        let measurement = act(w).and_then(|id| w.reader().measurement(&id))?;
        w.concerns(w.reader().person(&measurement.person_id)?.name());
        let r = w.reader();
        let version = r.version(&measurement.version_id)?;
        let instrument = r.instrument(&version.instrument_id)?;
        let taken = r.measurements_with(&instrument.id)?;
        Ok(showing::item(&instrument, &version, &measurement, &taken, words::of(app)))
    })
}

fn today(w: &Writer<'_>) -> Result<Day> {
    Ok(Instant(w.now()).day(w.reader().practice()?.zone))
}
