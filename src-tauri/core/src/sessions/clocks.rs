//! Where the client's clock changes and the coach's does not, or on another day, or by another amount. Pure.
//!
//! What counts is how far apart the two clocks are: only when that changes does a session begin at another time of day
//! for one of the two.

use crate::basics::dates::minutes_ahead;
use crate::basics::ids::{PersonId, SessionId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};

const DAY: i64 = 24 * 60;

/// Which way clocks go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// An hour is left out.
    Forward,
    /// An hour comes twice.
    Back,
}

/// Whose clocks change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turns {
    /// The client's alone.
    Theirs(Turn),
    /// The coach's alone.
    Ours(Turn),
    /// Both within a day, but not alike.
    Both,
}

/// A moment from which on two clocks are another time apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockChange {
    /// The moment.
    pub at: Instant,
    /// The day on the calendar of the one whose clock changes; on the client's if both do.
    pub day: Day,
    /// Whose clocks.
    pub turns: Turns,
}

/// On whose clock a session keeps its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The coach's.
    Ours,
    /// The client's.
    Theirs,
}

/// A booked session with somebody whose clock is not the coach's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abroad {
    /// Which.
    pub session_id: SessionId,
    /// With whom.
    pub person_id: PersonId,
    /// What they are called.
    pub person_name: String,
    /// Their zone.
    pub theirs: Zone,
    /// The zone in which the session keeps its time.
    pub anchor: Zone,
    /// When it begins.
    pub starts_at: Instant,
}

/// What a change means for the next session with somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Which session.
    pub session_id: SessionId,
    /// With whom.
    pub person_id: PersonId,
    /// What they are called.
    pub person_name: String,
    /// On whose clock the time stays as it is.
    pub anchor: Anchor,
    /// When it begins for the coach.
    pub ours: LocalTime,
    /// When it begins for the client.
    pub theirs: LocalTime,
    /// What the other clock showed at that time of day before the change.
    pub before: LocalTime,
}

/// A change with everybody whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shifted {
    /// The client's zone.
    pub theirs: Zone,
    /// The change.
    pub change: ClockChange,
    /// The next session with each, by start.
    pub shifts: Vec<Shift>,
}

/// The changes from `from` until before `to`, with the first of the `booked` sessions after each for everybody who has
/// one; a change that concerns nobody is left out. `booked` is by start.
#[must_use]
pub fn shifted(ours: Zone, booked: &[Abroad], from: Instant, to: Instant) -> Vec<Shifted> {
    let mut zones: Vec<Zone> = Vec::new();
    for session in booked {
        if !zones.contains(&session.theirs) {
            zones.push(session.theirs);
        }
    }
    let mut found = Vec::new();
    for theirs in zones {
        let changes = changes(ours, theirs, from, to);
        for (at, change) in changes.iter().enumerate() {
            let until = changes.get(at + 1).map(|next| next.at);
            let there = booked.iter().filter(|session| session.theirs == theirs);
            let shifts = firsts(there, change, until, ours);
            if !shifts.is_empty() {
                found.push(Shifted { theirs, change: *change, shifts });
            }
        }
    }
    found.sort_by_key(|shifted| shifted.change.at);
    found
}

fn firsts<'a>(
    sessions: impl Iterator<Item = &'a Abroad>,
    change: &ClockChange,
    until: Option<Instant>,
    ours: Zone,
) -> Vec<Shift> {
    let mut found: Vec<Shift> = Vec::new();
    for session in sessions {
        let within = session.starts_at >= change.at && until.is_none_or(|until| session.starts_at < until);
        if within && found.iter().all(|known| known.person_id != session.person_id) {
            found.push(shift(session, change, ours));
        }
    }
    found
}

fn shift(session: &Abroad, change: &ClockChange, ours: Zone) -> Shift {
    let anchor = if session.anchor == session.theirs { Anchor::Theirs } else { Anchor::Ours };
    let (stays, moves) = match anchor {
        Anchor::Ours => (ours, session.theirs),
        Anchor::Theirs => (session.theirs, ours),
    };
    // The same time of day two days earlier than the change: neither clock is in the middle of it.
    let time = session.starts_at.local(stays).0.time();
    let earlier = LocalTime(change.at.plus_minutes(-2 * DAY).day(stays).0.and_time(time));
    Shift {
        session_id: session.session_id.clone(),
        person_id: session.person_id.clone(),
        person_name: session.person_name.clone(),
        anchor,
        ours: session.starts_at.local(ours),
        theirs: session.starts_at.local(session.theirs),
        before: earlier.instant(stays).local(moves),
    }
}

/// The moments from `from` until before `to` from which on the two clocks are another time apart. Where both change within
/// a day and are as far apart afterwards as before, nothing is said.
#[must_use]
pub fn changes(ours: Zone, theirs: Zone, from: Instant, to: Instant) -> Vec<ClockChange> {
    let apart = |at: Instant| minutes_ahead(at.0, theirs.0) - minutes_ahead(at.0, ours.0);
    let mut found = Vec::new();
    if ours == theirs {
        return found;
    }
    // A day earlier, so that the two halves of one change are seen together.
    let mut known = from.plus_minutes(-DAY);
    while known < to {
        let next = known.plus_minutes(DAY);
        if apart(known) == apart(next) {
            known = next;
            continue;
        }
        let at = first_other(known, next, apart);
        let (before, after) = (at.plus_minutes(-1), at.plus_minutes(DAY));
        if apart(before) != apart(after) && (from..to).contains(&at) {
            found.push(change(ours, theirs, at, (before, after)));
        }
        known = after;
    }
    found
}

/// The first whole minute after `known` at which `apart` is not what it was then; it is not at `next`.
fn first_other(known: Instant, next: Instant, apart: impl Fn(Instant) -> i64) -> Instant {
    let was = apart(known);
    let (mut still, mut other) = (0, next.minutes_since(known));
    while other - still > 1 {
        let middle = i64::midpoint(still, other);
        if apart(known.plus_minutes(middle)) == was {
            still = middle;
        } else {
            other = middle;
        }
    }
    known.plus_minutes(other)
}

fn change(ours: Zone, theirs: Zone, at: Instant, (before, after): (Instant, Instant)) -> ClockChange {
    let turned = |zone: Zone| minutes_ahead(after.0, zone.0) - minutes_ahead(before.0, zone.0);
    let turn = |minutes: i64| if minutes > 0 { Turn::Forward } else { Turn::Back };
    let (turns, whose) = match (turned(ours), turned(theirs)) {
        (0, minutes) => (Turns::Theirs(turn(minutes)), theirs),
        (minutes, 0) => (Turns::Ours(turn(minutes)), ours),
        _ => (Turns::Both, theirs),
    };
    ClockChange { at, day: at.day(whose), turns }
}

#[cfg(test)]
#[path = "clocks_tests.rs"]
mod tests;
