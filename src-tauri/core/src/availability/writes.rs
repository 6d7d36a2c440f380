//! Writing days off.

use rusqlite::named_params;

use super::model::DaysOff;
use crate::basics::ids::DaysOffId;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes days off. Everything has been checked.
    pub fn insert_days_off(&self, days: &DaysOff) -> Result<()> {
        self.change(
            "noting days off",
            "INSERT INTO days_off (id, first_day, last_day, reason, created_at)
             VALUES (:id, :first, :last, :reason, :at)",
            named_params! {
                ":id": days.id, ":first": days.first_day, ":last": days.last_day, ":reason": days.reason,
                ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Takes days off away.
    pub fn delete_days_off(&self, id: &DaysOffId) -> Result<()> {
        self.change("taking days off away", "DELETE FROM days_off WHERE id = ?1", [id])?;
        Ok(())
    }
}
