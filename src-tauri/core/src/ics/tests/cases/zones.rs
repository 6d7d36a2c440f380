//! Cases 6 to 8: zones by every name.

use crate::ics::occurrences;
use crate::ics::tests::support::*;

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
