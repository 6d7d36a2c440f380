//! Reading how calendar files are written, and how often something has changed for a calendar.

use super::model::CalendarFileSettings;
use crate::error::{Doing, Result};
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// As the coach has said it, or as is usual.
    pub fn calendar_file_settings(&self) -> Result<CalendarFileSettings> {
        let what = "reading how calendar files are written";
        let found = self.first(
            what,
            "SELECT client_title, alarms, folder, titles FROM calendar_file_settings WHERE id = 'calendar_files'",
            [],
            |row| {
                let alarms: String = row.get("alarms")?;
                Ok((row.get("client_title")?, alarms, row.get("folder")?, row.get("titles")?))
            },
        )?;
        let Some((client_title, alarms, folder, titles)) = found else {
            return Ok(CalendarFileSettings::default());
        };
        let alarms = serde_json::from_str(&alarms).doing(what)?;
        Ok(CalendarFileSettings { client_title, alarms, folder, titles })
    }

    /// How often what a calendar shows of a session or of a series has changed, by its id.
    pub fn calendar_version(&self, id: &str) -> Result<u32> {
        let found = self.first(
            "reading how often a session has changed",
            "SELECT number FROM calendar_versions WHERE of_id = ?1",
            [id],
            |row| row.get("number"),
        )?;
        Ok(found.unwrap_or(0))
    }
}
