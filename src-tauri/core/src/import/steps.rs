//! What becomes of one event under a decision. Pure.

use std::collections::HashSet;

use super::candidate::{Candidate, EventKey};
use super::model::{Decision, EventState};
use super::plan::{Known, KnownBusy, Partner};
use crate::basics::ids::{BusyTimeId, SessionId};
use crate::basics::moments::Instant;
use crate::sessions::model::{Session, SessionStatus};
use crate::sessions::rules::counts;

/// A session is between five minutes and ten hours.
const SHORTEST: u32 = 5;
const LONGEST: u32 = 600;

/// What becomes of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Is booked as a session with this partner.
    Book(Partner),
    /// A busy time that turns out to be a session with this partner.
    BookInstead(BusyTimeId, Partner),
    /// The session follows the calendar.
    Follow(SessionId, Difference),
    /// Is noted as taken time.
    Block,
    /// The busy time follows the calendar.
    BlockAnew(BusyTimeId, Difference),
    /// The busy time was cancelled.
    Unblock(BusyTimeId),
    /// Is there already.
    Unchanged,
    /// Stays out.
    Skip(Skip),
}

/// How what is here and what is in the calendar differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Difference {
    /// It starts at another time; it started at this one.
    pub moved_from: Option<Instant>,
    /// It had another length in minutes: this one.
    pub length_was: Option<u32>,
    /// The calendar has a link to join and we have none.
    pub link: bool,
    /// It has another title.
    pub title: bool,
}

/// Why an event stays out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// The coach left its group out, or has not decided.
    LeftOut,
    /// It was cancelled before it ever came in.
    Cancelled,
    /// It was cancelled in the calendar; what that means for the session is the coach's to say.
    CancelledThere,
    /// A session has a time of day.
    WholeDay,
    /// No session lasts so long.
    TooLong,
    /// The file has it twice.
    Twice,
    /// A session with this person stands at that time.
    AlreadyBooked,
    /// An outcome was said, so the session stays as it is.
    HasOutcome,
    /// The coach changed the session here, which outweighs the calendar.
    ChangedHere,
    /// It is a session with somebody else.
    WithSomebodyElse,
}

impl Step {
    /// The step as one of four states.
    #[must_use]
    pub fn state(&self) -> EventState {
        match self {
            Self::Book(_) | Self::Block => EventState::New,
            Self::BookInstead(..) | Self::Follow(..) | Self::BlockAnew(..) | Self::Unblock(_) => {
                EventState::Changed
            }
            Self::Unchanged => EventState::Unchanged,
            Self::Skip(_) => EventState::Skipped,
        }
    }
}

/// Walks through the events and remembers what has been met.
pub(super) struct Stepping<'k> {
    known: &'k Known,
    met: HashSet<EventKey>,
    booked: HashSet<(Partner, Instant)>,
    blocked: HashSet<(String, Instant, Instant)>,
}

impl<'k> Stepping<'k> {
    pub(super) fn new(known: &'k Known) -> Self {
        let stands = known.sessions.values().filter(|session| counts(session.status, false));
        let booked =
            stands.map(|session| (Partner::Known(session.person_id.clone()), session.starts_at)).collect();
        let blocked = known.busy.values().map(|busy| (busy.title.clone(), busy.start, busy.end)).collect();
        Self { known, met: HashSet::new(), booked, blocked }
    }

    pub(super) fn step(&mut self, event: &Candidate, decision: &Decision) -> Step {
        if !self.met.insert(event.key.clone()) {
            return Step::Skip(Skip::Twice);
        }
        if let Some(session) = self.known.sessions.get(&event.key) {
            return of_session(event, session, decision);
        }
        if let Some(busy) = self.known.busy.get(&event.key) {
            return self.of_busy(event, busy, decision);
        }
        if event.about.cancelled {
            return Step::Skip(Skip::Cancelled);
        }
        match (decision, Partner::of(decision)) {
            (_, Some(partner)) => match self.booking(event, &partner) {
                None => Step::Book(partner),
                Some(reason) => Step::Skip(reason),
            },
            (Decision::Busy, _) if self.blocked.insert(span(event)) => Step::Block,
            (Decision::Busy, _) => Step::Skip(Skip::Twice),
            _ => Step::Skip(Skip::LeftOut),
        }
    }

