//! What a draft adds up to now: lines, what is taken off the whole, tax, deposits, coins, the tax told at home; and
//! why it cannot be issued so.

use super::composing::Obstacle;
use super::crediting::{fitted, is_spent, remaining};
use super::deposits::queries::DepositsOf;
use super::deposits::rules::{deducted, given_back};
use super::discounts::{DiscountSum, taken_off};
use super::home_tax::at_home;
use super::model::{Invoice, Line};
use super::rounding;
use super::totals::{LineSum, RateSum, Totals, rates};
use crate::basics::ids::InvoiceId;
use crate::basics::money::Money;
use crate::error::Result;
use crate::practice::model::Practice;
use crate::vault::reader::Reader;

/// What a draft adds up to now, and why it cannot be issued so.
pub fn draft_totals(r: &Reader<'_>, invoice: &Invoice, lines: &[Line]) -> Result<(Totals, Option<Obstacle>)> {
    let include = invoice.prices_include_tax;
    let Some(sums) = line_sums(lines) else { return Ok((nothing(invoice), Some(Obstacle::TooLarge))) };
    let (discount, mut obstacle) = match &invoice.discount {
        Some(discount) => match taken_off(discount, &sums, invoice.currency, include) {
            Some(discount) => (Some(discount), None),
            None => (None, Some(Obstacle::DiscountTooLarge)),
        },
        None => (None, None),
    };
    let Some(own) = rates(&with_discount(&sums, discount.as_ref()), include) else {
        return Ok((nothing(invoice), Some(Obstacle::TooLarge)));
    };
    let corrected = invoice.credits.as_ref().map(|credited| Corrected::read(r, credited)).transpose()?;
    let sums = match &corrected {
        Some(corrected) => {
            let left = corrected.left();
            match fitted(&own, &left, include) {
                _ if is_spent(&left) => (own, Some(Obstacle::NothingLeft)),
                Some(sums) => (sums, None),
                None => (own, Some(Obstacle::MoreThanInvoiced)),
            }
        }
        None => (own, None),
    };
    obstacle = obstacle.or(sums.1);
    let Some(mut totals) = Totals::of(&sums.0, invoice.currency, include) else {
        return Ok((nothing(invoice), Some(Obstacle::TooLarge)));
    };
    if totals.total.minor < 0 {
        obstacle = obstacle.or(Some(Obstacle::BelowZero));
    }
    if let Some(discount) = discount {
        totals.subtotal.minor += discount.amount.minor;
        totals.discount = Some(discount);
    }
    let practice = r.practice()?;
    let more = match &corrected {
        Some(corrected) => corrected.mirror(r, invoice, &mut totals)?,
        None => settle(r, invoice, &practice, &mut totals)?,
    };
    let due = totals.total.minor + totals.rounding.map_or(0, |more| more.minor) - totals.deposits_sum();
    totals.due = (due != totals.total.minor).then(|| Money::new(due, invoice.currency));
    let told = tell_at_home(invoice, &practice, corrected.as_ref(), &mut totals);
    Ok((totals, obstacle.or(more).or(told)))
}

/// What of each rate of an issued invoice can still be credited.
pub fn left_to_credit(r: &Reader<'_>, invoice: &InvoiceId) -> Result<Vec<RateSum>> {
    Ok(Corrected::read(r, invoice)?.left())
}

/// What counts of each line; nothing if one leaves the range of amounts.
#[must_use]
pub fn line_sums(lines: &[Line]) -> Option<Vec<LineSum>> {
    lines.iter().map(|line| Some(LineSum { amount: line.amount()?, rates: line.rates() })).collect()
}

/// The lines and the parts of a discount as lines of what is taken off.
fn with_discount(sums: &[LineSum], discount: Option<&DiscountSum>) -> Vec<LineSum> {
    let parts = discount.into_iter().flat_map(|discount| &discount.parts);
    let off = parts.map(|part| LineSum { amount: -part.amount.minor, rates: part.rates() });
    sums.iter().copied().chain(off).collect()
}

/// What an invoice deducts, and what coins add to the rest.
fn settle(
    r: &Reader<'_>,
    invoice: &Invoice,
    practice: &Practice,
    totals: &mut Totals,
) -> Result<Option<Obstacle>> {
    let chosen = r.chosen_deposits(&invoice.id)?;
    let mut obstacle = None;
    if !chosen.is_empty() {
        let mut deposits = r.deposits(DepositsOf::beside(invoice))?;
        deposits.retain(|deposit| chosen.contains(&deposit.whole.invoice_id) && deposit.available() > 0);
        if deposits.len() < chosen.len() {
            obstacle = Some(Obstacle::DepositGone);
        }
        totals.deposits = deducted(totals.total.minor, &deposits);
    }
    let coin = rounding::coin(invoice.currency, &practice.country).filter(|_| invoice.cash_rounding);
    if let Some(coin) = coin {
        let more = rounding::added(totals.total.minor - totals.deposits_sum(), coin);
        totals.rounding = (more != 0).then(|| Money::new(more, invoice.currency));
    }
    Ok(obstacle)
}

