//! Whole files in the shapes that Google, Apple, Outlook and booking pages write, and broken ones.

use chrono_tz::Tz;

use crate::error::{Error, FileError};
use crate::ics::{ParsedCalendar, ReadOptions, Reason, Window, occurrences, read, read_window};

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/../../tests/fixtures/ics/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

const OPTIONS: ReadOptions = ReadOptions { fallback_zone: Tz::Europe__Warsaw };

fn window(from: &str, to: &str) -> Window {
    Window { from: from.parse().unwrap(), to: to.parse().unwrap(), zone: Tz::Europe__Berlin }
}

fn rows_of(calendar: &ParsedCalendar, window: &Window) -> Vec<String> {
    let found = occurrences(calendar, window);
    let rows = found.list.iter().map(|found| calendar.row(found));
    rows.map(|row| {
        let zone = row.zone.unwrap_or("-");
        let (start, end) = (row.start.replace(":00Z", ""), row.end.replace(":00Z", ""));
        format!("{start} {end} {zone} {}", row.summary)
    })
    .collect()
}

/// The rows of a file, read whole and read for the window alone: both must say the same.
fn rows(name: &str, from: &str, to: &str) -> Vec<String> {
    let window = window(from, to);
    let whole = rows_of(&read(&bytes(name)[..], &OPTIONS).unwrap(), &window);
    let narrow = rows_of(&read_window(&bytes(name)[..], &OPTIONS, &window).unwrap(), &window);
    assert_eq!(whole, narrow, "{name}");
    whole
}

#[test]
fn an_export_of_google_calendar() {
    assert_eq!(
        rows("google.ics", "2026-03-01", "2026-05-01"),
        [
            "2026-03-03T09:00 2026-03-03T10:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-03-06T13:00 2026-03-06T14:00 Europe/Berlin Ben Müller: 1:1",
            "2026-03-10T09:00 2026-03-10T10:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-03-12T16:00 2026-03-12T16:30 UTC Intro call: Zofia Wiśniewska",
            "2026-03-17T09:00 2026-03-17T10:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-03-18T17:00 2026-03-18T18:30 Europe/Berlin Supervision",
            "2026-03-20T13:00 2026-03-20T14:00 Europe/Berlin Ben Müller: 1:1",
            "2026-03-24T09:00 2026-03-24T10:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-04-01T14:00 2026-04-01T15:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-04-03T12:00 2026-04-03T13:00 Europe/Berlin Ben Müller: 1:1",
            "2026-04-05 2026-04-07 - Easter (closed)",
            "2026-04-14T08:00 2026-04-14T09:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-04-15T16:00 2026-04-15T17:30 Europe/Berlin Supervision",
            "2026-04-17T12:00 2026-04-17T13:00 Europe/Berlin Ben Müller: 1:1",
            "2026-04-21T08:00 2026-04-21T09:00 Europe/Berlin Coaching Anna Kowalska",
            "2026-04-28T08:00 2026-04-28T09:00 Europe/Berlin Coaching Anna Kowalska",
        ]
    );
    let calendar = read(&bytes("google.ics")[..], &OPTIONS).unwrap();
    assert!(calendar.issues.list().is_empty());
    assert_eq!(calendar.names, ["Clara Weiss"]);
    let anna = calendar.events[0].details.as_ref().unwrap();
    assert_eq!(anna.link.as_deref(), Some("https://meet.google.com/abc-defg-hij"));
    assert_eq!(anna.attendees[0].email.as_deref(), Some("anna@example.org"));
    assert_eq!(
        &*anna.description, "Session 1 of 8, focus: the new role.\nBring the wheel of life; a pen is enough.",
        "the reminder's description is not the event's"
    );
    let found = occurrences(&calendar, &window("2026-04-03", "2026-04-04"));
    let json = serde_json::to_string(&calendar.row(&found.list[0])).unwrap();
    assert_eq!(
        json,
        r#"{"uid":"ben-fortnight@google.com","recurrence_id":"2026-04-03T12:00:00Z","start":"2026-04-03T12:00:00Z","end":"2026-04-03T13:00:00Z","all_day":false,"zone":"Europe/Berlin","summary":"Ben Müller: 1:1","status":"cancelled"}"#,
        "a cancelled instance is given, and says so"
    );
}

