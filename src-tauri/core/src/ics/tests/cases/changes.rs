//! Cases 9, 10 and 19: changed instances.

use crate::ics::tests::support::*;
use crate::ics::{ReadOptions, Reason, occurrences, read_window};

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
fn case_9_a_newer_state_of_the_series_takes_a_changed_instance_back() {
    let series = |sequence: u32, lines: &str| {
        let text = format!(
            "BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Berlin:20240318T100000\nRRULE:FREQ=WEEKLY{lines}\n\
             SEQUENCE:{sequence}\nEND:VEVENT\nBEGIN:VEVENT\nUID:s\nSEQUENCE:1\n\
             RECURRENCE-ID;TZID=Europe/Berlin:20240401T100000\nDTSTART;TZID=Europe/Berlin:20240402T100000\nEND:VEVENT"
        );
        let found = calendar(&text);
        let day = window("2024-04-01", "2024-04-03", "Europe/Berlin");
        let narrow = read_window(
            format!("BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR\n").as_bytes(),
            &ReadOptions { fallback_zone: zone("Europe/Berlin") },
            &window("2024-04-02", "2024-04-03", "Europe/Berlin"),
        );
        assert_eq!(spans_in(&narrow.unwrap(), &day), spans_in(&found, &day), "{lines}");
        spans_in(&found, &day).len()
    };
    let excluded = ";COUNT=9\nEXDATE;TZID=Europe/Berlin:20240401T100000";
    assert_eq!(series(2, excluded), 0, "it was deleted after it had been moved");
    assert_eq!(series(1, excluded), 1, "some programs exclude what they have moved");
    assert_eq!(series(2, ";UNTIL=20240320"), 0, "the series ended before it");
    assert_eq!(series(1, ";UNTIL=20240320"), 1);
    assert_eq!(series(2, ";COUNT=9"), 1);
}
