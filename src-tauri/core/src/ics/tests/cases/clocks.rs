//! Cases 1 to 4: what clocks do on the days on which they change, and times on no clock.

use crate::ics::occurrences;
use crate::ics::tests::support::*;

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
