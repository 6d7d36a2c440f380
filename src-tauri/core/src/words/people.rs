//! People and what happens next with them.

use crate::basics::moments::{Day, LocalTime};
use crate::sessions::model::SessionItem;

/// Sentences about people.
pub trait PeopleWords {
    /// A session is over and waits for its outcome.
    fn next_outcome(&self, session: LocalTime, today: Day) -> String;
    /// A session is booked.
    fn next_session(&self, session: LocalTime, today: Day) -> String;
    /// The credits are used up.
    fn next_renewal(&self) -> String;
    /// Times are offered, and an answer is awaited.
    fn next_offered(&self, until: LocalTime, today: Day) -> String;
    /// Nothing is booked.
    fn next_booking(&self, last_held: Option<Day>, today: Day) -> String;
    /// The engagement rests.
    fn next_paused(&self) -> String;
    /// An inquiry is open.
    fn next_lead(&self) -> String;
    /// The coaching is over.
    fn next_alumni(&self, last_held: Option<Day>) -> String;
    /// Nothing happens next.
    fn next_nothing(&self) -> String;
    /// In the timeline, behind its day: a session.
    fn timeline_session(&self, session: &SessionItem) -> String;
    /// In the timeline: an engagement begun.
    fn timeline_engagement(&self, title: &str) -> String;
}
