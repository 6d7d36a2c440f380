//! Beginning instruments, changing what they ask, putting them away.

use super::definitions::{self, build};
use super::model::{
    Instrument, InstrumentDefinition, ListInstruments, Measurement, RetireInstrument, SaveInstrument,
    Shipped, Version,
};
use super::views::{InstrumentItem, InstrumentList, VersionItem};
use super::{rules, shipped};
use crate::app::App;
use crate::basics::ids::{InstrumentId, PersonId};
use crate::basics::moments::{Day, Instant};
use crate::basics::text::tidy;
use crate::engagements::states;
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// A person's instruments, and what could be begun.
pub fn list(app: &App, request: ListInstruments) -> Result<InstrumentList> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        r.person(&request.person_id)?;
        let mut in_use: Vec<InstrumentItem> = r
            .instruments_of(&request.person_id)?
            .into_iter()
            .map(|instrument| item(r, instrument, now))
            .collect::<Result<_>>()?;
        // Stable: in use first, each part as begun.
        in_use.sort_by_key(|item| item.retired_on.is_some());
        let shipped = Shipped::ALL.iter().map(|which| shipped::instrument(*which, words)).collect();
        Ok(InstrumentList { in_use, shipped })
    })
}

/// What is in use for a person and meant to be asked in every session.
pub(crate) fn asked_every_session(
    r: &Reader<'_>,
    person: &PersonId,
    now: Instant,
) -> Result<Vec<InstrumentItem>> {
    let in_use = r.instruments_of(person)?.into_iter().filter(|instrument| instrument.retired_on.is_none());
    in_use
        .filter(|instrument| shipped::every_session(instrument.kind))
        .map(|instrument| item(r, instrument, now))
        .collect()
}

/// Begins an instrument for a person, or changes one.
pub fn save(app: &App, request: SaveInstrument) -> Result<Changed<InstrumentItem>> {
    one_of(app, "instruments.save", |w| save_in(w, request, words::of(app)))
}

/// Puts an instrument away, or takes it up again.
pub fn retire(app: &App, request: RetireInstrument) -> Result<Changed<InstrumentItem>> {
    one_of(app, "instruments.retire", |w| {
        let was = w.reader().instrument(&request.instrument_id)?;
        let retired_on = match request.retired {
            true => Some(was.retired_on.unwrap_or(today(w)?)),
            false => None,
        };
        w.save_instrument(&Instrument { retired_on, ..was })?;
        Ok(request.instrument_id)
    })
}

/// Begins or changes it within a transaction; answers its id. Another definition is another version.
pub(crate) fn save_in(w: &Writer<'_>, request: SaveInstrument, words: &dyn Words) -> Result<InstrumentId> {
    match &request.instrument_id {
        None => begin(w, &request, words),
        Some(id) => change(w, w.reader().instrument(id)?, &request),
    }
}

fn begin(w: &Writer<'_>, request: &SaveInstrument, words: &dyn Words) -> Result<InstrumentId> {
    w.reader().person(&request.person_id)?;
    let which = request.shipped.ok_or_else(|| Error::invalid("shipped", Problem::Missing))?;
    let as_shipped = shipped::instrument(which, words);
    let (title, definition) = asked(request, &as_shipped.title, &as_shipped.definition, as_shipped.kind, 0)?;
    let instrument = Instrument {
        id: InstrumentId(w.new_id()),
        person_id: request.person_id.clone(),
        shipped: which,
        kind: as_shipped.kind,
        title,
        begun_on: today(w)?,
        retired_on: None,
    };
    w.save_instrument(&instrument)?;
    w.insert_version(&instrument.id, &definition, instrument.begun_on)?;
    Ok(instrument.id)
}

