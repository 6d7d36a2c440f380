//! Ends, encodings, bombs, the edges of the asked days, people, and anything at all.

use chrono_tz::Tz;
use proptest::prelude::*;

use crate::ics::{IssueRow, ParsedCalendar, ReadOptions, Reason, Status, occurrences, read, read_window};

use super::support::*;

#[test]
fn case_20_the_end_in_all_its_forms() {
    let spans_of = |lines: &str| {
        let found = event(lines);
        (spans(&found), reasons(&found))
    };
    let berlin = "DTSTART;TZID=Europe/Berlin:20240701T100000";
    let check = |lines: &str, span: &str, reasons: &[Reason]| {
        assert_eq!(spans_of(lines), (vec![span.to_owned()], reasons.to_vec()), "{lines}");
    };
    check("DTSTART;VALUE=DATE:20240701", "2024-07-01/2024-07-02", &[]);
    check(berlin, "2024-07-01T08:00/2024-07-01T08:00", &[]);
    check(&format!("{berlin}\nDTEND:20240701T110000"), "2024-07-01T08:00/2024-07-01T09:00", &[]);
    check(
        &format!("{berlin}\nDTEND;TZID=Europe/London:20240701T093000"),
        "2024-07-01T08:00/2024-07-01T08:30",
        &[],
    );
    check(&format!("{berlin}\nDTEND;VALUE=DATE:20240702"), "2024-07-01T08:00/2024-07-01T22:00", &[]);
    check(
        &format!("{berlin}\nDTEND;TZID=Europe/Berlin:20240701T090000"),
        "2024-07-01T07:00/2024-07-01T08:00",
        &[Reason::EndsBeforeStart],
    );
    check(
        &format!("{berlin}\nDTEND;TZID=Europe/Berlin:20240629T090000"),
        "2024-07-01T08:00/2024-07-01T08:00",
        &[Reason::EndsBeforeStart],
    );
    check(
        &format!("{berlin}\nDURATION:-PT1H"),
        "2024-07-01T07:00/2024-07-01T08:00",
        &[Reason::EndsBeforeStart],
    );
    check(
        &format!("{berlin}\nDTEND:whenever"),
        "2024-07-01T08:00/2024-07-01T08:00",
        &[Reason::EndUnreadable],
    );
    check("DTSTART;VALUE=DATE:20240701\nDTEND;VALUE=DATE:20240701", "2024-07-01/2024-07-02", &[]);
    check("DTSTART;VALUE=DATE:20240701\nDTEND;VALUE=DATE:20240703", "2024-07-01/2024-07-03", &[]);
    // A day of the calendar has 23 hours here; 24 exact hours do not.
    let across = "DTSTART;TZID=Europe/Berlin:20240330T120000";
    check(&format!("{across}\nDURATION:P1D"), "2024-03-30T11:00/2024-03-31T10:00", &[]);
    check(&format!("{across}\nDURATION:PT24H"), "2024-03-30T11:00/2024-03-31T11:00", &[]);
    let exact = event(
        "DTSTART;TZID=Europe/Berlin:20240323T220000\nDTEND;TZID=Europe/Berlin:20240324T040000\n\
         RRULE:FREQ=WEEKLY;COUNT=2",
    );
    assert_eq!(
        spans(&exact),
        ["2024-03-23T21:00/2024-03-24T03:00", "2024-03-30T21:00/2024-03-31T03:00"],
        "DTEND keeps the exact length, also in the night in which the clocks change"
    );
}

