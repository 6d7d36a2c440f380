//! A session as calendar text (RFC 5545). Pure.
//!
//! Stored objects have no METHOD (RFC 4791, section 4.1) and a DTEND (some servers refuse an event without one). One
//! event is written in UTC, which every program reads alike.

use crate::basics::moments::{Instant, LocalTime};
use crate::sync::provider::OwnEvent;

/// Octets of a line before it is folded (RFC 5545, section 3.1).
const LONGEST: usize = 75;

/// A calendar with nothing else in it.
pub(super) fn whole(event: &OwnEvent) -> Vec<u8> {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Stillpoint//Stillpoint//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        text("UID", &event.uid),
        format!("DTSTAMP:{}", utc(event.stamp)),
        format!("SEQUENCE:{}", event.sequence),
        format!("DTSTART:{}", utc(starts(event))),
        format!("DTEND:{}", utc(ends(event))),
        text("SUMMARY", &event.title),
    ];
    lines.extend(event.location.as_ref().map(|location| text("LOCATION", location)));
    lines.extend(["STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR"].map(str::to_owned));
    lines.iter().flat_map(|line| folded(line, "\r\n").into_bytes()).collect()
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

/// A line with a text that somebody wrote: nothing in it can begin a line of its own.
pub(super) fn text(name: &str, value: &str) -> String {
    let mut line = format!("{name}:");
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => line.extend(['\\', letter]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => line.push_str("\\n"),
            '\t' => line.push(' '),
            _ if letter.is_control() => {}
            _ => line.push(letter),
        }
    }
    line
}

/// Folded between characters, each part ended by `end`.
pub(super) fn folded(line: &str, end: &str) -> String {
    let (mut out, mut room) = (String::with_capacity(line.len() + 8), LONGEST);
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str(end);
            out.push(' ');
            room = LONGEST - 1;
        }
        out.push(letter);
        room -= letter.len_utf8();
    }
    out.push_str(end);
    out
}
