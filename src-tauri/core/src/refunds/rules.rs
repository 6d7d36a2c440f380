//! The arithmetic of a refund. Pure; every row that is added up is shown. Source: `domain-rules.md`, section 8.

use crate::basics::money::scale;
use crate::choices;

choices! {
    /// How a refund is worked out.
    RefundMethod {
        /// Nothing goes back.
        Nothing = "none",
        /// What was paid, less the share of the sessions used.
        ProRata = "pro_rata",
        /// What was paid, less the sessions used at the price of single ones, less a fee.
        ReRated = "re_rated",
        /// As the coach says.
        Custom = "custom",
    }
}

/// What a refund depends on, in minor units of one currency, tax included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Paid so far.
    pub paid: i64,
    /// The price of everything bought.
    pub price: i64,
    /// Credits bought.
    pub bought: i64,
    /// Credits used, by sessions and by policy.
    pub used: i64,
    /// The price of a single session.
    pub single_rate: i64,
    /// The credits that a single session takes.
    pub each: i64,
    /// What is kept for the trouble.
    pub fee: i64,
}

/// What one row of the worksheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Paid so far.
    Paid(i64),
    /// Sessions used at their share of the price.
    UsedAtShare(i64),
    /// Sessions used at the price of single ones.
    UsedAtSingle(i64),
    /// What is kept for the trouble.
    Fee(i64),
    /// More was used than paid: it stays at nothing.
    Floor(i64),
    /// The coach's own figure.
    Own(i64),
}

impl Row {
    /// What it adds; negative takes off.
    #[must_use]
    pub fn amount(self) -> i64 {
        match self {
            Self::Paid(amount)
            | Self::UsedAtShare(amount)
            | Self::UsedAtSingle(amount)
            | Self::Fee(amount)
            | Self::Floor(amount)
            | Self::Own(amount) => amount,
        }
    }
}

/// The rows of the worksheet; the refund is their sum. `custom` counts for the coach's own figure only.
#[must_use]
pub fn worksheet(method: RefundMethod, facts: &Facts, custom: i64) -> Vec<Row> {
    let mut rows = match method {
        RefundMethod::Nothing => return Vec::new(),
        RefundMethod::Custom => return vec![Row::Own(custom)],
        RefundMethod::ProRata => {
            let share = scale(facts.price, facts.used, facts.bought.max(1)).unwrap_or(i64::MAX);
            vec![Row::Paid(facts.paid), Row::UsedAtShare(-share)]
        }
        RefundMethod::ReRated => {
            let used = scale(facts.single_rate, facts.used, facts.each.max(1)).unwrap_or(i64::MAX);
            vec![Row::Paid(facts.paid), Row::UsedAtSingle(-used), Row::Fee(-facts.fee)]
        }
    };
    rows.retain(|row| !matches!(row, Row::Fee(0)));
    let sum = refund(&rows);
    if sum < 0 {
        rows.push(Row::Floor(-sum));
    }
    rows
}

/// What of `unpaid` is no longer owed, because what it was for is not given any more. What was used beyond what was
/// paid stays owed; where nothing goes back, the price stays as it was agreed.
#[must_use]
pub fn released(method: RefundMethod, rows: &[Row], unpaid: i64) -> i64 {
    if method == RefundMethod::Nothing {
        return 0;
    }
    let beyond = rows.iter().map(|row| if let Row::Floor(amount) = row { *amount } else { 0 }).sum::<i64>();
    (unpaid - beyond).max(0)
}

/// What the rows add up to.
#[must_use]
pub fn refund(rows: &[Row]) -> i64 {
    rows.iter().fold(0, |sum, row| sum.saturating_add(row.amount()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn facts() -> Facts {
        Facts { paid: 35_000, price: 35_000, bought: 4, used: 2, single_rate: 10_000, each: 1, fee: 0 }
    }

    fn of(method: RefundMethod, facts: Facts) -> i64 {
        refund(&worksheet(method, &facts, 1234))
    }

    #[test]
    fn the_worked_example_gives_150_back() {
        assert_eq!(of(RefundMethod::ReRated, facts()), 15_000, "350 paid, 2 of 4 used at 100");
        assert_eq!(of(RefundMethod::ReRated, Facts { fee: 1750, ..facts() }), 13_250, "less 5 %");
    }

    #[test]
    fn each_method_has_its_own_arithmetic() {
        assert_eq!(of(RefundMethod::Nothing, facts()), 0);
        assert_eq!(of(RefundMethod::ProRata, facts()), 17_500);
        assert_eq!(of(RefundMethod::Custom, facts()), 1234);
        assert_eq!(of(RefundMethod::ProRata, Facts { paid: 10_000, ..facts() }), 0, "never below nothing");
        let rows = worksheet(RefundMethod::ReRated, &Facts { used: 4, ..facts() }, 0);
        assert_eq!(rows.last(), Some(&Row::Floor(5_000)), "and the row says so");
        let minutes = Facts { bought: 240, used: 90, each: 60, ..facts() };
        assert_eq!(of(RefundMethod::ReRated, minutes), 20_000, "an hour and a half at 100 an hour");
    }

    proptest! {
        #[test]
        fn a_refund_lies_between_nothing_and_what_was_paid(
            paid in 0_i64..1_000_000, price in 0_i64..1_000_000, bought in 1_i64..50, used in 0_i64..60,
            single_rate in 0_i64..50_000, fee in 0_i64..20_000, rerated in any::<bool>(),
        ) {
            let facts = Facts { paid, price, bought, used, single_rate, each: 1, fee };
            let method = if rerated { RefundMethod::ReRated } else { RefundMethod::ProRata };
            let rows = worksheet(method, &facts, 0);
            prop_assert!((0..=paid).contains(&refund(&rows)));
            prop_assert_eq!(rows[0], Row::Paid(paid));
            let all_used = worksheet(RefundMethod::ProRata, &Facts { paid: price, used: bought, ..facts }, 0);
            prop_assert_eq!(refund(&all_used), 0, "nothing is left where everything was used");
        }
    }
}
