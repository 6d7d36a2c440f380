//! Case 5: whole days.

use crate::ics::tests::support::*;

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
    let hour = event("DTSTART;VALUE=DATE:20240105T120000Z\nDTEND;VALUE=DATE:20240105T130000Z");
    assert_eq!(
        spans(&hour),
        ["2024-01-05T12:00/2024-01-05T13:00"],
        "a time that calls itself a day keeps its hour"
    );
    let midnight = event("DTSTART;VALUE=DATE:20240105T000000");
    assert_eq!(spans(&midnight), ["2024-01-05/2024-01-06"]);
    let midnight = "DTSTART;TZID=Europe/Berlin:20240105T000000\nDTEND;TZID=Europe/Berlin:20240106T000000";
    assert_eq!(spans(&event(midnight)), ["2024-01-04T23:00/2024-01-05T23:00"], "24 hours are a time");
    let marked = event(&format!("{midnight}\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"));
    assert_eq!(spans(&marked), ["2024-01-05/2024-01-06"], "unless Outlook says that they are a day");
}
