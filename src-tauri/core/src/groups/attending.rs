//! What a date brings about: for each participant as in the effect matrix of sessions, and the hours once for all. Pure.

use super::model::Attended;
use super::requests::Attends;
use crate::basics::moments::Instant;
use crate::engagements::model::{HourKind, Terms};
use crate::error::Result;
use crate::sessions::model::SessionKind;
use crate::sessions::outcomes::{Effects, Facts, Outcome, Saying, effects};

/// ICF counts groups up to this size and no larger.
pub const LARGEST_COUNTED: u32 = 15;

/// A date as far as its effects depend on it.
#[derive(Debug, Clone, Copy)]
pub struct DateFacts {
    /// When it begins.
    pub starts_at: Instant,
    /// How long it was booked for.
    pub booked_minutes: u32,
    /// How long it really was, if not as booked.
    pub actual_minutes: Option<u32>,
}

/// What follows for one participant. Hours are not theirs: see [`hours`].
///
/// # Errors
/// Every field that cannot be, or the rule that says no.
pub fn of_participant(
    date: DateFacts,
    attends: &Attends,
    credits_left: i64,
    terms: Option<&Terms>,
    now: Instant,
) -> Result<Effects> {
    let (outcome, told_at) = match attends.attended {
        Attended::Present => (Outcome::Held, None),
        Attended::Absent => (Outcome::NoShow, None),
        // Excused is cancelled in time: at the last moment that the policy calls so.
        Attended::AbsentExcused => {
            let window = terms.map_or(0, |terms| terms.policy.window_minutes());
            (Outcome::Cancelled, Some(date.starts_at.plus_minutes(-window)))
        }
    };
    let saying = Saying {
        outcome,
        actual_minutes: date.actual_minutes,
        told_at,
        waive: attends.waive,
        courtesy: false,
        without_credit: attends.without_credit,
        reason: None,
    };
    let facts = Facts {
        kind: SessionKind::Coaching,
        starts_at: date.starts_at,
        booked_minutes: date.booked_minutes,
        credits_left,
        waivers_so_far: 0,
    };
    let found = effects(&saying, &facts, terms, now)?;
    Ok(Effects { hours_minutes: None, notice_minutes: None, ..found })
}

/// Hours of a group for the credential log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupHours {
    /// The length of the date, once.
    pub minutes: u32,
    /// Paid if anybody's is.
    pub kind: HourKind,
    /// How many were there; each is a client.
    pub participants: u32,
}

/// The hours of a date: its length once, not times the participants, and only of groups small enough to count.
/// `kinds` is what the hours of each one present are by their engagement.
#[must_use]
pub fn hours(counts: bool, minutes: u32, kinds: &[HourKind]) -> Option<GroupHours> {
    let participants = u32::try_from(kinds.len()).ok()?;
    let strongest = [
        HourKind::Paid,
        HourKind::ThirdParty,
        HourKind::Internal,
        HourKind::Barter,
        HourKind::Reciprocal,
        HourKind::ProBono,
    ];
    let kind = strongest.into_iter().find(|kind| kinds.contains(kind))?;
    (counts && participants <= LARGEST_COUNTED).then_some(GroupHours { minutes, kind, participants })
}

#[cfg(test)]
#[path = "attending_tests.rs"]
mod tests;
