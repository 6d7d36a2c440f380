//! Reading instruments, their versions and what was measured with them.

use std::collections::BTreeMap;

use rusqlite::types::Type;
use rusqlite::{Row, named_params};

use super::model::{Instrument, InstrumentDefinition, Measurement, Version};
use crate::basics::ids::{InstrumentId, InstrumentVersionId, MeasurementId, PersonId};
use crate::error::{Error, OrNotFound, Result, What};
use crate::vault::reader::Reader;

const INSTRUMENTS: &str = include_str!("sql/instrument_rows.sql");
const MEASUREMENTS: &str = include_str!("sql/measurement_rows.sql");

impl Reader<'_> {
    /// One instrument.
    pub fn instrument(&self, id: &InstrumentId) -> Result<Instrument> {
        self.first(
            "reading an instrument",
            INSTRUMENTS,
            named_params! { ":id": id, ":person": None::<String> },
            instrument,
        )?
        .or_not_found(What::Instrument, id.as_str())
    }

    /// The instruments of a person, as begun; also those put away.
    pub fn instruments_of(&self, person: &PersonId) -> Result<Vec<Instrument>> {
        self.all(
            "reading the instruments of a person",
            INSTRUMENTS,
            named_params! { ":id": None::<String>, ":person": person },
            instrument,
        )
    }

    /// The versions of an instrument, oldest first.
    pub fn versions_of(&self, instrument: &InstrumentId) -> Result<Vec<Version>> {
        self.all(
            "reading the versions of an instrument",
            "SELECT id, instrument_id, number, definition, since_on
             FROM instrument_versions WHERE instrument_id = ?1 ORDER BY number",
            [instrument],
            version,
        )
    }

    /// The newest version of an instrument.
    pub fn newest_version(&self, instrument: &InstrumentId) -> Result<Version> {
        let newest = self.versions_of(instrument)?.pop();
        newest.or_not_found(What::Instrument, instrument.as_str())
    }

    /// One version.
    pub fn version(&self, id: &InstrumentVersionId) -> Result<Version> {
        self.first(
            "reading a version",
            "SELECT id, instrument_id, number, definition, since_on FROM instrument_versions WHERE id = ?1",
            [id],
            version,
        )?
        .or_not_found(What::Instrument, id.as_str())
    }

    /// One measurement.
    pub fn measurement(&self, id: &MeasurementId) -> Result<Measurement> {
        self.measurements(Some(id), None, None)?.pop().or_not_found(What::Measurement, id.as_str())
    }

    /// What was measured with an instrument, all versions, by day.
    pub fn measurements_with(&self, instrument: &InstrumentId) -> Result<Vec<Measurement>> {
        self.measurements(None, None, Some(instrument))
    }

    /// What was measured with a person, by day.
    pub fn measurements_of(&self, person: &PersonId) -> Result<Vec<Measurement>> {
        self.measurements(None, Some(person), None)
    }

    fn measurements(
        &self,
        id: Option<&MeasurementId>,
        person: Option<&PersonId>,
        instrument: Option<&InstrumentId>,
    ) -> Result<Vec<Measurement>> {
        let rows = self.all(
            "reading measurements",
            MEASUREMENTS,
            named_params! { ":id": id, ":person": person, ":instrument": instrument },
            |row| Ok((measurement(row)?, answer(row)?)),
        )?;
        let mut found: Vec<Measurement> = Vec::new();
        for (measurement, answer) in rows {
            if found.last().is_none_or(|last| last.id != measurement.id) {
                found.push(measurement);
            }
            let (Some((key, number, words)), Some(last)) = (answer, found.last_mut()) else { continue };
            last.numbers.extend(number.map(|number| (key.clone(), number)));
            last.words.extend(words.map(|words| (key, words)));
        }
        Ok(found)
    }
}

fn instrument(row: &Row<'_>) -> rusqlite::Result<Instrument> {
    Ok(Instrument {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        shipped: row.get("shipped")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        begun_on: row.get("begun_on")?,
        retired_on: row.get("retired_on")?,
    })
}

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    let text: String = row.get("definition")?;
    let definition = serde_json::from_str(&text)
        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause)))?;
    Ok(Version {
        id: row.get("id")?,
        instrument_id: row.get("instrument_id")?,
        number: row.get("number")?,
        definition,
        since: row.get("since_on")?,
    })
}

fn measurement(row: &Row<'_>) -> rusqlite::Result<Measurement> {
    Ok(Measurement {
        id: row.get("id")?,
        version_id: row.get("version_id")?,
        person_id: row.get("person_id")?,
        engagement_id: row.get("engagement_id")?,
        session_id: row.get("session_id")?,
        taken_on: row.get("taken_on")?,
        moment: row.get("moment")?,
        respondent: row.get("respondent")?,
        numbers: BTreeMap::new(),
        words: BTreeMap::new(),
    })
}

type Answer = (String, Option<i64>, Option<String>);

fn answer(row: &Row<'_>) -> rusqlite::Result<Option<Answer>> {
    let Some(key) = row.get::<_, Option<String>>("item_key")? else { return Ok(None) };
    Ok(Some((key, row.get("number")?, row.get("words")?)))
}

/// A definition as JSON, for a row.
pub(super) fn definition_text(definition: &InstrumentDefinition) -> Result<String> {
    serde_json::to_string(definition).map_err(|cause| Error::internal("writing a definition", cause))
}
