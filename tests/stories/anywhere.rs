//! A file says the same everywhere: whatever the computer's own clock is set to, and as often as it is asked.

use std::process::Command;

use chrono::NaiveDate;
use stillpoint_core::ics::{ReadOptions, Window, occurrences, read_window};

/// Times on a named clock, on the reader's, in UTC, whole days, and one that repeats over a change of clocks.
const FILE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n\
BEGIN:VEVENT\r\nUID:named\r\nSUMMARY:named\r\nDTSTART;TZID=America/New_York:20260302T090000\r\n\
DURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=8\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:floating\r\nSUMMARY:floating\r\nDTSTART:20260325T023000\r\nDTEND:20260325T033000\r\n\
RRULE:FREQ=DAILY;COUNT=8\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:utc\r\nSUMMARY:utc\r\nDTSTART:20260328T233000Z\r\nDURATION:P1D\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:days\r\nSUMMARY:days\r\nDTSTART;VALUE=DATE:20260329\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:windows\r\nSUMMARY:windows\r\nDTSTART;TZID=Tokyo Standard Time:20260331T083000\r\n\
DURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_file_says_the_same_whatever_clock_the_computer_has() {
    let told = ["UTC", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Europe/Berlin"].map(read_in);
    assert_eq!(told[0].lines().count(), 8 + 8 + 3, "{}", told[0]);
    for other in &told[1..] {
        assert_eq!(*other, told[0]);
    }
    assert_eq!(read_in("Europe/Berlin"), told[4], "and once more");
}

/// What a program on a computer with this clock reads.
fn read_in(zone: &str) -> String {
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["anywhere::reads_the_file", "--exact", "--ignored", "--nocapture"])
        .env("TZ", zone)
        .output()
        .unwrap();
    assert!(done.status.success());
    let said = String::from_utf8(done.stdout).unwrap();
    let lines =
        said.lines().filter_map(|line| line.split_once("at: ")).map(|(_, found)| format!("{found}\n"));
    lines.collect()
}

/// The child.
#[test]
#[ignore = "started by a_file_says_the_same_whatever_clock_the_computer_has"]
fn reads_the_file() {
    let zone = chrono_tz::Europe::Berlin;
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let window = Window { from: day(3, 1), to: day(5, 1), zone };
    let calendar = read_window(FILE.as_bytes(), &ReadOptions { fallback_zone: zone }, &window).unwrap();
    let found = occurrences(&calendar, &window);
    for one in &found.list {
        println!("at: {}", serde_json::to_string(&calendar.row(one)).unwrap());
    }
}
