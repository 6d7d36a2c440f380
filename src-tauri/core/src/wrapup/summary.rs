//! The message that sums a session up, made from what may be shared and from nothing else: [`SummaryMessage`] has no
//! field that a private note could be put into.

use crate::basics::moments::{Day, LocalTime, Zone};

/// What the message is made from.
#[derive(Debug, Clone)]
pub struct SummaryMessage {
    /// The client's given name.
    pub given_name: String,
    /// The coach's name.
    pub coach: String,
    /// What the client came with.
    pub focus: String,
    /// The client's own words.
    pub insights: Vec<String>,
    /// What the client will do.
    pub commitments: Vec<Commitment>,
    /// When they meet again.
    pub next: Option<NextMeeting>,
    /// What comes next, in the coach's words.
    pub next_step: String,
}

/// Something that the client will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// What.
    pub title: String,
    /// By when; nothing means until the next session.
    pub due: Option<Day>,
}

/// The next session on the client's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextMeeting {
    /// When it begins there.
    pub start: LocalTime,
    /// The zone of that clock.
    pub zone: Zone,
    /// Whether that clock shows another time than the coach's.
    pub zone_differs: bool,
    /// Where to join.
    pub link: Option<String>,
}
