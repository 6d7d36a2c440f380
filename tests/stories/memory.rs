//! A calendar of any size is read as a stream: what is asked for is kept, the file is not.

use std::process::Command;

use chrono::{Days, NaiveDate};
use stillpoint_core::ics;
use stillpoint_tests::big_calendar::BigCalendar;

/// About 10 MB.
const EVENTS: usize = 36_000;
/// Instead of a number of days: nothing is left out, descriptions and people included.
const WHOLE: u64 = 0;

#[test]
fn memory_holds_what_was_asked_for_and_not_the_file() {
    let year = peak(EVENTS, 365);
    assert!(year < 200 * 1024, "10 MB, one year: {year} kB at the most");
    let (quarter, whole) = (peak(EVENTS / 4, 1), peak(EVENTS, 1));
    assert!(whole < quarter + 8 * 1024, "a day of 2.5 MB: {quarter} kB, of 10 MB: {whole} kB");
}

#[test]
fn a_file_that_is_kept_whole_takes_two_to_three_times_its_size() {
    let file = BigCalendar::new(EVENTS).bytes().len() as u64 / 1024;
    let whole = peak(EVENTS, WHOLE);
    // The program itself, with its zones and symbols, is the rest.
    assert!(whole < 3 * file + 32 * 1024, "{file} kB: {whole} kB at the most");
}

/// The most memory that a program of its own ever held, in kilobytes, while it read that.
fn peak(events: usize, days: u64) -> u64 {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "memory::reads_a_calendar", "--nocapture"])
        .env("STILLPOINT_TEST_EVENTS", events.to_string())
        .env("STILLPOINT_TEST_DAYS", days.to_string())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    let line = told.lines().find_map(|line| line.split("VmHWM:").nth(1));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).expect("the peak")
}

/// The child.
#[test]
#[ignore = "started by memory_holds_what_was_asked_for_and_not_the_file"]
fn reads_a_calendar() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<usize>().ok());
    let Some(events) = number("STILLPOINT_TEST_EVENTS") else { return };
    let days = number("STILLPOINT_TEST_DAYS").unwrap() as u64;
    let zone = chrono_tz::Europe::Berlin;
    let from = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    let window = ics::Window { from, to: from + Days::new(days), zone };
    let options = ics::ReadOptions { fallback_zone: zone };
    let source = BigCalendar::new(events);
    let calendar = match days {
        0 => ics::read(source, &options),
        _ => ics::read_window(source, &options, &window),
    };
    let calendar = calendar.unwrap();
    assert!(days == 0 || !ics::occurrences(&calendar, &window).list.is_empty());
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM:")).unwrap());
}
