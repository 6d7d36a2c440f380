//! Calendar text to times that are taken, for a stretch of days. Pure.

use std::io::Cursor;

use chrono::{Days, NaiveDate};

use crate::basics::moments::{Day, Instant, Zone};
use crate::ics::{self, ReadOptions, Status, When, Window};

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

/// The times that a calendar text takes on the covered days: what is cancelled or leaves the time free takes none.
#[must_use]
pub fn times(ics: &[u8], covered: Covered, zone: Zone, untitled: &str) -> Vec<BusyTime> {
    let window = Window { from: covered.from.0, to: covered.to.0, zone: zone.0 };
    let options = ReadOptions { fallback_zone: zone.0 };
    // What cannot be read takes no time; that it could not be read is said where it was fetched.
    let Ok(calendar) = ics::read_window(Cursor::new(ics), &options, &window) else { return Vec::new() };
    let found = ics::occurrences(&calendar, &window);
    let taken = found.list.iter().filter_map(|occurrence| {
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
    taken.collect()
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
        times(text.as_bytes(), covered, zone, "Taken").into_iter().map(shown).collect()
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
    fn the_covered_days_move_on_before_they_end() {
        let covered = Covered::around(day("2026-03-02"));
        assert!(covered.lasts(day("2026-03-02")) && covered.lasts(day("2027-02-01")));
        assert!(!covered.lasts(day("2027-06-01")), "less than a year is left");
        assert!(!covered.lasts(day("2024-06-01")), "a clock that was set back");
    }
}
