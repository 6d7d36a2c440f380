//! What a refund depends on: what was paid for the engagement, and on which invoices it stands.

use super::model::{RefundNote, WorkOutRefund};
use super::rules::Facts;
use crate::basics::money::{Money, scale};
use crate::credits::ledger::{Balance, CreditKind};
use crate::engagements::model::{Engagement, EngagementKind, OfferKind};
use crate::error::{Error, Issue, Problem, Result};
use crate::invoices::summing::left_to_credit;
use crate::invoices::totals::{Rates, WHOLE, line_amount};
use crate::practice::model::Practice;
use crate::vault::reader::Reader;

/// An engagement with all that its refund depends on.
pub(super) struct Case {
    pub engagement: Engagement,
    pub balance: Balance,
    pub facts: Facts,
    /// What was paid on each issued invoice that has the price on it, latest first.
    pub paid: Vec<RefundNote>,
}

impl Case {
    /// Reads it, or says every field that cannot be.
    pub fn read(r: &Reader<'_>, request: &WorkOutRefund) -> Result<Self> {
        let engagement = r.engagement(&request.engagement_id)?;
        let practice = r.practice()?;
        let entries = r.credit_entries(&engagement.id)?;
        let refunded: i64 =
            entries.iter().filter(|entry| entry.kind == CreditKind::Refund).map(|entry| entry.amount).sum();
        if !engagement.terms.uses_credits() || refunded != 0 {
            return Err(Error::invalid("engagementId", Problem::NotPossible));
        }
        let balance = r.credit_balance(&engagement)?;
        let paid = paid_on(r, &engagement)?;
        let facts = facts(r, &engagement, &balance, &paid, request, &practice)?;
        check(&engagement, &facts, request)?;
        Ok(Self { engagement, balance, facts, paid })
    }

    /// How `refund` is spread over the invoices, the latest first; and what stands on none of them.
    pub fn notes(&self, refund: i64) -> (Vec<RefundNote>, i64) {
        let mut rest = refund;
        let mut notes = Vec::new();
        for paid in &self.paid {
            let part = rest.min(paid.amount.minor);
            if part > 0 {
                rest -= part;
                notes.push(RefundNote { amount: Money::new(part, paid.amount.currency), ..paid.clone() });
            }
        }
        (notes, rest)
    }
}

fn check(engagement: &Engagement, facts: &Facts, request: &WorkOutRefund) -> Result<()> {
    let mut issues = Vec::new();
    let given = [("singleRate", request.single_rate), ("fee", request.fee), ("amount", request.amount)];
    for (field, money) in given {
        let Some(money) = money else { continue };
        if money.currency != engagement.price.currency {
            issues.push(Issue::new(field, Problem::NotACurrency));
        } else if money.minor < 0 {
            issues.push(Issue::new(field, Problem::TooSmall));
        }
    }
    let own = request.method == super::rules::RefundMethod::Custom;
    if own && request.amount.is_none() {
        issues.push(Issue::new("amount", Problem::Missing));
    }
    if own && request.amount.is_some_and(|amount| amount.minor > facts.paid) {
        issues.push(Issue::new("amount", Problem::TooLarge));
    }
    if request.reason.as_ref().is_some_and(|reason| reason.chars().count() > 500) {
        issues.push(Issue::new("reason", Problem::TooLong));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

fn facts(
    r: &Reader<'_>,
    engagement: &Engagement,
    balance: &Balance,
    paid: &[RefundNote],
    request: &WorkOutRefund,
    practice: &Practice,
) -> Result<Facts> {
    // What is taxed as usual bears the second tax, too.
    let usual = engagement.terms.tax_rate_bp == practice.tax_rate_bp;
    let second = r.second_tax()?.filter(|_| usual).map_or(0, |tax| tax.rate_milli);
    let rates = Rates { rate_bp: engagement.terms.tax_rate_bp, second_milli: second };
    let rate = if practice.tax_registered { rates.both() } else { 0 };
    let with_tax = |minor: i64| scale(minor, WHOLE + rate, WHOLE).unwrap_or(minor);
    let quantity = i64::from(engagement.quantity);
    let (bought, price, used) = if engagement.terms.kind == EngagementKind::Retainer {
        // What a period brought and nobody used is gone like what was used.
        let periods = i64::try_from(r.retainer_periods(&engagement.id)?.len().max(1)).unwrap_or(1);
        let bought = quantity * periods;
        (bought, engagement.price.minor * periods, (bought - balance.balance).max(0))
    } else {
        (quantity, engagement.price.minor, balance.used + engagement.credits_used_before())
    };
    let single = match request.single_rate {
        Some(rate) => rate.minor,
        None => with_tax(single_rate(r, engagement)?),
    };
    Ok(Facts {
        paid: engagement.paid_before.minor + paid.iter().map(|note| note.amount.minor).sum::<i64>(),
        price: with_tax(price),
        bought,
        used,
        single_rate: single,
        each: engagement.credits_each(),
        fee: request.fee.map_or(0, |fee| fee.minor),
    })
}

/// What the coach takes for one session: of single offers the one of the same length first, else the share of the price.
fn single_rate(r: &Reader<'_>, engagement: &Engagement) -> Result<i64> {
    let mut singles = r.offers()?;
    singles.retain(|offer| {
        offer.terms.kind == OfferKind::Single && offer.terms.price.currency == engagement.price.currency
    });
    singles.sort_by_key(|offer| offer.terms.session_minutes != engagement.session_minutes);
    Ok(singles.first().map_or(engagement.terms.fee.minor, |offer| offer.terms.price.minor))
}

/// What was paid, invoice by invoice, of the lines that are this engagement's price. Fees of single sessions are for
/// what was given and do not count.
fn paid_on(r: &Reader<'_>, engagement: &Engagement) -> Result<Vec<RefundNote>> {
    let mut charges = r.charges(Some(&engagement.person_id), true)?;
    charges.retain(|charge| {
        charge.engagement_id.as_ref() == Some(&engagement.id)
            && charge.session_id.is_none()
            && charge.group_session_id.is_none()
    });
    let mut invoices: Vec<_> = charges.iter().filter_map(|charge| charge.invoice_id.clone()).collect();
    invoices.sort_unstable();
    invoices.dedup();
    let mut found = Vec::new();
    for id in invoices {
        let row = r.invoice_row(&id)?;
        let Some(number) = row.number.clone().filter(|_| row.currency == engagement.price.currency) else {
            continue;
        };
        let (mut ours, mut all) = (0, 0);
        for line in r.invoice_lines(&id)? {
            let amount = line_amount(line.quantity_milli, line.unit_price, line.discount).unwrap_or(0);
            all += amount;
            if charges.iter().any(|charge| Some(&charge.id) == line.charge_id.as_ref()) {
                ours += amount;
            }
        }
        let kept = row.facts.paid.min(row.facts.total - row.facts.credited).max(0);
        let creditable: i64 = left_to_credit(r, &id)?.iter().map(|rate| rate.gross()).sum();
        let share = scale(kept, ours, all.max(1)).unwrap_or(0).min(creditable).max(0);
        let amount = Money::new(share, row.currency);
        found.push((row.issued_on, RefundNote { invoice_id: id, number, amount }));
    }
    found.sort_by(|a, b| (b.0, &b.1.number).cmp(&(a.0, &a.1.number)));
    Ok(found.into_iter().map(|(_, note)| note).collect())
}
