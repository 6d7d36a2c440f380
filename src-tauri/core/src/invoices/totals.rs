//! How a document adds up. Pure: integers in minor units, halves away from zero, tax on the sum of each rate.
//!
//! Tax is worked out on the sum and not line by line: Belgium forbids the latter for electronic invoices, and
//! EN 16931 checks the former (`documents.md` 3.3). Where prices include the tax, the gross stands fixed and
//! tax is gross less net, never recomputed from the net: 500.00 at 10 % would become 500.01.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::money::{Currency, Money, scale};

/// 100 % in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// What counts of a line: its amount as shown, and its rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineSum {
    /// After its discount; with tax where prices include it.
    pub amount: i64,
    /// In hundredths of a percent.
    pub rate_bp: u32,
}

/// The sums of one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateSum {
    /// In hundredths of a percent.
    pub rate_bp: u32,
    /// Without tax.
    pub net: i64,
    /// The tax.
    pub tax: i64,
}

impl RateSum {
    /// With tax.
    #[must_use]
    pub fn gross(self) -> i64 {
        self.net + self.tax
    }
}

/// What a document adds up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// The sum of the lines as shown.
    pub subtotal: Money,
    /// One row for each rate, highest first.
    pub taxes: Vec<TaxRow>,
    /// Without tax.
    pub net: Money,
    /// The tax of all rates.
    pub tax: Money,
    /// What is to be paid or credited.
    pub total: Money,
    /// Whether the lines include the tax.
    pub tax_included: bool,
}

/// The tax of one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxRow {
    /// In hundredths of a percent: 1900 is 19 %.
    pub rate_bp: u32,
    /// What it is on, without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// Both.
    pub gross: Money,
}

impl Totals {
    /// The totals of `rates`; nothing if they leave the range of amounts.
    #[must_use]
    pub fn of(rates: &[RateSum], currency: Currency, tax_included: bool) -> Option<Self> {
        let money = |minor| Money::new(minor, currency);
        let net = sum(rates.iter().map(|rate| rate.net))?;
        let tax = sum(rates.iter().map(|rate| rate.tax))?;
        let total = net.checked_add(tax)?;
        let row = |rate: &RateSum| TaxRow {
            rate_bp: rate.rate_bp,
            net: money(rate.net),
            tax: money(rate.tax),
            gross: money(rate.gross()),
        };
        Some(Self {
            subtotal: money(if tax_included { total } else { net }),
            taxes: rates.iter().map(row).collect(),
            net: money(net),
            tax: money(tax),
            total: money(total),
            tax_included,
        })
    }

    /// The sums of each rate again, to go on reckoning with.
    #[must_use]
    pub fn rates(&self) -> Vec<RateSum> {
        let rate = |row: &TaxRow| RateSum { rate_bp: row.rate_bp, net: row.net.minor, tax: row.tax.minor };
        self.taxes.iter().map(rate).collect()
    }
}

/// What a line comes to: quantity in thousandths times price, rounded, less the discount.
#[must_use]
pub fn line_amount(quantity_milli: i64, unit_price: i64, discount: i64) -> Option<i64> {
    scale(unit_price, quantity_milli, 1000)?.checked_sub(discount)
}

/// The sums of each rate, highest rate first. The order of the lines does not matter.
#[must_use]
pub fn rates(lines: &[LineSum], prices_include_tax: bool) -> Option<Vec<RateSum>> {
    let mut known: Vec<u32> = lines.iter().map(|line| line.rate_bp).collect();
    known.sort_unstable_by(|one, other| other.cmp(one));
    known.dedup();
    known
        .into_iter()
        .map(|rate_bp| {
            let lines = lines.iter().filter(|line| line.rate_bp == rate_bp);
            let amount = sum(lines.map(|line| line.amount))?;
            let rate = i64::from(rate_bp);
            Some(if prices_include_tax {
                let net = scale(amount, WHOLE, WHOLE + rate)?;
                RateSum { rate_bp, net, tax: amount - net }
            } else {
                RateSum { rate_bp, net: amount, tax: scale(amount, rate, WHOLE)? }
            })
        })
        .collect()
}

/// Each line without tax, so that the lines of a rate add up to its net to the cent.
#[must_use]
pub fn line_nets(lines: &[LineSum], prices_include_tax: bool) -> Option<Vec<i64>> {
    if !prices_include_tax {
        return Some(lines.iter().map(|line| line.amount).collect());
    }
    let mut nets = vec![0; lines.len()];
    for rate in rates(lines, true)? {
        let of_rate: Vec<usize> =
            (0..lines.len()).filter(|place| lines[*place].rate_bp == rate.rate_bp).collect();
        let amounts: Vec<i64> = of_rate.iter().map(|place| lines[*place].amount).collect();
        let shares = apportion(&amounts, WHOLE, WHOLE + i64::from(rate.rate_bp), rate.net)?;
        for (place, share) in of_rate.into_iter().zip(shares) {
            nets[place] = share;
        }
    }
    Some(nets)
}

/// `value * numerator / denominator` of each value, in whole units that add up to `total`: everyone gets the
/// floor, and what is left goes to the largest remainders, the earlier one where two are equal.
#[must_use]
pub fn apportion(values: &[i64], numerator: i64, denominator: i64, total: i64) -> Option<Vec<i64>> {
    if denominator <= 0 {
        return None;
    }
    let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
    let exact: Vec<i128> = values.iter().map(|value| i128::from(*value) * numerator).collect();
    let mut shares: Vec<i128> = exact.iter().map(|value| value.div_euclid(denominator)).collect();
    let left = usize::try_from(i128::from(total) - shares.iter().sum::<i128>()).ok()?;
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(exact[*place].rem_euclid(denominator)));
    if left > places.len() {
        return None;
    }
    for place in places.into_iter().take(left) {
        shares[place] += 1;
    }
    shares.into_iter().map(|share| i64::try_from(share).ok()).collect()
}

fn sum(mut amounts: impl Iterator<Item = i64>) -> Option<i64> {
    amounts.try_fold(0_i64, i64::checked_add)
}

#[cfg(test)]
#[path = "totals_tests.rs"]
mod tests;
