//! After a session.

use crate::basics::moments::{Day, LocalTime, Zone};

/// Sentences of the sheet after a session.
pub trait WrapUpWords {
    /// A time proposed for the next session; the client's clock where it differs.
    fn proposed_time(&self, start: LocalTime, client: Option<(LocalTime, Zone)>) -> String;
    /// The next session that is booked already.
    fn booked_next(&self, start: LocalTime, today: Day) -> String;
    /// What all of it will do, once confirmed: actions written, session booked, message drafted.
    fn wrap_up_rest(&self, actions: usize, next: Option<LocalTime>, message: bool) -> Vec<String>;
}
