//! Groups and workshops.

use crate::basics::moments::LocalTime;
use crate::groups::attending::GroupHours;
use crate::groups::model::Attended;

/// Sentences about groups, for the coach.
pub trait GroupWords {
    /// "5 of 8".
    fn seats(&self, registered: u32, capacity: u32) -> String;
    /// Where a group stands.
    fn group_sentence(
        &self,
        registered: u32,
        capacity: u32,
        waiting: u32,
        next: Option<LocalTime>,
        open: usize,
    ) -> String;
    /// Someone has a place.
    fn is_registered(&self, name: &str) -> String;
    /// Someone waits.
    fn waits(&self, name: &str, position: u32) -> String;
    /// Someone has gone.
    fn has_gone(&self, name: &str) -> String;
    /// Someone moves up from the waiting list.
    fn moves_up(&self, name: &str) -> String;
    /// A message to someone was drafted.
    fn is_drafted(&self, name: &str) -> String;
    /// Drafts to someone that were never sent are gone.
    fn drafts_discarded(&self, name: &str) -> String;
    /// So many reminders were drafted; so many have one already.
    fn reminders_drafted(&self, drafted: usize, had_one: usize) -> String;
    /// How many came, were excused, did not come.
    fn who_came(&self, present: usize, excused: usize, absent: usize) -> String;
    /// What of a date goes into the credential log, or why nothing does.
    fn group_hours(&self, counts: bool, present: usize, hours: Option<GroupHours>) -> String;
    /// A date does not take place.
    fn date_cancelled(&self) -> String;
    /// In the ledger: a date of a group.
    fn group_credit_reason(&self, title: &str, came: bool, start: LocalTime) -> String;
    /// On an invoice: a date of a group.
    fn group_line(&self, title: &str, came: bool, start: LocalTime, minutes: u32, percent: u8) -> String;
    /// In the timeline: a date of a group.
    fn timeline_group(&self, title: &str, start: LocalTime, attended: Attended) -> String;
    /// A name for the file of the sheet for signing.
    fn attendance_file(&self, title: &str) -> String;
}
