//! What is written reads back as it was meant, whatever anybody puts into a title.

use proptest::prelude::*;

use super::*;
use crate::ics::{EventTime, Occurrence, ParsedCalendar, ReadOptions, When, Window, occurrences, read};

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn local(text: &str) -> LocalTime {
    text.parse().unwrap()
}

fn event(timing: Timing) -> NewEvent {
    NewEvent {
        uid: "one@stillpoint.invalid".into(),
        sequence: 2,
        timing,
        minutes: 60,
        status: Status::Confirmed,
        title: "Coaching with Mara".into(),
        place: None,
        link: None,
        alarms: vec![1440, 60],
    }
}

fn calendar(events: Vec<NewEvent>) -> NewCalendar {
    let stamp = local("2026-03-02T12:00").instant(Zone::UTC);
    NewCalendar { method: Method::Publish, name: None, organizer: None, stamp, events }
}

fn text(calendar: &NewCalendar) -> String {
    String::from_utf8(write(calendar)).unwrap()
}

fn parsed(text: &str) -> ParsedCalendar {
    read(text.as_bytes(), &ReadOptions { fallback_zone: chrono_tz::Tz::UTC }).unwrap()
}

fn found(parsed: &ParsedCalendar) -> Vec<Occurrence> {
    let day = |text: &str| text.parse().unwrap();
    let window = Window { from: day("2000-01-01"), to: day("2080-01-01"), zone: chrono_tz::Tz::UTC };
    occurrences(parsed, &window).list
}

fn starts(text: &str) -> Vec<String> {
    let parsed = parsed(text);
    assert!(parsed.issues.list().is_empty(), "{:?}", parsed.issues.list());
    found(&parsed).iter().map(|found| found.start.instant(chrono_tz::Tz::UTC).to_rfc3339()).collect()
}

