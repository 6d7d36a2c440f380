//! "What happens next": one sentence for each person. Pure; the facts come from `queries`.

use crate::basics::moments::{Day, Instant, Zone};
use crate::basics::money::Money;
use crate::people::model::PersonStatus;
use crate::words::Words;

/// What the sentence depends on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextFacts {
    /// The next booked session that is not over.
    pub next_session: Option<Instant>,
    /// The oldest session that is over and has no outcome.
    pub open_session: Option<Instant>,
    /// The last session that was held.
    pub last_held: Option<Instant>,
    /// Credits left on the present engagement, where it has any.
    pub credits_left: Option<i64>,
    /// The earliest day on which an open invoice was due, if that has passed.
    pub overdue_since: Option<Day>,
    /// What is overdue, in the currency of the oldest such invoice.
    pub overdue: Option<Money>,
    /// When the offer of times ends that waits for an answer.
    pub offered_until: Option<Instant>,
    /// Days between sessions on the present engagement.
    pub cadence_days: Option<u32>,
}

/// What happens next with a person, in words.
#[must_use]
pub fn sentence(
    facts: &NextFacts,
    status: PersonStatus,
    zone: Zone,
    now: Instant,
    words: &dyn Words,
) -> String {
    if let Some(open) = facts.open_session {
        return words.next_outcome(open.local(zone), now.day(zone));
    }
    if let Some(next) = facts.next_session {
        return words.next_session(next.local(zone), now.day(zone));
    }
    if let Some(until) = facts.offered_until {
        return words.next_offered(until.local(zone), now.day(zone));
    }
    match status {
        PersonStatus::Active | PersonStatus::Closing | PersonStatus::Onboarding => match facts.credits_left {
            Some(left) if left <= 0 && facts.last_held.is_some() => words.next_renewal(),
            _ => words.next_booking(facts.last_held.map(|held| held.day(zone)), now.day(zone)),
        },
        PersonStatus::Paused => words.next_paused(),
        PersonStatus::Lead => words.next_lead(),
        PersonStatus::Alumni => words.next_alumni(facts.last_held.map(|held| held.day(zone))),
        PersonStatus::Lost | PersonStatus::Archived => words.next_nothing(),
    }
}
