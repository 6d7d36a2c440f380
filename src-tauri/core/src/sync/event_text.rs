//! Events of others, which came as JSON, as calendar text (RFC 5545) that our own reader takes. Pure.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use crate::ics::writing::{Lines, PRODID};

/// A time as an event names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum At {
    /// A whole day.
    Day(NaiveDate),
    /// The wall clock of a zone, by whatever name the other side gives it.
    Clock(NaiveDateTime, String),
}

impl At {
    /// As a property: `DTSTART;TZID=Europe/Berlin:20260302T100000`.
    fn property(&self, name: &str) -> String {
        match self {
            Self::Day(day) => format!("{name};VALUE=DATE:{}", day.format("%Y%m%d")),
            Self::Clock(at, zone) if zone.parse() == Ok(Tz::UTC) => {
                format!("{name}:{}Z", at.format("%Y%m%dT%H%M%S"))
            }
            Self::Clock(at, zone) => {
                let zone: String = zone.chars().filter(|char| !char.is_control() && *char != '"').collect();
                format!("{name};TZID=\"{zone}\":{}", at.format("%Y%m%dT%H%M%S"))
            }
        }
    }
}

/// A calendar while it is written.
pub(super) struct CalendarText(Lines);

impl CalendarText {
    pub(super) fn new() -> Self {
        let mut text = Self(Lines::default());
        text.line("BEGIN:VCALENDAR");
        text.line("VERSION:2.0");
        text.0.plain("PRODID", PRODID);
        text
    }

    /// One event of `uid`; `inside` writes what it says.
    pub(super) fn event(&mut self, uid: &str, inside: impl FnOnce(&mut Self)) {
        self.line("BEGIN:VEVENT");
        self.text("UID", uid);
        inside(self);
        self.line("END:VEVENT");
    }

    /// A property whose value is text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.0.text(name, value);
    }

    /// A time.
    pub(super) fn at(&mut self, name: &str, at: &At) {
        self.line(&at.property(name));
    }

    /// A number.
    pub(super) fn number(&mut self, name: &str, value: u64) {
        self.0.plain(name, &value.to_string());
    }

    /// A line that is calendar text already; what would be two lines is none.
    pub(super) fn line(&mut self, line: &str) {
        if !line.chars().any(char::is_control) {
            self.0.push(line);
        }
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        self.line("END:VCALENDAR");
        self.0.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ics::{ReadOptions, read};

    #[test]
    fn what_others_wrote_can_neither_end_a_line_nor_begin_one() {
        let title = "Ödön, \"a\";\\b\nEND:VEVENT\r\nBEGIN:VEVENT \u{0} ".to_owned() + &"ü".repeat(200);
        let mut text = CalendarText::new();
        text.event("u\r\nSUMMARY:no", |text| {
            text.at(
                "DTSTART",
                &At::Clock("2026-03-02T10:00:00".parse().unwrap(), "W. Europe\" Standard Time".into()),
            );
            text.text("SUMMARY", &title);
            text.line("RRULE:FREQ=DAILY\r\nSTATUS:CANCELLED");
        });
        let bytes = text.finish();
        let lines = String::from_utf8(bytes.clone()).unwrap();
        assert!(lines.split("\r\n").all(|line| line.len() <= 75), "{lines}");
        let calendar = read(&bytes[..], &ReadOptions { fallback_zone: Tz::UTC }).unwrap();
        assert_eq!(calendar.events.len(), 1);
        let event = &calendar.events[0];
        let spaced = title.replace("\r\n", "\n").replace('\u{0}', "");
        assert_eq!(&*event.summary, spaced.trim(), "as it was, but for what no line can hold");
        assert_eq!((event.status, event.recurrence.is_none()), (None, true));
    }
}
