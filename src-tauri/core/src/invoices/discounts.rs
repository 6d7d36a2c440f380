//! What is taken off a whole document: an amount or a share of it, spread over the rates of tax. Pure.
//!
//! A discount lowers what is taxed, so each rate bears its part: by largest remainder, so that the parts add up to
//! the discount to the cent (`documents.md` 3.3: 50.00 off 500.00 and 120.00 are 40.32 and 9.68).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::totals::{LineSum, Rates, apportion};
use crate::basics::money::{Currency, Money, scale};

/// 100 % in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// Taken off a whole draft: an amount, or a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentDiscount {
    /// How much; with tax where prices include it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub amount: Option<Money>,
    /// How much of the lines, in hundredths of a percent: 1000 is 10 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub percent_bp: Option<u32>,
    /// Why; the document says "Discount" where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// What a discount comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiscountSum {
    /// Why, if it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
    /// The share, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub percent_bp: Option<u32>,
    /// How much; with tax where prices include it.
    pub amount: Money,
    /// The part of each rate.
    pub parts: Vec<DiscountPart>,
}

/// The part of a discount that one rate bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiscountPart {
    /// In hundredths of a percent.
    pub rate_bp: u32,
    /// Of the second tax, in thousandths of a percent; 0 where there is none.
    #[serde(default)]
    pub second_rate_milli: u32,
    /// How much, as shown.
    pub amount: Money,
    /// The same without tax.
    pub net: Money,
}

impl DiscountPart {
    /// The rates that it is taken off from.
    #[must_use]
    pub fn rates(&self) -> Rates {
        Rates { rate_bp: self.rate_bp, second_milli: self.second_rate_milli }
    }
}

/// A share of an amount, in hundredths of a percent.
#[must_use]
pub fn share(amount: i64, percent_bp: u32) -> Option<i64> {
    scale(amount, i64::from(percent_bp), WHOLE)
}

/// What `discount` comes to on `lines`. Nothing where it is more than there is, or leaves the range.
#[must_use]
pub fn taken_off(
    discount: &DocumentDiscount,
    lines: &[LineSum],
    currency: Currency,
    prices_include_tax: bool,
) -> Option<DiscountSum> {
    let money = |minor| Money::new(minor, currency);
    let all = lines.iter().try_fold(0_i64, |sum, line| sum.checked_add(line.amount))?;
    let amount = match (discount.amount, discount.percent_bp) {
        (Some(amount), _) => amount.minor,
        (None, Some(percent)) => share(all, percent)?,
        (None, None) => 0,
    };
    if amount < 0 || amount > all {
        return None;
    }
    let parts = spread(amount, lines)?.into_iter().map(|(rates, amount)| {
        let net = if prices_include_tax { rates.net_of(amount)? } else { amount };
        Some(DiscountPart {
            rate_bp: rates.rate_bp,
            second_rate_milli: rates.second_milli,
            amount: money(amount),
            net: money(net),
        })
    });
    Some(DiscountSum {
        reason: discount.reason.clone(),
        percent_bp: discount.percent_bp.filter(|_| discount.amount.is_none()),
        amount: money(amount),
        parts: parts.collect::<Option<Vec<_>>>()?,
    })
}

/// `amount` over the rates by what each has, highest first. A rate on which more is taken off than billed bears
/// nothing.
fn spread(amount: i64, lines: &[LineSum]) -> Option<Vec<(Rates, i64)>> {
    let mut sums: Vec<(Rates, i64)> = Vec::new();
    for line in lines {
        match sums.iter_mut().find(|(rates, _)| *rates == line.rates) {
            Some((_, sum)) => *sum = sum.checked_add(line.amount)?,
            None => sums.push((line.rates, line.amount)),
        }
    }
    sums.retain(|(_, sum)| *sum > 0);
    sums.sort_by_key(|(rates, _)| std::cmp::Reverse(*rates));
    let weights: Vec<i64> = sums.iter().map(|(_, sum)| *sum).collect();
    let whole = weights.iter().try_fold(0_i64, |all, weight| all.checked_add(*weight))?;
    if whole == 0 {
        return Some(Vec::new());
    }
    let parts = apportion(&weights, amount, whole, amount)?;
    Some(sums.into_iter().map(|(rates, _)| rates).zip(parts).filter(|(_, part)| *part != 0).collect())
}

