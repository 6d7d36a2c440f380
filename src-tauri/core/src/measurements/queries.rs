//! Reading instruments, their versions and what was measured with them.

use rusqlite::types::Type;
use rusqlite::{Row, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::{Instrument, Measurement, Version};
use crate::basics::ids::{InstrumentId, InstrumentVersionId, MeasurementId, PersonId};
use crate::error::{Doing, OrNotFound, Result, What};
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
        self.all(
            "reading measurements",
            MEASUREMENTS,
            named_params! { ":id": id, ":person": person, ":instrument": instrument },
            measurement,
        )
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
    Ok(Version {
        id: row.get("id")?,
        instrument_id: row.get("instrument_id")?,
        number: row.get("number")?,
        definition: from_json(row, "definition")?,
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
        numbers: from_json(row, "numbers")?,
        words: from_json(row, "words")?,
    })
}

fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text)
        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause)))
}

/// A definition or answers as JSON, for a row.
pub(super) fn as_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).doing("writing what was asked or answered")
}
