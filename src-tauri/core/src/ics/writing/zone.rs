//! A zone explained: the VTIMEZONE that `calcard` makes of it, if it says what the zone's clocks do over the time that
//! is asked for; else every change of those clocks by itself.

use std::fmt::Write;

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType};
use chrono::{DateTime, Duration, Offset, TimeZone, Utc};

use super::super::budget::Budget;
use super::super::clock::CustomZone;
use super::super::component::{Part, Parts};
use super::super::issue::Issues;
use super::super::observances;
use super::lines::Lines;
use crate::basics::moments::Zone;

/// A year on both sides: a series that goes on a while is still explained.
const MARGIN: Duration = Duration::days(366);
/// How closely the two are compared: no zone changes its clocks for less.
const STEP: Duration = Duration::hours(7);

/// Explains `zone` over `span`.
pub(super) fn write(zone: Zone, span: (DateTime<Utc>, DateTime<Utc>), lines: &mut Lines) {
    let span = (span.0 - MARGIN, span.1 + MARGIN);
    let made = by_calcard(zone, span).filter(|text| says_the_same(text, zone, span));
    for line in made.unwrap_or_else(|| by_changes(zone, span)).lines() {
        lines.push(line);
    }
}

/// As `calcard` writes it, unfolded.
pub(super) fn by_calcard(zone: Zone, span: (DateTime<Utc>, DateTime<Utc>)) -> Option<String> {
    let mut calendar = ICalendar::default();
    calendar.components.push(ICalendarComponent {
        component_type: ICalendarComponentType::VCalendar,
        entries: Vec::new(),
        component_ids: Vec::new(),
    });
    calendar.add_timezone(zone.name(), span.0.timestamp(), span.1.timestamp())?;
    let text = calendar.to_string().replace("\r\n ", "");
    let from = text.find("BEGIN:VTIMEZONE")?;
    const END: &str = "END:VTIMEZONE";
    let to = text.find(END)? + END.len();
    Some(text[from..to].to_owned())
}

/// Each change of the clocks by itself: long, and right for every zone.
pub(super) fn by_changes(zone: Zone, span: (DateTime<Utc>, DateTime<Utc>)) -> String {
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    let mut before = offset(zone, span.0);
    observance(&mut text, span.0, before, before);
    let mut at = span.0;
    while at < span.1 {
        let next = at + STEP;
        let after = offset(zone, next);
        if after != before {
            observance(&mut text, change(zone, at, next), before, after);
        }
        (at, before) = (next, after);
    }
    text.push_str("END:VTIMEZONE");
    text
}

fn observance(text: &mut String, at: DateTime<Utc>, from: i32, to: i32) {
    let kind = if to > from { "DAYLIGHT" } else { "STANDARD" };
    let begins = at.naive_utc() + Duration::seconds(i64::from(from));
    // Writing to a text cannot fail.
    let _ = write!(
        text,
        "BEGIN:{kind}\r\nDTSTART:{}\r\nTZOFFSETFROM:{}\r\nTZOFFSETTO:{}\r\nEND:{kind}\r\n",
        begins.format("%Y%m%dT%H%M%S"),
        clock(from),
        clock(to)
    );
}

fn clock(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

/// The first instant after `from` at which the offset is another; there is one until `to`.
fn change(zone: Zone, mut from: DateTime<Utc>, mut to: DateTime<Utc>) -> DateTime<Utc> {
    let before = offset(zone, from);
    while to - from > Duration::seconds(1) {
        let middle = from + (to - from) / 2;
        if offset(zone, middle) == before {
            from = middle;
        } else {
            to = middle;
        }
    }
    // Both ends were fractions of seconds apart.
    to - Duration::nanoseconds(i64::from(to.timestamp_subsec_nanos()))
}

fn offset(zone: Zone, at: DateTime<Utc>) -> i32 {
    zone.0.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}

/// Whether our own reader takes from the text what the zone's clocks show, over all of the time.
pub(super) fn says_the_same(text: &str, zone: Zone, span: (DateTime<Utc>, DateTime<Utc>)) -> bool {
    let Some(read) = read(text) else { return false };
    let steps = (span.1 - span.0).num_hours() / STEP.num_hours();
    (0..=steps).all(|step| {
        let at = span.0 + STEP * i32::try_from(step).unwrap_or(i32::MAX);
        read.offset_at(at.timestamp()) == offset(zone, at)
    })
}

fn read(text: &str) -> Option<CustomZone> {
    let whole = format!("BEGIN:VCALENDAR\r\n{text}\r\nEND:VCALENDAR\r\n");
    let (mut parts, mut issues) = (Parts::new(whole.as_bytes()).ok()?, Issues::default());
    while let Ok(Some(part)) = parts.next_part(&mut issues) {
        if let Part::Zone(zone) = part {
            return observances::evaluate(&zone, &mut Budget::for_zones());
        }
    }
    None
}
