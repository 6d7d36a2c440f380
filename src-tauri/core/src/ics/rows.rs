//! What `stillpoint-cli ics occurrences` prints: names and forms are a promise to scripts.

use chrono::SecondsFormat;
use chrono_tz::Tz;
use serde::Serialize;

use super::event::Status;
use super::expand::Occurrence;
use super::issue::{Effect, EventIssue, Reason};
use super::read::ParsedCalendar;
use super::span::When;
use super::times::EventTime;

/// One occurrence. Instants are RFC 3339 in UTC, whole days are dates, the end is excluded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OccurrenceRow<'a> {
    /// The event's UID.
    pub uid: &'a str,
    /// The original start of this instance of a series; null for a single event.
    pub recurrence_id: Option<String>,
    /// The start.
    pub start: String,
    /// The end; equal to the start where the file gives no length.
    pub end: String,
    /// Whether start and end are dates.
    pub all_day: bool,
    /// The IANA zone of the event; null for floating times, whole days and zones that only the file knows.
    pub zone: Option<&'static str>,
    /// The title.
    pub summary: &'a str,
    /// `confirmed`, `tentative` or `cancelled`; null where the file does not say.
    pub status: Option<Status>,
}

/// One problem, without anything of the file but its line and the event's UID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssueRow<'a> {
    /// The line, from 1.
    pub line: u32,
    /// The event's UID, where it has one.
    pub uid: Option<&'a str>,
    /// What is wrong.
    pub reason: Reason,
    /// What became of it.
    pub effect: Effect,
}

impl ParsedCalendar {
    /// An occurrence as scripts see it.
    #[must_use]
    pub fn row(&self, found: &Occurrence) -> OccurrenceRow<'_> {
        let event = &self.events[found.event];
        OccurrenceRow {
            uid: &event.uid,
            recurrence_id: found.recurrence_id.map(written),
            start: written(found.start),
            end: written(found.end),
            all_day: matches!(found.start, When::Day(_)),
            zone: self.zone(event.start).map(|zone| zone.name()),
            summary: &event.summary,
            status: event.status,
        }
    }

    /// The IANA zone on which an event's time was written; `None` for days, floating times and private zones.
    #[must_use]
    pub fn zone(&self, time: EventTime) -> Option<Tz> {
        match time {
            EventTime::Day(_) => None,
            EventTime::Utc(_) => Some(Tz::UTC),
            EventTime::Local(_, clock) => self.clock(clock).iana(),
        }
    }
}

impl<'a> From<&'a EventIssue> for IssueRow<'a> {
    fn from(issue: &'a EventIssue) -> Self {
        let effect = issue.reason.effect();
        Self { line: issue.line, uid: issue.uid.as_deref(), reason: issue.reason, effect }
    }
}

fn written(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Instant(instant) => instant.to_rfc3339_opts(SecondsFormat::Secs, true),
    }
}
