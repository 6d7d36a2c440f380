//! The edge cases of the calendar design, each with the value that the RFC gives; libraries disagree on most.

use chrono::NaiveDate;
use chrono_tz::Tz;
use proptest::prelude::*;

use crate::ics::{
    IssueRow, ParsedCalendar, ReadOptions, Reason, Status, Window, occurrences, read, read_window,
};

fn zone(name: &str) -> Tz {
    name.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window(from: &str, to: &str, viewer: &str) -> Window {
    Window { from: day(from), to: day(to), zone: zone(viewer) }
}

fn parsed(text: &str) -> ParsedCalendar {
    read(text.as_bytes(), &ReadOptions { fallback_zone: zone("Europe/Warsaw") }).unwrap()
}

fn calendar(inside: &str) -> ParsedCalendar {
    parsed(&format!("BEGIN:VCALENDAR\nVERSION:2.0\n{inside}\nEND:VCALENDAR\n"))
}

/// A calendar with one event.
fn event(lines: &str) -> ParsedCalendar {
    calendar(&format!("BEGIN:VEVENT\nUID:one\n{lines}\nEND:VEVENT"))
}

/// `start/end` of every occurrence, short: minutes of UTC or days.
fn spans_in(calendar: &ParsedCalendar, window: &Window) -> Vec<String> {
    let short = |text: &str| text.trim_end_matches(":00Z").to_owned();
    let found = occurrences(calendar, window);
    let rows = found.list.iter().map(|found| calendar.row(found));
    rows.map(|row| format!("{}/{}", short(&row.start), short(&row.end))).collect()
}

fn spans(calendar: &ParsedCalendar) -> Vec<String> {
    spans_in(calendar, &window("1950-01-01", "2050-01-01", "Europe/Warsaw"))
}

fn starts(calendar: &ParsedCalendar) -> Vec<String> {
    spans(calendar).iter().map(|span| span.split('/').next().unwrap().to_owned()).collect()
}

fn reasons(calendar: &ParsedCalendar) -> Vec<Reason> {
    let found = occurrences(calendar, &window("1950-01-01", "2050-01-01", "Europe/Warsaw"));
    let all = calendar.issues.list().iter().chain(found.issues.list());
    all.map(|issue| issue.reason).collect()
}

#[test]
fn case_1_a_session_in_the_gap_is_shown_an_hour_later_and_not_lost() {
    let gap = event(
        "DTSTART;TZID=Europe/London:20240330T013000\nDTEND;TZID=Europe/London:20240330T020000\n\
         RRULE:FREQ=DAILY;COUNT=3",
    );
    let wanted = [
        "2024-03-30T01:30/2024-03-30T02:00",
        "2024-03-31T01:30/2024-03-31T02:00",
        "2024-04-01T00:30/2024-04-01T01:00",
    ];
    assert_eq!(spans(&gap), wanted);
}

#[test]
fn case_2_a_session_in_the_overlap_is_the_first_of_the_two() {
    let overlap = event("DTSTART;TZID=Europe/London:20241026T013000\nRRULE:FREQ=DAILY;COUNT=3");
    assert_eq!(starts(&overlap), ["2024-10-26T00:30", "2024-10-27T00:30", "2024-10-28T01:30"]);
}

#[test]
fn case_3_days_without_a_midnight_lose_nothing() {
    let havana = event("DTSTART;TZID=America/Havana:20241102T003000\nRRULE:FREQ=DAILY;COUNT=4");
    assert_eq!(
        starts(&havana),
        ["2024-11-02T04:30", "2024-11-03T04:30", "2024-11-04T05:30", "2024-11-05T05:30"]
    );
    let sao_paulo = event("DTSTART;TZID=America/Sao_Paulo:20181102T003000\nRRULE:FREQ=DAILY;COUNT=4");
    assert_eq!(
        starts(&sao_paulo),
        ["2018-11-02T03:30", "2018-11-03T03:30", "2018-11-04T03:30", "2018-11-05T02:30"]
    );
}

#[test]
fn case_4_a_floating_time_is_ten_on_whatever_clock_looks_at_it() {
    let floating = event("DTSTART:20240105T100000\nDURATION:PT1H");
    for (viewer, wanted) in [
        ("Europe/Warsaw", "2024-01-05T09:00/2024-01-05T10:00"),
        ("Asia/Tokyo", "2024-01-05T01:00/2024-01-05T02:00"),
    ] {
        assert_eq!(spans_in(&floating, &window("2024-01-05", "2024-01-06", viewer)), [wanted], "{viewer}");
    }
    let found = occurrences(&floating, &window("2024-01-05", "2024-01-06", "Asia/Tokyo"));
    assert_eq!(floating.row(&found.list[0]).zone, None);
}

#[test]
fn case_5_whole_days_are_the_same_days_everywhere() {
    let birthday = event("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=3");
    for viewer in ["Europe/Warsaw", "America/Sao_Paulo", "Asia/Tokyo"] {
        let found = spans_in(&birthday, &window("2020-01-01", "2050-01-01", viewer));
        assert_eq!(
            found,
            ["2024-02-29/2024-03-01", "2028-02-29/2028-03-01", "2032-02-29/2032-03-01"],
            "{viewer}"
        );
    }
    let zoned = event("DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20240105");
    assert_eq!(spans(&zoned), ["2024-01-05/2024-01-06"], "a day has no zone");
    let midnight = "DTSTART;TZID=Europe/Berlin:20240105T000000\nDTEND;TZID=Europe/Berlin:20240106T000000";
    assert_eq!(spans(&event(midnight)), ["2024-01-04T23:00/2024-01-05T23:00"], "24 hours are a time");
    let marked = event(&format!("{midnight}\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"));
    assert_eq!(spans(&marked), ["2024-01-05/2024-01-06"], "unless Outlook says that they are a day");
}

#[test]
fn case_6_windows_zones_are_known() {
    let auckland = event("DTSTART;TZID=New Zealand Standard Time:20191120T130000");
    assert_eq!(starts(&auckland), ["2019-11-20T00:00"]);
    let display = event(
        "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20240701T100000",
    );
    assert_eq!(starts(&display), ["2024-07-01T08:00"]);
}

const US_EASTERN: &str = "BEGIN:VTIMEZONE\nTZID:US-Eastern\nLAST-MODIFIED:19870101T000000Z\nBEGIN:STANDARD\n\
    DTSTART:19671029T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\n\
    TZNAME:Eastern Standard Time (US & Canada)\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19870405T020000\n\
    RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\n\
    TZNAME:Eastern Daylight Time (US & Canada)\nEND:DAYLIGHT\nEND:VTIMEZONE\n";

#[test]
fn case_7_a_zone_that_only_the_file_knows_is_evaluated() {
    let custom = calendar(&format!(
        "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=US-Eastern:20060718T100000\nEND:VEVENT\n{US_EASTERN}"
    ));
    assert_eq!(starts(&custom), ["2006-07-18T14:00"], "also when it is defined after its use");
    let winter = calendar(&format!(
        "{US_EASTERN}BEGIN:VEVENT\nUID:1\nDTSTART;TZID=US-Eastern:20060118T100000\nEND:VEVENT"
    ));
    assert_eq!(starts(&winter), ["2006-01-18T15:00"]);
    assert!(reasons(&custom).is_empty());
}

#[test]
fn case_8_the_calendars_zone_holds_for_times_without_one_and_for_no_others() {
    let inside = |start: &str| {
        calendar(&format!("X-WR-TIMEZONE:Europe/Paris\nBEGIN:VEVENT\nUID:1\nDTSTART{start}\nEND:VEVENT"))
    };
    assert_eq!(starts(&inside(":20210916T210000")), ["2021-09-16T19:00"]);
    assert_eq!(starts(&inside(";TZID=Asia/Tokyo:20210916T210000")), ["2021-09-16T12:00"]);
    assert_eq!(starts(&inside(":20210916T210000Z")), ["2021-09-16T21:00"]);
    let two = parsed(
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Paris\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n\
         DTSTART:20210916T210000\nEND:VEVENT\nEND:VCALENDAR\n",
    );
    let row = occurrences(&two, &window("2021-09-16", "2021-09-17", "Asia/Tokyo"));
    assert_eq!(two.row(&row.list[0]).start, "2021-09-16T12:00:00Z", "nor for another calendar of the file");
}

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
