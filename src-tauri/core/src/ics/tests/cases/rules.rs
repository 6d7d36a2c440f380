//! Cases 11 and 13 to 16: what rules say.

use crate::ics::Reason;
use crate::ics::tests::support::*;

#[test]
fn case_11_a_rule_without_end_gives_only_the_asked_days() {
    let endless = event("DTSTART;TZID=Europe/Berlin:20000103T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY");
    let week = window("2026-03-02", "2026-03-09", "Europe/Berlin");
    assert_eq!(spans_in(&endless, &week), ["2026-03-02T09:00/2026-03-02T10:00"]);
    let far = window("2900-01-01", "2900-01-08", "Europe/Berlin");
    assert_eq!(spans_in(&endless, &far).len(), 1);
}

#[test]
fn case_13_positions_count_within_the_whole_period() {
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
}

#[test]
fn case_14_ordinals_count_from_either_end_of_a_month_and_mean_nothing_in_a_week() {
    let ends = event("DTSTART;VALUE=DATE:20240131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3");
    assert_eq!(starts(&ends), ["2024-01-31", "2024-02-29", "2024-03-31"]);
    let common = event("DTSTART;VALUE=DATE:20250131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2");
    assert_eq!(starts(&common), ["2025-01-31", "2025-02-28"]);
    let fridays = event("DTSTART;VALUE=DATE:20240126\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3");
    assert_eq!(starts(&fridays), ["2024-01-26", "2024-02-23", "2024-03-29"]);
    let weekly = event("DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=WEEKLY;BYDAY=1MO;COUNT=3");
    assert_eq!(starts(&weekly), ["2024-01-01", "2024-01-08", "2024-01-15"], "each Monday");
}

#[test]
fn case_15_the_first_day_of_the_week_decides_which_weeks_are_skipped() {
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
fn the_start_is_counted_by_a_lone_rule_and_by_each_of_several_that_meets_it() {
    let lone = event("DTSTART;VALUE=DATE:20230112\nRRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=2");
    assert_eq!(starts(&lone), ["2023-01-12", "2023-02-13"]);
    let several =
        event("DTSTART;VALUE=DATE:20230112\nRRULE:FREQ=WEEKLY;COUNT=2\nRRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=2");
    assert_eq!(starts(&several), ["2023-01-12", "2023-01-19", "2023-02-13", "2023-03-13"]);
}
