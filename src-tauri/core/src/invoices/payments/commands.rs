//! Noting payments, giving them to invoices, removing one that was noted by mistake.

use super::allocation::{OpenSum, in_order};
use super::model::{AllocatePayment, AllocateTo, ListPayments, OnePayment, PaymentItem, RecordPayment};
use crate::app::App;
use crate::basics::ids::PaymentId;
use crate::basics::text::tidy_option;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::invoices::model::{InvoiceKind, Stored};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// Payments, latest first.
pub fn list(app: &App, request: ListPayments) -> Result<Vec<PaymentItem>> {
    app.read(|r| r.payments(request.person_id.as_ref()))
}

/// Notes a payment and what it pays.
pub fn record(app: &App, request: RecordPayment) -> Result<Changed<PaymentItem>> {
    let words = words::of(app);
    app.write(Change::named("payments.record"), |w| {
        let name = w.reader().person(&request.person_id)?.name();
        w.concerns(format!("{name}, {}", words.money(request.amount)));
        let id = receive(w, request)?;
        w.reader().payment(&id)
    })
}

/// Gives what is left of a payment to invoices.
pub fn allocate(app: &App, request: AllocatePayment) -> Result<Changed<PaymentItem>> {
    app.write(Change::named("payments.allocate"), |w| {
        let payment = w.reader().payment(&request.payment_id)?;
        w.concerns(payment.person_name.as_str());
        give(w, &payment, payment.available.minor, request.allocations.as_deref())?;
        w.reader().payment(&payment.id)
    })
}

/// Removes a payment; what it paid is open again.
pub fn remove(app: &App, request: OnePayment) -> Result<Changed<()>> {
    let words = words::of(app);
    app.write(Change::named("payments.remove"), |w| {
        let payment = w.reader().payment(&request.payment_id)?;
        w.concerns(format!("{}, {}", payment.person_name, words.money(payment.amount)));
        w.delete_payment(&payment.id)
    })
}

/// Notes a payment within a transaction; answers its id.
pub(crate) fn receive(w: &Writer<'_>, request: RecordPayment) -> Result<PaymentId> {
    let request = check(w, request)?;
    let id = w.insert_payment(&request)?;
    let payment = w.reader().payment(&id)?;
    if payment.amount.minor > 0 {
        give(w, &payment, payment.amount.minor, request.allocations.as_deref())?;
    }
    Ok(id)
}

fn check(w: &Writer<'_>, request: RecordPayment) -> Result<RecordPayment> {
    let r = w.reader();
    let today = crate::basics::moments::Instant(w.now()).day(r.practice()?.zone);
    if let Some(payer) = &request.payer_id {
        r.organisation(payer)?;
    }
    let tidied = RecordPayment {
        reference: tidy_option(request.reference.as_deref()),
        reason: tidy_option(request.reason.as_deref()),
        ..request
    };
    let too_long =
        |text: &Option<String>, most: usize| text.as_ref().is_some_and(|text| text.chars().count() > most);
    let back = tidied.amount.minor < 0;
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    check(tidied.amount.minor == 0, "amount", Problem::Missing);
    check(tidied.amount.minor.unsigned_abs() > 100_000_000_000_000, "amount", Problem::TooLarge);
    check(tidied.received_on > today, "receivedOn", Problem::InTheFuture);
    check(too_long(&tidied.reference, 140), "reference", Problem::TooLong);
    check(too_long(&tidied.reason, 500), "reason", Problem::TooLong);
    check(back && tidied.reason.is_none(), "reason", Problem::Missing);
    check(back && tidied.allocations.is_some(), "allocations", Problem::NotPossible);
    if back {
        // Money goes back out of the client's credit: what was credited or paid twice, never out of nothing.
        let credits = r.client_credit(Some(&tidied.person_id))?;
        let credit = credits.iter().find(|credit| credit.amount.currency == tidied.amount.currency);
        let there = credit.map_or(0, |credit| credit.amount.minor);
        check(-tidied.amount.minor > there, "amount", Problem::TooLarge);
    }
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

/// Gives up to `left` of a payment to the invoices named, or to the oldest open ones.
fn give(w: &Writer<'_>, payment: &PaymentItem, left: i64, wanted: Option<&[AllocateTo]>) -> Result<()> {
    let parts = match wanted {
        Some(wanted) => named(w, payment, left, wanted)?,
        None => in_order(left, &oldest_first(&w.reader(), payment)?),
    };
    for part in parts {
        let invoice = w.reader().invoice(&part.invoice_id)?;
        if invoice.stored == Stored::WrittenOff {
            w.take_up(&invoice.id, payment.received_on)?;
        }
        w.allocate(&payment.id, &part.invoice_id, part.open)?;
    }
    Ok(())
}

fn oldest_first(r: &Reader<'_>, payment: &PaymentItem) -> Result<Vec<OpenSum>> {
    let open = r.open_invoices(Some(&payment.person_id), None)?.into_iter();
    let same = open.filter(|invoice| invoice.open.currency == payment.amount.currency);
    Ok(same.map(|invoice| OpenSum { invoice_id: invoice.id, open: invoice.open.minor }).collect())
}

/// The parts as the coach named them. One transfer of a sponsor may pay for several clients.
fn named(w: &Writer<'_>, payment: &PaymentItem, left: i64, wanted: &[AllocateTo]) -> Result<Vec<OpenSum>> {
    let mut issues = Vec::new();
    let mut parts: Vec<OpenSum> = Vec::new();
    for (place, want) in wanted.iter().enumerate() {
        let mut issue =
            |field: &str, problem| issues.push(Issue::new(format!("allocations[{place}].{field}"), problem));
        let invoice = w.reader().invoice(&want.invoice_id)?;
        let row = w.reader().invoice_row(&want.invoice_id)?;
        let owed = invoice.kind == InvoiceKind::Invoice && invoice.number.is_some();
        let theirs = row.person_id == payment.person_id
            || (row.payer_name.is_some() && row.payer_name == payment.payer_name);
        if !owed || !theirs {
            issue("invoiceId", Problem::NotPossible);
        } else if parts.iter().any(|part| part.invoice_id == want.invoice_id) {
            issue("invoiceId", Problem::AlreadyUsed);
        } else if want.amount.currency != payment.amount.currency || row.currency != want.amount.currency {
            issue("amount", Problem::NotACurrency);
        } else if want.amount.minor <= 0 {
            issue("amount", Problem::TooSmall);
        } else if want.amount.minor > row.facts.open().unwrap_or(0) {
            return Err(Refusal::MoreThanOpen.into());
        }
        parts.push(OpenSum { invoice_id: want.invoice_id.clone(), open: want.amount.minor });
    }
    let given = parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(part.open));
    if given.is_none_or(|given| given > left) {
        issues.push(Issue::new("allocations", Problem::TooLarge));
    }
    if issues.is_empty() { Ok(parts) } else { Err(Error::Invalid(issues)) }
}
