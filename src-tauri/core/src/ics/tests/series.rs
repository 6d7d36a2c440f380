//! Changed instances, added and excluded dates, limits, and one UID twice.

use crate::ics::{ReadOptions, Reason, occurrences, read_window};

use super::support::*;

const WEEKLY: &str = "BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Berlin:20240318T100000\n\
    DTEND;TZID=Europe/Berlin:20240318T110000\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:regular\nEND:VEVENT\n";

#[test]
fn case_9_a_changed_instance_replaces_the_one_that_it_names() {
    let moved = |sequence: u32, stamp: &str, hour: u32| {
        format!(
            "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID:20240401T080000Z\nSEQUENCE:{sequence}\nDTSTAMP:{stamp}\n\
             DTSTART;TZID=Europe/Berlin:20240402T{hour}0000\nSUMMARY:moved\nEND:VEVENT\n"
        )
    };
    // The second Monday after the change of clocks, named in UTC.
    let one = calendar(&format!("{WEEKLY}{}", moved(1, "20240301T000000Z", 15)));
    assert_eq!(
        starts(&one),
        ["2024-03-18T09:00", "2024-03-25T09:00", "2024-04-02T13:00", "2024-04-08T08:00"]
    );
    let window = window("2024-04-01", "2024-04-03", "Europe/Berlin");
    let found = occurrences(&one, &window);
    let row = one.row(&found.list[0]);
    assert_eq!((found.list.len(), row.summary), (1, "moved"));
    assert_eq!(row.recurrence_id.as_deref(), Some("2024-04-01T08:00:00Z"), "it keeps the name of its place");

    for versions in [
        [moved(2, "20240301T000000Z", 16), moved(1, "20240401T000000Z", 15)],
        [moved(1, "20240301T000000Z", 15), moved(2, "20240301T000000Z", 16)],
        [moved(2, "20240302T000000Z", 16), moved(2, "20240301T000000Z", 15)],
    ] {
        let several = calendar(&format!("{}{WEEKLY}{}", versions[0], versions[1]));
        assert_eq!(starts(&several)[2], "2024-04-02T14:00", "the newest version counts: {versions:?}");
        assert_eq!(spans(&several).len(), 4);
        assert_eq!(reasons(&several), [Reason::Superseded]);
    }

    let orphan = calendar(&moved(1, "20240301T000000Z", 15));
    assert_eq!(starts(&orphan), ["2024-04-02T13:00"], "without its series it is shown by itself");
}

#[test]
fn case_10_this_and_future_moves_all_later_instances() {
    let series = |range: &str, more: &str| {
        calendar(&format!(
            "BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Berlin:20240311T100000\nDURATION:PT1H\n\
             RRULE:FREQ=WEEKLY;COUNT=5\nEND:VEVENT\nBEGIN:VEVENT\nUID:s\n\
             RECURRENCE-ID;RANGE={range};TZID=Europe/Berlin:20240325T100000\n\
             DTSTART;TZID=Europe/Berlin:20240326T143000\nDURATION:PT90M\nSUMMARY:later\nEND:VEVENT\n{more}"
        ))
    };
    let moved = series("THISANDFUTURE", "");
    // The clocks change on 31 March: 14:30 in Berlin stays 14:30.
    assert_eq!(
        spans(&moved),
        [
            "2024-03-11T09:00/2024-03-11T10:00",
            "2024-03-18T09:00/2024-03-18T10:00",
            "2024-03-26T13:30/2024-03-26T15:00",
            "2024-04-02T12:30/2024-04-02T14:00",
            "2024-04-09T12:30/2024-04-09T14:00",
        ]
    );
    let single = "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Europe/Berlin:20240401T100000\n\
        DTSTART;TZID=Europe/Berlin:20240403T080000\nDURATION:PT1H\nEND:VEVENT\n";
    let both = series("THISANDFUTURE", single);
    assert_eq!(spans(&both)[3..], ["2024-04-03T06:00/2024-04-03T07:00", "2024-04-09T12:30/2024-04-09T14:00"]);
    let prior = series("THISANDPRIOR", "");
    assert_eq!(reasons(&prior), [Reason::RangeIgnored]);
    assert_eq!(starts(&prior)[3], "2024-04-01T08:00", "the others stay where they are");
}

