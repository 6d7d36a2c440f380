//! Confirming what is due: charges, credits and drafts, all in one operation that can be taken back.

use super::due::{self, Brings, Proposal};
use super::model::{BillingPrepared, PrepareBilling};
use super::periods::Period;
use super::turning::Turn;
use crate::app::App;
use crate::basics::ids::{ChargeId, InvoiceId};
use crate::basics::moments::{Day, Instant};
use crate::basics::money::Money;
use crate::credits::ledger::CreditKind;
use crate::credits::writes::NewCredit;
use crate::engagements::model::Engagement;
use crate::error::{Error, Issue, Problem, Result};
use crate::invoices::drafting;
use crate::invoices::model::DraftInvoice;
use crate::invoices::writes::NewCharge;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// Makes drafts of what is due.
pub fn prepare(app: &App, request: PrepareBilling) -> Result<Changed<BillingPrepared>> {
    let words = words::of(app);
    app.write(Change::named("billing.prepare"), |w| {
        let now = Instant(w.now());
        let chosen = chosen(due::proposals(&w.reader(), now, words)?, &request)?;
        let names: Vec<&str> = chosen.iter().map(|proposal| proposal.item.person_name.as_str()).collect();
        w.concerns(words.some_names(&names));
        let mut invoice_ids = Vec::new();
        for proposal in chosen {
            invoice_ids.extend(write(w, proposal, words)?);
        }
        Ok(BillingPrepared { invoice_ids, due: due::all(&w.reader(), now, words)? })
    })
}

/// The proposals that were confirmed, each once, or every key of which nothing is due.
fn chosen(due: Vec<Proposal>, request: &PrepareBilling) -> Result<Vec<Proposal>> {
    let mut issues = Vec::new();
    for (place, key) in request.keys.iter().enumerate() {
        let ready = due.iter().any(|proposal| &proposal.item.key == key && proposal.item.ready);
        if !ready || request.keys[..place].contains(key) {
            issues.push(Issue::new(format!("keys[{place}]"), Problem::NotPossible));
        }
    }
    if request.keys.is_empty() {
        issues.push(Issue::new("keys", Problem::Missing));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    Ok(due.into_iter().filter(|proposal| request.keys.contains(&proposal.item.key)).collect())
}

fn write(w: &Writer<'_>, proposal: Proposal, words: &dyn Words) -> Result<Option<InvoiceId>> {
    let Proposal { engagement, brings, charges: waiting, .. } = proposal;
    let mut charges = Vec::new();
    match brings {
        Brings::Instalment(part) => {
            w.charge_instalment(&engagement.id, part.part)?;
            let line = words.instalment_line(&engagement.title, part.part, part.parts);
            charges.push(charge(w, &engagement, part.due_on, line, part.amount)?);
        }
        Brings::Period(period, turn) => {
            let number = proposal.item.key.number;
            w.open_period(&engagement.id, number, period)?;
            bring_over(w, &engagement, period, &turn, words)?;
            if engagement.price.minor > 0 {
                let line = words.retainer_line(&engagement.title, period);
                charges.push(charge(w, &engagement, period.first_day, line, engagement.price.minor)?);
            }
        }
        Brings::Nothing => {}
    }
    charges.extend(waiting);
    if charges.is_empty() {
        return Ok(None);
    }
    let draft = DraftInvoice {
        person_id: engagement.person_id,
        payer_id: engagement.payer_id,
        charge_ids: Some(charges),
        lines: None,
        deposit: None,
    };
    drafting::begin(w, draft).map(Some)
}

fn charge(w: &Writer<'_>, engagement: &Engagement, on: Day, line: String, minor: i64) -> Result<ChargeId> {
    w.insert_charge(&NewCharge {
        person_id: engagement.person_id.clone(),
        payer_id: engagement.payer_id.clone(),
        engagement_id: Some(engagement.id.clone()),
        meeting: None,
        charged_on: on,
        description: line,
        quantity_milli: 1000,
        unit_price: Money::new(minor, engagement.price.currency),
        tax_rate_bp: engagement.terms.tax_rate_bp,
    })
}

/// Ends and brings over what the last period left, then grants the new one. What was brought over is drawn first.
fn bring_over(
    w: &Writer<'_>,
    engagement: &Engagement,
    period: Period,
    turn: &Turn,
    words: &dyn Words,
) -> Result<()> {
    let row = |kind, batch_id: Option<&String>, amount| NewCredit {
        engagement_id: engagement.id.clone(),
        batch_id: batch_id.cloned(),
        kind,
        amount,
        unit: engagement.terms.unit,
        reason: words.period_reason(kind, period),
        expires_on: (amount > 0).then_some(period.last_day),
        meeting: None,
    };
    for (batch, amount) in &turn.end {
        w.add_credit(&row(CreditKind::Expire, Some(batch), -amount))?;
    }
    for (batch, amount) in &turn.out {
        w.add_credit(&row(CreditKind::RolloverOut, Some(batch), -amount))?;
    }
    let carried: i64 = turn.out.iter().map(|(_, amount)| amount).sum();
    if carried > 0 {
        w.add_credit(&row(CreditKind::RolloverIn, None, carried))?;
    }
    let granted = w.add_credit(&row(CreditKind::Grant, None, i64::from(engagement.quantity)))?;
    if turn.from_grant > 0 {
        w.add_credit(&row(CreditKind::Expire, Some(&granted.0), -turn.from_grant))?;
    }
    Ok(())
}
