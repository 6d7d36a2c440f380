//! A price in parts. Pure: the first part takes what does not divide, the last is due no later than the last session
//! that is expected. Source: `domain-rules.md`, section 7.

use super::periods::months_after;
use crate::basics::moments::Day;
use crate::engagements::arrangement::Instalments;

/// One part of a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// Which, from 1.
    pub part: u32,
    /// Of how many.
    pub parts: u32,
    /// Its day.
    pub due_on: Day,
    /// Minor units.
    pub amount: i64,
}

/// The parts of `total`, the first on `first`, none after `last`.
#[must_use]
pub fn schedule(total: i64, plan: Instalments, first: Day, last: Day) -> Vec<Instalment> {
    let parts = plan.parts.max(1);
    let each = total / i64::from(parts);
    let remainder = total - each * i64::from(parts);
    (1..=parts)
        .map(|part| {
            let step = part - 1;
            let on = match plan.every_days {
                Some(days) => first.plus(i64::from(days) * i64::from(step)),
                None => months_after(first, step),
            };
            Instalment {
                part,
                parts,
                due_on: on.min(last.max(first)),
                amount: if part == 1 { each + remainder } else { each },
            }
        })
        .collect()
}

/// What is left of `parts` once `paid` has been taken off the first of them.
#[must_use]
pub fn less(parts: Vec<Instalment>, paid: i64) -> Vec<Instalment> {
    let mut paid = paid;
    parts
        .into_iter()
        .filter_map(|part| {
            let covered = paid.min(part.amount);
            paid -= covered;
            let amount = part.amount - covered;
            (amount > 0).then_some(Instalment { amount, ..part })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn rows(parts: &[Instalment]) -> Vec<(String, i64)> {
        parts.iter().map(|part| (part.due_on.to_string(), part.amount)).collect()
    }

    #[test]
    fn the_first_part_takes_the_remainder_and_the_last_waits_for_no_session_after_it() {
        let monthly = Instalments { parts: 3, every_days: None };
        let parts = schedule(100_000, monthly, day("2026-01-31"), day("2026-12-31"));
        let expected = [("2026-01-31", 33_334), ("2026-02-28", 33_333), ("2026-03-31", 33_333)];
        assert_eq!(rows(&parts), expected.map(|(on, amount)| (on.to_owned(), amount)));
        let fortnightly = Instalments { parts: 3, every_days: Some(14) };
        let parts = schedule(900, fortnightly, day("2026-03-02"), day("2026-03-20"));
        let expected = [("2026-03-02", 300), ("2026-03-16", 300), ("2026-03-20", 300)];
        assert_eq!(rows(&parts), expected.map(|(on, amount)| (on.to_owned(), amount)));
    }

    #[test]
    fn what_was_paid_before_comes_off_the_first_parts() {
        let monthly = Instalments { parts: 3, every_days: None };
        let parts = less(schedule(900, monthly, day("2026-01-01"), day("2026-12-31")), 450);
        let expected = [("2026-02-01", 150), ("2026-03-01", 300)];
        assert_eq!(rows(&parts), expected.map(|(on, amount)| (on.to_owned(), amount)));
    }

    proptest! {
        #[test]
        fn the_parts_are_the_price(
            total in 0_i64..10_000_000, parts in 2_u32..=24, every in proptest::option::of(1_u32..=365),
            room in 0_i64..400, paid in 0_i64..10_000_000,
        ) {
            let (first, last) = (day("2026-01-31"), day("2026-01-31").plus(room));
            let plan = Instalments { parts, every_days: every };
            let made = schedule(total, plan, first, last);
            prop_assert_eq!(made.iter().map(|part| part.amount).sum::<i64>(), total);
            prop_assert!(made.iter().all(|part| part.due_on >= first && part.due_on <= last));
            prop_assert!(made.is_sorted_by_key(|part| part.due_on));
            let rest = made.iter().skip(1).map(|part| part.amount);
            prop_assert!(rest.clone().all(|amount| amount == total / i64::from(parts)));
            let left = less(made, paid);
            prop_assert_eq!(left.iter().map(|part| part.amount).sum::<i64>(), (total - paid).max(0));
        }
    }
}