#[test]
fn cases_21_to_23_the_same_events_however_the_bytes_are_written() {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Caf\u{e9}\nBEGIN:X-FOO\nUID:no\nEND:X-FOO\nBEGIN:VEVENT\n\
        UID:1\nDTSTART:20240101T100000Z\nSUMMARY:::-) hello \n world\nBEGIN:PARTICIPANT\nUID:p\nEND:PARTICIPANT\n\
        ATTENDEE;CN=\"A; B: C\";X=^':mailto:a@example.org\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20240102T100000Z\n\
        SUMMARY:caf\u{e9}\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:3\nDTSTART:20240103T100000Z\n\
        END:VEVENT\nEND:VCALENDAR\n";
    let options = ReadOptions { fallback_zone: Tz::UTC };
    let wanted = read(text.as_bytes(), &options).unwrap();
    assert_eq!(wanted.events.len(), 3);
    assert_eq!(&*wanted.events[0].summary, "::-) hello world");
    let attendee = &wanted.events[0].details.as_ref().unwrap().attendees[0];
    assert_eq!(attendee.name.as_deref(), Some("A; B: C"));

    let mut mixed = text.replace("UID:2\n", "UID:2\r\n\r\n").replace("UID:1\n", "UID:1\r");
    mixed.truncate(mixed.trim_end().len());
    let split = b"SUMMARY:caf\xC3\r\n \xA9";
    let at = text.find("SUMMARY:caf").unwrap();
    let broken_fold = [&text.as_bytes()[..at], split, &text.as_bytes()[at + split.len() - 3..]].concat();
    let at = text.find("caf\u{e9}").unwrap();
    let latin = [&text.as_bytes()[..at], b"caf\xE9", &text.as_bytes()[at + 5..]].concat();
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (name, bytes) in [
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("CR alone", text.replace('\n', "\r").into_bytes()),
        ("mixed, blank lines, no last line end", mixed.into_bytes()),
        ("NUL bytes", text.replace("UID", "UI\0D").into_bytes()),
        ("a fold inside a character", broken_fold),
        ("a byte order mark", format!("\u{feff}{text}").into_bytes()),
        ("one line of windows-1252", latin),
        ("UTF-16", wide),
        (
            "small letters",
            text.replace("BEGIN:VEVENT", "begin:vevent").replace("SUMMARY:", "summary:").into_bytes(),
        ),
        ("a missing end mark", text.replacen("END:VEVENT\n", "", 1).into_bytes()),
    ] {
        let found = read(&bytes[..], &options).unwrap();
        let of = |calendar: &ParsedCalendar| {
            let parts = calendar
                .events
                .iter()
                .map(|event| (event.uid.clone(), event.start, event.summary.clone(), event.details.clone()));
            parts.collect::<Vec<_>>()
        };
        assert_eq!(of(&found), of(&wanted), "{name}");
    }
}

#[test]
fn case_25_bombs_are_refused_with_a_reason_and_their_neighbours_shown() {
    let neighbour = "BEGIN:VEVENT\nUID:neighbour\nDTSTART:20260105T100000Z\nEND:VEVENT\n";
    let window = window("2026-01-01", "2027-01-01", "Europe/Warsaw");
    let with_rule = |start: &str, rule: &str| {
        calendar(&format!("BEGIN:VEVENT\nUID:bomb\nDTSTART:{start}\nRRULE:{rule}\nEND:VEVENT\n{neighbour}"))
    };
    let endless = with_rule("19700101T000000Z", "FREQ=SECONDLY");
    let found = occurrences(&endless, &window);
    assert_eq!(found.list.len(), 1, "of the bomb nothing is shown");
    assert_eq!(found.issues.list()[0].reason, Reason::TooManyOccurrences);

    let numbers = |to: u32| (0..to).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let dense =
        format!("FREQ=YEARLY;BYHOUR={};BYMINUTE={};BYSECOND={}", numbers(24), numbers(60), numbers(60));
    for (rule, reason) in [
        (dense.as_str(), Reason::RuleTooDense),
        ("FREQ=WEEKLY;BYDAY=\u{20ac}", Reason::RuleUnreadable),
        (&format!("FREQ=WEEKLY;X={}", "A".repeat(5000)), Reason::RuleTooLong),
    ] {
        let bomb = with_rule("20260101T000000Z", rule);
        assert!(bomb.issues.has(reason), "{reason:?}");
        assert_eq!(occurrences(&bomb, &window).list.len(), 2, "the stored date and the neighbour");
    }
    let excluded =
        (0..100_000).map(|n| format!("EXDATE:2026{:04}T100000Z", n % 10_000)).collect::<Vec<_>>().join("\n");
    let many = event(&format!("DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY;COUNT=3\n{excluded}"));
    assert!(occurrences(&many, &window).list.is_empty(), "each of them is excluded");
    let year_9999 = with_rule("99990101T000000Z", "FREQ=DAILY");
    assert_eq!(occurrences(&year_9999, &window).list.len(), 1);
}

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
