//! What of an invoice can still be credited, and what a credit note then adds up to. Pure.
//!
//! Credits of a rate never exceed the invoice's sum of that rate, and the credit that takes the rest takes all
//! of it: three thirds of 118.99 are 39.66, 39.66 and 39.67, not 118.98 (`documents.md` 3.3).

use super::totals::RateSum;

/// What is left of `original` after `credited`, for each rate.
#[must_use]
pub fn remaining(original: &[RateSum], credited: &[RateSum]) -> Vec<RateSum> {
    original
        .iter()
        .map(|rate| {
            let so_far = credited.iter().filter(|credit| credit.rates == rate.rates);
            so_far.fold(*rate, |left, credit| RateSum {
                net: left.net - credit.net,
                tax: left.tax - credit.tax,
                second: left.second - credit.second,
                ..left
            })
        })
        .collect()
}

/// Whether nothing is left.
#[must_use]
pub fn is_spent(remaining: &[RateSum]) -> bool {
    remaining.iter().all(|rate| rate.net == 0 && rate.tax == 0 && rate.second == 0)
}

/// The sums of a credit note whose lines add up to `own`, fitted to what is `remaining`. Nothing where it would
/// credit more than there is.
#[must_use]
pub fn fitted(own: &[RateSum], remaining: &[RateSum], prices_include_tax: bool) -> Option<Vec<RateSum>> {
    own.iter()
        .map(|sum| {
            let left = remaining.iter().find(|rate| rate.rates == sum.rates)?;
            fit(*sum, *left, prices_include_tax)
        })
        .collect()
}

fn fit(own: RateSum, left: RateSum, prices_include_tax: bool) -> Option<RateSum> {
    let amount = |rate: RateSum| if prices_include_tax { rate.gross() } else { rate.net };
    let (asked, there) = (amount(own), amount(left));
    if asked == there {
        return Some(left);
    }
    if there < 0 {
        return fit(negated(own), negated(left), prices_include_tax).map(negated);
    }
    if !(0..=there).contains(&asked) {
        return None;
    }
    // Rounding may ask for a cent that earlier credits have taken already.
    let (tax, second) = (own.tax.min(left.tax), own.second.min(left.second));
    if !prices_include_tax {
        return Some(RateSum { net: asked, tax, second, ..own });
    }
    let net = (asked - tax - second).min(left.net);
    let tax = (asked - net - second).min(left.tax);
    Some(RateSum { net, tax, second: asked - net - tax, ..own })
}

fn negated(rate: RateSum) -> RateSum {
    RateSum { net: -rate.net, tax: -rate.tax, second: -rate.second, ..rate }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::totals::{LineSum, Rates, rates};
    use super::*;

    const HOME: Rates = Rates { rate_bp: 1900, second_milli: 0 };
    const QUEBEC: Rates = Rates { rate_bp: 500, second_milli: 9975 };

    fn of(amounts: &[i64], include: bool) -> Vec<RateSum> {
        taxed(amounts, HOME, include)
    }

    fn taxed(amounts: &[i64], how: Rates, include: bool) -> Vec<RateSum> {
        let lines: Vec<_> = amounts.iter().map(|amount| LineSum { amount: *amount, rates: how }).collect();
        rates(&lines, include).unwrap()
    }

    #[test]
    fn the_last_credit_takes_the_remainder() {
        let original = of(&[3333, 3333, 3333], false);
        let mut credited = Vec::new();
        let mut grosses = Vec::new();
        for _ in 0..3 {
            let left = remaining(&original, &credited);
            let credit = fitted(&of(&[3333], false), &left, false).unwrap();
            grosses.push(credit[0].gross());
            credited.extend(credit);
        }
        assert_eq!(grosses, [3966, 3966, 3967]);
        assert!(is_spent(&remaining(&original, &credited)));
        assert_eq!(fitted(&of(&[1], false), &remaining(&original, &credited), false), None);
    }

    #[test]
    fn more_than_is_left_and_a_rate_that_was_never_billed_are_refused() {
        let original = of(&[10_000], false);
        assert_eq!(fitted(&of(&[10_001], false), &original, false), None);
        assert_eq!(fitted(&of(&[-1], false), &original, false), None, "a credit is no second invoice");
        let elsewhere = taxed(&[10], Rates { rate_bp: 700, second_milli: 0 }, false);
        assert_eq!(fitted(&elsewhere, &original, false), None);
    }

    proptest! {
        #[test]
        fn credits_never_exceed_the_original_and_all_of_them_are_the_original(
            parts in prop::collection::vec(1_i64..100_000, 1..12), include in any::<bool>(),
            how in prop::sample::select(vec![HOME, QUEBEC]),
        ) {
            let original = taxed(&parts, how, include);
            let mut credited: Vec<RateSum> = Vec::new();
            for part in &parts {
                let left = remaining(&original, &credited);
                let credit = fitted(&taxed(&[*part], how, include), &left, include).unwrap();
                prop_assert!(credit[0].tax >= 0 && credit[0].second >= 0 && credit[0].net >= 0);
                credited.extend(credit);
                let left = remaining(&original, &credited);
                prop_assert!(
                    left[0].net >= 0 && left[0].tax >= 0 && left[0].second >= 0,
                    "never more than there was"
                );
            }
            prop_assert!(is_spent(&remaining(&original, &credited)), "all parts together are the whole");
        }
    }
}
