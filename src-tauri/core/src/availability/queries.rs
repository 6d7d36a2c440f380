//! Reading days off.

use rusqlite::{Row, named_params};

use super::model::DaysOff;
use crate::basics::ids::DaysOffId;
use crate::basics::moments::{Day, Instant};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// The days off that touch the days from `from` to `to`, by their first.
    pub fn days_off_between(&self, from: Day, to: Day) -> Result<Vec<DaysOff>> {
        self.all(
            "reading days off",
            "SELECT id, first_day, last_day, reason FROM days_off
             WHERE last_day >= :from AND first_day <= :to ORDER BY first_day, last_day, id",
            named_params! { ":from": from, ":to": to },
            days_off,
        )
    }

    /// The days off that are not over on `day`, by their first.
    pub fn days_off_from(&self, day: Day) -> Result<Vec<DaysOff>> {
        self.all(
            "reading days off",
            "SELECT id, first_day, last_day, reason FROM days_off
             WHERE last_day >= ?1 ORDER BY first_day, last_day, id",
            [day],
            days_off,
        )
    }

    /// The days off of that id.
    pub fn days_off(&self, id: &DaysOffId) -> Result<DaysOff> {
        self.first(
            "reading days off",
            "SELECT id, first_day, last_day, reason FROM days_off WHERE id = ?1",
            [id],
            days_off,
        )?
        .or_not_found(What::DaysOff, id.as_str())
    }

    /// How many sessions and dates of groups are booked between two instants.
    pub fn booked_between(&self, from: Instant, to: Instant) -> Result<u32> {
        self.one(
            "counting what is booked",
            include_str!("sql/booked_between.sql"),
            named_params! { ":from": from, ":to": to },
            |row| row.get("booked"),
        )
    }
}

fn days_off(row: &Row<'_>) -> rusqlite::Result<DaysOff> {
    Ok(DaysOff {
        id: row.get("id")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        reason: row.get("reason")?,
    })
}
