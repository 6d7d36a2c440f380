//! Calendars of others.

use crate::basics::moments::LocalTime;
use crate::sync::model::Trouble;

/// Sentences about calendar accounts.
pub trait SyncWords {
    /// What a session is called where nobody is to be named.
    fn busy_title(&self) -> String;
    /// When an account was in step, and how many requests that took.
    fn account_in_step(&self, at: Option<LocalTime>, now: LocalTime, requests: u32) -> String;
    /// It is not asked for now.
    fn account_paused(&self) -> String;
    /// What keeps it from being in step, what that means, and what to do.
    fn account_trouble(&self, trouble: Trouble, ok_at: Option<LocalTime>, now: LocalTime) -> String;
    /// These calendars of an account are not in step, while it can be asked.
    fn not_in_step(&self, calendars: &[String]) -> String;
    /// What keeps one calendar from being in step since then, while its account is, and what to do.
    fn calendar_trouble(&self, trouble: Trouble, since: LocalTime, now: LocalTime) -> String;
    /// The same for a report of several.
    fn account_in_trouble(&self, account: &str, trouble: Trouble) -> String;
    /// So many changes were not taken by a calendar.
    fn not_taken(&self, calendar: &str, number: u32) -> String;
    /// A session was given another time, and another length where `minutes` says one.
    fn moved_elsewhere(&self, whom: &str, from: LocalTime, to: LocalTime, minutes: Option<u32>) -> String;
    /// A session was taken out.
    fn deleted_elsewhere(&self, whom: &str, from: LocalTime) -> String;
}
