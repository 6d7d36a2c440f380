//! Whatever others wrote into an event stays, to the byte.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::event::whole;
use super::splice::{OWN, REPEATING, onto};
use super::uid;
use crate::basics::moments::Instant;
use crate::ics::tests::corpus::corpus;
use crate::ics::{Lines, ReadOptions, Window, name_of, occurrences, read, split};
use crate::sync::provider::OwnEvent;

fn event(uid: &str) -> OwnEvent {
    OwnEvent {
        uid: uid.to_owned(),
        sequence: 3,
        title: "Anna K.; 2nd, \u{1f33f} talk".to_owned(),
        start: "2026-06-05T17:30".parse().unwrap(),
        zone: "Europe/Berlin".parse().unwrap(),
        minutes: 50,
        location: Some("Lindenstra\u{df}e 4".to_owned()),
        stamp: Instant("2026-03-02T11:00:00Z".parse().unwrap()),
    }
}

/// Title, start and minutes of the event of `uid`, by our own reader.
fn told(text: &[u8], uid: &str) -> Vec<(String, String, i64)> {
    let zone = chrono_tz::Europe::Berlin;
    let calendar = read(text, &ReadOptions { fallback_zone: zone }).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let window = Window { from: day("2026-01-01"), to: day("2027-01-01"), zone };
    let mut all = Vec::new();
    for one in occurrences(&calendar, &window).list {
        let event = &calendar.events[one.event];
        if &*event.uid == uid {
            let (start, end) = (one.start.instant(zone), one.end.instant(zone));
            all.push((event.summary.to_string(), start.to_rfc3339(), (end - start).num_minutes()));
        }
    }
    all
}

fn wanted(event: &OwnEvent) -> Vec<(String, String, i64)> {
    let start = event.start.instant(event.zone).0.to_rfc3339();
    vec![(event.title.clone(), start, i64::from(event.minutes))]
}

#[test]
fn a_whole_calendar_is_read_as_it_was_meant_and_written_again_it_stays() {
    for uid in ["0b8d7c", "a@b", "with, comma; and \\ more"] {
        let event = event(uid);
        let text = whole(&event);
        assert_eq!(told(&text, uid), wanted(&event));
        assert_eq!(uid::of(&text), uid);
        assert_eq!(onto(&text, &event).unwrap(), text, "nothing new is said");
        let lines = String::from_utf8(text.clone()).unwrap();
        assert!(lines.split("\r\n").all(|line| line.len() <= 75), "{lines}");
        assert!(!lines.contains("METHOD") && lines.contains("DTEND"), "{lines}");
    }
}

#[test]
fn a_text_never_begins_a_line() {
    let mut event = event("x");
    event.title = "Anna\r\nATTENDEE:mailto:eve@example.org\u{2028}X:\u{7}1".to_owned();
    event.location = Some("here\rthere\u{85}END:VEVENT".to_owned());
    let text = String::from_utf8(whole(&event)).unwrap();
    assert!(
        !text.contains("\nATTENDEE") && !text.contains("\nX:") && text.matches("\nEND:VEVENT").count() == 1
    );
    assert!(text.contains("SUMMARY:Anna\\nATTENDEE:mailto:eve@example.org\\nX:1"));
}

/// An object of another program, with these lines of the event.
fn base(lines: &[&str]) -> Vec<u8> {
    let zone = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nX-LIC-LOCATION:Europe/Berlin\r\nBEGIN:STANDARD\r\n\
                DTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE";
    let all: [&[&str]; 3] = [
        &["BEGIN:VCALENDAR", "VERSION:2.0", zone, "BEGIN:VEVENT", "UID:x"],
        lines,
        &["END:VEVENT", "END:VCALENDAR", ""],
    ];
    all.concat().join("\r\n").into_bytes()
}

