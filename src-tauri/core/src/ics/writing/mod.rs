//! Events to a calendar file (RFC 5545), for other people's programs. Pure: no clock, no database.
//!
//! An event knows a title, a time and a place, and nothing else can be put into it. What stands once is written in
//! UTC, which every program reads alike; a series keeps its wall-clock time, so it is written with its zone and the
//! VTIMEZONE of that zone. Start reading at [`write()`].

mod lines;
mod recurrence;
#[cfg(test)]
mod tests;
mod zone;

use chrono::{DateTime, NaiveDateTime, Utc};

pub use recurrence::Rule;

pub(crate) use self::lines::{Lines, folded, text};

use super::event::Status;
use crate::basics::moments::{Instant, LocalTime, Zone};

/// Who wrote it.
pub(crate) const PRODID: &str = "-//Stillpoint//Stillpoint//EN";

/// A calendar to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCalendar {
    /// What its reader is to do with it.
    pub method: Method,
    /// What it is called, where it is subscribed to.
    pub name: Option<String>,
    /// Who holds the sessions: name and address.
    pub organizer: Option<(String, String)>,
    /// When it is written.
    pub stamp: Instant,
    /// What it holds.
    pub events: Vec<NewEvent>,
}

/// What a reader does with a file (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Takes it in.
    Publish,
    /// Takes it out again.
    Cancel,
}

/// An event to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// Its name for life.
    pub uid: String,
    /// How often its time, place or standing has changed.
    pub sequence: u32,
    /// When.
    pub timing: Timing,
    /// How long.
    pub minutes: u32,
    /// Whether it stands.
    pub status: Status,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: Option<String>,
    /// A link to where it takes place.
    pub link: Option<String>,
    /// How many minutes before it to remind.
    pub alarms: Vec<u32>,
}

/// When an event takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Timing {
    /// Once.
    Once(Instant),
    /// One of a series, at a time of its own.
    Instance {
        /// The time that the rule gave it, on the clock of the series.
        original: LocalTime,
        /// The clock of the series.
        zone: Zone,
        /// Its time now.
        starts: Instant,
    },
    /// Many times.
    Series(Rule),
}

/// The first and the last instant that a zone is needed for.
type Stretch = (DateTime<Utc>, DateTime<Utc>);

impl NewCalendar {
    /// The zones that the file needs to explain, each with the stretch of time that it is needed for.
    fn zones(&self) -> Vec<(Zone, Stretch)> {
        let mut needed: Vec<(Zone, Stretch)> = Vec::new();
        let spans = self.events.iter().filter_map(|event| match &event.timing {
            Timing::Once(_) => None,
            Timing::Instance { original, zone, starts } => {
                let planned = original.instant(*zone).0;
                Some((*zone, (planned.min(starts.0), planned.max(starts.0))))
            }
            Timing::Series(rule) => {
                let last = rule.starts().last().unwrap_or(rule.first);
                Some((rule.zone, (rule.first.instant(rule.zone).0, last.instant(rule.zone).0)))
            }
        });
        for (zone, (from, to)) in spans {
            match needed.iter_mut().find(|(known, _)| *known == zone) {
                Some((_, span)) => *span = (span.0.min(from), span.1.max(to)),
                None => needed.push((zone, (from, to))),
            }
        }
        needed
    }
}

/// The file.
#[must_use]
pub fn write(calendar: &NewCalendar) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", PRODID);
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", calendar.method.word());
    if let Some(name) = &calendar.name {
        // RFC 7986, and what everybody read before it.
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
    }
    for (zone, span) in calendar.zones() {
        zone::write(zone, span, &mut lines);
    }
    for event in &calendar.events {
        event.write(calendar, &mut lines);
    }
    lines.plain("END", "VCALENDAR");
    lines.into_bytes()
}

impl Method {
    fn word(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Cancel => "CANCEL",
        }
    }
}

impl NewEvent {
    fn write(&self, calendar: &NewCalendar, lines: &mut Lines) {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &self.uid);
        lines.plain("DTSTAMP", &utc(calendar.stamp));
        lines.plain("SEQUENCE", &self.sequence.to_string());
        self.write_time(lines);
        lines.text("SUMMARY", &self.title);
        lines.plain("STATUS", word(self.status));
        lines.plain("TRANSP", "OPAQUE");
        if let Some(place) = &self.place {
            lines.text("LOCATION", place);
        }
        // As the parser of links spells it: no line break or blank survives that.
        if let Some(link) = self.link.as_deref().and_then(|link| url::Url::parse(link).ok()) {
            lines.plain("URL", link.as_str());
        }
        if let Some((name, address)) = &calendar.organizer {
            lines.organizer(name, address);
        }
        for minutes in &self.alarms {
            lines.plain("BEGIN", "VALARM");
            lines.plain("ACTION", "DISPLAY");
            lines.plain("TRIGGER", &format!("-PT{minutes}M"));
            lines.text("DESCRIPTION", &self.title);
            lines.plain("END", "VALARM");
        }
        lines.plain("END", "VEVENT");
    }

    fn write_time(&self, lines: &mut Lines) {
        let minutes = i64::from(self.minutes);
        match &self.timing {
            Timing::Once(starts) => write_span(*starts, minutes, None, lines),
            Timing::Instance { original, zone, starts } => {
                lines.zoned("RECURRENCE-ID", *zone, &civil(original.0));
                write_span(*starts, minutes, Some(*zone), lines);
            }
            Timing::Series(rule) => {
                write_span(rule.first.instant(rule.zone), minutes, Some(rule.zone), lines);
                lines.plain("RRULE", &rule.text());
                for gone in &rule.without {
                    lines.zoned("EXDATE", rule.zone, &civil(gone.0));
                }
            }
        }
    }
}

/// On the clock of `zone` where that names both ends beyond doubt, else in UTC.
fn write_span(starts: Instant, minutes: i64, zone: Option<Zone>, lines: &mut Lines) {
    for (name, at) in [("DTSTART", starts), ("DTEND", starts.plus_minutes(minutes))] {
        match zone.filter(|zone| is_named(at, *zone)) {
            Some(zone) => lines.zoned(name, zone, &civil(at.local(zone).0)),
            None => lines.plain(name, &utc(at)),
        }
    }
}

/// Whether the clocks of `zone` show the reading of `at` at no other time.
pub(super) fn is_named(at: Instant, zone: Zone) -> bool {
    at.local(zone).shown(zone) == crate::basics::dates::Shown::Once
}

fn civil(time: NaiveDateTime) -> String {
    time.format("%Y%m%dT%H%M%S").to_string()
}

fn utc(at: Instant) -> String {
    at.0.format("%Y%m%dT%H%M%SZ").to_string()
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "CONFIRMED",
        Status::Tentative => "TENTATIVE",
        Status::Cancelled => "CANCELLED",
    }
}
