//! Working a refund out, and preparing it.

use super::gathering::{Case, Credited};
use super::model::{RefundNote, RefundPrepared, RefundRow, RefundWorksheet, WorkOutRefund};
use super::rules::{self, RefundMethod};
use crate::app::App;
use crate::basics::ids::MessageId;
use crate::basics::money::Money;
use crate::basics::text::tidy_option;
use crate::credits::ledger::{self, CreditKind};
use crate::credits::writes::NewCredit;
use crate::error::Result;
use crate::invoices::credit_notes;
use crate::messages::letters::{About, Letter, RefundLetter};
use crate::messages::model::{MessageKind, NewMessage};
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// The worksheet. Changes nothing.
pub fn preview(app: &App, request: WorkOutRefund) -> Result<RefundWorksheet> {
    app.read(|r| Ok(worked_out(&Case::read(r, &request)?, &request, words::of(app)).0))
}

/// Drafts the credit notes and the letter, and takes the credits that are left out of the ledger.
pub fn confirm(app: &App, request: WorkOutRefund) -> Result<Changed<RefundPrepared>> {
    let words = words::of(app);
    app.write(Change::named("refunds.confirm"), |w| {
        let case = Case::read(&w.reader(), &request)?;
        w.concerns(w.reader().person(&case.engagement.person_id)?.name());
        let (worksheet, credited) = worked_out(&case, &request, words);
        let reason = tidy_option(request.reason.as_deref()).unwrap_or_else(|| words.refund_reason());
        let mut invoice_ids = Vec::new();
        let line = words.refund_line(&case.engagement.title);
        for credited in &credited {
            let note = &credited.note;
            let id = credit_notes::begin_sum(w, &note.invoice_id, note.amount.minor, &line, &reason)?;
            w.note_refund(&id, credited)?;
            invoice_ids.push(id);
        }
        let message_id = write_letter(w, &case, &worksheet, words)?;
        close_credits(w, &case, worksheet.refund, &reason)?;
        Ok(RefundPrepared { invoice_ids, message_id, worksheet })
    })
}

/// The letter that goes with it: a draft, which the coach reads and sends.
fn write_letter(
    w: &Writer<'_>,
    case: &Case,
    worksheet: &RefundWorksheet,
    words: &dyn Words,
) -> Result<Option<MessageId>> {
    if worksheet.refund.minor == 0 && worksheet.released.minor == 0 {
        return Ok(None);
    }
    let r = w.reader();
    let (person, practice) = (r.person(&case.engagement.person_id)?, r.practice()?);
    let about = RefundLetter {
        title: case.engagement.title.clone(),
        invoices: worksheet.credit_notes.iter().map(|note| note.number.clone()).collect(),
        back: worksheet.refund,
        released: worksheet.released,
    };
    let letter =
        Letter { to: person.details.given_name, from: practice.coach_name, about: About::Refund(about) };
    let id = w.insert_message(&NewMessage {
        person_id: person.id,
        session_id: None,
        group_id: None,
        group_session_id: None,
        kind: MessageKind::Refund,
        text: words.letter(&letter),
    })?;
    Ok(Some(id))
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

/// The worksheet, and the credit notes that it needs with what each brings about.
fn worked_out(case: &Case, request: &WorkOutRefund, words: &dyn Words) -> (RefundWorksheet, Vec<Credited>) {
    let currency = case.engagement.price.currency;
    let money = |minor| Money::new(minor, currency);
    let custom = request.amount.map_or(0, |amount| amount.minor);
    let rows = rules::worksheet(request.method, &case.facts, custom);
    let refund = money(rules::refund(&rows));
    let unpaid = case.unpaid();
    let released = rules::released(request.method, &rows, unpaid);
    let (credited, uncovered) = case.notes(refund.minor, released);
    let credit_notes: Vec<RefundNote> = credited.iter().map(|credited| credited.note.clone()).collect();
    let unit = case.engagement.terms.unit;
    let mut remarks = Vec::new();
    if uncovered > 0 {
        remarks.push(words.refund_uncovered(money(uncovered)));
    }
    if released > 0 {
        remarks.push(words.refund_released(money(released)));
    }
    if unpaid > released {
        remarks.push(words.refund_still_owed(money(unpaid - released)));
    }
    if case.balance.reserved > 0 {
        remarks.push(words.refund_booked(unit, case.balance.reserved));
    }
    let worksheet = RefundWorksheet {
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
        released: money(released),
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
    };
    (worksheet, credited)
}
