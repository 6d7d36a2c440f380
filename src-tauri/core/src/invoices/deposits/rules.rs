//! How much of which deposit a document deducts or gives back. Pure.

use super::model::DeductedDeposit;
use super::queries::Deposit;
use crate::basics::money::{Money, scale};

/// What of `deposits` pays for `total`, first come first served. Each gives what is left of it at most.
#[must_use]
pub fn deducted(total: i64, deposits: &[Deposit]) -> Vec<DeductedDeposit> {
    let mut left = total.max(0);
    let mut found = Vec::new();
    for deposit in deposits {
        let amount = left.min(deposit.available());
        if amount > 0 {
            left -= amount;
            found.push(deposit.deducted(amount));
        }
    }
    found
}

/// What a credit note gives back of the deposits that its invoice deducted: what it credits beyond what was asked for.
/// `before` is what earlier credit notes have given back.
#[must_use]
pub fn given_back(
    beyond: i64,
    deducted: &[DeductedDeposit],
    before: &[DeductedDeposit],
) -> Vec<DeductedDeposit> {
    let mut left = beyond.max(0);
    let mut found = Vec::new();
    for deposit in deducted {
        let earlier = before.iter().filter(|back| back.invoice_id == deposit.invoice_id);
        let given = earlier.map(|back| back.amount.minor).sum::<i64>();
        let amount = left.min(deposit.amount.minor - given);
        if amount > 0 {
            left -= amount;
            found.push(part_of(deposit, amount));
        }
    }
    found
}

/// The part of a deposit that `amount` is, with its share of the tax.
#[must_use]
pub fn part_of(deposit: &DeductedDeposit, amount: i64) -> DeductedDeposit {
    let currency = deposit.amount.currency;
    let tax = scale(deposit.tax.minor, amount, deposit.amount.minor.max(1)).unwrap_or(0);
    DeductedDeposit {
        amount: Money::new(amount, currency),
        tax: Money::new(tax, currency),
        ..deposit.clone()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::basics::ids::InvoiceId;

    fn deposit(number: usize, total: i64, paid: i64, deducted: i64) -> Deposit {
        let euro = |minor| Money::new(minor, "EUR".parse().unwrap());
        Deposit {
            whole: DeductedDeposit {
                invoice_id: InvoiceId(number.to_string()),
                number: number.to_string(),
                issued_on: "2026-01-15".parse().unwrap(),
                amount: euro(total),
                tax: euro(total * 19 / 119),
            },
            paid,
            credited: 0,
            deducted,
        }
    }

    fn amounts(found: &[DeductedDeposit]) -> Vec<(i64, i64)> {
        found.iter().map(|deposit| (deposit.amount.minor, deposit.tax.minor)).collect()
    }

    #[test]
    fn a_deposit_is_deducted_once_and_never_beyond_what_was_paid() {
        assert_eq!(amounts(&deducted(285_600, &[deposit(1, 95_200, 95_200, 0)])), [(95_200, 15_200)]);
        assert_eq!(amounts(&deducted(285_600, &[deposit(1, 95_200, 95_200, 95_200)])), []);
        assert_eq!(amounts(&deducted(285_600, &[deposit(1, 95_200, 47_600, 0)])), [(47_600, 7600)]);
        assert_eq!(
            amounts(&deducted(50_000, &[deposit(1, 95_200, 95_200, 0)])),
            [(50_000, 7983)],
            "the rest waits for the next invoice"
        );
    }

    #[test]
    fn a_credit_gives_back_only_what_lies_beyond_what_was_asked_for() {
        let whole = deducted(285_600, &[deposit(1, 95_200, 95_200, 0)]);
        assert_eq!(amounts(&given_back(-100, &whole, &[])), []);
        let first = given_back(5000, &whole, &[]);
        assert_eq!(amounts(&first), [(5000, 798)]);
        assert_eq!(amounts(&given_back(200_000, &whole, &first)), [(90_200, 14_402)]);
    }

    proptest! {
        #[test]
        fn deposits_pay_no_more_than_the_total_and_each_no_more_than_its_own(
            total in 0_i64..1_000_000,
            sums in prop::collection::vec((1_i64..200_000, 0_i64..200_000, 0_i64..50_000), 0..6),
        ) {
            let deposits: Vec<Deposit> =
                sums.iter().enumerate().map(|(at, (sum, paid, used))| deposit(at, *sum, *paid, *used)).collect();
            let found = deducted(total, &deposits);
            prop_assert!(found.iter().map(|deposit| deposit.amount.minor).sum::<i64>() <= total);
            for part in &found {
                let from = deposits.iter().find(|deposit| deposit.whole.invoice_id == part.invoice_id).unwrap();
                prop_assert!((1..=from.available()).contains(&part.amount.minor));
                prop_assert!((0..=from.whole.tax.minor).contains(&part.tax.minor));
            }
        }
    }
}
