//! Events and sessions for the tests of the pure parts.

use std::rc::Rc;

use super::candidate::{About, Candidate, Contact, Contents};
use crate::basics::ids::{EngagementId, PersonId, SessionId};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::sessions::model::{Medium, Session, SessionKind, SessionStatus};

pub(super) fn berlin() -> Zone {
    "Europe/Berlin".parse().unwrap()
}

/// An event in Berlin.
pub(super) fn timed(uid: &str, start: &str, minutes: i64, about: About) -> Candidate {
    let local_start: LocalTime = start.parse().unwrap();
    let start = local_start.instant(berlin());
    Candidate {
        key: (uid.into(), None),
        about: Rc::new(about),
        start,
        end: start.plus_minutes(minutes),
        days: None,
        local_start,
        zone: berlin(),
    }
}

pub(super) fn titled(title: &str) -> About {
    About { title: title.into(), series_title: title.into(), ..About::default() }
}

/// An event that `email` is invited to.
pub(super) fn with(title: &str, email: &str) -> About {
    let other = Contact { email: Some(email.into()), name: None };
    About { others: vec![other], ..titled(title) }
}

pub(super) fn contents(candidates: Vec<Candidate>) -> Contents {
    let at = |text: &str| text.parse::<LocalTime>().unwrap().instant(berlin());
    Contents {
        series: candidates.iter().map(|event| event.key.0.clone()).collect(),
        candidates,
        window: at("2026-01-01T00:00")..at("2027-01-01T00:00"),
    }
}

/// The session that importing `event` once made.
pub(super) fn session_of(event: &Candidate, person: &str) -> Session {
    let minutes = event.minutes().unwrap();
    Session {
        id: SessionId(format!("session of {}", event.key.0)),
        person_id: PersonId(person.into()),
        engagement_id: Some(EngagementId("e".into())),
        kind: SessionKind::Coaching,
        status: SessionStatus::Scheduled,
        local_start: event.local_start,
        zone: event.zone,
        starts_at: event.start,
        ends_at: Instant(event.end.0),
        booked_minutes: minutes,
        actual_minutes: None,
        medium: Medium::Video,
        link: None,
        place: None,
        told_at: None,
        waived: false,
        outcome_reason: None,
        series_id: None,
        calendar_uid: event.key.0.clone(),
        recurrence_id: event.key.1.clone(),
        sequence: 0,
    }
}