#[test]
fn case_11_a_rule_without_end_gives_only_the_asked_days() {
    let endless = event("DTSTART;TZID=Europe/Berlin:20000103T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY");
    let week = window("2026-03-02", "2026-03-09", "Europe/Berlin");
    assert_eq!(spans_in(&endless, &week), ["2026-03-02T09:00/2026-03-02T10:00"]);
    let far = window("2900-01-01", "2900-01-08", "Europe/Berlin");
    assert_eq!(spans_in(&endless, &far).len(), 1);
}

#[test]
fn case_12_added_dates_may_bring_their_own_length() {
    let periods = event(
        "DTSTART:19960401T010000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n\
         RDATE;VALUE=PERIOD:19960403T020000Z/19960403T040000Z,19960404T010000Z/PT3H",
    );
    assert_eq!(
        spans(&periods),
        [
            "1996-04-01T01:00/1996-04-01T02:00",
            "1996-04-02T01:00/1996-04-02T02:00",
            "1996-04-03T02:00/1996-04-03T04:00",
            "1996-04-04T01:00/1996-04-04T04:00",
        ]
    );
    let same =
        event("DTSTART:19960401T010000Z\nRRULE:FREQ=DAILY;COUNT=2\nRDATE:19960402T010000Z,19960402T010000Z");
    assert_eq!(spans(&same).len(), 2, "an added date that is one already is still one");
    let by_day = event("DTSTART;TZID=Europe/Berlin:20240701T100000\nRDATE;VALUE=DATE:20240705");
    assert_eq!(starts(&by_day), ["2024-07-01T08:00", "2024-07-05T08:00"]);
}

#[test]
fn cases_13_to_15_positions_ordinals_and_week_starts() {
    let last_weekdays =
        event("DTSTART:19970929T090000Z\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4");
    // 29 September is not the last weekday of its month, and counts as the first instance all the same.
    assert_eq!(
        starts(&last_weekdays),
        ["1997-09-29T09:00", "1997-09-30T09:00", "1997-10-31T09:00", "1997-11-28T09:00"]
    );
    let in_week =
        event("DTSTART:20240102T120000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,SU,SA,TH;BYSETPOS=3,2;COUNT=4");
    assert_eq!(
        starts(&in_week),
        ["2024-01-02T12:00", "2024-01-04T12:00", "2024-01-09T12:00", "2024-01-11T12:00"]
    );
    let ends = event("DTSTART;VALUE=DATE:20240131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2");
    assert_eq!(starts(&ends), ["2024-01-31", "2024-02-29"]);
    let fridays = event("DTSTART;VALUE=DATE:20240126\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3");
    assert_eq!(starts(&fridays), ["2024-01-26", "2024-02-23", "2024-03-29"]);
    for (week_start, wanted) in [("MO", ["05", "10", "19", "24"]), ("SU", ["05", "17", "19", "31"])] {
        let found = event(&format!(
            "DTSTART;VALUE=DATE:19970805\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST={week_start}"
        ));
        assert_eq!(starts(&found), wanted.map(|day| format!("1997-08-{day}")), "{week_start}");
    }
}

