//! The periods of a retainer or of usage: months counted from the first day, clamped to the end of shorter months.
//! Pure. A period that begins on the 31st begins on the 28th in February and on the 31st again in March.

use chrono::Months;

use crate::basics::moments::Day;

/// From the first to the last day, both within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
}

impl Period {
    /// Whether `day` lies in it.
    #[must_use]
    pub fn has(&self, day: Day) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }
}

/// The day `months` after `anchor`, or the last of that month where it has no such day.
#[must_use]
pub fn months_after(anchor: Day, months: u32) -> Day {
    Day(anchor.0.checked_add_months(Months::new(months)).unwrap_or(chrono::NaiveDate::MAX))
}

/// The period with this number, from 1, of what began on `anchor`.
#[must_use]
pub fn period(anchor: Day, number: u32) -> Period {
    let number = number.max(1);
    Period { first_day: months_after(anchor, number - 1), last_day: months_after(anchor, number).plus(-1) }
}

/// The number of the period that `day` lies in; nothing before the first.
#[must_use]
pub fn number_on(anchor: Day, day: Day) -> Option<u32> {
    if day < anchor {
        return None;
    }
    // At least one month of 28 to 31 days passes for each, so the guess is at most one too high.
    let guess = u32::try_from(day.since(anchor) / 28 + 1).ok()?;
    (1..=guess).rev().find(|number| period(anchor, *number).first_day <= day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_from_the_31st_is_clamped_and_comes_back() {
        let firsts = |anchor: &str, count| -> Vec<String> {
            (1..=count).map(|number| period(day(anchor), number).first_day.to_string()).collect()
        };
        assert_eq!(firsts("2026-01-31", 4), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
        assert_eq!(firsts("2028-01-31", 3), ["2028-01-31", "2028-02-29", "2028-03-31"], "a leap year");
        assert_eq!(firsts("2026-11-15", 3), ["2026-11-15", "2026-12-15", "2027-01-15"]);
        let february = period(day("2026-01-31"), 2);
        assert_eq!((february.first_day, february.last_day), (day("2026-02-28"), day("2026-03-30")));
    }

    proptest! {
        #[test]
        fn periods_follow_each_other_without_gap_or_overlap(
            from in 0_i64..20_000, number in 1_u32..400,
        ) {
            let anchor = day("2000-01-01").plus(from);
            let (this, next) = (period(anchor, number), period(anchor, number + 1));
            prop_assert_eq!(this.last_day.plus(1), next.first_day);
            prop_assert!((28..=31).contains(&(next.first_day.since(this.first_day))));
            prop_assert_eq!(number_on(anchor, this.first_day), Some(number));
            prop_assert_eq!(number_on(anchor, this.last_day), Some(number));
            prop_assert_eq!(number_on(anchor, anchor.plus(-1)), None);
        }
    }
}
