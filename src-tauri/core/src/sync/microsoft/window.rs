//! Which days Graph is asked for: it counts changes only between two dates. Pure.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::basics::moments::{Day, Zone};
use crate::net::way::Way;

/// From the month before this one.
const MONTHS_BACK: u32 = 1;
/// Until a year after this month.
const MONTHS_AHEAD: u32 = 13;
/// What lies so far back may still be held.
const MONTHS_HELD: u32 = 14;

/// The days, the last one excluded. They move on with the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

impl Days {
    pub(super) fn around(way: &Way<'_>) -> Self {
        Self::of(way.now().day(Zone::UTC))
    }

    fn of(today: Day) -> Self {
        let month = today.0.with_day(1).unwrap_or(today.0);
        let shifted = |there: Option<NaiveDate>| there.unwrap_or(month);
        Self {
            from: shifted(month.checked_sub_months(Months::new(MONTHS_BACK))),
            to: shifted(month.checked_add_months(Months::new(MONTHS_AHEAD))),
        }
    }

    /// From when before them something may still be held.
    pub(super) fn held_since(self) -> NaiveDate {
        self.from.checked_sub_months(Months::new(MONTHS_HELD)).unwrap_or(self.from)
    }
}

/// A day as Graph asks for it.
pub(super) fn midnight(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}

/// What is kept between two listings: the address to go on at, and for which days it counts.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Token {
    pub(super) from: NaiveDate,
    pub(super) link: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_move_on_with_the_month() {
        let days = |day: &str| Days::of(day.parse().unwrap());
        let march = days("2026-03-31");
        assert_eq!(
            (march.from.to_string(), march.to.to_string()),
            ("2026-02-01".into(), "2027-04-01".into())
        );
        assert_eq!(days("2026-03-01"), march);
        assert_ne!(days("2026-04-01"), march);
    }
}
