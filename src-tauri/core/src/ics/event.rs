//! One event of a calendar file, typed.

use std::sync::Arc;

use chrono::NaiveDateTime;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::times::{EventTime, Length};

/// An event as the file has it: a single one, the first of a series, or one changed instance of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The line of its `BEGIN:VEVENT`.
    pub line: u32,
    /// The UID; derived from start and title where the file has none.
    pub uid: Box<str>,
    /// Which instance of the series this replaces.
    pub recurrence_id: Option<EventTime>,
    /// The change holds for all later instances too.
    pub this_and_future: bool,
    /// When the (first) instance starts.
    pub start: EventTime,
    /// How long each instance lasts.
    pub length: Length,
    /// The title.
    pub summary: Box<str>,
    /// Confirmed, tentative or cancelled, where the file says so.
    pub status: Option<Status>,
    /// The time stays free.
    pub transparent: bool,
    /// How often its organiser changed it.
    pub sequence: u32,
    /// When this copy was written (UTC).
    pub stamp: Option<NaiveDateTime>,
    /// What makes it a series.
    pub recurrence: Option<Box<Recurrence>>,
    /// What only an import needs.
    pub details: Option<Box<Details>>,
}

/// Rules and dates of a series. Rules stay text: they are stored and shown as they came.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recurrence {
    /// RRULE values.
    pub rules: Vec<Box<str>>,
    /// EXRULE values (RFC 2445).
    pub excluded_rules: Vec<Box<str>>,
    /// RDATE values, with a length of their own where they are periods.
    pub added: Vec<(EventTime, Option<Length>)>,
    /// EXDATE values.
    pub excluded: Vec<EventTime>,
}

/// The parts of an event that its place in time does not need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// The description.
    pub description: Box<str>,
    /// The place.
    pub location: Box<str>,
    /// The link of the conference, or of the event.
    pub link: Option<Box<str>>,
    /// Who invited.
    pub organizer: Option<Arc<Participant>>,
    /// Who is invited.
    pub attendees: Box<[Arc<Participant>]>,
}

/// An organiser or attendee. The same few people are in most events: each is held once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Participant {
    /// The mail address, in small letters; `None` where the file gives none.
    pub email: Option<Box<str>>,
    /// The name.
    pub name: Option<Box<str>>,
    /// What was answered: `ACCEPTED`, `DECLINED`, `TENTATIVE`, `NEEDS-ACTION`.
    pub answer: Option<Box<str>>,
    /// A room or a resource, not a person.
    pub thing: bool,
}

/// RFC 5545, section 3.8.1.11.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the status it names")]
pub enum Status {
    Confirmed,
    Tentative,
    Cancelled,
}

impl Event {
    /// Whether it takes whole days.
    #[must_use]
    pub fn is_all_day(&self) -> bool {
        self.start.is_day()
    }

    /// UID and title, by which a problem says whose it is.
    pub(crate) fn named(&self) -> (&str, &str) {
        (&self.uid, &self.summary)
    }

    /// The same for the same start and title, in every release: part of keys that are stored.
    pub(crate) fn fingerprint(start: EventTime, summary: &str) -> String {
        let digest = Sha256::digest(format!("{}\n{summary}", start.civil()));
        digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}
