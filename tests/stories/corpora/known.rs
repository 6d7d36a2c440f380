//! Where we differ from icalendar and recurring-ical-events on purpose, and why. A difference that is gone has to
//! leave this list.

const NO_DAYS: &str =
    "a whole day that ends on the day on which it starts: theirs has no days, ours has the one";
const RULE_SKIPPED: &str =
    "a rule that nobody can read: theirs drops the event, ours shows the stored date and says so";
const DAY_WITH_HOURS: &str =
    "starts on a whole day and ends at an hour: theirs makes midnight of it, ours stays a day";
const ADDED_DAY: &str =
    "RDATE as a day of a timed event: theirs adds midnight, ours the start's time on that day";
const TWO_OF_ONE_UID: &str = "two events of one UID, with other titles and times: theirs drops one";
const Z_IS_AN_INSTANT: &str =
    "a time with Z stays that instant whatever X-WR-TIMEZONE or TZID stands beside it";

/// A file and the reason.
pub(super) const KNOWN: &[(&str, &str)] = &[
    ("apt/libical3/test-data/2445.ics", "one zone is defined several times, each time otherwise"),
    ("apt/libical3/test-data/recur-errors.ics", "events without UID, equal in start and title: ours is one"),
    ("apt/libical3/test-data/smallcluster.ics", RULE_SKIPPED),
    ("npm/ical/test/test12.ics", "ends two days before it starts: theirs turns it round, ours has no length"),
    ("npm/ical/test/test14.ics", Z_IS_AN_INSTANT),
    ("npm/ical/test/test6.ics", "a midnight that calls itself a day is the day, whatever hour it ends at"),
    ("pip/icalendar/docs/tutorials/example.ics", TWO_OF_ONE_UID),
    ("pip/icalendar/src/icalendar/tests/calendars/example.ics", NO_DAYS),
    (
        "pip/icalendar/src/icalendar/tests/calendars/invalid_duration.ics",
        "a length that nobody can read: theirs drops the event, ours shows it without one",
    ),
    ("pip/icalendar/src/icalendar/tests/calendars/issue_1081_invalid_rrule_freq.ics", RULE_SKIPPED),
    ("pip/icalendar/src/icalendar/tests/calendars/issue_1633_rdate_with_dates.ics", ADDED_DAY),
    ("pip/icalendar/src/icalendar/tests/calendars/issue_1633_rdate_with_dates_and_tzid.ics", ADDED_DAY),
    (
        "pip/icalendar/src/icalendar/tests/calendars/issue_165_missing_event.ics",
        "blanks between the weekdays of a rule: theirs drops the event",
    ),
    ("pip/icalendar/src/icalendar/tests/calendars/rfc_7529.ics", RULE_SKIPPED),
    ("pip/khal/tests/ics/event_d_same_start_end.ics", NO_DAYS),
    ("pip/khal/tests/ics/event_dt_mixed_awareness.ics", Z_IS_AN_INSTANT),
    (
        "pip/khal/tests/ics/event_dt_multi_recuid_no_master.ics",
        "rules on changed instances without a series: theirs shows none, ours takes them for series",
    ),
    (
        "pip/khal/tests/ics/tz_windows_format.ics",
        "a zone of Windows, defined wrongly in the file: ours goes by the name",
    ),
    ("pip/recurring-ical-events/benchmark/issue42.ics", "from 2038 on theirs knows no winter time in Lisbon"),
    ("pip/recurring-ical-events/recurring_ical_events/test/calendars/Germany_Holidays.ics", NO_DAYS),
    (
        "pip/recurring-ical-events/recurring_ical_events/test/calendars/bad_rrule_missing_until_event.ics",
        "an empty UNTIL: theirs drops the event, ours goes on without end",
    ),
    (
        "pip/recurring-ical-events/recurring_ical_events/test/calendars/issue_201_mixed_datetime_and_date.ics",
        DAY_WITH_HOURS,
    ),
    (
        "pip/recurring-ical-events/recurring_ical_events/test/calendars/issue_201_test_matrix.ics",
        DAY_WITH_HOURS,
    ),
    (
        "pip/recurring-ical-events/recurring_ical_events/test/calendars/issue_75_range_parameter.ics",
        "UNTIL as a day of a timed series: theirs ends when that day begins, ours includes it",
    ),
];
