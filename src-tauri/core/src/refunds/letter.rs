//! The letter that goes with the credit note of a refund. Drawn anew each time; nothing is sent.

use crate::app::App;
use crate::basics::money::Money;
use crate::documents::refund::{self, RefundDocument};
use crate::documents::{Colour, Locale, Paper, PdfFile};
use crate::error::{Error, Problem, Refusal, Result};
use crate::invoices::composing::Composed;
use crate::invoices::document::{drawn_buyer, drawn_seller};
use crate::invoices::model::OneInvoice;
use crate::words;

/// The letter about a refund, once its credit note is out, in the language of the invoice.
pub fn pdf(app: &App, request: OneInvoice) -> Result<PdfFile> {
    let now = app.now();
    app.read(|r| {
        let composed = Composed::read(r, &request.invoice_id)?;
        let Some(note) = r.refund_note(&request.invoice_id)? else {
            return Err(Error::invalid("invoiceId", Problem::NotPossible));
        };
        let Some(credit_note) = composed.invoice.number.clone() else {
            return Err(Refusal::InvoiceIsDraft.into());
        };
        let corrects = composed
            .corrects
            .as_ref()
            .and_then(|invoice| Some((invoice.number.clone()?, invoice.issued_on?.0)));
        let Some((invoice, invoiced_on)) = corrects else { return Err(Refusal::InvoiceIsDraft.into()) };
        let (practice, seller, buyer) = (&composed.practice, &composed.says.seller, &composed.says.buyer);
        let money = |minor| Money::new(minor, composed.invoice.currency);
        let locale = Locale::for_reader(&composed.invoice.language, &seller.country);
        // The coach may have changed the draft: what it says counts, and what was not paid is settled first.
        let credited = composed.says.totals.total;
        let released = note.released.min(credited.minor);
        let letter = RefundDocument {
            locale,
            paper: Paper::of_country(&seller.country),
            template: practice.template,
            accent: Colour::try_from(practice.accent.clone()).ok(),
            seller: drawn_seller(seller, locale, r.practice_logo()?),
            signed: Some(practice.coach_name.clone()),
            buyer: drawn_buyer(buyer),
            addressee: buyer.attention.clone().unwrap_or_else(|| buyer.name.clone()),
            written_on: now.day(practice.zone).0,
            credit_note: credit_note.clone(),
            invoice,
            invoiced_on,
            credited,
            back: money(credited.minor - released),
            released: money(released),
        };
        let pdf = refund::render(&letter)?.complete()?;
        Ok(PdfFile::new(&words::of(app).refund_file(&credit_note), &pdf))
    })
}
