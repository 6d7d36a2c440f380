//! What the tests of whole calendars share.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::ics::{ParsedCalendar, ReadOptions, Reason, Window, occurrences, read};

pub(super) fn zone(name: &str) -> Tz {
    name.parse().unwrap()
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn window(from: &str, to: &str, viewer: &str) -> Window {
    Window { from: day(from), to: day(to), zone: zone(viewer) }
}

pub(super) fn parsed(text: &str) -> ParsedCalendar {
    read(text.as_bytes(), &ReadOptions { fallback_zone: zone("Europe/Warsaw") }).unwrap()
}

pub(super) fn calendar(inside: &str) -> ParsedCalendar {
    parsed(&format!("BEGIN:VCALENDAR\nVERSION:2.0\n{inside}\nEND:VCALENDAR\n"))
}

/// A calendar with one event.
pub(super) fn event(lines: &str) -> ParsedCalendar {
    calendar(&format!("BEGIN:VEVENT\nUID:one\n{lines}\nEND:VEVENT"))
}

/// `start/end` of every occurrence, short: minutes of UTC or days.
pub(super) fn spans_in(calendar: &ParsedCalendar, window: &Window) -> Vec<String> {
    let short = |text: &str| text.trim_end_matches(":00Z").to_owned();
    let found = occurrences(calendar, window);
    let rows = found.list.iter().map(|found| calendar.row(found));
    rows.map(|row| format!("{}/{}", short(&row.start), short(&row.end))).collect()
}

pub(super) fn spans(calendar: &ParsedCalendar) -> Vec<String> {
    spans_in(calendar, &window("1950-01-01", "2050-01-01", "Europe/Warsaw"))
}

pub(super) fn starts(calendar: &ParsedCalendar) -> Vec<String> {
    spans(calendar).iter().map(|span| span.split('/').next().unwrap().to_owned()).collect()
}

pub(super) fn reasons(calendar: &ParsedCalendar) -> Vec<Reason> {
    let found = occurrences(calendar, &window("1950-01-01", "2050-01-01", "Europe/Warsaw"));
    let all = calendar.issues.list().iter().chain(found.issues.list());
    all.map(|issue| issue.reason).collect()
}
