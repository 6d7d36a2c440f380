//! Writing imports and busy times. What may be written is decided in `plan`.

use rusqlite::named_params;

use super::candidate::Candidate;
use super::queries::StoredImport;
use crate::basics::ids::{BusyTimeId, ImportId};
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes that a file was imported. Its counts are known from the plan.
    pub fn insert_import(&self, import: &StoredImport, fingerprint: &str) -> Result<()> {
        self.change(
            "noting an import",
            "INSERT INTO imports (id, file_name, sha256, at, sessions, busy, changed, skipped)
             VALUES (:id, :file_name, :sha256, :at, :sessions, :busy, :changed, :skipped)",
            named_params! {
                ":id": import.id, ":file_name": import.file_name, ":sha256": fingerprint, ":at": import.at,
                ":sessions": import.sessions, ":busy": import.busy, ":changed": import.changed,
                ":skipped": import.skipped,
            },
        )?;
        Ok(())
    }

    /// Notes time that is taken by something else, or what it became.
    pub fn save_busy(&self, id: Option<&BusyTimeId>, event: &Candidate, import: &ImportId) -> Result<()> {
        let id = id.cloned().unwrap_or_else(|| BusyTimeId(self.new_id()));
        self.change(
            "noting a busy time",
            include_str!("sql/save_busy.sql"),
            named_params! {
                ":id": id, ":title": event.about.title, ":starts_at": event.start,
                ":ends_at": event.end.max(event.start), ":all_day": event.days.is_some(),
                ":first_day": event.days.map(|days| days.0), ":last_day": event.days.map(|days| days.1),
                ":uid": event.key.0, ":recurrence": event.key.1, ":import": import,
            },
        )?;
        Ok(())
    }

    /// Frees time that is no longer taken.
    pub fn delete_busy(&self, id: &BusyTimeId) -> Result<()> {
        self.change("removing a busy time", "DELETE FROM busy_times WHERE id = ?1", [id])?;
        Ok(())
    }
}
