//! A session as calendar text (RFC 5545). Pure.
//!
//! Stored objects have no METHOD (RFC 4791, section 4.1) and a DTEND (some servers refuse an event without one). One
//! event is written in UTC, which every program reads alike.

use crate::basics::moments::{Instant, LocalTime};
use crate::ics::writing::{Lines, PRODID};
use crate::sync::provider::OwnEvent;

/// A calendar with nothing else in it.
pub(super) fn whole(event: &OwnEvent) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", PRODID);
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.plain("DTSTAMP", &utc(event.stamp));
    lines.plain("SEQUENCE", &event.sequence.to_string());
    lines.plain("DTSTART", &utc(starts(event)));
    lines.plain("DTEND", &utc(ends(event)));
    lines.text("SUMMARY", &event.title);
    if let Some(location) = &event.location {
        lines.text("LOCATION", location);
    }
    for (name, value) in
        [("STATUS", "CONFIRMED"), ("TRANSP", "OPAQUE"), ("END", "VEVENT"), ("END", "VCALENDAR")]
    {
        lines.plain(name, value);
    }
    lines.into_bytes()
}

pub(super) fn starts(event: &OwnEvent) -> Instant {
    event.start.instant(event.zone)
}

pub(super) fn ends(event: &OwnEvent) -> Instant {
    starts(event).plus_minutes(i64::from(event.minutes))
}

pub(super) fn utc(at: Instant) -> String {
    at.0.format("%Y%m%dT%H%M%SZ").to_string()
}

pub(super) fn civil(at: LocalTime) -> String {
    at.0.format("%Y%m%dT%H%M%S").to_string()
}