#[test]
fn only_lines_that_say_something_else_are_replaced() {
    let mut event = event("x");
    event.location = None;
    event.sequence = 0;
    let same = ["SUMMARY:Anna K.\\; 2nd\\, \u{1f33f} talk", "DTSTART;TZID=Europe/Berlin:20260605T173000"];
    for end in [
        "DTEND;TZID=Europe/Berlin:20260605T182000",
        "DTEND:20260605T162000Z",
        "DURATION:PT50M",
        "DURATION:P0DT3000S",
        "DTEND;TZID=\"W. Europe Standard Time\":20260605T182000",
    ] {
        let base = base(&[same[0], same[1], "DTSTAMP:20250101T000000Z", end, "SEQUENCE:7"]);
        assert_eq!(onto(&base, &event).unwrap(), base, "{end}: it says the same, so not a byte is changed");
    }
    let stamp = "DTSTAMP:20260302T110000Z";
    for (before, after) in [
        // The length stays as it is written; the clock, too, where it is explained.
        (
            vec!["DTSTART;TZID=Europe/Berlin:20260604T173000", "DURATION:PT50M", "DTSTAMP:20250101T000000Z"],
            vec![same[1], "DURATION:PT50M", stamp],
        ),
        (
            vec![
                "DTSTART:20260605T153000Z",
                "DTEND:20260605T163000Z",
                "DTSTAMP:20250101T000000Z",
                "LAST-MODIFIED:20250101T000000Z",
            ],
            vec![
                "DTSTART:20260605T153000Z",
                "DTEND;TZID=Europe/Berlin:20260605T182000",
                stamp,
                "LAST-MODIFIED:20260302T110000Z",
            ],
        ),
        // What has to be said and was not comes first.
        (
            vec!["DTSTART;VALUE=DATE:20260605"],
            vec![stamp, "DTEND;TZID=Europe/Berlin:20260605T182000", same[1]],
        ),
        (
            vec![
                "DTSTART:20260605T153000Z",
                "DURATION:PT1H",
                "LOCATION:Somewhere",
                "STATUS:CANCELLED",
                "DTSTAMP:20250101T000000Z",
            ],
            vec!["DTSTART:20260605T153000Z", "DURATION:PT50M", "STATUS:CONFIRMED", stamp],
        ),
    ] {
        let with = |lines: &[&str]| base(&[lines, &[same[0]]].concat());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let spliced = text(onto(&with(&before), &event).unwrap());
        let (mut spliced, mut wanted): (Vec<_>, Vec<String>) = (
            spliced.lines().map(str::to_owned).collect(),
            text(with(&after)).lines().map(str::to_owned).collect(),
        );
        if before.len() < after.len() {
            spliced.sort();
            wanted.sort();
        }
        assert_eq!(spliced, wanted, "{before:?}");
    }
}

#[test]
fn without_the_zone_beside_it_and_in_the_hour_that_comes_twice_it_is_utc() {
    let bare = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20260101T000000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let spliced = String::from_utf8(onto(bare, &event("x")).unwrap()).unwrap();
    assert!(spliced.contains("\nDTSTART:20260605T153000Z\n") && !spliced.contains('\r'), "{spliced}");
    let mut twice = event("x");
    twice.start = "2026-10-25T02:30".parse().unwrap();
    let spliced = onto(&base(&["DTSTART:20260101T000000Z"]), &twice).unwrap();
    assert_eq!(told(&spliced, "x"), wanted(&twice));
    assert!(String::from_utf8(spliced).unwrap().contains("DTSTART:20261025T003000Z"));
}

#[test]
fn what_makes_a_session_repeat_is_taken_out_and_a_series_beside_it_stays() {
    let other = "BEGIN:VEVENT\r\nUID:y\r\nDTSTART:20260605T153000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n";
    let changed = "BEGIN:VEVENT\r\nUID:x\r\nRECURRENCE-ID:20260612T153000Z\r\nDTSTART:20260612T160000Z\r\n\
                   BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n";
    let weekly = [
        "X-A:1",
        "RRULE:FREQ=WEEKLY;\r\n COUNT=3",
        "RDATE:20260701T100000Z",
        "EXDATE:20260619T153000Z",
        "X-B:2",
    ];
    let text = String::from_utf8(base(&weekly)).unwrap();
    let text = text.replace("BEGIN:VEVENT", &format!("{other}{changed}BEGIN:VEVENT"));
    let spliced = String::from_utf8(onto(text.as_bytes(), &event("x")).unwrap()).unwrap();
    assert!(spliced.contains(other) && spliced.contains("X-A:1\r\nX-B:2\r\nEND:VEVENT"), "{spliced}");
    for gone in ["WEEKLY", "COUNT", "RDATE", "EXDATE", "RECURRENCE-ID", "VALARM"] {
        assert!(!spliced.contains(gone), "{gone}: {spliced}");
    }
    assert_eq!(told(spliced.as_bytes(), "x"), wanted(&event("x")));
}

