//! Cases 12 and 17: dates added and excluded.

use crate::ics::tests::support::*;

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
