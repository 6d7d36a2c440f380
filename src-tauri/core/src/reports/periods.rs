//! Periods: what a report covers, its months, and what to choose from. Pure.

use chrono::{Datelike, Months};

use super::model::AskedPeriod;
use crate::basics::moments::Day;
use crate::basics::spans::{Span, month_of};
use crate::error::{Error, Problem, Result};

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
    let mut spans = vec![Span::month(today), last_month, quarter, before, last_twelve_months(today)];
    let (this, since) = (today.0.year(), first_money.map_or(today.0.year(), |day| day.0.year()));
    spans.extend((since.min(this)..=this).rev().map(Span::year));
    spans
}

/// The twelve months that end with that of `today`.
#[must_use]
pub fn last_twelve_months(today: Day) -> Span {
    let month = Span::month(today);
    Span { first: months_before(month.first, 11), last: month.last }
}

fn months_before(first: Day, months: u32) -> Day {
    Day(first.0.checked_sub_months(Months::new(months)).unwrap_or(first.0))
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
        let longest = asked(Some("2016-01-15"), Some("2026-01-14")).unwrap();
        assert_eq!(longest.months().last(), Some(&day("2026-01-01")), "no month of it is left out");
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
