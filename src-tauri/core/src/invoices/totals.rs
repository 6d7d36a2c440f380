//! How a document adds up. Pure: integers in minor units, halves away from zero, tax on the sum of each rate.
//!
//! Tax is worked out on the sum and not line by line: Belgium forbids the latter for electronic invoices, and
//! EN 16931 checks the former (`documents.md` 3.3). Where prices include the tax, the gross stands fixed and
//! tax is gross less net, never recomputed from the net: 500.00 at 10 % would become 500.01.
//!
//! A line may carry a second tax on the same base, never on the first one (Quebec: 5 % and 9.975 % on 140.00).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deposits::model::DeductedDeposit;
use super::discounts::DiscountSum;
use super::home_tax::HomeTax;
use crate::basics::money::{Currency, Money, scale};

/// 100 % in thousandths of a percent.
pub const WHOLE: i64 = 100_000;

/// How something is taxed. What has the same rates is one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rates {
    /// In hundredths of a percent.
    pub rate_bp: u32,
    /// A second tax on the same base, in thousandths of a percent; 0 where there is none.
    pub second_milli: u32,
}

impl Rates {
    /// The first one, in thousandths of a percent.
    #[must_use]
    pub fn first(self) -> i64 {
        i64::from(self.rate_bp) * 10
    }

    /// Both together, in thousandths of a percent.
    #[must_use]
    pub fn both(self) -> i64 {
        self.first() + i64::from(self.second_milli)
    }

    /// What of `amount` is no tax, if it includes some.
    #[must_use]
    pub fn net_of(self, amount: i64) -> Option<i64> {
        scale(amount, WHOLE, WHOLE + self.both())
    }
}

/// What counts of a line: its amount as shown, and its rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineSum {
    /// After its discount; with tax where prices include it.
    pub amount: i64,
    /// How it is taxed.
    pub rates: Rates,
}

/// The sums of one way to be taxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateSum {
    /// The rates.
    pub rates: Rates,
    /// Without tax.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// The second tax.
    pub second: i64,
}

impl RateSum {
    /// With tax.
    #[must_use]
    pub fn gross(self) -> i64 {
        self.net + self.tax + self.second
    }
}

/// What a document adds up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// The sum of the lines as shown.
    pub subtotal: Money,
    /// Taken off the whole document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discount: Option<DiscountSum>,
    /// One row for each rate, highest first.
    pub taxes: Vec<TaxRow>,
    /// Without tax.
    pub net: Money,
    /// The tax of all rates.
    pub tax: Money,
    /// With tax.
    pub total: Money,
    /// Whether the lines include the tax.
    pub tax_included: bool,
    /// Deposits that were paid before; on a credit note those that it gives back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<DeductedDeposit>>", optional)]
    pub deposits: Vec<DeductedDeposit>,
    /// Added so that it can be paid in coins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub rounding: Option<Money>,
    /// What is asked for or credited in the end, where that is not the total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub due: Option<Money>,
    /// The tax in the practice's own currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub home_tax: Option<HomeTax>,
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
    /// With all tax.
    pub gross: Money,
    /// The second tax on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub second: Option<SecondTaxSum>,
}

/// A second tax on the same base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecondTaxSum {
    /// In thousandths of a percent: 9975 is 9.975 %.
    pub rate_milli: u32,
    /// The tax.
    pub tax: Money,
}

/// What a document brings to the books at one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxedPart {
    /// In thousandths of a percent.
    pub rate_milli: u32,
    /// Without tax.
    pub net: i64,
    /// The tax.
    pub tax: i64,
}

impl Totals {
    /// What the document brings to the books at each rate. A second tax is a rate of its own, on a base that the first one
    /// has counted; a deposit has brought its part on its own day.
    #[must_use]
    pub fn booked(&self) -> Vec<TaxedPart> {
        let mut parts: Vec<TaxedPart> = Vec::new();
        let mut add =
            |part: TaxedPart| match parts.iter_mut().find(|known| known.rate_milli == part.rate_milli) {
                Some(known) => {
                    known.net += part.net;
                    known.tax += part.tax;
                }
                None => parts.push(part),
            };
        for row in &self.taxes {
            add(TaxedPart { rate_milli: row.rate_bp * 10, net: row.net.minor, tax: row.tax.minor });
            if let Some(second) = row.second {
                add(TaxedPart { rate_milli: second.rate_milli, net: 0, tax: second.tax.minor });
            }
        }
        let tax: i64 = self.deposits.iter().map(|deposit| deposit.tax.minor).sum();
        lessen(&mut parts, self.deposits_sum() - tax, |part| &mut part.net);
        lessen(&mut parts, tax, |part| &mut part.tax);
        parts
    }

