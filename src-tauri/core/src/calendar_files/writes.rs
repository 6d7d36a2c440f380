//! Writing how calendar files are written.

use rusqlite::named_params;

use super::model::CalendarFileSettings;
use crate::error::{Doing, Result};
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps it.
    pub(super) fn save_calendar_file_settings(&self, settings: &CalendarFileSettings) -> Result<()> {
        let what = "keeping how calendar files are written";
        self.change(
            what,
            include_str!("sql/save_settings.sql"),
            named_params! {
                ":title": settings.client_title, ":alarms": serde_json::to_string(&settings.alarms).doing(what)?,
                ":folder": settings.folder, ":titles": settings.titles,
            },
        )?;
        Ok(())
    }
}
