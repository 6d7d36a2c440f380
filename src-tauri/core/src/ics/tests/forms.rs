//! The edges of the asked days, people, and anything at all.

use chrono_tz::Tz;
use proptest::prelude::*;

use crate::ics::{IssueRow, ReadOptions, Status, read, read_window};

use super::support::*;

#[test]
fn what_overlaps_the_asked_days_counts_and_what_touches_them_does_not() {
    let night = event("DTSTART:20240101T220000Z\nDTEND:20240102T020000Z");
    let utc = |from, to| spans_in(&night, &window(from, to, "UTC")).len();
    assert_eq!(utc("2024-01-01", "2024-01-02"), 1);
    assert_eq!(utc("2024-01-02", "2024-01-03"), 1);
    assert_eq!(utc("2024-01-03", "2024-01-04"), 0);
    let evening = event("DTSTART:20240101T220000Z\nDTEND:20240102T000000Z");
    assert!(spans_in(&evening, &window("2024-01-02", "2024-01-03", "UTC")).is_empty());
    let moment = event("DTSTART:20240102T000000Z");
    assert_eq!(spans_in(&moment, &window("2024-01-02", "2024-01-03", "UTC")).len(), 1);
    assert!(spans_in(&moment, &window("2024-01-01", "2024-01-02", "UTC")).is_empty());
    let holiday = event("DTSTART;VALUE=DATE:20240101\nDTEND;VALUE=DATE:20240104");
    assert_eq!(spans_in(&holiday, &window("2024-01-03", "2024-01-04", "Asia/Tokyo")).len(), 1);
    assert!(spans_in(&holiday, &window("2024-01-04", "2024-01-05", "America/New_York")).is_empty());
    let long = event("DTSTART;VALUE=DATE:20240101\nDTEND;VALUE=DATE:20240301\nRRULE:FREQ=YEARLY");
    assert_eq!(spans_in(&long, &window("2026-03-01", "2026-03-02", "UTC")), ["2026-01-01/2026-03-02"]);
}

#[test]
fn people_links_and_states_are_read() {
    let found = event(
        "DTSTART:20240101T100000Z\nSTATUS:CANCELED\nTRANSP:TRANSPARENT\nSEQUENCE:3\n\
         ORGANIZER;CN=Clara Weiss;EMAIL=clara@example.org:/o=ExchangeLabs/cn=clara\n\
         ATTENDEE;CN=Anna Kowalska;PARTSTAT=accepted:MAILTO:Anna@Example.org\n\
         ATTENDEE;CUTYPE=ROOM;CN=Room:invalid:nomail\nLOCATION:Zoom https://zoom.us/j/1\nURL:https://example.org\n\
         DESCRIPTION:one\\, two\\nthree",
    );
    let event = &found.events[0];
    assert_eq!((event.status, event.transparent, event.sequence), (Some(Status::Cancelled), true, 3));
    let details = event.details.as_ref().unwrap();
    assert_eq!(details.organizer.as_ref().unwrap().email.as_deref(), Some("clara@example.org"));
    assert_eq!(details.attendees[0].email.as_deref(), Some("anna@example.org"));
    assert_eq!(details.attendees[0].answer.as_deref(), Some("ACCEPTED"));
    assert_eq!((details.attendees[1].email.as_deref(), details.attendees[1].thing), (None, true));
    assert_eq!(details.link.as_deref(), Some("https://zoom.us/j/1"));
    assert_eq!(&*details.description, "one, two\nthree");
}

#[test]
fn issues_carry_a_line_and_a_uid_and_nothing_else_of_the_file() {
    let found = event("SUMMARY:Anna Kowalska\nDTSTART:confidential");
    let row = IssueRow::from(&found.issues.list()[0]);
    assert_eq!(
        serde_json::to_string(&row).unwrap(),
        r#"{"line":6,"uid":"one","reason":"startUnreadable","effect":"skipped"}"#
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_give_a_calendar_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes[..], &ReadOptions { fallback_zone: Tz::UTC });
    }

    #[test]
    fn any_properties_of_an_event_can_be_expanded(
        lines in prop::collection::vec((
            prop::sample::select(vec![
                "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "UID",
                "DTSTART;VALUE=DATE", "DTSTART;TZID=Europe/Berlin", "RECURRENCE-ID;RANGE=THISANDFUTURE",
                "DTEND;TZID=America/Havana", "BEGIN:VEVENT\nDTSTART", "RDATE;VALUE=PERIOD", "SEQUENCE",
            ]),
            prop::sample::select(vec![
                "20240101", "20240331T023000", "20240105T100000Z", "99991231T235959", "00010101T000000Z", "one",
                "PT1H", "-P1D", "P9999W", "FREQ=DAILY", "FREQ=WEEKLY;COUNT=5", "FREQ=YEARLY;UNTIL=20230101",
                "FREQ=MINUTELY", "FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=-1", "20240102T100000Z/PT2H", "7",
            ]),
        ), 0..14),
    ) {
        let inside: String = lines.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T100000Z\n{inside}END:VEVENT\nEND:VCALENDAR\n");
        let whole = parsed(&text);
        let window = window("2024-01-01", "2024-04-10", "Europe/Warsaw");
        let wanted = spans_in(&whole, &window);
        // What is dropped while a window is read must not be missed in it.
        let options = ReadOptions { fallback_zone: zone("Europe/Warsaw") };
        let narrow = read_window(text.as_bytes(), &options, &window).unwrap();
        prop_assert_eq!(spans_in(&narrow, &window), wanted, "{}", text);
    }
}
