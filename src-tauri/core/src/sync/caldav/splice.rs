//! A session into what stands there already: only the lines that say something else are replaced. Whatever else is in
//! the object, alarms, fields of other programs, line ends, stays byte for byte. Pure.

use std::ops::Range;

use chrono::Duration;

use super::event::{civil, ends, starts, utc};
use super::uid::value_of;
use crate::basics::dates::{self, Shown};
use crate::basics::moments::Instant;
use crate::ics::writing::{folded, text};
use crate::ics::{Length, Lines, Property, WrittenTime, name_of, read_length, read_time, split, zone_called};
use crate::sync::provider::OwnEvent;

/// What a session says of itself.
pub(super) const OWN: [&str; 9] =
    ["SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "STATUS", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED"];

/// What makes an event repeat. A session of ours is a single one.
pub(super) const REPEATING: [&str; 4] = ["RRULE", "RDATE", "EXDATE", "EXRULE"];

/// `base` with `event` in it; the very same bytes where it says nothing new. Nothing where `base` has no such event.
pub(super) fn onto(base: &[u8], event: &OwnEvent) -> Option<Vec<u8>> {
    let found = Found::find(base, &event.uid)?;
    let mut edit = Edit::default();
    edit.texts(&found, event);
    edit.times(&found, event);
    edit.standing(&found, event);
    if edit.is_empty() && found.repeating.is_empty() {
        return Some(base.to_vec());
    }
    edit.stamps(&found, event);
    Some(edit.apply(base, &found))
}

/// One of the lines that are ours.
struct OwnLine {
    span: Range<usize>,
    property: Property,
}

/// The event in the bytes.
struct Found {
    /// Behind its first line.
    begins: usize,
    line_end: &'static str,
    own: Vec<OwnLine>,
    /// What makes it a series: lines of it, and other events that are its exceptions.
    repeating: Vec<Range<usize>>,
    /// The TZIDs that are explained beside it.
    zones: Vec<String>,
}

impl Found {
    /// The event of this UID that is no exception of a series.
    fn find(base: &[u8], uid: &str) -> Option<Self> {
        if matches!(base, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, ..] | [0, ..]) {
            return None; // Two bytes to a character: lines of ours would not be read.
        }
        let mut lines = Lines::new(base).ok()?;
        let mut open: Vec<String> = Vec::new();
        let (mut zones, mut found, mut candidate) = (Vec::new(), None, None::<Candidate>);
        let mut exceptions = Vec::new();
        while let Ok(Some(line)) = lines.next_line() {
            let name = name_of(&line.text);
            let span = usize::try_from(line.span.start).ok()?..usize::try_from(line.span.end).ok()?;
            match name.as_str() {
                "BEGIN" => {
                    let inner = value_of(&line.text).to_ascii_uppercase();
                    if inner == "VEVENT" && !open.iter().any(|outer| outer == "VEVENT") {
                        candidate = Some(Candidate::new(base, &span, open.len()));
                    } else if let Some(outer) = candidate.as_mut().filter(|_| inner == "VEVENT") {
                        outer.closed = false;
                    }
                    open.push(inner);
                }
                "END" => {
                    let inner = value_of(&line.text).to_ascii_uppercase();
                    if let Some(depth) = open.iter().rposition(|outer| *outer == inner) {
                        open.truncate(depth);
                    }
                    if let Some(done) = candidate.take_if(|event| open.len() <= event.depth)
                        && done.uid == uid
                    {
                        if !done.exception {
                            found = found.or(Some(done.found));
                        } else if done.closed && inner == "VEVENT" {
                            // What has no end of its own would take others with it.
                            exceptions.push(done.starts..span.end);
                        }
                    }
                }
                "TZID" if open.last().is_some_and(|inner| inner == "VTIMEZONE") => {
                    zones.push(value_of(&line.text).to_owned());
                }
                _ => {
                    if let Some(event) = candidate.as_mut().filter(|event| open.len() == event.depth + 1) {
                        event.take(&name, &line.text, span);
                    }
                }
            }
        }
        found.map(|mut found| {
            found.repeating.extend(exceptions);
            Self { zones, ..found }
        })
    }

    fn line(&self, name: &str) -> Option<&Property> {
        self.own.iter().map(|line| &line.property).find(|property| property.name == name)
    }
}

struct Candidate {
    found: Found,
    depth: usize,
    starts: usize,
    uid: String,
    exception: bool,
    /// No other event begins before it ends.
    closed: bool,
}

impl Candidate {
    fn new(base: &[u8], first: &Range<usize>, depth: usize) -> Self {
        let line = base.get(first.clone()).unwrap_or_default();
        let line_end = if line.windows(2).any(|two| two == b"\r\n") {
            "\r\n"
        } else if line.contains(&b'\n') {
            "\n"
        } else {
            "\r"
        };
        let found =
            Found { begins: first.end, line_end, own: Vec::new(), repeating: Vec::new(), zones: Vec::new() };
        Self { found, depth, starts: first.start, uid: String::new(), exception: false, closed: true }
    }

