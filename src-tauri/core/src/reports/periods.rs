//! Periods: what a report covers, its months, and what to choose from. Pure.

use chrono::{Datelike, Months};

use super::model::AskedPeriod;
use crate::basics::moments::Day;
use crate::error::{Error, Problem, Result};

/// More months than a report can show.
const MOST_MONTHS: usize = 120;

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

    /// The twelve months that end with that of `today`.
    #[must_use]
    pub fn last_twelve_months(today: Day) -> Self {
        let month = Self::month(today);
        Self { first: months_before(month.first, 11), last: month.last }
    }
}

/// The first day of the month of a day.
#[must_use]
pub fn month_of(day: Day) -> Day {
    Day(day.0.with_day(1).unwrap_or(day.0))
}

fn month_after(first: Day) -> Day {
    Day(first.0.checked_add_months(Months::new(1)).unwrap_or(chrono::NaiveDate::MAX))
}

fn months_before(first: Day, months: u32) -> Day {
    Day(first.0.checked_sub_months(Months::new(months)).unwrap_or(first.0))
}

/// The period that was asked for.
///
/// # Errors
/// `Invalid` where it ends before it begins, or is longer than ten years.
pub fn asked(period: AskedPeriod, today: Day) -> Result<Span> {
    let year_of = |day: Day| Span::year(day.0.year());
    let span = match (period.first, period.last) {
        (None, None) => year_of(today),
        (Some(first), None) => Span { first, last: year_of(first).last },
        (None, Some(last)) => Span { first: year_of(last).first, last },
        (Some(first), Some(last)) => Span { first, last },
    };
    if span.last < span.first {
        return Err(Error::invalid("period.last", Problem::EndsBeforeStart));
    }
    let ten_years = Day(span.first.0.checked_add_months(Months::new(120)).unwrap_or(chrono::NaiveDate::MAX));
    if span.last >= ten_years {
        return Err(Error::invalid("period.last", Problem::TooLarge));
    }
    Ok(span)
}

/// The periods to choose from: this year and month, this and the last quarter, the last twelve months, and every year
/// since the first money.
#[must_use]
pub fn choices(today: Day, first_money: Option<Day>) -> Vec<Span> {
    let quarter = quarter(today);
    let before = self::quarter(quarter.first.plus(-1));
    let last_month = Span::month(month_of(today).plus(-1));
    let mut spans = vec![Span::month(today), last_month, quarter, before, Span::last_twelve_months(today)];
    let (this, since) = (today.0.year(), first_money.map_or(today.0.year(), |day| day.0.year()));
    spans.extend((since.min(this)..=this).rev().map(Span::year));
    spans
}

fn quarter(day: Day) -> Span {
    let first = months_before(month_of(day), day.0.month0() % 3);
    Span { first, last: Day(first.0.checked_add_months(Months::new(3)).unwrap_or(first.0)).plus(-1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn span(first: &str, last: &str) -> Span {
        Span { first: day(first), last: day(last) }
    }

    #[test]
    fn a_period_is_filled_up_from_what_was_given_of_it() {
        let asked = |first: Option<&str>, last: Option<&str>| {
            asked(AskedPeriod { first: first.map(day), last: last.map(day) }, day("2026-03-02"))
        };
        assert_eq!(asked(None, None).unwrap(), span("2026-01-01", "2026-12-31"));
        assert_eq!(asked(Some("2025-04-06"), None).unwrap(), span("2025-04-06", "2025-12-31"));
        assert_eq!(asked(None, Some("2025-04-05")).unwrap(), span("2025-01-01", "2025-04-05"));
        assert_eq!(asked(Some("2025-04-06"), Some("2026-04-05")).unwrap().months().len(), 13);
        assert!(asked(Some("2026-03-02"), Some("2026-03-01")).is_err());
        assert!(asked(Some("2016-01-01"), Some("2025-12-31")).is_ok());
        assert!(asked(Some("2016-01-01"), Some("2026-01-01")).is_err(), "longer than ten years");
    }

    #[test]
    fn the_periods_to_choose_end_with_the_first_year_of_money() {
        let spans = choices(day("2026-01-31"), Some(day("2024-11-05")));
        assert_eq!(
            spans,
            [
                span("2026-01-01", "2026-01-31"),
                span("2025-12-01", "2025-12-31"),
                span("2026-01-01", "2026-03-31"),
                span("2025-10-01", "2025-12-31"),
                span("2025-02-01", "2026-01-31"),
                span("2026-01-01", "2026-12-31"),
                span("2025-01-01", "2025-12-31"),
                span("2024-01-01", "2024-12-31"),
            ]
        );
    }
}
