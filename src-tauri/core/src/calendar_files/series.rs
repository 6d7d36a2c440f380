//! How sessions stand in a calendar file: by themselves, or as a series with its rule. Pure.
//!
//! A session has one identity for life, whichever file it is written to: by itself, or as the instance of its series
//! at the time that the rule gave it. So a calendar that took in the series knows which of it has moved.

use std::collections::HashMap;

use crate::basics::ids::SessionId;
use crate::basics::moments::{LocalTime, Zone};
use crate::ics::writing::{Rule, Timing};
use crate::sessions::model::{Session, SessionStatus};
use crate::sessions::queries::Series;

/// A series, as a rule and the sessions that stand on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its name for life.
    pub uid: String,
    /// The rule; what was cancelled or removed is left out of it.
    pub rule: Rule,
    /// The session by which the others are measured: the first that takes place.
    pub like: Session,
    /// Those that take place otherwise than the rule says, each with the time that the rule gave it.
    pub otherwise: Vec<(LocalTime, Session)>,
}

/// Where in its series a session stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The series' name.
    pub uid: String,
    /// The time that the rule gave it.
    pub original: LocalTime,
    /// The series' clock.
    pub zone: Zone,
}

/// The sessions of a series on its rule. `first_times` has the first time of each that was moved.
#[derive(Debug)]
pub struct OnRule<'s> {
    series: &'s Series,
    /// By the time that the rule gave them; nothing where none is any more.
    places: Vec<(LocalTime, Option<&'s Session>)>,
}

impl<'s> OnRule<'s> {
    /// Puts them on it; nothing where the series cannot be written as a rule.
    #[must_use]
    pub fn of(
        series: &'s Series,
        sessions: &'s [Session],
        first_times: &HashMap<SessionId, (LocalTime, Zone)>,
    ) -> Option<Self> {
        let given = |session: &Session| {
            let now = (session.local_start, session.zone);
            let (start, zone) = first_times.get(&session.id).copied().unwrap_or(now);
            (zone == series.zone).then_some(start)
        };
        let longest = sessions.iter().map(|session| session.booked_minutes).max()?;
        let mut places = Vec::new();
        let starts: Vec<Option<LocalTime>> = sessions.iter().map(given).collect();
        let last = starts.iter().flatten().filter_map(|start| series.place_of(*start)).max()?;
        for start in series.rule(last + 1, Vec::new()).starts() {
            let here = sessions.iter().zip(&starts).find(|(_, given)| **given == Some(start));
            places.push((start, here.map(|(session, _)| session)));
        }
        series.rule(last + 1, Vec::new()).is_plain(longest).then_some(Self { series, places })
    }

    /// Where a session stands in it; nothing for one that was added later.
    #[must_use]
    pub fn place(&self, id: &SessionId) -> Option<Place> {
        let found = self.places.iter().find(|(_, session)| session.is_some_and(|session| &session.id == id));
        found.map(|(original, _)| Place {
            uid: uid(self.series),
            original: *original,
            zone: self.series.zone,
        })
    }

    /// The rule and what differs from it; nothing where none of it takes place.
    #[must_use]
    pub fn planned(&self) -> Option<Planned> {
        let like = self
            .places
            .iter()
            .find_map(|(_, session)| session.filter(|session| takes_place(session.status)))?;
        let (mut without, mut otherwise) = (Vec::new(), Vec::new());
        for (start, session) in &self.places {
            match session.filter(|session| takes_place(session.status)) {
                None => without.push(*start),
                Some(session) if as_the_rule_says(session, *start, self.series.zone, like) => {}
                Some(session) => otherwise.push((*start, session.clone())),
            }
        }
        let count = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        Some(Planned {
            uid: uid(self.series),
            rule: self.series.rule(count, without),
            like: like.clone(),
            otherwise,
        })
    }
}

impl Series {
    /// Which time of the series begins at `start`, from 0; nothing where none does.
    fn place_of(&self, start: LocalTime) -> Option<u32> {
        // As long as a series can be booked.
        let rule = self.rule(60, Vec::new());
        (0..).zip(rule.starts()).find(|(_, given)| *given == start).map(|(place, _)| place)
    }

    fn rule(&self, count: u32, without: Vec<LocalTime>) -> Rule {
        Rule { first: self.first, zone: self.zone, every_weeks: self.every_weeks, count, without }
    }
}

/// Whether a calendar shows the session: it is booked, or its time was used.
#[must_use]
pub fn takes_place(status: SessionStatus) -> bool {
    matches!(status, SessionStatus::Scheduled | SessionStatus::Held | SessionStatus::NoShow)
}

/// The name and the time of a session in a file, by itself or in its series.
#[must_use]
pub fn identity(session: &Session, place: Option<Place>) -> (String, Timing) {
    match place {
        Some(Place { uid, original, zone }) => {
            (uid, Timing::Instance { original, zone, starts: session.starts_at })
        }
        // One of somebody else's series has its name; ours must not stand in for the whole of it.
        None if session.recurrence_id.is_some() => {
            (format!("{}@stillpoint.invalid", session.id), Timing::Once(session.starts_at))
        }
        None => (session.calendar_uid.clone(), Timing::Once(session.starts_at)),
    }
}

fn uid(series: &Series) -> String {
    format!("{}@stillpoint.invalid", series.id)
}

fn as_the_rule_says(session: &Session, start: LocalTime, zone: Zone, like: &Session) -> bool {
    session.starts_at == start.instant(zone)
        && session.booked_minutes == like.booked_minutes
        && session.medium == like.medium
        && session.link == like.link
        && session.place == like.place
}
