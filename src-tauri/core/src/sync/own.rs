//! The coach's sessions as they should stand in the calendar that carries them.

use std::collections::BTreeMap;

use super::model::CopyKind;
use super::planning::{Copy, Subject, Wanted};
use super::provider::OwnEvent;
use super::said::{Said, plain};
use crate::basics::ids::{GroupSessionId, SessionId};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::calendar_files::model::Titles;
use crate::calendar_files::rules::titled;
use crate::error::{Error, Result, What};
use crate::groups::model::{GroupSession, GroupSessionStatus};
use crate::sessions::model::{Session, SessionStatus};
use crate::vault::reader::Reader;
use crate::words::Words;

/// What is past for longer is not written any more.
const PAST_MINUTES: i64 = 24 * 60;
/// What lies further ahead is written when it comes nearer: two years.
const AHEAD_MINUTES: i64 = 2 * 366 * 24 * 60;

/// How the coach's sessions are called in a calendar.
pub struct Naming<'w> {
    /// The coach's choice.
    pub titles: Titles,
    /// The language.
    pub words: &'w dyn Words,
}

/// What should stand there, by what it is; and what stands there for something that is over is taken out of `copies`,
/// because what is over stays as it is.
pub(super) fn wanted(
    r: &Reader<'_>,
    copies: &mut BTreeMap<Subject, Copy>,
    naming: &Naming<'_>,
    now: Instant,
) -> Result<BTreeMap<Subject, Wanted>> {
    let mut wanted = BTreeMap::new();
    let (from, to) = (now.plus_minutes(-PAST_MINUTES), now.plus_minutes(AHEAD_MINUTES));
    for session in r.sessions_between(from, to)? {
        // An instance of somebody's series stands in the calendar that it came from.
        if stands(session.status) && session.recurrence_id.is_none() {
            let subject = Subject { kind: CopyKind::Session, id: session.id.0.clone() };
            wanted.insert(subject, of_session(r, &session, naming, now)?);
        }
    }
    for date in r.group_sessions_between(from, to)? {
        if date.status != GroupSessionStatus::Cancelled {
            let subject = Subject { kind: CopyKind::GroupSession, id: date.id.0.clone() };
            wanted.insert(subject, of_date(r, &date, naming, now)?);
        }
    }
    let mut others = std::mem::take(copies);
    copies.extend(wanted.keys().filter_map(|subject| others.remove_entry(subject)));
    leave_what_is_over(r, &mut others, now)?;
    copies.extend(others);
    Ok(wanted)
}

/// Takes out of `copies` what stands there for something that is over.
pub(super) fn leave_what_is_over(
    r: &Reader<'_>,
    copies: &mut BTreeMap<Subject, Copy>,
    now: Instant,
) -> Result<()> {
    let from = now.plus_minutes(-PAST_MINUTES);
    let mut over = Vec::new();
    for subject in copies.keys() {
        if is_over(r, subject, from, now)? {
            over.push(subject.clone());
        }
    }
    copies.retain(|subject, _| !over.contains(subject));
    Ok(())
}

/// One of the coach's own as it should stand there; nothing where it is no more.
pub(super) fn one(
    r: &Reader<'_>,
    subject: &Subject,
    naming: &Naming<'_>,
    now: Instant,
) -> Result<Option<Wanted>> {
    match subject.kind {
        CopyKind::Session => found(r.session(&SessionId(subject.id.clone())))?
            .map(|session| of_session(r, &session, naming, now))
            .transpose(),
        CopyKind::GroupSession => found(r.group_session(&GroupSessionId(subject.id.clone())))?
            .map(|date| of_date(r, &date, naming, now))
            .transpose(),
    }
}

fn stands(status: SessionStatus) -> bool {
    matches!(status, SessionStatus::Scheduled | SessionStatus::Held)
}

