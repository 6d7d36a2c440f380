//! The four shapes of time as they are stored and sent: [`Day`], [`LocalTime`], [`Zone`], [`Instant`].
//!
//! In the file: days and wall-clock times as text that sorts, instants as milliseconds UTC. On the wire: text.

use std::fmt;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dates::{self, Shown};

/// A day of the calendar, `2026-03-02`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day `days` later, or earlier if negative; the last day the calendar has where there is none.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.checked_add_signed(Duration::days(days)).unwrap_or(NaiveDate::MAX))
    }

    /// Days from `earlier` to this one.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }
}

/// A wall-clock time to the minute, `2026-03-02T10:00`. Means nothing without a [`Zone`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct LocalTime(pub NaiveDateTime);

impl LocalTime {
    /// The instant at which clocks in `zone` show this time.
    #[must_use]
    pub fn instant(self, zone: Zone) -> Instant {
        Instant(dates::instant(self.0, zone.0))
    }

    /// How often clocks in `zone` show this time.
    #[must_use]
    pub fn shown(self, zone: Zone) -> Shown {
        dates::shown(self.0, zone.0)
    }

    /// Its day.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.date())
    }

    /// The same time of day so many weeks later.
    #[must_use]
    pub fn weeks_later(self, weeks: i64) -> Self {
        Self(self.0 + Duration::weeks(weeks))
    }
}

/// A zone of the IANA list, `Europe/Berlin`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Zone(pub Tz);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// The zone's IANA name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The place that the zone is named after, as people write it.
    #[must_use]
    pub fn city(self) -> String {
        self.name().rsplit('/').next().unwrap_or(self.name()).replace('_', " ")
    }
}

/// A point in time, UTC. RFC 3339 on the wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Instant(pub DateTime<Utc>);

impl Instant {
    /// Milliseconds since 1970, as stored.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// What clocks in `zone` show.
    #[must_use]
    pub fn local(self, zone: Zone) -> LocalTime {
        LocalTime(dates::wall_clock(self.0, zone.0))
    }

    /// The day it falls on in `zone`.
    #[must_use]
    pub fn day(self, zone: Zone) -> Day {
        self.local(zone).day()
    }

    /// Whole minutes from `earlier` to this one, rounded towards it.
    #[must_use]
    pub fn minutes_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_minutes()
    }

    /// The instant `minutes` later.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + Duration::minutes(minutes))
    }
}

impl From<DateTime<Utc>> for Instant {
    fn from(instant: DateTime<Utc>) -> Self {
        Self(instant)
    }
}

/// Text in, text out, in the file and on the wire.
macro_rules! stored_as_text {
    ($type:ident, $parse:expr, $write:expr, $not:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&$write(*self))
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&$write(*self))
            }
        }

        impl std::str::FromStr for $type {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                $parse(text).map(Self).ok_or_else(|| concat!("not ", $not).to_owned())
            }
        }

        impl TryFrom<String> for $type {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                text.parse()
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                $write(value)
            }
        }

        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok($write(*self).into())
            }
        }

        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|_| FromSqlError::InvalidType)
            }
        }
    };
}

stored_as_text!(
    Day,
    |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok(),
    |day: Day| day.0.format("%Y-%m-%d").to_string(),
    "a day like 2026-03-02"
);
stored_as_text!(
    LocalTime,
    |text: &str| {
        NaiveDateTime::parse_from_str(text, dates::WALL_CLOCK)
            .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
            .ok()
    },
    |time: LocalTime| time.0.format(dates::WALL_CLOCK).to_string(),
    "a time like 2026-03-02T10:00"
);
stored_as_text!(Zone, dates::zone, |zone: Zone| zone.name().to_owned(), "a time zone like Europe/Berlin");

impl fmt::Debug for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.to_rfc3339())
    }
}

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.millis().into())
    }
}

impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Utc.timestamp_millis_opt(value.as_i64()?).single().map(Self).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_clock_time_is_text_that_sorts() {
        let time: LocalTime = "2026-03-02T09:05".parse().unwrap();
        assert_eq!(time.to_string(), "2026-03-02T09:05");
        assert!("2026-03-02 09:05".parse::<LocalTime>().is_err());
        assert!("2026-02-30".parse::<Day>().is_err());
    }

    #[test]
    fn the_day_depends_on_the_zone() {
        let late: LocalTime = "2026-03-02T23:30".parse().unwrap();
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        let tokyo: Zone = "asia/tokyo".parse().unwrap();
        let instant = late.instant(berlin);
        assert_eq!(instant.day(berlin).to_string(), "2026-03-02");
        assert_eq!(instant.day(tokyo).to_string(), "2026-03-03");
    }
}
