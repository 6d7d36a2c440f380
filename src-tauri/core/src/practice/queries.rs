//! Reading the practice.

use rusqlite::Row;

use super::model::{BookingLimits, Practice, WorkingDay};
use super::second_tax::SecondTax;
use crate::basics::moments::Instant;
use crate::engagements::queries::policy;
use crate::error::{Error, Result};
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// The practice. It is written in the first run, before anything else is.
    pub fn practice(&self) -> Result<Practice> {
        self.practice_if_set_up()?
            .ok_or_else(|| Error::internal("reading the practice", "it has not been set up"))
    }

    /// Whether the recovery kit has been typed back.
    pub fn recovery_kit_confirmed(&self) -> Result<bool> {
        self.one("reading how far the first run is", "SELECT EXISTS (SELECT 1 FROM setup)", [], |row| {
            row.get(0)
        })
    }

    /// When the last verified backup was taken.
    pub fn last_backup(&self) -> Result<Option<Instant>> {
        let sql = "SELECT taken_at FROM backups ORDER BY seq DESC LIMIT 1";
        self.first("reading the last backup", sql, [], |row| row.get("taken_at"))
    }

    /// The practice, or nothing before the first run has ended.
    pub fn practice_if_set_up(&self) -> Result<Option<Practice>> {
        self.first("reading the practice", include_str!("sql/practice.sql"), [], practice)
    }

    /// The second tax of the practice, if it charges one.
    pub fn second_tax(&self) -> Result<Option<SecondTax>> {
        self.first(
            "reading the second tax",
            "SELECT first_name, name, number, rate_milli FROM second_taxes WHERE id = 'second_tax'",
            [],
            |row| {
                Ok(SecondTax {
                    first_name: row.get("first_name")?,
                    name: row.get("name")?,
                    number: row.get("number")?,
                    rate_milli: row.get("rate_milli")?,
                })
            },
        )
    }

    /// The logo of the practice, PNG or JPEG.
    pub fn practice_logo(&self) -> Result<Option<Vec<u8>>> {
        self.first("reading the logo", "SELECT bytes FROM practice_logos", [], |row| row.get("bytes"))
    }
}

fn practice(row: &Row<'_>) -> rusqlite::Result<Practice> {
    Ok(Practice {
        practice_name: row.get("practice_name")?,
        coach_name: row.get("coach_name")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        website: row.get("website")?,
        address: row.get("address")?,
        country: row.get("country")?,
        zone: row.get("zone")?,
        currency: row.get("currency")?,
        language: row.get("language")?,
        credential: row.get("credential")?,
        training_started_on: row.get("training_started_on")?,
        tax_registered: row.get("tax_registered")?,
        tax_id: row.get("tax_id")?,
        tax_rate_bp: row.get("tax_rate_bp")?,
        tax_note: row.get("tax_note")?,
        account_holder: row.get("account_holder")?,
        iban: row.get("iban")?,
        bic: row.get("bic")?,
        upi_address: row.get("upi_address")?,
        accent: row.get("accent")?,
        template: row.get("template")?,
        policy: policy(row)?,
        working_week: working_week(row)?,
        session_minutes: row.get("session_minutes")?,
        buffer_minutes: row.get("buffer_minutes")?,
        sessions_per_day: row.get("sessions_per_day")?,
        limits: BookingLimits {
            notice_hours: row.get("notice_hours")?,
            horizon_weeks: row.get("horizon_weeks")?,
            travel_minutes: row.get("travel_minutes")?,
            before_minutes: row.get("before_minutes")?,
        },
        response_promise: row.get("response_promise")?,
        auto_lock_minutes: row.get("auto_lock_minutes")?,
        backup_folder: row.get("backup_folder")?,
    })
}

fn working_week(row: &Row<'_>) -> rusqlite::Result<Vec<WorkingDay>> {
    let text: String = row.get("working_week")?;
    serde_json::from_str(&text).map_err(|cause| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(cause))
    })
}
