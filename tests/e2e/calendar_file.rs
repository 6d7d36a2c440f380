//! A coach's calendar around today, as Google exports it: a client every week, somebody new, a private date, and one
//! event that no program can read.

use chrono::{Days, NaiveDate};

/// What stands in front of the events: the zone's rules, as an export carries them.
const HEAD: &str = "BEGIN:VCALENDAR\r
PRODID:-//Google Inc//Google Calendar 70.9054//EN\r
VERSION:2.0\r
CALSCALE:GREGORIAN\r
METHOD:PUBLISH\r
X-WR-CALNAME:Mara Lindqvist\r
X-WR-TIMEZONE:Europe/Berlin\r
BEGIN:VTIMEZONE\r
TZID:Europe/Berlin\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
DTSTART:19700329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
DTSTART:19701025T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// The file's text: Anna met yesterday and a week before, and comes again in six days.
pub fn around(today: NaiveDate) -> String {
    let weekly = event(
        "anna-weekly@google.com",
        "Coaching Anna Kowalska",
        &times(today - Days::new(8), "100000", "110000"),
        "RRULE:FREQ=WEEKLY;COUNT=8\r\nATTENDEE;CN=Anna Kowalska;PARTSTAT=ACCEPTED:mailto:anna@example.org\r\n",
    );
    let newcomer = event(
        "jorg-first@google.com",
        "Coaching Jörg Müller-Schmidt",
        &times(today + Days::new(1), "140000", "150000"),
        "ATTENDEE;CN=Jörg Müller-Schmidt;PARTSTAT=ACCEPTED:mailto:joerg@example.org\r\n",
    );
    let dentist =
        event("dentist@google.com", "Dentist", &times(today + Days::new(2), "083000", "093000"), "");
    let broken = event(
        "broken@google.com",
        "Supervision",
        "DTSTART;TZID=Europe/Berlin:2026-99-99\r\nDTEND;TZID=Europe/Berlin:2026-99-99\r\n",
        "",
    );
    format!("{HEAD}{weekly}{newcomer}{dentist}{broken}END:VCALENDAR\r\n")
}

fn event(uid: &str, summary: &str, times: &str, rest: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T080000Z\r\n{times}SUMMARY:{summary}\r\nSTATUS:CONFIRMED\r\n{rest}END:VEVENT\r\n"
    )
}

fn times(day: NaiveDate, from: &str, to: &str) -> String {
    let day = day.format("%Y%m%d");
    format!("DTSTART;TZID=Europe/Berlin:{day}T{from}\r\nDTEND;TZID=Europe/Berlin:{day}T{to}\r\n")
}
