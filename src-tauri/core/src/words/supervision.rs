//! The supervision pack.

use crate::sessions::model::SessionStatus;

/// What the supervision pack says by itself. None of it names anybody.
pub trait SupervisionWords {
    /// What client `letter` is called.
    fn client(&self, letter: &str) -> String;
    /// Somebody else of the practice.
    fn somebody(&self) -> String;
    /// An organisation.
    fn some_organisation(&self) -> String;
    /// In the place of a date within the work: counted from its start.
    fn in_week(&self, week: i64) -> String;
    /// In the place of any other date.
    fn some_day(&self) -> String;
    /// Its title.
    fn pack_title(&self) -> String;
    /// What the reader should know.
    fn pack_about(&self) -> String;
    /// Below every page.
    fn pack_foot(&self) -> String;
    /// Above a session; a first talk has no number.
    fn pack_session(&self, client: &str, number: Option<usize>) -> String;
    /// Below that: when, how long, what became of it.
    fn pack_facts(&self, week: i64, minutes: u32, status: SessionStatus) -> String;
    /// No note was written.
    fn pack_nothing_written(&self) -> String;
    /// Above the coach's own reflections.
    fn pack_private(&self) -> String;
    /// What the file is called.
    fn pack_file(&self) -> String;
}
