//! Writing instruments, their versions and measurements.

use rusqlite::named_params;

use super::model::{Instrument, InstrumentDefinition, Measurement};
use super::queries::as_json;
use crate::basics::ids::{InstrumentId, InstrumentVersionId, MeasurementId};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps an instrument as it is given, whether it is new or has changed.
    pub fn save_instrument(&self, instrument: &Instrument) -> Result<()> {
        self.change(
            "saving an instrument",
            "INSERT INTO instruments (id, person_id, shipped, kind, title, begun_on, retired_on, created_at)
             VALUES (:id, :person, :shipped, :kind, :title, :begun_on, :retired_on, :at)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, retired_on = excluded.retired_on",
            named_params! {
                ":id": instrument.id, ":person": instrument.person_id, ":shipped": instrument.shipped,
                ":kind": instrument.kind, ":title": instrument.title, ":begun_on": instrument.begun_on,
                ":retired_on": instrument.retired_on, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Adds a version behind those that are there.
    pub fn insert_version(
        &self,
        instrument: &InstrumentId,
        definition: &InstrumentDefinition,
        since: Day,
    ) -> Result<InstrumentVersionId> {
        let id = InstrumentVersionId(self.new_id());
        self.change(
            "adding a version of an instrument",
            "INSERT INTO instrument_versions (id, instrument_id, number, definition, since_on, created_at)
             SELECT :id, :instrument, coalesce(max(number), 0) + 1, :definition, :since, :at
             FROM instrument_versions WHERE instrument_id = :instrument",
            named_params! {
                ":id": id, ":instrument": instrument, ":definition": as_json(definition)?,
                ":since": since, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Keeps a measurement as it is given, whether it is new or was corrected.
    pub fn save_measurement(&self, measurement: &Measurement) -> Result<()> {
        self.change(
            "saving a measurement",
            include_str!("sql/save_measurement.sql"),
            named_params! {
                ":id": measurement.id, ":version": measurement.version_id, ":person": measurement.person_id,
                ":engagement": measurement.engagement_id, ":session": measurement.session_id,
                ":taken_on": measurement.taken_on, ":moment": measurement.moment,
                ":respondent": measurement.respondent, ":numbers": as_json(&measurement.numbers)?,
                ":words": as_json(&measurement.words)?, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Removes a measurement.
    pub fn delete_measurement(&self, id: &MeasurementId) -> Result<()> {
        self.change("removing a measurement", "DELETE FROM measurements WHERE id = ?1", [id])?;
        Ok(())
    }
}
