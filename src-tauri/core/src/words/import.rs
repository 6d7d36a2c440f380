//! Bringing in a calendar.

use crate::basics::moments::{Day, LocalTime, Zone};
use crate::ics::Reason;
use crate::import::model::{EventCounts, ImportResult};
use crate::import::queries::StoredImport;
use crate::import::steps::Step;
use crate::import::suggest::Why;

/// Sentences about imports.
pub trait ImportWords {
    /// What a file holds. `people` is how many people of the practice were found in it.
    fn import_found(
        &self,
        occurrences: u32,
        people: usize,
        counts: EventCounts,
        from: Day,
        to: Day,
    ) -> String;
    /// Why something is suggested for a group.
    fn import_why(&self, why: &Why) -> String;
    /// What changed with an event or why it stays out; nothing where there is nothing to say. Times are shown on the
    /// clock of `zone`.
    fn import_step(&self, step: &Step, zone: Zone) -> Option<String>;
    /// What is wrong in the file and what becomes of it.
    fn import_problem(&self, reason: Reason) -> String;
    /// A session that is no longer in the calendar.
    fn import_gone(&self, name: &str, start: LocalTime) -> String;
    /// What an import did.
    fn import_done(&self, result: &ImportResult) -> String;
    /// What an earlier import did.
    fn past_import(&self, import: &StoredImport) -> String;
    /// What an event without a title is called.
    fn untitled_event(&self) -> String;
    /// What an engagement is called that only an import began.
    fn imported_engagement(&self) -> String;
    /// What a calendar is called that came from a link.
    fn calendar_of(&self, host: &str) -> String;
}
