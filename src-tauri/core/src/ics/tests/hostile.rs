//! Text that means harm is text; and every problem has its line and its reason.

use std::collections::BTreeSet;

use crate::ics::{Reason, occurrences};

use super::support::*;

#[test]
fn hostile_text_in_any_field_is_plain_text() {
    for hostile in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "'; DROP TABLE sessions; --",
        "=HYPERLINK(\"https://evil.example\")",
        "{{7*7}} ${7*7} %n %s",
        "../../etc/passwd",
        "\u{202e}txt.exe",
    ] {
        let escaped = hostile.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        let found = calendar(&format!(
            "X-WR-CALNAME:{escaped}\nBEGIN:VEVENT\nUID:{escaped}\nDTSTART;TZID=\"{0}\":20240101T100000\nSUMMARY:{escaped}\n\
             DESCRIPTION:{escaped}\nLOCATION:{escaped}\nURL:{escaped}\nSTATUS:{escaped}\n\
             ORGANIZER;CN=\"{0}\":mailto:{escaped}\nATTENDEE;CN=\"{0}\";PARTSTAT=\"{0}\":{escaped}\nEND:VEVENT",
            hostile.replace('"', "^'"),
        ));
        let event = &found.events[0];
        let details = event.details.as_ref().unwrap();
        assert_eq!((&*event.uid, &*event.summary), (hostile, hostile));
        assert_eq!((&*details.description, &*details.location), (hostile, hostile));
        assert_eq!(found.names, [hostile]);
        assert_eq!(details.link, None, "{hostile} is no link");
        assert_eq!(details.organizer.as_ref().unwrap().name.as_deref(), Some(hostile));
        assert_eq!(details.attendees[0].name.as_deref(), Some(hostile));
        assert_eq!(details.attendees[0].email, None);
        assert_eq!((event.status, starts(&found).len()), (None, 1));
    }
}

#[test]
fn no_field_can_steer_a_terminal() {
    let found = event(
        "DTSTART:20240101T100000Z\nSUMMARY:Anna\u{1b}[2J\u{7}\u{9b}0m\u{8}\nDESCRIPTION:one\\ntwo\u{1b}]0;x\u{7}\n\
         ATTENDEE;CN=A\u{1b}[1m:mailto:a@example.org",
    );
    let event = &found.events[0];
    assert_eq!(&*event.summary, "Anna[2J0m");
    let details = event.details.as_ref().unwrap();
    assert_eq!(&*details.description, "one\ntwo]0;x");
    assert_eq!(details.attendees[0].name.as_deref(), Some("A[1m"));
}

/// What goes wrong, on which line of the event (its `BEGIN` is the third of the file), and why.
fn problems() -> Vec<(String, u32, Reason)> {
    let numbers = |to: u32| (0..to).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let dense = format!("DTSTART:20240101T100000Z\nRRULE:FREQ=DAILY;BYMINUTE={0};BYSECOND={0}", numbers(60));
    let start = "DTSTART:20240101T100000Z";
    let with = |line: &str| format!("{start}\n{line}");
    vec![
        (with(&format!("SUMMARY:{}", "x".repeat(2_000_000))), 6, Reason::LineTooLong),
        (with("no colon"), 6, Reason::LineUnreadable),
        (with(&format!("ATTENDEE{}:x", ";A=B".repeat(300))), 6, Reason::TooManyParameters),
        (
            with(&format!("COMMENT:1\n{}", format!("SUMMARY:{}\n", "x".repeat(900_000)).repeat(20))),
            25,
            Reason::EventTooLarge,
        ),
        (with(&"BEGIN:X\n".repeat(31)), 36, Reason::NestedTooDeep),
        ("SUMMARY:x".to_owned(), 3, Reason::StartMissing),
        ("SUMMARY:x\nDTSTART:soon".to_owned(), 6, Reason::StartUnreadable),
        (with("RECURRENCE-ID:then"), 6, Reason::RecurrenceIdUnreadable),
        (with("DTEND:later"), 6, Reason::EndUnreadable),
        (with("DURATION:-PT5M"), 6, Reason::EndsBeforeStart),
        (with("RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20240102T100000Z,x"), 7, Reason::DateUnreadable),
        (with("RDATE;VALUE=PERIOD:20240102T100000Z/soon"), 6, Reason::DateUnreadable),
        (with("RRULE:often"), 6, Reason::RuleUnreadable),
        (with(&format!("RRULE:FREQ=DAILY;X={}", "x".repeat(5_000))), 6, Reason::RuleTooLong),
        (dense, 6, Reason::RuleTooDense),
        (with("RRULE:RSCALE=HEBREW;FREQ=YEARLY"), 6, Reason::RuleUnsupported),
        (with("RRULE:FREQ=DAILY;UNTIL=20230101"), 3, Reason::RuleEndedBeforeStart),
        (with("RRULE:FREQ=SECONDLY"), 3, Reason::TooManyOccurrences),
        ("SUMMARY:x\nDTSTART;TZID=my office:20240101T100000".to_owned(), 6, Reason::ZoneUnknown),
        (
            with("SEQUENCE:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:one\nSEQUENCE:2\nDTSTART:20240101T100000Z"),
            3,
            Reason::Superseded,
        ),
        (with("RECURRENCE-ID;RANGE=THISANDPRIOR:20240101T100000Z"), 6, Reason::RangeIgnored),
        (with("BEGIN:VEVENT\nUID:two\nDTSTART:20240101T100000Z"), 3, Reason::EndMarkMissing),
    ]
}

#[test]
fn every_problem_is_listed_with_its_line_and_its_reason() {
    let mut seen = BTreeSet::new();
    for (lines, line, reason) in problems() {
        let found = event(&lines);
        let shown = occurrences(&found, &window("2024-01-01", "2024-02-01", "Europe/Warsaw"));
        let all = found.issues.list().iter().chain(shown.issues.list());
        let places: Vec<_> = all.map(|issue| (issue.line, issue.reason)).collect();
        assert_eq!(places, [(line, reason)], "{}", &lines[..lines.len().min(200)]);
        seen.insert(reason);
    }
    let nameless =
        parsed("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T100000Z\nEND:VEVENT\nEND:VCALENDAR\n");
    let cut = parsed("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:one\nDTSTART:20240101T100000Z\nSUMMARY:An");
    for (found, reason) in [(nameless, Reason::UidMissing), (cut, Reason::CutShort)] {
        let places: Vec<_> = found.issues.list().iter().map(|issue| (issue.line, issue.reason)).collect();
        assert_eq!(places, [(2, reason)]);
        seen.insert(reason);
    }
    let unproved: Vec<_> = Reason::ALL.iter().filter(|reason| !seen.contains(reason)).collect();
    assert!(unproved.is_empty(), "{unproved:?}");
}

#[test]
fn a_zone_of_the_file_that_cannot_be_read_says_where() {
    let found = calendar(
        "BEGIN:VTIMEZONE\nTZID:office\nBEGIN:STANDARD\nno colon\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:1\n\
         DTSTART;TZID=office:20240101T100000\nEND:VEVENT",
    );
    let places: Vec<_> = found.issues.list().iter().map(|issue| (issue.line, issue.reason)).collect();
    assert_eq!(places, [(6, Reason::LineUnreadable), (11, Reason::ZoneUnknown)]);
}
