//! Any bytes as a calendar file: read whole and for a window, and expanded.
//!
//! Beside not falling over: nothing ends before it starts, all of it touches the asked days, each problem names a
//! line of the file, and what is dropped while a window is read is never missed in it.

//!
//! The modules are compiled in by themselves: with the whole core, each change would build the database, the documents
//! and the network anew with a sanitizer.

#![no_main]
#![allow(dead_code, unused_imports, reason = "the core uses the rest")]

#[path = "../../src/ics/mod.rs"]
mod ics;

#[path = "../../src/basics"]
mod basics {
    pub mod dates;
}

/// As much of the core's errors as reading a file needs.
mod error {
    pub type Result<T> = std::result::Result<T, FileError>;

    #[derive(Debug, PartialEq, Eq)]
    pub enum FileError {
        Unreadable,
        Empty,
        TooLarge,
        NotACalendar,
    }
}

use chrono::NaiveDate;
use chrono_tz::Tz;
use ics::{Issues, Occurrences, ParsedCalendar, ReadOptions, Window};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let zone = Tz::Europe__Berlin;
    let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).expect("a day");
    let window = Window { from: day(2024, 3), to: day(2024, 12), zone };
    let options = ReadOptions { fallback_zone: zone };
    let whole = ics::read(bytes, &options);
    let narrow = ics::read_window(bytes, &options, &window);
    assert_eq!(whole.is_ok(), narrow.is_ok(), "one reading fails and the other does not");
    let (Ok(whole), Ok(narrow)) = (whole, narrow) else { return };
    let (found, in_window) = (ics::occurrences(&whole, &window), ics::occurrences(&narrow, &window));
    for one in &found.list {
        let (start, end) = (one.start.instant(zone), one.end.instant(zone));
        assert!(start <= end, "it ends before it starts");
        assert!(start < window.ends() && end >= window.begins(), "nobody asked for it");
    }
    assert_eq!(rows(&whole, &found), rows(&narrow, &in_window), "it depends on what was asked");
    let lines = |issues: &Issues| issues.list().iter().all(|issue| issue.line > 0);
    assert!(lines(&whole.issues) && lines(&found.issues), "a problem without a place");
});

fn rows(calendar: &ParsedCalendar, found: &Occurrences) -> Vec<String> {
    let row = |one: &ics::Occurrence| {
        let row = calendar.row(one);
        format!("{} {} {} {:?}", row.start, row.end, row.summary, row.recurrence_id)
    };
    let mut rows: Vec<_> = found.list.iter().map(row).collect();
    rows.sort();
    rows
}