    /// The totals of `rates`; nothing if they leave the range of amounts.
    #[must_use]
    pub fn of(rates: &[RateSum], currency: Currency, tax_included: bool) -> Option<Self> {
        let money = |minor| Money::new(minor, currency);
        let net = sum(rates.iter().map(|rate| rate.net))?;
        let tax = sum(rates.iter().flat_map(|rate| [rate.tax, rate.second]))?;
        let total = net.checked_add(tax)?;
        let row = |rate: &RateSum| TaxRow {
            rate_bp: rate.rates.rate_bp,
            net: money(rate.net),
            tax: money(rate.tax),
            gross: money(rate.gross()),
            second: (rate.rates.second_milli > 0)
                .then(|| SecondTaxSum { rate_milli: rate.rates.second_milli, tax: money(rate.second) }),
        };
        Some(Self {
            subtotal: money(if tax_included { total } else { net }),
            taxes: rates.iter().map(row).collect(),
            net: money(net),
            tax: money(tax),
            total: money(total),
            tax_included,
            discount: None,
            deposits: Vec::new(),
            rounding: None,
            due: None,
            home_tax: None,
        })
    }

    /// What is asked for or credited in the end.
    #[must_use]
    pub fn due(&self) -> Money {
        self.due.unwrap_or(self.total)
    }

    /// What the deposits come to.
    #[must_use]
    pub fn deposits_sum(&self) -> i64 {
        self.deposits.iter().map(|deposit| deposit.amount.minor).sum()
    }

    /// The sums of each rate again, to go on reckoning with.
    #[must_use]
    pub fn rates(&self) -> Vec<RateSum> {
        let rate = |row: &TaxRow| RateSum {
            rates: Rates {
                rate_bp: row.rate_bp,
                second_milli: row.second.map_or(0, |second| second.rate_milli),
            },
            net: row.net.minor,
            tax: row.tax.minor,
            second: row.second.map_or(0, |second| second.tax.minor),
        };
        self.taxes.iter().map(rate).collect()
    }
}

/// Takes `amount` off the parts by their shares, to the last unit.
fn lessen(parts: &mut [TaxedPart], amount: i64, of: impl Fn(&mut TaxedPart) -> &mut i64) {
    let weights: Vec<i64> = parts.iter_mut().map(|part| *of(part)).collect();
    let whole = weights.iter().sum();
    let Some(shares) = apportion(&weights, amount, whole, amount) else { return };
    for (part, share) in parts.iter_mut().zip(shares) {
        *of(part) -= share;
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
    let mut known: Vec<Rates> = lines.iter().map(|line| line.rates).collect();
    known.sort_unstable_by(|one, other| other.cmp(one));
    known.dedup();
    known
        .into_iter()
        .map(|rates| {
            let lines = lines.iter().filter(|line| line.rates == rates);
            let amount = sum(lines.map(|line| line.amount))?;
            let seconds = i64::from(rates.second_milli);
            Some(if prices_include_tax {
                let net = rates.net_of(amount)?;
                let second = scale(amount - net, seconds, rates.both().max(1))?;
                RateSum { rates, net, tax: amount - net - second, second }
            } else {
                let tax = |rate| scale(amount, rate, WHOLE);
                RateSum { rates, net: amount, tax: tax(rates.first())?, second: tax(seconds)? }
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
            (0..lines.len()).filter(|place| lines[*place].rates == rate.rates).collect();
        let amounts: Vec<i64> = of_rate.iter().map(|place| lines[*place].amount).collect();
        let shares = apportion(&amounts, WHOLE, WHOLE + rate.rates.both(), rate.net)?;
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
