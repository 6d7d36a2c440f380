//! What holds for any bytes that are read as a calendar file, whole and for a window, and expanded: nothing ends
//! before it starts, all of it touches the asked days, each problem names a line of the file, and what is dropped
//! while a window is read is never missed in it.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::ics::{self, Issues, Occurrence, Occurrences, ParsedCalendar, ReadOptions, Window};

/// Falls over where one of these does not hold.
pub fn check(bytes: &[u8]) {
    let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).expect("a day");
    check_for(bytes, Window { from: day(2024, 3), to: day(2024, 12), zone: Tz::Europe__Berlin });
}

/// As [`check`], for other days.
pub fn check_for(bytes: &[u8], window: Window) {
    let zone = window.zone;
    let options = ReadOptions { fallback_zone: zone };
    let (whole, narrow) = (ics::read(bytes, &options), ics::read_window(bytes, &options, &window));
    assert_eq!(whole.is_ok(), narrow.is_ok(), "one reading fails and the other does not");
    let (Ok(whole), Ok(narrow)) = (whole, narrow) else { return };
    let (found, in_window) = (ics::occurrences(&whole, &window), ics::occurrences(&narrow, &window));
    for one in &found.list {
        let (start, end) = (one.start.instant(zone), one.end.instant(zone));
        assert!(start <= end, "it ends before it starts");
        assert!(start < window.ends() && end >= window.begins(), "nobody asked for it");
    }
    assert_eq!(rows(&whole, &found), rows(&narrow, &in_window), "it depends on what was asked");
    let placed = |issues: &Issues| issues.list().iter().all(|issue| issue.line > 0);
    assert!(placed(&whole.issues) && placed(&found.issues), "a problem without a place");
}

fn rows(calendar: &ParsedCalendar, found: &Occurrences) -> Vec<String> {
    let row = |one: &Occurrence| {
        let row = calendar.row(one);
        let key = calendar.key(&calendar.series[one.series]);
        format!("{} {} {key} {} {:?}", row.start, row.end, row.summary, row.recurrence_id)
    };
    let mut rows: Vec<_> = found.list.iter().map(row).collect();
    rows.sort();
    rows
}