#[test]
fn case_16_until_means_what_its_form_says() {
    let until = |until: &str| {
        let found =
            event(&format!("DTSTART;TZID=America/New_York:20240103T200000\nRRULE:FREQ=DAILY;UNTIL={until}"));
        starts(&found).len()
    };
    assert_eq!(until("20240105"), 3, "a day is included whole, on the event's clock");
    assert_eq!(until("20240105T200000"), 3, "a floating end is on the event's clock");
    assert_eq!(until("20240105T195959"), 2);
    assert_eq!(until("20240106T010000Z"), 3, "20:00 in New York");
    assert_eq!(until("20240106T005959Z"), 2);
    let whole_days = event("DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=DAILY;UNTIL=20240103T120000Z");
    assert_eq!(starts(&whole_days), ["2024-01-01", "2024-01-02", "2024-01-03"]);
    let ended = event("DTSTART:20240103T200000Z\nRRULE:FREQ=DAILY;UNTIL=20231231T000000Z");
    assert_eq!((starts(&ended).len(), reasons(&ended)), (0, vec![Reason::RuleEndedBeforeStart]));
    for (limits, count) in
        [("COUNT=2;UNTIL=20250101", 2), ("COUNT=9;UNTIL=20240104", 2), ("COUNT=0;UNTIL=20240104", 2)]
    {
        let both = event(&format!("DTSTART;VALUE=DATE:20240103\nRRULE:FREQ=DAILY;{limits}"));
        assert_eq!(starts(&both).len(), count, "{limits}");
    }
}

#[test]
fn case_17_exclusions_match_by_day_or_by_instant() {
    let daily = |excluded: &str| {
        let found = event(&format!(
            "DTSTART;TZID=Europe/Berlin:20240701T100000\nRRULE:FREQ=DAILY;COUNT=3\n{excluded}"
        ));
        starts(&found).iter().map(|start| start[8..10].to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(daily("EXDATE;VALUE=DATE:20240702"), "01 03");
    assert_eq!(daily("EXDATE;TZID=America/New_York:20240702T040000"), "01 03");
    assert_eq!(daily("EXDATE:20240702T080000Z"), "01 03");
    assert_eq!(daily("EXDATE:20240702T100000"), "01 03", "floating, seen from a zone with the same clock");
    assert_eq!(daily("EXDATE;TZID=Europe/Berlin:20240702T110000"), "01 02 03");
    assert_eq!(daily("EXDATE;TZID=Europe/Berlin:20240701T100000"), "02 03", "it still used up one of three");
    assert_eq!(daily("EXRULE:FREQ=DAILY;INTERVAL=2"), "02");
    assert_eq!(daily("EXDATE;TZID=Europe/Berlin:junk,20240702T100000"), "01 03");
    let whole = event("DTSTART;VALUE=DATE:20240701\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20240702T000000Z");
    assert_eq!(starts(&whole), ["2024-07-01", "2024-07-03"]);
    let gap = event(
        "DTSTART;TZID=Europe/Berlin:20240330T023000\nRRULE:FREQ=DAILY;COUNT=3\n\
         EXDATE;TZID=Europe/Berlin:20240331T023000",
    );
    assert_eq!(starts(&gap), ["2024-03-30T01:30", "2024-04-01T00:30"], "also in the gap");
}

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
    let keys: Vec<_> = found.series.iter().map(|series| series.key.clone()).collect();
    assert_eq!(keys[0], "same");
    assert!(keys[1].starts_with("same~"), "{keys:?}");
    assert_eq!(keys, calendar(&others).series.iter().map(|series| series.key.clone()).collect::<Vec<_>>());

    let nameless = "BEGIN:VEVENT\nDTSTART:20240101T100000Z\nSUMMARY:Anna\nEND:VEVENT\n";
    let found = calendar(nameless);
    // Stored by an import: the same in every release.
    assert_eq!(&*found.events[0].uid, "no-uid-8260e21459b27854");
    assert_eq!(reasons(&found), [Reason::UidMissing]);
}

#[test]
fn case_19_a_dummy_recurrence_id_does_not_hide_a_series() {
    let odd = event(
        "DTSTART;TZID=America/New_York:20240101T190000\nRECURRENCE-ID:19700101T000000Z\n\
         RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO;COUNT=4",
    );
    let days: Vec<_> = starts(&odd).iter().map(|start| start[..10].to_owned()).collect();
    assert_eq!(
        days,
        ["2024-01-02", "2024-01-16", "2024-02-06", "2024-02-20"],
        "19:00 there is past midnight UTC"
    );
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
