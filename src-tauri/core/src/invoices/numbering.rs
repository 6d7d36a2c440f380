//! Numbers without a gap, in the order of days. Pure: the series as stored and a day go in, the number and the
//! series after it come out. They are written in the transaction that issues, so a failed issue takes none.

use chrono::Datelike;

use super::model::SeriesKind;
use crate::basics::moments::Day;
use crate::error::{Problem, Refusal, Result};

/// A run of numbers. Invoices, credit notes and receipts have one each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What it numbers.
    pub kind: SeriesKind,
    /// `{YYYY}-{NNNN}`: the year, and the number with at least so many digits.
    pub pattern: String,
    /// Whether each year begins with 1.
    pub restart_yearly: bool,
    /// The year of the last number; 0 before the first.
    pub year: i32,
    /// The next number, unless a new year begins.
    pub next: i64,
    /// The day of the last document.
    pub last_issued_on: Option<Day>,
}

impl Series {
    /// The number that a document of `day` gets.
    #[must_use]
    pub fn number_on(&self, day: Day) -> String {
        format_number(&self.pattern, day.0.year(), self.place_on(day))
    }

    /// Takes the number for `day`; the series goes on after it.
    ///
    /// # Errors
    /// When a document of a later day has a number already: numbers follow the calendar.
    pub fn take(&self, day: Day) -> Result<(String, Self)> {
        if self.last_issued_on.is_some_and(|last| day < last) {
            return Err(Refusal::IssueDateBeforeLast.into());
        }
        let after = Self {
            year: day.0.year(),
            next: self.place_on(day) + 1,
            last_issued_on: Some(day),
            ..self.clone()
        };
        Ok((self.number_on(day), after))
    }

    fn place_on(&self, day: Day) -> i64 {
        let restarts = self.restart_yearly && self.year != 0 && day.0.year() > self.year;
        if restarts { 1 } else { self.next }
    }
}

/// `pattern` with its year and number filled in.
#[must_use]
pub fn format_number(pattern: &str, year: i32, place: i64) -> String {
    let mut text = String::with_capacity(pattern.len() + 4);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((field, after)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match field {
            "YYYY" => text.push_str(&format!("{year:04}")),
            "YY" => text.push_str(&format!("{:02}", year.rem_euclid(100))),
            _ => text.push_str(&format!("{place:0width$}", width = field.len())),
        }
        rest = after;
    }
    text + rest
}

/// What is wrong with a pattern: it needs its number once, fields that we know, and the year where each year
/// begins with 1, or two documents would share a number.
#[must_use]
pub fn pattern_problem(pattern: &str, restart_yearly: bool) -> Option<Problem> {
    if pattern.chars().count() > 40 {
        return Some(Problem::TooLong);
    }
    let mut fields = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((field, after)) = after.split_once('}') else { return Some(Problem::NotPossible) };
        if before.contains('}') {
            return Some(Problem::NotPossible);
        }
        fields.push(field);
        rest = after;
    }
    let counts = |field: &&str| (1..=9).contains(&field.len()) && field.chars().all(|letter| letter == 'N');
    let years = |field: &&str| matches!(*field, "YYYY" | "YY");
    let numbers = fields.iter().filter(|field| counts(field)).count();
    let dated = fields.iter().any(years);
    if numbers == 0 {
        return Some(Problem::Missing);
    }
    let known = fields.iter().all(|field| counts(field) || years(field));
    let sound = numbers == 1 && known && !rest.contains('}') && !pattern.chars().any(char::is_control);
    (!sound || (restart_yearly && !dated)).then_some(Problem::NotPossible)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Error;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn series() -> Series {
        Series {
            kind: SeriesKind::Invoice,
            pattern: "{YYYY}-{NNNN}".into(),
            restart_yearly: true,
            year: 0,
            next: 1,
            last_issued_on: None,
        }
    }

    #[test]
    fn numbers_run_on_and_begin_again_with_the_year() {
        let (first, after) = series().take(day("2026-12-30")).unwrap();
        let (second, after) = after.take(day("2026-12-30")).unwrap();
        let (third, after) = after.take(day("2027-01-02")).unwrap();
        assert_eq!([first, second, third], ["2026-0001", "2026-0002", "2027-0001"]);
        assert_eq!(after.number_on(day("2027-01-02")), "2027-0002");
    }

    #[test]
    fn a_series_that_does_not_restart_runs_on() {
        let steady = Series { pattern: "R{NNN}/{YY}".into(), restart_yearly: false, next: 999, ..series() };
        let (first, after) = steady.take(day("2026-12-30")).unwrap();
        assert_eq!((first.as_str(), after.number_on(day("2027-01-01"))), ("R999/26", "R1000/27".to_owned()));
    }

    #[test]
    fn a_start_in_the_middle_of_a_year_is_kept() {
        let moved_here = Series { next: 118, ..series() };
        assert_eq!(moved_here.number_on(day("2026-03-02")), "2026-0118", "118 came from another program");
    }

    #[test]
    fn a_day_before_the_last_is_refused() {
        let (_, after) = series().take(day("2026-03-02")).unwrap();
        assert!(matches!(after.take(day("2026-03-01")), Err(Error::Refused(Refusal::IssueDateBeforeLast))));
    }

    #[test]
    fn patterns_that_would_give_two_documents_one_number_are_refused() {
        for sound in ["{YYYY}-{NNNN}", "CN-{YYYY}-{NNNN}", "{YY}{N}"] {
            assert_eq!(pattern_problem(sound, true), None, "{sound}");
        }
        assert_eq!(pattern_problem("R-{NNNN}", false), None);
        assert_eq!(pattern_problem("{YYYY}", true), Some(Problem::Missing));
        for wrong in
            ["R-{NNNN}", "{YYYY}-{NN}-{NN}", "{YYYY}-{NNNN", "{MM}-{YYYY}-{N}", "}{YYYY}{N}", "{}{YYYY}{N}"]
        {
            assert_eq!(pattern_problem(wrong, true), Some(Problem::NotPossible), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn within_a_year_numbers_have_no_gap_and_none_twice(gaps in prop::collection::vec(0_i64..200, 1..60)) {
            let (mut series, mut on) = (series(), day("2024-01-01"));
            let mut given: Vec<String> = Vec::new();
            for gap in gaps {
                on = on.plus(gap);
                let (number, after) = series.take(on).unwrap();
                let (year, place) = number.split_once('-').unwrap();
                let before = given.iter().filter(|known| known.starts_with(year)).count();
                prop_assert_eq!(place.parse::<usize>().unwrap(), before + 1);
                prop_assert!(!given.contains(&number));
                given.push(number);
                series = after;
            }
        }
    }
}
