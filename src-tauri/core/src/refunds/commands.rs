//! Working a refund out, and preparing it.

use super::gathering::Case;
use super::model::{RefundPrepared, RefundRow, RefundWorksheet, WorkOutRefund};
use super::rules::{self, RefundMethod};
use crate::app::App;
use crate::basics::money::Money;
use crate::basics::text::tidy_option;
use crate::credits::ledger::{self, CreditKind};
use crate::credits::writes::NewCredit;
use crate::error::Result;
use crate::invoices::credit_notes;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// The worksheet. Changes nothing.
pub fn preview(app: &App, request: WorkOutRefund) -> Result<RefundWorksheet> {
    app.read(|r| Ok(sheet(&Case::read(r, &request)?, &request, words::of(app))))
}

/// Drafts the credit notes and takes the credits that are left out of the ledger.
pub fn confirm(app: &App, request: WorkOutRefund) -> Result<Changed<RefundPrepared>> {
    let words = words::of(app);
    app.write(Change::named("refunds.confirm"), |w| {
        let case = Case::read(&w.reader(), &request)?;
        w.concerns(w.reader().person(&case.engagement.person_id)?.name());
        let worksheet = sheet(&case, &request, words);
        let reason = tidy_option(request.reason.as_deref()).unwrap_or_else(|| words.refund_reason());
        let mut invoice_ids = Vec::new();
        for note in &worksheet.credit_notes {
            let line = words.refund_line(&case.engagement.title);
            invoice_ids.push(credit_notes::begin_sum(
                w,
                &note.invoice_id,
                note.amount.minor,
                &line,
                &reason,
            )?);
        }
        close_credits(w, &case, worksheet.refund, &reason)?;
        Ok(RefundPrepared { invoice_ids, worksheet })
    })
}

/// What is left ends: paid back, or let go where nothing is paid.
fn close_credits(w: &Writer<'_>, case: &Case, refund: Money, reason: &str) -> Result<()> {
    let kind = if refund.minor > 0 { CreditKind::Refund } else { CreditKind::Expire };
    for batch in ledger::batches(&w.reader().credit_entries(&case.engagement.id)?) {
        w.add_credit(&NewCredit {
            engagement_id: case.engagement.id.clone(),
            batch_id: Some(batch.id),
            kind,
            amount: -batch.left,
            unit: case.engagement.terms.unit,
            reason: reason.to_owned(),
            expires_on: None,
            meeting: None,
        })?;
    }
    Ok(())
}

fn sheet(case: &Case, request: &WorkOutRefund, words: &dyn Words) -> RefundWorksheet {
    let currency = case.engagement.price.currency;
    let money = |minor| Money::new(minor, currency);
    let custom = request.amount.map_or(0, |amount| amount.minor);
    let rows = rules::worksheet(request.method, &case.facts, custom);
    let refund = money(rules::refund(&rows));
    let (credit_notes, uncovered) = case.notes(refund.minor);
    let unit = case.engagement.terms.unit;
    let mut remarks = Vec::new();
    if uncovered > 0 {
        remarks.push(words.refund_uncovered(money(uncovered)));
    }
    if case.balance.reserved > 0 {
        remarks.push(words.refund_booked(unit, case.balance.reserved));
    }
    RefundWorksheet {
        method: request.method,
        rows: rows
            .iter()
            .map(|row| RefundRow {
                label: words.refund_row(*row, &case.facts, unit, currency),
                amount: money(row.amount()),
            })
            .collect(),
        refund,
        paid: money(case.facts.paid),
        single_rate: money(case.facts.single_rate),
        credits: case.balance.balance,
        unit,
        sentence: words.refund_sentence(
            refund,
            credit_notes.len(),
            unit,
            case.balance.balance,
            request.method == RefundMethod::Nothing,
        ),
        credit_notes,
        remarks,
    }
}
