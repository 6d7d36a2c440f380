//! Calendar text to times that are taken, for a stretch of days. Pure.

use std::io::Cursor;

use chrono::{Days, NaiveDate};

use crate::basics::moments::{Day, Instant, Zone};
use crate::ics::{self, Effect, EventIssue, ParsedCalendar, ReadOptions, Reason, Status, When, Window};

/// Days of whole days begin at another instant where the coach is elsewhere.
const MINUTES_OF_A_DAY: i64 = 24 * 60;
/// How far back times are kept: thirteen months.
const DAYS_BACK: u64 = 400;
/// How far ahead: somewhat more than two years.
const DAYS_AHEAD: u64 = 760;
/// When so few days are left ahead, they are worked out anew: a year and a bit.
const DAYS_LEFT: u64 = 400;

/// A time that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyTime {
    /// What it is called.
    pub title: String,
    /// From when.
    pub starts_at: Instant,
    /// Until when.
    pub ends_at: Instant,
    /// The first and the last day, where it takes whole days.
    pub days: Option<(Day, Day)>,
}

/// Days for which times are worked out: an endless series is never followed to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    /// The first day.
    pub from: Day,
    /// The day after the last.
    pub to: Day,
}

impl Covered {
    /// The days around `today`.
    #[must_use]
    pub fn around(today: Day) -> Self {
        let shifted = |day: NaiveDate, days: i64| {
            let (forward, many) = (days >= 0, Days::new(days.unsigned_abs()));
            let there = if forward { day.checked_add_days(many) } else { day.checked_sub_days(many) };
            there.unwrap_or(day)
        };
        let (back, ahead) = (i64::try_from(DAYS_BACK), i64::try_from(DAYS_AHEAD));
        Self {
            from: Day(shifted(today.0, -back.unwrap_or(0))),
            to: Day(shifted(today.0, ahead.unwrap_or(0))),
        }
    }

    /// Whether there are still enough days ahead of `today`.
    #[must_use]
    pub fn lasts(self, today: Day) -> bool {
        self.from <= today && self.to.since(today) > i64::try_from(DAYS_LEFT).unwrap_or(0)
    }
}

/// A larger text is not looked through for the days on which it takes time at all: it takes some on any.
const SMALL: usize = 64 * 1024;

/// A calendar text on the covered days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LaidOut {
    /// The times that it takes.
    pub times: Vec<BusyTime>,
    /// Between which instants it takes time at all; nothing where that may be at any.
    pub takes: Option<(Instant, Instant)>,
    /// What of it could not be read as it is meant.
    pub flaws: Vec<Flaw>,
}

/// Something in a calendar text that could not be read as it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// Where, counted from 1.
    pub line: u32,
    /// Why.
    pub reason: Reason,
}

/// The times that a calendar text takes on the covered days: what is cancelled or leaves the time free takes none.
#[must_use]
pub fn lay_out(ics: &[u8], covered: Covered, zone: Zone, untitled: &str) -> LaidOut {
    let window = Window { from: covered.from.0, to: covered.to.0, zone: zone.0 };
    let options = ReadOptions { fallback_zone: zone.0 };
    let small = ics.len() <= SMALL;
    let source = Cursor::new(ics);
    let read = if small { ics::read(source, &options) } else { ics::read_window(source, &options, &window) };
    // What is no calendar takes no time; that it is none is said where it was fetched.
    let Ok(calendar) = read else { return LaidOut::default() };
    let found = ics::occurrences(&calendar, &window);
    let times = found.list.iter().filter_map(|occurrence| {
        let event = &calendar.events[occurrence.event];
        if event.transparent || event.status == Some(Status::Cancelled) {
            return None;
        }
        let days = match (occurrence.start, occurrence.end) {
            (When::Day(first), When::Day(end)) => Some((Day(first), Day(end).plus(-1))),
            _ => None,
        };
        let title = event.summary.trim();
        Some(BusyTime {
            title: if title.is_empty() { untitled.to_owned() } else { title.to_owned() },
            starts_at: Instant(occurrence.start.instant(zone.0)),
            ends_at: Instant(occurrence.end.instant(zone.0)),
            days,
        })
    });
    let times = times.collect();
    let mut flaws: Vec<Flaw> =
        calendar.issues.list().iter().chain(found.issues.list()).filter_map(flaw).collect();
    flaws.sort_unstable();
    flaws.dedup();
    LaidOut { times, takes: if small { takes(&calendar, zone) } else { None }, flaws }
}

