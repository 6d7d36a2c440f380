//! The clock that a wall-clock time is read on, and the way to an instant and back.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::basics::dates;

/// What a time without `Z` is shown on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    /// Whatever clock the viewer has.
    Floating,
    /// A zone of the IANA list.
    Iana(Tz),
    /// A zone that only this file defines.
    Custom(CustomZone),
}

/// A VTIMEZONE, evaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomZone {
    /// Offset east in seconds before the first change.
    pub(crate) before: i32,
    /// Changes in order.
    pub(crate) changes: Vec<Change>,
    /// The IANA zone that agrees with it wherever both were compared.
    pub(crate) twin: Option<Tz>,
}

/// One change of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    /// Seconds since 1970 UTC.
    pub(crate) at: i64,
    pub(crate) from: i32,
    pub(crate) to: i32,
}

impl Clock {
    /// The instant at which this clock shows `local`; `viewer` is the zone for floating times.
    #[must_use]
    pub fn instant(&self, local: NaiveDateTime, viewer: Tz) -> DateTime<Utc> {
        match self {
            Self::Floating => dates::instant(local, viewer),
            Self::Iana(zone) => dates::instant(local, *zone),
            Self::Custom(zone) => {
                DateTime::from_naive_utc_and_offset(shifted(local, -zone.offset_of_local(local)), Utc)
            }
        }
    }

    /// What this clock shows at `instant`.
    #[must_use]
    pub fn wall(&self, instant: DateTime<Utc>, viewer: Tz) -> NaiveDateTime {
        match self {
            Self::Floating => dates::wall_clock(instant, viewer),
            Self::Iana(zone) => dates::wall_clock(instant, *zone),
            Self::Custom(zone) => shifted(instant.naive_utc(), zone.offset_at(instant.timestamp())),
        }
    }

    /// The IANA zone, where there is one.
    #[must_use]
    pub fn iana(&self) -> Option<Tz> {
        match self {
            Self::Floating => None,
            Self::Iana(zone) => Some(*zone),
            Self::Custom(zone) => zone.twin,
        }
    }
}

fn shifted(time: NaiveDateTime, seconds: i32) -> NaiveDateTime {
    time.checked_add_signed(Duration::seconds(i64::from(seconds))).unwrap_or(time)
}

impl CustomZone {
    pub(crate) fn offset_at(&self, instant: i64) -> i32 {
        let passed = self.changes.partition_point(|change| change.at <= instant);
        passed.checked_sub(1).map_or(self.before, |last| self.changes[last].to)
    }

    /// As `dates::instant`: a skipped time takes the offset before the gap, a doubled one is the first.
    fn offset_of_local(&self, local: NaiveDateTime) -> i32 {
        let local = local.and_utc().timestamp();
        let passed =
            self.changes.partition_point(|change| change.at + i64::from(change.from.max(change.to)) <= local);
        passed.checked_sub(1).map_or(self.before, |last| self.changes[last].to)
    }
}
