//! From a payment to the page of its receipt.

use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::documents::receipt::{Method, ReceiptDocument, ReceiptPart};
use crate::documents::{Colour, Locale, Paper};
use crate::error::Result;
use crate::invoices::composing::Composed;
use crate::invoices::document::{drawn_buyer, drawn_seller};
use crate::invoices::payments::model::{AllocationItem, PaymentItem, PaymentMethod};
use crate::invoices::views::{Buyer, Seller};
use crate::vault::reader::Reader;

/// The receipt for a payment, under a number.
pub(super) fn receipt_for(
    r: &Reader<'_>,
    payment: &PaymentItem,
    number: &str,
    issued_on: Day,
) -> Result<ReceiptDocument> {
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
        number: Some(number.to_owned()),
        issued_on: Some(issued_on.0),
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