#[test]
fn an_export_of_apple_calendar() {
    assert_eq!(
        rows("apple.ics", "2025-10-01", "2026-01-01"),
        [
            "2025-10-13T08:15 2025-10-13T09:15 Europe/London Siobhán – coaching",
            "2025-10-15T09:00 2025-10-15T10:00 - Walk (whatever the zone)",
            "2025-10-20T08:15 2025-10-20T09:15 Europe/London Siobhán – coaching",
            "2025-10-28T17:15 2025-10-28T18:15 Europe/London Siobhán – coaching (moved)",
            "2025-10-30T12:00 2025-10-30T13:00 Europe/London Γιώργος Παπαδόπουλος, first session",
            "2025-11-10T09:15 2025-11-10T10:15 Europe/London Siobhán – coaching",
            "2025-11-17T09:15 2025-11-17T10:15 Europe/London Siobhán – coaching",
            "2025-12-24 2025-12-25 - Christmas Eve",
        ]
    );
    let calendar = read(&bytes("apple.ics")[..], &OPTIONS).unwrap();
    assert!(calendar.issues.list().is_empty());
    let details = calendar.events[0].details.as_ref().unwrap();
    assert_eq!(details.organizer.as_ref().unwrap().name.as_deref(), Some("Weiss, Clara"));
    assert_eq!(details.attendees[0].name.as_deref(), Some("O'Neil, Siobhán"));
    assert_eq!(details.link.as_deref(), Some("https://zoom.us/j/5551234567"));
}

#[test]
fn an_export_of_outlook() {
    assert_eq!(
        rows("outlook.ics", "2026-10-01", "2026-12-01"),
        [
            "2026-10-02 2026-10-03 - Feiertag",
            "2026-10-08T07:00 2026-10-08T08:00 Europe/Berlin Führungscoaching Ben Müller",
            "2026-10-22T07:00 2026-10-22T08:00 Europe/Berlin Führungscoaching Ben Müller",
            "2026-10-30T08:00 2026-10-30T09:00 Europe/Berlin Führungscoaching Ben Müller (Freitag)",
            "2026-11-05T08:00 2026-11-05T09:00 Europe/Berlin Führungscoaching Ben Müller",
            "2026-11-05T14:00 2026-11-05T15:00 - Call with Boston",
            "2026-11-06T08:00 2026-11-06T09:00 Europe/Berlin Anna Kowalska / Rückblick",
            "2026-11-12T08:00 2026-11-12T09:00 Europe/Berlin Führungscoaching Ben Müller",
        ]
    );
    let calendar = read(&bytes("outlook.ics")[..], &OPTIONS).unwrap();
    assert!(calendar.issues.list().is_empty());
    let ben = calendar.events[0].details.as_ref().unwrap();
    let people: Vec<_> = ben.attendees.iter().map(|who| (who.email.as_deref(), who.thing)).collect();
    assert_eq!(people, [(Some("ben.mueller@example.com"), false), (Some("room4@example.com"), true)]);
    assert_eq!(ben.link.as_deref(), Some("https://teams.microsoft.com/l/meetup-join/19%3ameeting_x"));
}

#[test]
fn single_events_of_booking_pages() {
    assert_eq!(
        rows("booking-pages.ics", "2026-05-01", "2026-06-01"),
        [
            "2026-05-04T07:00 2026-05-04T08:00 UTC 60 Minute Coaching between Clara Weiss and Anna Kowalska",
            "2026-05-05T12:00 2026-05-05T12:45 UTC Anna Nowak: Discovery call",
            "2026-05-06T12:00 2026-05-06T13:00 UTC Coaching Session",
        ]
    );
    let calendar = read(&bytes("booking-pages.ics")[..], &OPTIONS).unwrap();
    let who: Vec<_> = calendar
        .events
        .iter()
        .map(|event| event.details.as_ref().unwrap().attendees[0].clone())
        .map(|who| format!("{} <{}>", who.name.as_deref().unwrap(), who.email.as_deref().unwrap()))
        .collect();
    assert_eq!(
        who,
        [
            "Anna Kowalska <anna@example.org>",
            "Anna Nowak <anna.nowak@example.net>",
            "Müller; Ben <ben.mueller@example.com>"
        ]
    );
}

