//! Documents and payments as books want them.

use crate::app::App;
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::einvoice::TaxTreatment;
use crate::error::Result;
use crate::export::model::{Issued, Period};
use crate::invoices::model::InvoiceKind;
use crate::invoices::payments::model::PaymentMethod;

/// So many are read at once: the practice is held for a moment only, and memory does not follow its size.
const PIECE: usize = 200;

/// A document as books want it, in positive sums.
#[derive(Debug, Clone)]
pub(in crate::export) struct Booked {
    pub number: String,
    pub kind: InvoiceKind,
    pub issued_on: Day,
    pub due_on: Option<Day>,
    pub client: String,
    pub payer: Option<String>,
    pub currency: Currency,
    pub treatment: TaxTreatment,
    pub parts: Vec<Part>,
    pub paid: i64,
    /// Nothing for a credit note.
    pub open: Option<i64>,
}

/// What a document says of one rate of tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) struct Part {
    /// Nothing for what carries no rate, such as rounding to coins.
    pub rate_milli: Option<u32>,
    pub net: i64,
    pub tax: i64,
}

impl Part {
    pub fn gross(self) -> i64 {
        self.net + self.tax
    }
}

impl Booked {
    /// 1, or -1 for what corrects.
    pub fn sign(&self) -> i64 {
        if self.kind == InvoiceKind::CreditNote { -1 } else { 1 }
    }

    /// An amount of it, negative for what corrects.
    pub fn signed(&self, minor: i64) -> Money {
        Money::new(self.sign() * minor, self.currency)
    }
}

/// The parts of a document, with one more where they add up to something else than its total.
pub(in crate::export) fn parts(rates: impl Iterator<Item = (u32, i64, i64)>, total: i64) -> Vec<Part> {
    let mut parts: Vec<Part> =
        rates.map(|(rate_milli, net, tax)| Part { rate_milli: Some(rate_milli), net, tax }).collect();
    let rest = total - parts.iter().map(|part| part.gross()).sum::<i64>();
    if rest != 0 {
        parts.push(Part { rate_milli: None, net: rest, tax: 0 });
    }
    parts
}

/// Shows each document, in their order.
pub(super) fn each_document(
    app: &App,
    documents: &[Issued],
    mut see: impl FnMut(usize, &Booked) -> Result<()>,
) -> Result<()> {
    for (piece, some) in documents.chunks(PIECE).enumerate() {
        let booked = app.read(|r| r.booked_documents(some))?;
        for (place, document) in booked.iter().enumerate() {
            see(piece * PIECE + place, document)?;
        }
    }
    Ok(())
}

/// A part of a payment: what it gave to one invoice, or what is left of it.
#[derive(Debug, Clone)]
pub(in crate::export) struct PaidPart {
    /// The how-manieth payment of the period it belongs to, from 1.
    pub payment: u32,
    pub received_on: Day,
    pub method: PaymentMethod,
    pub reference: Option<String>,
    pub reason: Option<String>,
    pub client: String,
    pub payer: Option<String>,
    /// Nothing where it belongs to no invoice.
    pub number: Option<String>,
    pub amount: Money,
}

/// What came and went back in a period, part by part.
pub(super) fn payments(app: &App, period: Period) -> Result<Vec<PaidPart>> {
    let rows = app.read(|r| r.booked_payments(period))?;
    let mut parts: Vec<PaidPart> = Vec::new();
    let mut rows = rows.into_iter().peekable();
    let mut payment = 0;
    while let Some(first) = rows.next() {
        payment += 1;
        let mut left = first.whole.minor;
        let mut own = vec![first];
        while let Some(next) = rows.next_if(|next| own.first().is_some_and(|first| first.id == next.id)) {
            own.push(next);
        }
        for row in &own {
            if let Some((number, minor)) = &row.part {
                left -= minor;
                parts.push(row.part(payment, Some(number.clone()), *minor));
            }
        }
        // What belongs to no invoice is a row of its own, so that the column adds up to the money itself.
        if let (true, Some(row)) = (left != 0, own.first()) {
            parts.push(row.part(payment, None, left));
        }
    }
    Ok(parts)
}

/// A payment with one of its parts, as read.
#[derive(Debug)]
pub(in crate::export) struct PaymentRow {
    pub id: String,
    pub received_on: Day,
    pub method: PaymentMethod,
    pub reference: Option<String>,
    pub reason: Option<String>,
    pub client: String,
    pub payer: Option<String>,
    pub whole: Money,
    pub part: Option<(String, i64)>,
}

impl PaymentRow {
    fn part(&self, payment: u32, number: Option<String>, minor: i64) -> PaidPart {
        PaidPart {
            payment,
            received_on: self.received_on,
            method: self.method,
            reference: self.reference.clone(),
            reason: self.reason.clone(),
            client: self.client.clone(),
            payer: self.payer.clone(),
            number,
            amount: Money::new(minor, self.whole.currency),
        }
    }
}