    fn take(&mut self, name: &str, line: &str, span: Range<usize>) {
        match name {
            "RECURRENCE-ID" => self.exception = true,
            "UID" if self.uid.is_empty() => {
                self.uid = split(line, 0).map(|property| property.text()).unwrap_or_default();
            }
            _ if REPEATING.contains(&name) => self.found.repeating.push(span),
            _ if OWN.contains(&name) => {
                if let Ok(property) = split(line, 0) {
                    self.found.own.push(OwnLine { span, property });
                }
            }
            _ => {}
        }
    }
}

/// What is to be done, by name: another line, or none.
#[derive(Default)]
struct Edit(Vec<(&'static str, Option<String>)>);

impl Edit {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn set(&mut self, name: &'static str, line: String) {
        self.0.push((name, Some(line)));
    }

    fn texts(&mut self, found: &Found, event: &OwnEvent) {
        for (name, wanted) in [("SUMMARY", Some(&event.title)), ("LOCATION", event.location.as_ref())] {
            let there = found.line(name);
            match wanted {
                Some(wanted) => {
                    let line = text(name, wanted);
                    let says = split(&line, 0).map(|property| property.text()).ok();
                    if there.map(Property::text) != says {
                        self.set(name, line);
                    }
                }
                None if there.is_some() => self.0.push((name, None)),
                None => {}
            }
        }
    }

    fn times(&mut self, found: &Found, event: &OwnEvent) {
        let (starts, ends) = (starts(event), ends(event));
        let there = found.line("DTSTART").and_then(instant);
        if there != Some(starts) {
            self.set("DTSTART", time("DTSTART", starts, found, event));
        }
        match (found.line("DTEND"), found.line("DURATION")) {
            (None, Some(length)) => {
                if lasting(length) != Some(i64::from(event.minutes) * 60) {
                    self.set("DURATION", format!("DURATION:PT{}M", event.minutes));
                }
            }
            (end, length) => {
                if end.and_then(instant) != Some(ends) {
                    self.set("DTEND", time("DTEND", ends, found, event));
                }
                if length.is_some() {
                    self.0.push(("DURATION", None)); // Never both (RFC 5545, section 3.6.1).
                }
            }
        }
    }

    fn standing(&mut self, found: &Found, event: &OwnEvent) {
        let status = found.line("STATUS").map(Property::text);
        if status.is_some_and(|status| !status.eq_ignore_ascii_case("CONFIRMED")) {
            self.set("STATUS", "STATUS:CONFIRMED".to_owned());
        }
        let sequence = found.line("SEQUENCE").and_then(|there| there.value.trim().parse::<u32>().ok());
        if event.sequence > sequence.unwrap_or(0) {
            self.set("SEQUENCE", format!("SEQUENCE:{}", event.sequence));
        }
    }

    /// That something was changed, and when.
    fn stamps(&mut self, found: &Found, event: &OwnEvent) {
        self.set("DTSTAMP", format!("DTSTAMP:{}", utc(event.stamp)));
        if found.line("LAST-MODIFIED").is_some() {
            self.set("LAST-MODIFIED", format!("LAST-MODIFIED:{}", utc(event.stamp)));
        }
    }

    fn apply(self, base: &[u8], found: &Found) -> Vec<u8> {
        let mut pieces: Vec<(Range<usize>, String)> =
            found.repeating.iter().map(|span| (span.clone(), String::new())).collect();
        for (name, line) in self.0 {
            let mut line = line.map(|line| folded(&line, found.line_end));
            let there = found.own.iter().filter(|own| own.property.name == name);
            // Said twice, it is said once from now on.
            pieces.extend(there.map(|own| (own.span.clone(), line.take().unwrap_or_default())));
            if let Some(line) = line {
                pieces.push((found.begins..found.begins, line));
            }
        }
        // What is put in comes before what is taken out at the same place.
        pieces.sort_by_key(|(span, _)| (span.start, span.end));
        let (mut out, mut at) = (Vec::with_capacity(base.len() + 128), 0);
        for (span, line) in pieces {
            out.extend_from_slice(base.get(at..span.start).unwrap_or_default());
            out.extend_from_slice(line.as_bytes());
            at = span.end;
        }
        out.extend_from_slice(base.get(at..).unwrap_or_default());
        out
    }
}

/// On the clock of the session where that is explained beside it and shows this time once, else in UTC.
fn time(name: &str, at: Instant, found: &Found, event: &OwnEvent) -> String {
    let zone = event.zone;
    let local = at.local(zone);
    if found.zones.iter().any(|known| known == zone.name()) && local.shown(zone) == Shown::Once {
        format!("{name};TZID={}:{}", zone.name(), civil(local))
    } else {
        format!("{name}:{}", utc(at))
    }
}

/// The instant of a time; nothing for a day, and for a clock that has no name.
fn instant(property: &Property) -> Option<Instant> {
    if property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE")) {
        return None;
    }
    match read_time(&property.value)? {
        WrittenTime::Utc(at) => Some(Instant(at.and_utc())),
        WrittenTime::Local(at) => {
            Some(Instant(dates::instant(at, zone_called(property.parameter("TZID")?)?)))
        }
        WrittenTime::Day(_) => None,
    }
}

/// Seconds.
fn lasting(property: &Property) -> Option<i64> {
    match read_length(property.value.trim())? {
        Length::Nominal { days, seconds } => {
            Some(Duration::try_days(days)?.num_seconds().checked_add(seconds)?)
        }
        _ => None,
    }
}
