//! Calendar files.

use crate::basics::moments::Day;

/// What stands in calendar files, and about them.
pub trait CalendarFileWords {
    /// What a client reads as the title of a session.
    fn client_title(&self, coach: &str) -> String;
    /// Where a session by telephone takes place.
    fn by_telephone(&self) -> String;
    /// Only that a time is taken.
    fn busy(&self) -> String;
    /// The name of the file with one session.
    fn session_file(&self, name: &str, day: Day) -> String;
    /// The name of the file with several.
    fn sessions_file(&self, name: &str) -> String;
    /// How the file in the coach's folder stands; without a place none is kept.
    fn file_kept(&self, place: Option<&str>, out_of_reach: bool) -> String;
}
