//! From what happened to an account over some days. Pure.

use crate::basics::moments::Day;

/// Something that changed what is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement<E> {
    /// When.
    pub on: Day,
    /// What it adds to what is owed; negative takes off.
    pub amount: i64,
    /// What it was.
    pub entry: E,
}

/// What was owed before, each movement of the days with what was owed after it, and what is owed in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account<E> {
    /// Before the first day.
    pub opening: i64,
    /// Movements of the days, oldest first, each with the balance after it.
    pub rows: Vec<(Movement<E>, i64)>,
    /// After the last day.
    pub closing: i64,
}

/// The account from `from` to `until`. Of one day, what is asked for comes before what is paid.
#[must_use]
pub fn account<E>(mut movements: Vec<Movement<E>>, from: Day, until: Day) -> Account<E> {
    movements.sort_by_key(|movement| (movement.on, movement.amount < 0));
    let opening =
        movements.iter().filter(|movement| movement.on < from).map(|movement| movement.amount).sum();
    let mut closing = opening;
    let within = movements.into_iter().filter(|movement| (from..=until).contains(&movement.on));
    let rows = within
        .map(|movement| {
            closing += movement.amount;
            (movement, closing)
        })
        .collect();
    Account { opening, rows, closing }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_closes_one_period_opens_the_next(
            moves in prop::collection::vec((0_i64..100, -500_i64..500), 0..30),
            (start, middle, end) in (0_i64..100, 0_i64..100, 0_i64..100).prop_map(|(a, b, c)| {
                let mut days = [a, b, c];
                days.sort_unstable();
                (days[0], days[1], days[2])
            }),
        ) {
            let day = |days: i64| "2026-01-01".parse::<Day>().unwrap().plus(days);
            let all: Vec<Movement<usize>> = moves
                .iter()
                .enumerate()
                .map(|(entry, (on, amount))| Movement { on: day(*on), amount: *amount, entry })
                .collect();
            let first = account(all.clone(), day(start), day(middle));
            let then = account(all.clone(), day(middle + 1), day(end.max(middle + 1)));
            prop_assert_eq!(first.closing, then.opening);
            prop_assert!(first.rows.is_sorted_by_key(|(movement, _)| movement.on));
            let sum: i64 = first.rows.iter().map(|(movement, _)| movement.amount).sum();
            prop_assert_eq!(first.opening + sum, first.closing);
            let whole = account(all, day(0), day(200));
            prop_assert_eq!(whole.rows.len(), moves.len(), "nothing is left out");
            prop_assert_eq!(whole.closing, moves.iter().map(|(_, amount)| amount).sum::<i64>());
        }
    }
}
