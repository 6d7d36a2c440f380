//! Stretches of days, and their months.

use chrono::{Datelike, Months};

use super::moments::Day;

/// The months that ten years touch at most.
const MOST_MONTHS: usize = 121;

/// A first and a last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl Span {
    /// A year of the calendar.
    #[must_use]
    pub fn year(year: i32) -> Self {
        let day = |month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        Self { first: Day(day(1, 1)), last: Day(day(12, 31)) }
    }

    /// The month of a day.
    #[must_use]
    pub fn month(day: Day) -> Self {
        let first = month_of(day);
        Self { first, last: month_after(first).plus(-1) }
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn has(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The first day of each month that it touches.
    #[must_use]
    pub fn months(self) -> Vec<Day> {
        let first = std::iter::successors(Some(month_of(self.first)), |month| Some(month_after(*month)));
        first.take_while(|month| *month <= self.last).take(MOST_MONTHS).collect()
    }
}

/// The first day of the month of a day.
#[must_use]
pub fn month_of(day: Day) -> Day {
    Day(day.0.with_day(1).unwrap_or(day.0))
}

/// The first day of the month after that of `first`, which is one.
fn month_after(first: Day) -> Day {
    Day(first.0.checked_add_months(Months::new(1)).unwrap_or(chrono::NaiveDate::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_span_has_its_ends_and_every_month_it_touches() {
        let span = Span { first: day("2025-12-31"), last: day("2026-02-01") };
        assert_eq!(span.months(), ["2025-12-01", "2026-01-01", "2026-02-01"].map(day));
        assert!(span.has(day("2025-12-31")) && span.has(day("2026-02-01")) && !span.has(day("2026-02-02")));
        assert_eq!(Span::month(day("2024-02-10")).last, day("2024-02-29"));
        assert_eq!(Span::year(2026).months().len(), 12);
    }
}
