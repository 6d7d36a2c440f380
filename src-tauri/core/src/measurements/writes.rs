//! Writing instruments, their versions and measurements.

use rusqlite::named_params;

use super::model::{Instrument, InstrumentDefinition, Measurement};
use super::queries::definition_text;
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
                ":id": id, ":instrument": instrument, ":definition": definition_text(definition)?,
                ":since": since, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Writes a measurement down with its answers.
    pub fn insert_measurement(&self, new: &Measurement) -> Result<()> {
        self.change(
            "writing a measurement down",
            include_str!("sql/insert_measurement.sql"),
            named_params! {
                ":id": new.id, ":version": new.version_id, ":person": new.person_id,
                ":engagement": new.engagement_id, ":session": new.session_id, ":taken_on": new.taken_on,
                ":moment": new.moment, ":respondent": new.respondent, ":at": self.now().timestamp_millis(),
            },
        )?;
        self.insert_answers(new)
    }

    /// Corrects a measurement; it keeps its version and its place.
    pub fn correct_measurement(&self, measurement: &Measurement) -> Result<()> {
        self.change(
            "correcting a measurement",
            "UPDATE measurements SET taken_on = :taken_on, moment = :moment, respondent = :respondent WHERE id = :id",
            named_params! {
                ":id": measurement.id, ":taken_on": measurement.taken_on, ":moment": measurement.moment,
                ":respondent": measurement.respondent,
            },
        )?;
        self.delete_answers(&measurement.id)?;
        self.insert_answers(measurement)
    }

    /// Removes a measurement with its answers.
    pub fn delete_measurement(&self, id: &MeasurementId) -> Result<()> {
        self.delete_answers(id)?;
        self.change("removing a measurement", "DELETE FROM measurements WHERE id = ?1", [id])?;
        Ok(())
    }

    fn delete_answers(&self, id: &MeasurementId) -> Result<()> {
        self.change("removing answers", "DELETE FROM measurement_answers WHERE measurement_id = ?1", [id])?;
        Ok(())
    }

    fn insert_answers(&self, measurement: &Measurement) -> Result<()> {
        let numbers = measurement.numbers.iter().map(|(key, number)| (key, Some(*number), None));
        let words = measurement.words.iter().map(|(key, words)| (key, None, Some(words)));
        for (key, number, words) in numbers.chain(words) {
            self.change(
                "writing an answer down",
                "INSERT INTO measurement_answers (id, measurement_id, item_key, number, words)
                 VALUES (:id, :measurement, :key, :number, :words)",
                named_params! {
                    ":id": self.new_id(), ":measurement": measurement.id, ":key": key, ":number": number,
                    ":words": words,
                },
            )?;
        }
        Ok(())
    }
}