#[test]
fn another_event_and_the_exceptions_of_a_series_are_left_alone() {
    let event = event("x");
    assert_eq!(onto(&base(&["RECURRENCE-ID:20260605T153000Z"]), &event), None);
    assert_eq!(onto(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", &event), None);
    assert_eq!(onto(b"", &event), None);
    let wide: Vec<u8> =
        String::from_utf8(whole(&event)).unwrap().encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(onto(&wide, &event), None);
}

/// Its bytes, the event that it stands in directly, the one that it stands in at all, its name, its text.
type Told = (Vec<u8>, Option<usize>, Option<usize>, String, String);

/// The lines that are not ours, as bytes, in order; ours are those of the event of `uid` that is no exception.
fn of_others(text: &[u8], uid: &str) -> Vec<Vec<u8>> {
    let mut all: Vec<Told> = Vec::new();
    let (mut open, mut ours, mut event) = (Vec::<String>::new(), None, 0);
    let (mut uids, mut exceptions) = (Vec::new(), BTreeSet::new());
    let mut lines = Lines::new(text).unwrap();
    while let Some(line) = lines.next_line().unwrap() {
        let name = name_of(&line.text);
        let inner = line.text.split_once(':').map_or("", |(_, value)| value.trim()).to_ascii_uppercase();
        let span = usize::try_from(line.span.start).unwrap()..usize::try_from(line.span.end).unwrap();
        // In which event it stands, however deep.
        let part = match open.iter().any(|outer| outer == "VEVENT") {
            true => Some(event),
            false => (name == "BEGIN" && inner == "VEVENT").then_some(event + 1),
        };
        if name == "END"
            && let Some(depth) = open.iter().rposition(|outer| *outer == inner)
        {
            open.truncate(depth);
        }
        let within = (open.last().is_some_and(|open| open == "VEVENT")
            && open.iter().filter(|open| *open == "VEVENT").count() == 1)
            .then_some(event);
        if within.is_some() && name == "UID" && uids.len() < event {
            uids.push(split(&line.text, 0).map(|uid| uid.text()).unwrap_or_default());
        }
        if within.is_some() && name == "RECURRENCE-ID" {
            exceptions.insert(event);
        }
        all.push((text[span].to_vec(), within, part, name.clone(), line.text.to_string()));
        if name == "BEGIN" {
            if inner == "VEVENT" && !open.contains(&inner) {
                while uids.len() < event {
                    uids.push(String::new());
                }
                event += 1;
            }
            open.push(inner);
        }
    }
    for (index, known) in uids.iter().enumerate() {
        if ours.is_none() && known == uid && !exceptions.contains(&(index + 1)) {
            ours = Some(index + 1);
        }
    }
    // What makes ours repeat goes: a session is a single one.
    let repeats = |part: &Option<usize>| {
        part.is_some_and(|part| exceptions.contains(&part) && uids.get(part - 1).is_some_and(|of| of == uid))
    };
    all.retain(|(_, within, part, name, line)| {
        let own = OWN.contains(&name.as_str()) && split(line, 0).is_ok();
        let ours = ours.is_some() && *within == ours && (own || REPEATING.contains(&name.as_str()));
        !ours && !repeats(part)
    });
    all.into_iter().map(|(bytes, ..)| bytes).collect()
}

#[test]
fn nothing_of_others_is_touched_in_any_calendar_of_the_corpus() {
    let mut spliced = 0;
    for path in corpus() {
        let text = std::fs::read(&path).unwrap();
        let uid = uid::of(&text);
        let ours = event(&uid);
        let Some(new) = onto(&text, &ours).filter(|_| !uid.is_empty()) else { continue };
        spliced += 1;
        assert_eq!(of_others(&new, &uid), of_others(&text, &uid), "{}", path.display());
        assert_eq!(onto(&new, &ours).as_ref(), Some(&new), "{}: said once, it is said", path.display());
    }
    assert!(spliced > 500, "only {spliced} calendars had an event to write into");
}

proptest! {
    #[test]
    fn nothing_of_others_is_touched(
        lines in prop::collection::vec("(X-[A-Z]{1,9}|COMMENT|DESCRIPTION|ATTENDEE)(;X=\"[a-z:;,]{0,9}\")?:[ -~\u{e4}-\u{fc}\u{1f33f}]{0,90}", 0..12),
        alarm in prop::collection::vec("(SUMMARY|DTSTART|TRIGGER|X-A|DURATION):[ -~]{0,20}", 0..4),
        own in prop::sample::subsequence(vec![
            "SUMMARY:Old", "DTSTART;TZID=Europe/Berlin:20260101T090000", "DTEND:20260101T090000Z", "DURATION:PT1H",
            "LOCATION:Old place,\r\n  folded", "STATUS:TENTATIVE", "SEQUENCE:1", "DTSTAMP:20250101T000000Z",
            "LAST-MODIFIED:20250101T000000Z", "summary:twice",
        ], 0..=10),
        places in prop::collection::vec(any::<prop::sample::Index>(), 10),
        line_end in prop::sample::select(vec!["\r\n", "\n"]),
        width in 20_usize..80,
    ) {
        let fold = |line: &String| -> String {
            let letters: Vec<char> = line.chars().collect();
            letters.chunks(width).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("\r\n ")
        };
        let mut inside: Vec<String> = lines.iter().map(fold).collect();
        for (line, place) in own.iter().zip(&places) {
            inside.insert(place.index(inside.len() + 1), (*line).to_owned());
        }
        let mut all = vec!["BEGIN:VCALENDAR".to_owned(), "X-BEFORE:1".to_owned(), "BEGIN:VEVENT".to_owned(), "UID:x".to_owned()];
        all.extend(inside);
        all.push("BEGIN:VALARM".to_owned());
        all.extend(alarm.iter().map(|line| line.trim_end().to_owned()));
        all.extend(["END:VALARM", "END:VEVENT", "BEGIN:X-OTHER", "SUMMARY:not ours", "END:X-OTHER", "END:VCALENDAR", ""].map(str::to_owned));
        let text = all.join("\r\n").replace("\r\n", line_end).into_bytes();
        let ours = event("x");
        let new = onto(&text, &ours).unwrap();
        prop_assert_eq!(of_others(&new, "x"), of_others(&text, "x"));
        prop_assert_eq!(told(&new, "x"), wanted(&ours));
        prop_assert_eq!(onto(&new, &ours).unwrap(), new);
    }
}