#[test]
fn a_single_session_is_written_in_utc_with_all_that_a_calendar_wants() {
    let starts = local("2026-03-29T10:00").instant(zone("Europe/Berlin"));
    let link = Some("https://meet.example/anna".into());
    let once = NewEvent { link, place: Some("Room 2; left".into()), ..event(Timing::Once(starts)) };
    let organizer = Some(("Mara \"M\" Lindqvist".into(), "mara@example.org".into()));
    let written = text(&NewCalendar { organizer, ..calendar(vec![once]) });
    assert_eq!(
        written,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stillpoint//Stillpoint//EN\r\nCALSCALE:GREGORIAN\r\n\
         METHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:one@stillpoint.invalid\r\nDTSTAMP:20260302T120000Z\r\nSEQUENCE:2\r\n\
         DTSTART:20260329T080000Z\r\nDTEND:20260329T090000Z\r\nSUMMARY:Coaching with Mara\r\nSTATUS:CONFIRMED\r\n\
         TRANSP:OPAQUE\r\nLOCATION:Room 2\\; left\r\nURL:https://meet.example/anna\r\n\
         ORGANIZER;CN=\"Mara 'M' Lindqvist\":mailto:mara@example.org\r\n\
         BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1440M\r\nDESCRIPTION:Coaching with Mara\r\nEND:VALARM\r\n\
         BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT60M\r\nDESCRIPTION:Coaching with Mara\r\nEND:VALARM\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
}

#[test]
fn a_series_keeps_its_time_of_day_and_says_what_is_left_out_and_what_has_moved() {
    let berlin = zone("Europe/Berlin");
    let rule = Rule {
        first: local("2026-03-17T10:00"),
        zone: berlin,
        every_weeks: 1,
        count: 4,
        without: vec![local("2026-03-24T10:00")],
    };
    assert!(rule.is_plain(60));
    let moved = Timing::Instance {
        original: local("2026-04-07T10:00"),
        zone: berlin,
        starts: local("2026-04-08T15:00").instant(berlin),
    };
    let written = text(&calendar(vec![event(Timing::Series(rule)), event(moved)]));
    for line in [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "DTSTART;TZID=Europe/Berlin:20260317T100000",
        "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=4",
        "EXDATE;TZID=Europe/Berlin:20260324T100000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260407T100000",
        "DTSTART;TZID=Europe/Berlin:20260408T150000",
    ] {
        assert!(written.contains(&format!("{line}\r\n")), "{line} in {written}");
    }
    assert_eq!(
        starts(&written),
        ["2026-03-17T09:00:00+00:00", "2026-03-31T08:00:00+00:00", "2026-04-08T13:00:00+00:00"]
    );
}

#[test]
fn a_time_that_the_clocks_skip_or_repeat_is_no_part_of_a_plain_series() {
    let nightly = |first| Rule {
        first: local(first),
        zone: zone("Europe/Berlin"),
        every_weeks: 1,
        count: 3,
        without: Vec::new(),
    };
    assert!(!nightly("2026-03-15T02:30").is_plain(60), "skipped on 29 March");
    assert!(!nightly("2026-10-18T02:30").is_plain(60), "twice on 25 October");
    assert!(!nightly("2026-10-18T01:30").is_plain(60), "it ends at a time that is shown twice");
    assert!(nightly("2026-03-15T10:00").is_plain(60));
    let twice = "2026-10-25T01:30:00Z".parse().map(Instant).unwrap();
    let berlin = zone("Europe/Berlin");
    let moved = Timing::Instance { original: local("2026-10-26T10:00"), zone: berlin, starts: twice };
    assert!(text(&calendar(vec![event(moved)])).contains("\r\nDTSTART:20261025T013000Z\r\n"), "beyond doubt");
}

#[test]
fn every_zone_is_explained_as_its_clocks_go() {
    let span = |from: &str, to: &str| {
        let at = |text: &str| local(text).instant(Zone::UTC).0;
        (at(from), at(to))
    };
    let years = span("2026-01-01T00:00", "2036-01-01T00:00");
    let mut by_changes = Vec::new();
    for name in chrono_tz::TZ_VARIANTS {
        let zone = Zone(name);
        let made = zone::by_calcard(zone, years);
        if !made.is_some_and(|text| zone::says_the_same(&text, zone, years)) {
            by_changes.push(zone);
            let text = zone::by_changes(zone, years);
            assert!(zone::says_the_same(&text, zone, years), "{zone}\n{text}");
        }
    }
    assert!(by_changes.len() < 40, "most zones have a rule: {by_changes:?}");
}

#[test]
fn no_line_is_longer_than_75_octets_and_no_letter_is_split() {
    for length in 60..90 {
        let title = format!("{}{}", "a".repeat(length), "é😀".repeat(40));
        let written = text(&calendar(vec![NewEvent { title: title.clone(), ..once() }]));
        assert!(written.split("\r\n").all(|line| line.len() <= 75), "{written}");
        assert_eq!(&*parsed(&written).events[0].summary, title);
    }
}

#[test]
fn no_text_begins_a_line_of_its_own() {
    for hostile in
        ["a\r\nDTEND:20300101T000000Z", "a\nATTENDEE:mailto:x@y", "a\rEND:VEVENT", "\u{0}\u{b}a\u{2028}b"]
    {
        let event = NewEvent {
            title: hostile.into(),
            place: Some(hostile.into()),
            link: Some(format!("https://meet.example/{hostile}")),
            uid: hostile.into(),
            ..once()
        };
        let organizer = Some((hostile.into(), format!("mara@example.org{hostile}")));
        let hostile = text(&NewCalendar { organizer, name: Some(hostile.into()), ..calendar(vec![event]) });
        let harmless = text(&NewCalendar {
            organizer: Some(("a".into(), "b".into())),
            name: Some("a".into()),
            ..calendar(vec![NewEvent { place: Some("a".into()), ..once() }])
        });
        assert_eq!(names(&hostile), names(&harmless), "{hostile}");
        assert!(!hostile.replace("\r\n", "").contains(['\r', '\n']));
    }
}

/// What every line is, but for the link: one that is none is left out.
fn names(text: &str) -> Vec<&str> {
    let lines = text.split("\r\n").filter(|line| !line.starts_with(' ') && !line.starts_with("URL:"));
    lines.map(|line| line.split([':', ';']).next().unwrap()).collect()
}

fn once() -> NewEvent {
    event(Timing::Once(local("2026-03-05T10:00").instant(Zone::UTC)))
}

prop_compose! {
    fn any_rule()(
        day in 0i64..3650, minute in 0i64..1440, zone in 0..chrono_tz::TZ_VARIANTS.len(),
        every_weeks in 1u32..=12, count in 2u32..=20, gone in proptest::collection::btree_set(0u32..20, 0..4),
    ) -> Rule {
        let first = LocalTime(local("2026-01-01T00:00").0 + chrono::Duration::minutes(day * 1440 + minute));
        let zone = Zone(chrono_tz::TZ_VARIANTS[zone]);
        let rule = Rule { first, zone, every_weeks, count, without: Vec::new() };
        let starts: Vec<_> = rule.starts().collect();
        let without = gone.into_iter().filter_map(|place| starts.get(place as usize).copied()).collect();
        Rule { without, ..rule }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(title in "[^\\p{Cc}\u{2028}\u{2029}]{1,80}", place in "[^\\p{Cc}\u{2028}\u{2029}]{1,80}", rule in any_rule(), minutes in 5u32..240) {
        prop_assume!(rule.is_plain(minutes));
        let written = NewEvent { title: title.clone(), place: Some(place.clone()), minutes, ..event(Timing::Series(rule.clone())) };
        let text = text(&calendar(vec![written]));
        let read = parsed(&text);
        prop_assert_eq!(read.events.len(), 1);
        let event = &read.events[0];
        prop_assert_eq!(event.summary.trim(), title.trim());
        prop_assert_eq!(event.details.as_ref().unwrap().location.trim(), place.trim());
        prop_assert_eq!((event.sequence, event.status), (2, Some(Status::Confirmed)));
        prop_assert!(matches!(event.start, EventTime::Local(civil, _) if civil == rule.first.0));
        let wanted: Vec<_> = rule
            .starts()
            .filter(|start| !rule.without.contains(start))
            .map(|start| {
                let begins = start.instant(rule.zone);
                (When::Instant(begins.0), When::Instant(begins.plus_minutes(i64::from(minutes)).0))
            })
            .collect();
        let found: Vec<_> = found(&read).iter().map(|found| (found.start, found.end)).collect();
        prop_assert_eq!(found, wanted);
    }
}
