//! Days, wall-clock times and instants. A future appointment is wall-clock time plus IANA zone; an instant is
//! UTC. This is the one place that goes from one to the other.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

/// The release of the IANA list of time zones that is compiled in: the system's own is never asked.
pub const ZONE_DATA: &str = chrono_tz::IANA_TZDB_VERSION;

/// How a wall-clock time is written in the file and on the wire: `2026-03-02T10:00`.
pub const WALL_CLOCK: &str = "%Y-%m-%dT%H:%M";

/// The instant at which clocks in `zone` show `local`.
///
/// A time that the clock skips moves forward by the gap, as if the clocks had not changed yet; a time shown
/// twice means the first (RFC 5545, section 3.3.5).
#[must_use]
pub fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(only) => only.to_utc(),
        LocalResult::Ambiguous(first, _) => first.to_utc(),
        LocalResult::None => {
            // The offset in force shortly before the gap; no zone's gap is longer than a day.
            let before = zone.offset_from_utc_datetime(&(local - Duration::hours(26))).fix();
            DateTime::from_naive_utc_and_offset(
                local - Duration::seconds(i64::from(before.local_minus_utc())),
                Utc,
            )
        }
    }
}

/// How often the clocks of a zone show a time of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As nearly always.
    Once,
    /// Never: the clocks skip it.
    Never,
    /// Twice: the clocks go back over it.
    Twice,
}

/// How often clocks in `zone` show `local`.
#[must_use]
pub fn shown(local: NaiveDateTime, zone: Tz) -> Shown {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(_) => Shown::Once,
        LocalResult::Ambiguous(..) => Shown::Twice,
        LocalResult::None => Shown::Never,
    }
}

/// What clocks in `zone` show at `instant`.
#[must_use]
pub fn wall_clock(instant: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// How many minutes clocks in `zone` are ahead of UTC at `instant`; behind if negative.
#[must_use]
pub fn minutes_ahead(instant: DateTime<Utc>, zone: Tz) -> i64 {
    i64::from(instant.with_timezone(&zone).offset().fix().local_minus_utc()) / 60
}

/// The day that `instant` falls on in `zone`.
#[must_use]
pub fn day(instant: DateTime<Utc>, zone: Tz) -> NaiveDate {
    wall_clock(instant, zone).date()
}

/// The instant at which `day` begins in `zone`.
#[must_use]
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant(day.and_time(chrono::NaiveTime::MIN), zone)
}

/// The zone named `name` (IANA, exact case first, then any case).
#[must_use]
pub fn zone(name: &str) -> Option<Tz> {
    name.parse().ok().or_else(|| Tz::from_str_insensitive(name).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, WALL_CLOCK).unwrap()
    }

    #[test]
    fn a_skipped_time_moves_forward_and_a_doubled_one_is_the_first() {
        let london = zone("Europe/London").unwrap();
        // calendar.md 6, cases 1 and 2.
        assert_eq!(instant(local("2024-03-31T01:30"), london).to_rfc3339(), "2024-03-31T01:30:00+00:00");
        assert_eq!(instant(local("2024-10-27T01:30"), london).to_rfc3339(), "2024-10-27T00:30:00+00:00");
        let shown = |text| shown(local(text), london);
        assert_eq!(
            [shown("2024-03-31T01:30"), shown("2024-10-27T01:30"), shown("2024-10-27T02:30")],
            [Shown::Never, Shown::Twice, Shown::Once]
        );
    }

    #[test]
    fn a_midnight_that_does_not_exist_still_begins_the_day() {
        // Brazil moved its clocks at midnight until 2018.
        let sao_paulo = zone("America/Sao_Paulo").unwrap();
        let begins = start_of_day(NaiveDate::from_ymd_opt(2018, 11, 4).unwrap(), sao_paulo);
        assert_eq!(begins.to_rfc3339(), "2018-11-04T03:00:00+00:00");
    }
}