#[test]
fn bad_events_say_why_and_cost_nothing_else() {
    let calendar = read(&bytes("one-bad-event.ics")[..], &OPTIONS).unwrap();
    let issues: Vec<_> = calendar
        .issues
        .list()
        .iter()
        .map(|issue| (issue.line, issue.uid.as_deref().unwrap_or("-"), issue.reason))
        .collect();
    assert_eq!(
        issues,
        [
            (12, "bad-start", Reason::StartUnreadable),
            (17, "bad-line", Reason::LineUnreadable),
            (19, "bad-line", Reason::EndsBeforeStart),
            (22, "no-start", Reason::StartMissing),
            (30, "bad-rule", Reason::RuleUnreadable),
            (35, "-", Reason::ZoneUnknown),
        ]
    );
    assert_eq!(
        rows("one-bad-event.ics", "2026-06-01", "2026-07-01"),
        [
            "2026-06-01T07:00 2026-06-01T08:00 Europe/Warsaw Anna Kowalska",
            "2026-06-02T06:00 2026-06-02T07:00 Europe/Warsaw Ben Müller",
            "2026-06-03T07:00 2026-06-03T08:00 Europe/Warsaw Zofia Wiśniewska",
            "2026-06-04T07:00 2026-06-04T08:00 Europe/Warsaw Zofia Wiśniewska",
            "2026-06-05T07:00 2026-06-05T08:00 Europe/Warsaw Anna Kowalska",
        ]
    );
}

#[test]
fn a_truncated_file_keeps_every_event_that_was_whole() {
    let calendar = read(&bytes("truncated.ics")[..], &OPTIONS).unwrap();
    let whole = read(&bytes("google.ics")[..], &OPTIONS).unwrap();
    assert_eq!(calendar.events[..6], whole.events[..6]);
    assert!(calendar.issues.has(Reason::CutShort));
    assert!(calendar.issues.has(Reason::UidMissing), "half a UID is none");
}

#[test]
fn an_endless_rule_shows_none_of_its_own_and_all_of_the_others() {
    let week = window("2026-03-02", "2026-03-09");
    let calendar = read(&bytes("endless-rule.ics")[..], &OPTIONS).unwrap();
    let found = occurrences(&calendar, &week);
    let issues: Vec<_> = found.issues.list().iter().map(|issue| (issue.line, issue.reason)).collect();
    assert_eq!(issues, [(4, Reason::TooManyOccurrences)]);
    assert_eq!(rows_of(&calendar, &week), ["2026-03-02T09:00 2026-03-02T10:00 Europe/Berlin Anna Kowalska"]);
}

#[test]
fn what_is_no_calendar_says_what_it_is() {
    for (name, wanted) in [("empty.ics", FileError::Empty), ("web-page.ics", FileError::NotACalendar)] {
        let Err(Error::File(why)) = read(&bytes(name)[..], &OPTIONS) else { panic!("{name} was read") };
        assert_eq!(why, wanted, "{name}");
    }
}

#[test]
fn a_file_larger_than_any_calendar_is_refused_without_being_held() {
    let head = &b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101T100000Z\nEND:VEVENT\n"[..];
    let endless = std::io::Read::chain(head, std::io::repeat(b'x'));
    let Err(Error::File(why)) = read(endless, &OPTIONS) else { panic!("an endless file was read") };
    assert_eq!(why, FileError::TooLarge);
}

#[test]
fn a_disk_that_fails_in_the_middle_is_an_error_and_no_half_calendar() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::Other.into())
        }
    }
    let source = std::io::Read::chain(&b"BEGIN:VCALENDAR\n"[..], Failing);
    assert!(matches!(read(source, &OPTIONS), Err(Error::File(FileError::Unreadable))));
}