/// The UID of one of the coach's own, if it is still there.
pub(super) fn uid_of(r: &Reader<'_>, subject: &Subject) -> Result<Option<String>> {
    Ok(match subject.kind {
        CopyKind::Session => {
            found(r.session(&SessionId(subject.id.clone())))?.map(|session| session.calendar_uid)
        }
        CopyKind::GroupSession => {
            found(r.group_session(&GroupSessionId(subject.id.clone())))?.map(|date| date.calendar_uid)
        }
    })
}

/// When a session takes place, if it is booked.
pub(super) fn standing_session(r: &Reader<'_>, id: &SessionId) -> Result<Option<(Instant, u32)>> {
    let session = found(r.session(id))?.filter(|session| session.status == SessionStatus::Scheduled);
    Ok(session.map(|session| (session.starts_at, session.booked_minutes)))
}

/// When a date of a group takes place, if it is planned.
pub(super) fn standing_date(r: &Reader<'_>, id: &GroupSessionId) -> Result<Option<(Instant, u32)>> {
    let date = found(r.group_session(id))?.filter(|date| date.status == GroupSessionStatus::Scheduled);
    Ok(date.map(|date| (date.starts_at, date.booked_minutes)))
}

/// Whether a copy's subject lies in the past: it happened, or it did not, and the calendar keeps what it has.
fn is_over(r: &Reader<'_>, subject: &Subject, from: Instant, now: Instant) -> Result<bool> {
    let ends = match subject.kind {
        CopyKind::Session => found(r.session(&SessionId(subject.id.clone())))?
            .map(|session| (session.ends_at, stands(session.status))),
        CopyKind::GroupSession => found(r.group_session(&GroupSessionId(subject.id.clone())))?
            .map(|date| (date.ends_at, date.status != GroupSessionStatus::Cancelled)),
    };
    Ok(ends.is_some_and(|(ends, stands)| ends <= from || (ends <= now && !stands)))
}

fn found<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(Error::NotFound { what: What::Session | What::GroupSession, .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

fn of_session(r: &Reader<'_>, session: &Session, naming: &Naming<'_>, now: Instant) -> Result<Wanted> {
    let title = titled(&r.person(&session.person_id)?.name(), naming.titles, naming.words);
    let location = session.link.as_ref().or(session.place.as_ref());
    Ok(said(
        &Event {
            uid: &session.calendar_uid,
            // The same as in every file.
            sequence: r.calendar_version(session.id.as_str())?,
            start: session.local_start,
            zone: session.zone,
            minutes: session.booked_minutes,
            location,
        },
        title,
        naming.titles,
        now,
    ))
}

fn of_date(r: &Reader<'_>, date: &GroupSession, naming: &Naming<'_>, now: Instant) -> Result<Wanted> {
    let title = match naming.titles {
        Titles::Busy => naming.words.busy(),
        // A group is no person: its title is what the coach called it.
        Titles::Full | Titles::Initials => r.group(&date.group_id)?.details.title,
    };
    let location = date.link.as_ref().or(date.place.as_ref());
    Ok(said(
        &Event {
            uid: &date.calendar_uid,
            sequence: date.sequence,
            start: date.local_start,
            zone: date.zone,
            minutes: date.booked_minutes,
            location,
        },
        title,
        naming.titles,
        now,
    ))
}

struct Event<'e> {
    uid: &'e str,
    sequence: u32,
    start: LocalTime,
    zone: Zone,
    minutes: u32,
    location: Option<&'e String>,
}

fn said(of: &Event<'_>, title: String, titles: Titles, now: Instant) -> Wanted {
    // Who says no name says no place either: a room or a link may tell as much.
    let location = of.location.filter(|_| titles != Titles::Busy).map(|location| plain(location));
    let (title, location) = (plain(&title), location.filter(|location| !location.is_empty()));
    let event = OwnEvent {
        uid: of.uid.to_owned(),
        sequence: of.sequence,
        title: title.clone(),
        start: of.start,
        zone: of.zone,
        minutes: of.minutes,
        location: location.clone(),
        stamp: now,
    };
    Wanted {
        event,
        said: Said { starts_at: of.start.instant(of.zone), minutes: of.minutes, title, location },
    }
}