fn change(w: &Writer<'_>, was: Instrument, request: &SaveInstrument) -> Result<InstrumentId> {
    if was.person_id != request.person_id {
        return Err(Error::invalid("personId", Problem::NotPossible));
    }
    if request.shipped.is_some_and(|shipped| shipped != was.shipped) {
        return Err(Error::invalid("shipped", Problem::NotPossible));
    }
    let versions = w.reader().versions_of(&was.id)?;
    let newest = w.reader().newest_version(&was.id)?.definition;
    let numbered = definitions::numbered(versions.iter().map(|version| &version.definition));
    let (title, definition) = asked(request, &was.title, &newest, was.kind, numbered)?;
    if definition != newest {
        w.insert_version(&was.id, &definition, today(w)?)?;
    }
    let id = was.id.clone();
    w.save_instrument(&Instrument { title, ..was })?;
    Ok(id)
}

/// Title and definition as asked for, going on from what is there; or every field that needs another value.
fn asked(
    request: &SaveInstrument,
    title: &str,
    base: &InstrumentDefinition,
    kind: super::model::InstrumentKind,
    numbered: usize,
) -> Result<(String, InstrumentDefinition)> {
    let title = tidy(request.title.as_deref().unwrap_or(title));
    let mut issues = Vec::new();
    if title.is_empty() {
        issues.push(Issue::new("title", Problem::Missing));
    }
    if title.chars().count() > 120 {
        issues.push(Issue::new("title", Problem::TooLong));
    }
    let question = request.question.as_deref().or(base.question.as_deref());
    let items = request.items.clone().unwrap_or_else(|| definitions::as_typed(base));
    match build(kind, question, &items, base, numbered) {
        Ok(definition) if issues.is_empty() => Ok((title, definition)),
        Ok(_) => Err(Error::Invalid(issues)),
        Err(Error::Invalid(more)) => {
            issues.extend(more);
            Err(Error::Invalid(issues))
        }
        Err(other) => Err(other),
    }
}

fn item(r: &Reader<'_>, instrument: Instrument, now: Instant) -> Result<InstrumentItem> {
    let version = r.newest_version(&instrument.id)?;
    let taken = r.measurements_with(&instrument.id)?;
    let today = now.day(r.practice()?.zone);
    let engagements = r.engagements_of(&instrument.person_id)?;
    let running = states::running_on(&engagements, today).map(|engagement| &engagement.id);
    let here = |measurement: &&Measurement| {
        measurement.version_id == version.id && measurement.engagement_id.as_ref() == running
    };
    let moments: Vec<_> =
        taken.iter().filter(here).map(|measurement| (measurement.moment, measurement.taken_on)).collect();
    Ok(InstrumentItem {
        next_moment: rules::next_moment(instrument.kind, &moments, today),
        taken: u32::try_from(taken.len()).unwrap_or(u32::MAX),
        last_taken: taken.last().map(|measurement| measurement.taken_on),
        every_session: shipped::every_session(instrument.kind),
        asks_others: shipped::asks_others(instrument.kind),
        version: version_item(&version),
        id: instrument.id,
        person_id: instrument.person_id,
        shipped: instrument.shipped,
        kind: instrument.kind,
        title: instrument.title,
        retired_on: instrument.retired_on,
    })
}

/// A version as screens show it.
pub(crate) fn version_item(version: &Version) -> VersionItem {
    VersionItem { number: version.number, since: version.since, definition: version.definition.clone() }
}

fn one_of(
    app: &App,
    name: &'static str,
    act: impl FnOnce(&Writer<'_>) -> Result<InstrumentId>,
) -> Result<Changed<InstrumentItem>> {
    let now = app.now();
    app.write(Change::named(name), |w| {
        let instrument = act(w).and_then(|id| w.reader().instrument(&id))?;
        w.concerns(w.reader().person(&instrument.person_id)?.name());
        item(&w.reader(), instrument, now)
    })
}

fn today(w: &Writer<'_>) -> Result<Day> {
    Ok(Instant(w.now()).day(w.reader().practice()?.zone))
}
