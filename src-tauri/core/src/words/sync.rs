//! Calendars of others.

use crate::basics::moments::LocalTime;
use crate::ics::Reason;
use crate::sync::model::{Trouble, Unread};

/// Sentences about calendar accounts.
pub trait SyncWords {
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
    /// So many files, and so many places in others, could not be read.
    fn unread(&self, files: usize, places: usize) -> String;
    /// A file that could not be read, by its name where it has one.
    fn unread_file(&self, name: Option<&str>, why: Unread) -> String;
    /// A place in a file that could not be read as it is meant.
    fn unread_line(&self, name: Option<&str>, line: Option<u32>, reason: Reason) -> String;
    /// So many more of them.
    fn unread_more(&self, number: usize) -> String;
    /// The same for a report of several.
    fn account_in_trouble(&self, account: &str, trouble: Trouble) -> String;
    /// So many changes were not taken by a calendar.
    fn not_taken(&self, calendar: &str, number: u32) -> String;
    /// These changes were not taken again and again, and are set aside.
    fn set_aside(&self, whose: &[String]) -> String;
    /// Whose session it is, and when.
    fn whom_and_when(&self, whom: &str, at: LocalTime) -> String;
    /// A session that is no longer here.
    fn somebody_no_longer_here(&self) -> String;
    /// A session was given another time, and another length where `minutes` says one.
    fn moved_elsewhere(&self, whom: &str, from: LocalTime, to: LocalTime, minutes: Option<u32>) -> String;
    /// A session was taken out.
    fn deleted_elsewhere(&self, whom: &str, from: LocalTime) -> String;
    /// A session was made to repeat.
    fn repeats_elsewhere(&self, whom: &str, from: LocalTime) -> String;
}