/// What makes an event look otherwise than it is meant; not what is only worth knowing.
fn flaw(issue: &EventIssue) -> Option<Flaw> {
    let told = issue.reason.effect() != Effect::Noted && issue.reason != Reason::UidMissing;
    told.then_some(Flaw { line: issue.line, reason: issue.reason })
}

fn takes(calendar: &ParsedCalendar, zone: Zone) -> Option<(Instant, Instant)> {
    if calendar.events.iter().any(|event| event.recurrence.is_some()) {
        return None;
    }
    let days = || calendar.events.iter().map(|event| event.start.civil().date());
    // In other zones the day may be another one.
    let window = Window {
        from: days().min()?.checked_sub_days(Days::new(2))?,
        to: days().max()?.checked_add_days(Days::new(3))?,
        zone: zone.0,
    };
    let found = ics::occurrences(calendar, &window).list;
    let first = found.iter().map(|found| Instant(found.start.instant(zone.0))).min()?;
    let last = found.iter().map(|found| Instant(found.end.instant(zone.0))).max()?;
    Some((first.plus_minutes(-MINUTES_OF_A_DAY), last.plus_minutes(MINUTES_OF_A_DAY)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn taken(lines: &str) -> Vec<String> {
        let text =
            format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n");
        let covered = Covered { from: day("2026-03-01"), to: day("2026-04-01") };
        let zone: Zone = "Europe/Berlin".parse().unwrap();
        let shown = |time: BusyTime| match time.days {
            Some((first, last)) => format!("{} {first}..{last}", time.title),
            None => format!("{} {}", time.title, time.starts_at.local(zone)),
        };
        lay_out(text.as_bytes(), covered, zone, "Taken").times.into_iter().map(shown).collect()
    }

    #[test]
    fn a_series_takes_its_times_on_the_covered_days_and_no_others() {
        assert_eq!(
            taken(
                "DTSTART;TZID=Europe/Berlin:20200106T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Choir\r\n"
            ),
            ["02", "09", "16", "23", "30"].map(|day| format!("Choir 2026-03-{day}T10:00"))
        );
    }

    #[test]
    fn whole_days_are_days_and_what_is_free_or_cancelled_takes_nothing() {
        assert_eq!(
            taken("DTSTART;VALUE=DATE:20260310\r\nDTEND;VALUE=DATE:20260313\r\n"),
            ["Taken 2026-03-10..2026-03-12"]
        );
        assert!(taken("DTSTART:20260310T100000Z\r\nTRANSP:TRANSPARENT\r\n").is_empty());
        assert!(taken("DTSTART:20260310T100000Z\r\nSTATUS:CANCELLED\r\n").is_empty());
    }

    #[test]
    fn it_is_known_when_an_event_takes_time_at_all_and_what_of_it_cannot_be_read() {
        let zone: Zone = "Europe/Berlin".parse().unwrap();
        let laid = |lines: &str| {
            let text =
                format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n");
            lay_out(
                text.as_bytes(),
                Covered { from: day("2026-03-01"), to: day("2026-04-01") },
                zone,
                "Taken",
            )
        };
        let once = laid("DTSTART:20290310T100000Z\r\nDTEND:20290312T100000Z\r\n");
        let at = |text: &str| Instant(text.parse().unwrap());
        assert_eq!((once.times.len(), once.flaws.len()), (0, 0));
        assert_eq!(once.takes, Some((at("2029-03-09T10:00:00Z"), at("2029-03-13T10:00:00Z"))));
        assert_eq!(laid("DTSTART:20290310T100000Z\r\nRRULE:FREQ=WEEKLY\r\n").takes, None, "on any day");
        let flaw = |line, reason| Flaw { line, reason };
        assert_eq!(laid("DTSTART:tomorrow\r\n").flaws, [flaw(4, Reason::StartUnreadable)]);
    }

    #[test]
    fn the_covered_days_move_on_before_they_end() {
        let covered = Covered::around(day("2026-03-02"));
        assert!(covered.lasts(day("2026-03-02")) && covered.lasts(day("2027-02-01")));
        assert!(!covered.lasts(day("2027-06-01")), "less than a year is left");
        assert!(!covered.lasts(day("2024-06-01")), "a clock that was set back");
    }
}
