//! The practice: passphrases, locking, copies.

use crate::basics::moments::{Day, LocalTime};
use crate::vault::backup::Reason;

/// Sentences about the practice as a whole.
pub trait PracticeWords {
    /// How hard a passphrase is to guess: 0 at once, 4 out of reach.
    fn strength(&self, score: u8) -> String;
    /// What the practice is called before it has a name.
    fn unnamed_practice(&self) -> String;
    /// A name for the file with the recovery kit.
    fn recovery_kit_file(&self) -> String;
    /// What clients may expect, to begin with.
    fn usual_promise(&self) -> String;
    /// When the last backup was taken.
    fn last_backup(&self, at: LocalTime, today: Day) -> String;
    /// A backup in the list.
    fn backup(&self, at: LocalTime, today: Day, reason: Reason, bytes: u64) -> String;
    /// What stands beside an export: what it is, and that anyone can read it.
    fn export_readme(&self, made_on: Day) -> String;
    /// Every page, index and reference of the file has been looked at.
    fn practice_is_whole(&self) -> String;
    /// The practice is locked, but its backup could not be taken, for this reason.
    fn locked_without_backup(&self, why: &str) -> String;
}
