//! Which credits are about to end, and whether those that are left fit into the time that is left. Pure.
//!
//! Credits never end by themselves: warnings come 30, 14 and 7 days before, on the day the coach decides, and for
//! 14 days after it a client may still be met halfway. Source: `domain-rules.md`, section 6.

use super::ledger::Batch;
use crate::basics::moments::Day;
use crate::engagements::arrangement::ExpiryMeaning;

/// Days before the end from which it is spoken of.
pub const WARN_DAYS: i64 = 30;
/// Days after the end in which it can still be extended as a matter of course.
pub const GRACE_DAYS: i64 = 14;
/// How far credits are extended where nobody says otherwise.
pub const EXTEND_DAYS: u32 = 30;

/// Credits that will end, or have ended and wait for a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The batch.
    pub batch: String,
    /// Its last day.
    pub on: Day,
    /// Credits that no booked session will use in time.
    pub amount: i64,
}

/// What ends of `batches` (first to end first), given when the booked sessions are and what each takes, by day.
#[must_use]
pub fn endings(batches: &[Batch], bookings: &[(Day, i64)], meaning: ExpiryMeaning) -> Vec<Ending> {
    let mut bookings = bookings.to_vec();
    let mut found = Vec::new();
    for batch in batches {
        let Some(on) = batch.expires_on else { continue };
        let mut amount = batch.left;
        for (day, takes) in &mut bookings {
            if meaning == ExpiryMeaning::Booked || *day <= on {
                let part = amount.min(*takes).max(0);
                *takes -= part;
                amount -= part;
            }
        }
        if amount > 0 {
            found.push(Ending { batch: batch.id.clone(), on, amount });
        }
    }
    found
}

/// Sessions that do not all fit: how many are left, and how many do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Sessions that are neither used nor booked.
    pub left: i64,
    /// How many of them fit, one every so many days.
    pub fit: i64,
}

/// Nothing where `left` sessions, one every `cadence` days, fit into `days`.
#[must_use]
pub fn pace(left: i64, cadence: u32, days: i64) -> Option<Pace> {
    let cadence = i64::from(cadence.max(1));
    (left > 0 && left.saturating_mul(cadence) > days).then(|| Pace { left, fit: days.max(0) / cadence })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn batch(id: &str, left: i64, expires_on: Option<&str>) -> Batch {
        Batch { id: id.into(), left, expires_on: expires_on.map(day) }
    }

    #[test]
    fn a_session_booked_in_time_keeps_its_credit() {
        let batches = [batch("a", 2, Some("2026-03-31")), batch("b", 3, None)];
        let bookings = [(day("2026-03-20"), 1), (day("2026-04-10"), 1)];
        let of = |meaning| endings(&batches, &bookings, meaning);
        let one = |amount| vec![Ending { batch: "a".into(), on: day("2026-03-31"), amount }];
        assert_eq!(of(ExpiryMeaning::Held), one(1), "held by: the one in April comes too late");
        assert_eq!(of(ExpiryMeaning::Booked), [], "booked by: it is booked already");
        assert_eq!(endings(&batches, &[], ExpiryMeaning::Booked), one(2));
    }

    #[test]
    fn pace_says_how_many_fit() {
        assert_eq!(pace(4, 14, 45), Some(Pace { left: 4, fit: 3 }));
        assert_eq!(pace(3, 14, 42), None, "exactly enough is enough");
        assert_eq!(pace(1, 14, -3), Some(Pace { left: 1, fit: 0 }));
        assert_eq!(pace(0, 14, -3), None, "nothing left is nothing late");
    }

    proptest! {
        #[test]
        fn what_fits_fits_and_one_more_does_not(left in 1_i64..50, cadence in 1_u32..60, days in -10_i64..400) {
            if let Some(pace) = pace(left, cadence, days) {
                prop_assert!(pace.fit < left);
                prop_assert!(pace.fit * i64::from(cadence) <= days.max(0));
                prop_assert!((pace.fit + 1) * i64::from(cadence) > days);
            } else {
                prop_assert!(left * i64::from(cadence) <= days);
            }
        }

        #[test]
        fn endings_never_exceed_what_is_left(
            lefts in prop::collection::vec((0_i64..5, prop::option::of(0_i64..60)), 0..5),
            bookings in prop::collection::vec((0_i64..80, 1_i64..3), 0..8),
        ) {
            let first = day("2026-03-01");
            let mut batches: Vec<Batch> = lefts
                .iter()
                .enumerate()
                .map(|(place, (left, ends))| Batch {
                    id: place.to_string(), left: *left, expires_on: ends.map(|days| first.plus(days)),
                })
                .collect();
            batches.sort_by_key(|batch| (batch.expires_on.is_none(), batch.expires_on));
            let booked: Vec<(Day, i64)> = bookings.iter().map(|(days, takes)| (first.plus(*days), *takes)).collect();
            let sum = |meaning| endings(&batches, &booked, meaning).iter().map(|end| end.amount).sum::<i64>();
            let dated: i64 = batches.iter().filter(|batch| batch.expires_on.is_some()).map(|batch| batch.left).sum();
            let takes: i64 = booked.iter().map(|(_, takes)| takes).sum();
            prop_assert_eq!(sum(ExpiryMeaning::Booked), (dated - takes).max(0));
            prop_assert!(sum(ExpiryMeaning::Held) >= sum(ExpiryMeaning::Booked));
            prop_assert!(sum(ExpiryMeaning::Held) <= dated);
        }
    }
}
