//! The days that are asked for.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::basics::dates;

/// From the first day, included, to the last, excluded, as the clocks of a zone show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub to: NaiveDate,
    /// The viewer's zone; floating times are read in it.
    pub zone: Tz,
}

impl Window {
    /// The instant at which the window begins.
    #[must_use]
    pub fn begins(&self) -> DateTime<Utc> {
        dates::start_of_day(self.from, self.zone)
    }

    /// The instant at which the window is over.
    #[must_use]
    pub fn ends(&self) -> DateTime<Utc> {
        dates::start_of_day(self.to, self.zone)
    }
}
