//! Case 20: when an event ends.

use crate::ics::Reason;
use crate::ics::tests::support::*;

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
