//! Before a session.

use crate::basics::moments::{Day, LocalTime};
use crate::credits::ledger::CreditUnit;

/// Sentences of the page before a session.
pub trait PrepWords {
    /// A question about an action that was carried so often.
    fn question_about_action(&self, title: &str, carried: u32) -> String;
    /// A question about something that the client said.
    fn question_about_quote(&self, text: &str) -> String;
    /// A question about what the client wants.
    fn question_about_wish(&self, wish: &str) -> String;
    /// A question that needs nothing to begin from.
    fn question_beginning(&self) -> String;
    /// Another such question.
    fn question_since_last_time(&self) -> String;
    /// What is left of the credits once this session is over, until when, and what that asks for.
    fn credits_after(&self, left: i64, unit: CreditUnit, until: Option<Day>) -> String;
    /// When the client and the coach last met.
    fn last_met(&self, on: Day, today: Day) -> String;
    /// The prep of a session that begins soon has not been read.
    fn prep_unread(&self, start: LocalTime, today: Day) -> String;
    /// What the page is saved under.
    fn prep_file(&self, name: &str, on: Day) -> String;
}
