//! Gaps, overlaps, floating times, whole days, and zones by every name.

use crate::ics::occurrences;

use super::support::*;

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
