//! What is written around an invoice: the receipt for money that came, the letter about money that has not. Drawn
//! anew each time, from what is stored now; nothing is kept, and nothing is sent.

use super::composing::Composed;
use super::document::{drawn_buyer, drawn_seller, payment};
use super::model::RemindOfInvoice;
use super::payments::model::{AllocationItem, OnePayment, PaymentItem, PaymentMethod};
use super::views::{Buyer, Seller};
use crate::app::App;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::documents::receipt::{self, Method, ReceiptDocument, ReceiptPart};
use crate::documents::reminder::{self, ReminderDocument};
use crate::documents::{Colour, Locale, Paper, PdfFile};
use crate::error::{Error, Problem, Refusal, Result};
use crate::vault::reader::Reader;
use crate::words;

/// How long a reminder gives, from the day on which it is written.
const DAYS_TO_PAY: i64 = 7;

/// The receipt for a payment.
pub fn receipt(app: &App, request: OnePayment) -> Result<PdfFile> {
    app.read(|r| {
        let payment = r.payment(&request.payment_id)?;
        if payment.amount.minor <= 0 {
            // Money that went back is no money received.
            return Err(Error::invalid("paymentId", Problem::NotPossible));
        }
        let pdf = receipt::render(&receipt_for(r, &payment)?)?.complete()?;
        let name = words::of(app).receipt_file(&payment.person_name, payment.received_on);
        Ok(PdfFile::new(&name, &pdf))
    })
}

fn receipt_for(r: &Reader<'_>, payment: &PaymentItem) -> Result<ReceiptDocument> {
    let practice = r.practice()?;
    // Spoken to as in the invoice that it pays.
    let first = payment.allocations.first().map(|part| Composed::read(r, &part.invoice_id)).transpose()?;
    let (language, buyer) = match &first {
        Some(paid) => (paid.invoice.language.clone(), paid.says.buyer.clone()),
        None => {
            let person = r.person(&payment.person_id)?;
            let language = person.details.language.clone().unwrap_or_else(|| practice.language.clone());
            let buyer = Buyer::of(&person, None);
            let named = |name: &String| Buyer { name: name.clone(), address: Vec::new(), ..buyer.clone() };
            (language, payment.payer_name.as_ref().map_or_else(|| buyer.clone(), named))
        }
    };
    let seller = Seller::of(&practice);
    let locale = Locale::for_reader(&language, &seller.country);
    let parts = payment.allocations.iter().map(|part| part_of(r, part)).collect::<Result<Vec<_>>>()?;
    Ok(ReceiptDocument {
        locale,
        paper: Paper::of_country(&seller.country),
        template: practice.template,
        accent: Colour::try_from(practice.accent).ok(),
        seller: drawn_seller(&seller, locale, r.practice_logo()?),
        buyer: drawn_buyer(&buyer),
        received_on: payment.received_on.0,
        method: method(payment.method),
        reference: payment.reference.clone(),
        amount: payment.amount,
        parts: parts.into_iter().flatten().collect(),
        kept: Some(payment.unallocated).filter(|kept| kept.minor > 0),
    })
}

/// The part of a payment that went to an invoice, and what is open of that.
fn part_of(r: &Reader<'_>, part: &AllocationItem) -> Result<Option<ReceiptPart>> {
    let row = r.invoice_row(&part.invoice_id)?;
    let money = |minor| Money::new(minor, row.currency);
    Ok(row.issued_on.map(|issued_on| ReceiptPart {
        number: part.number.clone(),
        issued_on: issued_on.0,
        total: money(row.facts.total),
        paid: part.amount,
        open: money(row.facts.open().unwrap_or(0).max(0)),
    }))
}

fn method(how: PaymentMethod) -> Method {
    match how {
        PaymentMethod::Bank => Method::Transfer,
        PaymentMethod::Card => Method::Card,
        PaymentMethod::Cash => Method::Cash,
        PaymentMethod::Cheque => Method::Cheque,
        PaymentMethod::Other => Method::Other,
    }
}

/// The letter about an invoice that is overdue.
pub fn reminder(app: &App, request: RemindOfInvoice) -> Result<PdfFile> {
    let now = app.now();
    app.read(|r| {
        let today = now.day(r.practice()?.zone);
        let letter = letter_about(r, &request, today)?;
        let pdf = reminder::render(&letter)?.complete()?;
        Ok(PdfFile::new(&words::of(app).reminder_file(&letter.number), &pdf))
    })
}

fn letter_about(r: &Reader<'_>, request: &RemindOfInvoice, today: Day) -> Result<ReminderDocument> {
    let composed = Composed::read(r, &request.invoice_id)?;
    let row = r.invoice_row(&request.invoice_id)?;
    let (Some(number), Some(issued_on)) = (row.number, row.issued_on) else {
        return Err(Refusal::InvoiceIsDraft.into());
    };
    let open = row.facts.open().unwrap_or(0);
    let late = row.facts.due_on.filter(|due| *due < today && open > 0);
    let Some(due_on) = late else { return Err(Refusal::NotOverdue.into()) };
    let money = |minor| Money::new(minor, row.currency);
    let practice = &composed.practice;
    let (seller, buyer) = (&composed.says.seller, &composed.says.buyer);
    let locale = Locale::for_reader(&composed.invoice.language, &seller.country);
    Ok(ReminderDocument {
        locale,
        paper: Paper::of_country(&seller.country),
        template: practice.template,
        accent: Colour::try_from(practice.accent.clone()).ok(),
        tone: request.tone,
        seller: drawn_seller(seller, locale, r.practice_logo()?),
        signed: Some(practice.coach_name.clone()),
        buyer: drawn_buyer(buyer),
        addressee: buyer.attention.clone().unwrap_or_else(|| buyer.name.clone()),
        written_on: today.0,
        number,
        issued_on: issued_on.0,
        due_on: due_on.0,
        pay_by: today.plus(DAYS_TO_PAY).0,
        total: money(row.facts.total),
        paid: money(row.facts.paid),
        credited: money(row.facts.credited),
        open: money(open),
        payment: payment(&composed),
    })
}