/// The tax in the practice's own currency, where the document is in another one. A credit note that takes the rest
/// takes the rest of this, too.
fn tell_at_home(
    invoice: &Invoice,
    practice: &Practice,
    corrected: Option<&Corrected>,
    totals: &mut Totals,
) -> Option<Obstacle> {
    let original = corrected.map(|corrected| corrected.original.home_tax.as_ref());
    let home = match original {
        Some(original) => original?.tax.currency,
        None => practice.currency,
    };
    if invoice.currency == home || totals.tax.minor == 0 {
        return None;
    }
    let Some(rate) = &invoice.home_rate else { return Some(Obstacle::NoHomeRate) };
    let Some(mut told) = at_home(totals.tax, home, rate) else { return Some(Obstacle::TooLarge) };
    if let Some(corrected) = corrected.filter(|corrected| corrected.is_last(totals)) {
        let of = |totals: &Totals| totals.home_tax.as_ref().map_or(0, |home| home.tax.minor);
        told.tax.minor = of(&corrected.original) - corrected.credits.iter().map(of).sum::<i64>();
    }
    totals.home_tax = Some(told);
    None
}

/// An issued invoice and what was credited of it.
struct Corrected {
    id: InvoiceId,
    original: Totals,
    credits: Vec<Totals>,
    deposit: bool,
}

impl Corrected {
    fn read(r: &Reader<'_>, id: &InvoiceId) -> Result<Self> {
        let invoice = r.invoice(id)?;
        let original = match &invoice.frozen {
            Some(frozen) => frozen.totals.clone(),
            None => nothing(&invoice),
        };
        Ok(Self { id: id.clone(), original, credits: r.credited_totals(id)?, deposit: invoice.deposit })
    }

    fn credited(&self) -> Vec<RateSum> {
        self.credits.iter().flat_map(Totals::rates).collect()
    }

    fn left(&self) -> Vec<RateSum> {
        remaining(&self.original.rates(), &self.credited())
    }

    /// Whether a credit note of `totals` takes all that is left.
    fn is_last(&self, totals: &Totals) -> bool {
        is_spent(&remaining(&self.left(), &totals.rates()))
    }

    /// What a credit note of this invoice takes back beside the sums of its lines: the coins' share with the last of
    /// it, and deposits with what lies beyond what was asked for.
    fn mirror(&self, r: &Reader<'_>, note: &Invoice, totals: &mut Totals) -> Result<Option<Obstacle>> {
        let coins = |totals: &Totals| totals.rounding.map_or(0, |more| more.minor);
        if self.is_last(totals) {
            let rest = coins(&self.original) - self.credits.iter().map(coins).sum::<i64>();
            totals.rounding = (rest != 0).then(|| Money::new(rest, note.currency));
        }
        let gross = |totals: &Totals| totals.total.minor + coins(totals);
        let before: Vec<_> = self.credits.iter().flat_map(|credit| credit.deposits.clone()).collect();
        let given: i64 = before.iter().map(|deposit| deposit.amount.minor).sum();
        let credited = gross(totals) + self.credits.iter().map(gross).sum::<i64>();
        let beyond = credited - given - self.original.due().minor;
        totals.deposits = given_back(beyond, &self.original.deposits, &before);
        if !self.deposit {
            return Ok(None);
        }
        // Of a deposit no more can be credited than final invoices have left of it.
        let own = r.deposits(DepositsOf::beside(note))?;
        let own = own.into_iter().find(|deposit| deposit.whole.invoice_id == self.id);
        let used = own.is_some_and(|deposit| {
            deposit.deducted > 0
                && gross(totals) > deposit.whole.amount.minor - deposit.credited - deposit.deducted
        });
        Ok(used.then_some(Obstacle::DepositDeducted))
    }
}

fn nothing(invoice: &Invoice) -> Totals {
    let zero = Money::zero(invoice.currency);
    Totals {
        subtotal: zero,
        discount: None,
        taxes: Vec::new(),
        net: zero,
        tax: zero,
        total: zero,
        tax_included: invoice.prices_include_tax,
        deposits: Vec::new(),
        rounding: None,
        due: None,
        home_tax: None,
    }
}
