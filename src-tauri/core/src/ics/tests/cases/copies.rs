//! Case 18: one UID twice.

use crate::ics::tests::support::*;
use crate::ics::{ParsedCalendar, ReadOptions, Reason, read_window};

#[test]
fn case_18_one_uid_twice_is_a_newer_copy_or_another_event() {
    let one = |start: &str, summary: &str, more: &str| {
        format!("BEGIN:VEVENT\nUID:same\nDTSTART:{start}\nSUMMARY:{summary}\n{more}END:VEVENT\n")
    };
    let old = one("20240101T100000Z", "Anna", "SEQUENCE:1\n");
    let new = one("20240101T100000Z", "Anna (online)", "SEQUENCE:2\n");
    for text in [format!("{old}{new}"), format!("{new}{old}")] {
        let found = calendar(&text);
        assert_eq!((found.events.len(), &*found.events[0].summary), (1, "Anna (online)"));
        assert_eq!(reasons(&found), [Reason::Superseded]);
    }
    let moved = calendar(&format!("{}{}", one("20240102T100000Z", "Anna", "SEQUENCE:3\n"), old));
    assert_eq!(starts(&moved), ["2024-01-02T10:00"], "same title, raised sequence: it was moved");

    let others = format!("{}{}", one("20240101T100000Z", "Anna", ""), one("20240301T100000Z", "Ben", ""));
    let found = calendar(&others);
    assert_eq!(starts(&found).len(), 2, "different start and title: two events");
    let keys = |found: &ParsedCalendar| {
        found.series.iter().map(|series| found.key(series).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(keys(&found), keys(&calendar(&others)));
    let keys = keys(&found);
    assert_eq!(keys[0], "same");
    assert!(keys[1].starts_with("same~"), "{keys:?}");

    let nameless = "BEGIN:VEVENT\nDTSTART:20240101T100000Z\nSUMMARY:Anna\nEND:VEVENT\n";
    let found = calendar(nameless);
    // Stored by an import: the same in every release.
    assert_eq!(&*found.events[0].uid, "no-uid-8260e21459b27854");
    assert_eq!(reasons(&found), [Reason::UidMissing]);
}

#[test]
fn an_older_copy_does_not_come_back_because_the_newer_lies_outside_the_window() {
    let copy = |sequence: u32, lines: &str| {
        format!("BEGIN:VEVENT\nUID:s\nSEQUENCE:{sequence}\nSUMMARY:Anna\n{lines}\nEND:VEVENT\n")
    };
    let window = window("2026-01-01", "2026-02-01", "Europe/Warsaw");
    let options = ReadOptions { fallback_zone: zone("Europe/Warsaw") };
    for (older, newer) in [
        ("DTSTART:20260105T100000Z", "DTSTART:20260705T100000Z"),
        (
            "DTSTART:20200106T100000Z\nRRULE:FREQ=WEEKLY",
            "DTSTART:20200106T100000Z\nRRULE:FREQ=WEEKLY;UNTIL=20210101",
        ),
        (
            "DTSTART:20200106T100000Z\nRRULE:FREQ=WEEKLY",
            "DTSTART:20200106T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3",
        ),
    ] {
        for text in [copy(1, older) + &copy(2, newer), copy(2, newer) + &copy(1, older)] {
            let text = format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR\n");
            let narrow = read_window(text.as_bytes(), &options, &window).unwrap();
            assert!(spans_in(&narrow, &window).is_empty(), "{text}");
            assert!(spans_in(&parsed(&text), &window).is_empty(), "{text}");
        }
    }
}

#[test]
fn of_two_equal_copies_the_later_counts_whichever_days_are_asked_for() {
    let series = "BEGIN:VEVENT\nUID:s\nDTSTART:20230805\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n";
    let single = "BEGIN:VEVENT\nUID:s\nDTSTART:20230805\nSUMMARY:once\nEND:VEVENT\n";
    let window = window("2024-03-01", "2024-04-01", "Europe/Warsaw");
    let options = ReadOptions { fallback_zone: zone("Europe/Warsaw") };
    for (text, wanted) in [(format!("{series}{single}"), 0), (format!("{single}{series}"), 5)] {
        let text = format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR\n");
        let narrow = read_window(text.as_bytes(), &options, &window).unwrap();
        assert_eq!(spans_in(&parsed(&text), &window).len(), wanted, "{text}");
        assert_eq!(spans_in(&narrow, &window).len(), wanted, "{text}");
    }
}