    fn of_busy(&mut self, event: &Candidate, busy: &KnownBusy, decision: &Decision) -> Step {
        match (decision, Partner::of(decision)) {
            (Decision::Skip, _) => Step::Unchanged,
            _ if event.about.cancelled => Step::Unblock(busy.id.clone()),
            (_, Some(partner)) => match self.booking(event, &partner) {
                None => Step::BookInstead(busy.id.clone(), partner),
                Some(reason) => Step::Skip(reason),
            },
            _ => {
                let changed = Difference {
                    moved_from: (busy.start != event.start || busy.days != event.days).then_some(busy.start),
                    length_was: (busy.end.minutes_since(busy.start) != event.end.minutes_since(event.start))
                        .then(|| u32::try_from(busy.end.minutes_since(busy.start)).unwrap_or(u32::MAX)),
                    link: false,
                    title: busy.title != event.about.title,
                };
                if changed == Difference::default() {
                    Step::Unchanged
                } else {
                    Step::BlockAnew(busy.id.clone(), changed)
                }
            }
        }
    }

    /// Why the event cannot be booked with `partner`, if it cannot.
    fn booking(&mut self, event: &Candidate, partner: &Partner) -> Option<Skip> {
        if event.days.is_some() {
            return Some(Skip::WholeDay);
        }
        if event.minutes().is_some_and(|minutes| minutes > LONGEST) {
            return Some(Skip::TooLong);
        }
        (!self.booked.insert((partner.clone(), event.start))).then_some(Skip::AlreadyBooked)
    }
}

fn of_session(event: &Candidate, session: &Session, decision: &Decision) -> Step {
    let Some(partner) = Partner::of(decision) else { return Step::Unchanged };
    let changed = session_difference(event, session);
    let same = changed == Difference::default() && !event.about.cancelled;
    if session.status != SessionStatus::Scheduled {
        // A cancelled event and a session that was said to be cancelled agree, whatever else they say.
        let agrees = same || (event.about.cancelled && !counts(session.status, true));
        return if agrees { Step::Unchanged } else { Step::Skip(Skip::HasOutcome) };
    }
    if partner != Partner::Known(session.person_id.clone()) {
        return Step::Skip(Skip::WithSomebodyElse);
    }
    if event.about.cancelled {
        return Step::Skip(Skip::CancelledThere);
    }
    if same {
        return Step::Unchanged;
    }
    if event.days.is_some() {
        return Step::Skip(Skip::WholeDay);
    }
    if event.minutes().is_some_and(|minutes| minutes > LONGEST) {
        return Step::Skip(Skip::TooLong);
    }
    // Every change of time that is made here raises the sequence; an import leaves it alone.
    if session.sequence > 0 && (changed.moved_from.is_some() || changed.length_was.is_some()) {
        return Step::Skip(Skip::ChangedHere);
    }
    Step::Follow(session.id.clone(), changed)
}

fn session_difference(event: &Candidate, session: &Session) -> Difference {
    // Sessions are kept to the minute.
    let minute = event.local_start.instant(event.zone);
    let minutes = event.minutes().map(session_minutes);
    Difference {
        moved_from: (session.starts_at != minute).then_some(session.starts_at),
        length_was: minutes
            .filter(|minutes| *minutes != session.booked_minutes)
            .map(|_| session.booked_minutes),
        link: session.link.is_none() && session_link(event).is_some(),
        title: false,
    }
}

/// The length of a session for an event that lasts so long.
pub(super) fn session_minutes(minutes: u32) -> u32 {
    minutes.clamp(SHORTEST, LONGEST)
}

/// The link to join, if it is one that can be opened.
pub(super) fn session_link(event: &Candidate) -> Option<&str> {
    let link = event.about.link.as_deref()?;
    let opens = url::Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "https" | "http"));
    (opens && link.len() <= 1_000).then_some(link)
}

fn span(event: &Candidate) -> (String, Instant, Instant) {
    (event.about.title.clone(), event.start, event.end)
}
