//! How long money is overdue, in the buckets that bookkeepers use. Pure.

use crate::basics::moments::Day;
use crate::choices;

choices! {
    /// How long an invoice is overdue.
    Bucket {
        /// Not yet: its last day to pay is today or later.
        NotDue = "not_due",
        /// 1 to 30 days.
        To30 = "to_30",
        /// 31 to 60 days.
        To60 = "to_60",
        /// 61 to 90 days.
        To90 = "to_90",
        /// More than 90 days.
        Over90 = "over_90",
    }
}

/// Days since the last day to pay; nothing if it is not over.
#[must_use]
pub fn days_overdue(due_on: Day, today: Day) -> u32 {
    u32::try_from(today.since(due_on)).unwrap_or(0)
}

/// The bucket of an invoice. One without a day to pay is never overdue.
#[must_use]
pub fn bucket(due_on: Option<Day>, today: Day) -> Bucket {
    match due_on.map_or(0, |due_on| days_overdue(due_on, today)) {
        0 => Bucket::NotDue,
        1..=30 => Bucket::To30,
        31..=60 => Bucket::To60,
        61..=90 => Bucket::To90,
        _ => Bucket::Over90,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_begins_the_day_after_the_last_one_ends() {
        let today: Day = "2026-06-30".parse().unwrap();
        let cases = [
            (-5, Bucket::NotDue, 0),
            (0, Bucket::NotDue, 0),
            (1, Bucket::To30, 1),
            (30, Bucket::To30, 30),
            (31, Bucket::To60, 31),
            (60, Bucket::To60, 60),
            (61, Bucket::To90, 61),
            (90, Bucket::To90, 90),
            (91, Bucket::Over90, 91),
            (4000, Bucket::Over90, 4000),
        ];
        for (ago, expected, days) in cases {
            let due = today.plus(-ago);
            assert_eq!(
                (bucket(Some(due), today), days_overdue(due, today)),
                (expected, days),
                "{ago} days ago"
            );
        }
        assert_eq!(bucket(None, today), Bucket::NotDue);
    }
}