/// Which part of a discount each line bears, so that the lines of a rate add up to the rate's part: what a credit note
/// takes off its lines.
#[must_use]
pub fn by_line(discount: &DiscountSum, lines: &[LineSum]) -> Vec<i64> {
    let mut parts = vec![0; lines.len()];
    for part in &discount.parts {
        let bears = |line: &LineSum| line.rates == part.rates() && line.amount > 0;
        let places: Vec<usize> = (0..lines.len()).filter(|place| bears(&lines[*place])).collect();
        let weights: Vec<i64> = places.iter().map(|place| lines[*place].amount).collect();
        let whole = weights.iter().sum::<i64>().max(1);
        let shares = apportion(&weights, part.amount.minor, whole, part.amount.minor).unwrap_or_default();
        for (place, share) in places.into_iter().zip(shares) {
            parts[place] = share;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::totals::{Totals, rates};
    use super::*;

    const FULL: Rates = Rates { rate_bp: 1900, second_milli: 0 };
    const REDUCED: Rates = Rates { rate_bp: 700, second_milli: 0 };
    const QUEBEC: Rates = Rates { rate_bp: 500, second_milli: 9975 };

    fn euro() -> Currency {
        "EUR".parse().unwrap()
    }

    fn amount(minor: i64) -> DocumentDiscount {
        DocumentDiscount { amount: Some(Money::new(minor, euro())), percent_bp: None, reason: None }
    }

    fn percent(bp: u32) -> DocumentDiscount {
        DocumentDiscount { amount: None, percent_bp: Some(bp), reason: None }
    }

    fn line(amount: i64, rates: Rates) -> LineSum {
        LineSum { amount, rates }
    }

    fn parts(sum: &DiscountSum) -> Vec<i64> {
        sum.parts.iter().map(|part| part.amount.minor).collect()
    }

    /// The worked numbers of documents.md 3.3.
    #[test]
    fn each_rate_bears_its_part_by_largest_remainder() {
        let lines = [line(50_000, FULL), line(12_000, REDUCED)];
        assert_eq!(parts(&taken_off(&amount(5000), &lines, euro(), false).unwrap()), [4032, 968]);
        let three = [3, 2, 1].map(|rate| Rates { rate_bp: rate, second_milli: 0 });
        let lines = [line(3333, three[0]), line(3333, three[1]), line(3334, three[2])];
        assert_eq!(parts(&taken_off(&amount(1000), &lines, euro(), false).unwrap()), [333, 333, 334]);
    }

    #[test]
    fn a_share_is_taken_of_the_lines_and_more_than_there_is_is_refused() {
        let lines = [line(12_000, FULL), line(350, FULL)];
        let sum = taken_off(&percent(1000), &lines, euro(), false).unwrap();
        assert_eq!((sum.amount.minor, sum.percent_bp), (1235, Some(1000)));
        assert_eq!(taken_off(&amount(12_351), &lines, euro(), false), None);
        assert_eq!(taken_off(&amount(12_350), &lines, euro(), false).unwrap().amount.minor, 12_350);
    }

    #[test]
    fn what_is_taken_off_already_bears_nothing() {
        let lines = [line(10_000, FULL), line(-1000, REDUCED)];
        assert_eq!(parts(&taken_off(&amount(1000), &lines, euro(), false).unwrap()), [1000]);
    }

    proptest! {
        #[test]
        fn the_parts_are_the_discount_whatever_the_lines(
            amounts in prop::collection::vec((0_i64..1_000_000, prop::sample::select(vec![FULL, REDUCED, QUEBEC])), 1..20),
            bp in 1_u32..=10_000, include in any::<bool>(),
        ) {
            let lines: Vec<LineSum> = amounts.iter().map(|(amount, rates)| line(*amount, *rates)).collect();
            let sum = taken_off(&percent(bp), &lines, euro(), include).unwrap();
            prop_assert_eq!(parts(&sum).iter().sum::<i64>(), sum.amount.minor);
            prop_assert_eq!(by_line(&sum, &lines).iter().sum::<i64>(), sum.amount.minor);
            let off = sum.parts.iter().map(|part| line(-part.amount.minor, part.rates()));
            let all: Vec<LineSum> = lines.iter().copied().chain(off).collect();
            let totals = Totals::of(&rates(&all, include).unwrap(), euro(), include).unwrap();
            prop_assert!(totals.total.minor >= 0);
            prop_assert_eq!(totals.net.minor + totals.tax.minor, totals.total.minor);
            let shown: i64 = lines.iter().map(|line| line.amount).sum();
            prop_assert_eq!(totals.subtotal.minor, shown - sum.amount.minor);
        }
    }
}
