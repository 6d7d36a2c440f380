//! Reading documents and their files, and writing off what will not come.

use super::composing::Composed;
use super::document::drawn;
use super::model::{ListInvoices, OneInvoice, Stored, WriteOff};
use super::views::{InvoiceDetail, InvoiceItem};
use super::{listing, overview};
use crate::app::App;
use crate::basics::text::tidy;
use crate::documents;
use crate::documents::PdfFile;
use crate::error::{Error, Problem, Refusal, Result};
use crate::vault::writer::{Change, Changed};
use crate::words;

/// The documents asked for: open ones first due first, others with drafts first, then latest first.
pub fn list(app: &App, request: ListInvoices) -> Result<Vec<InvoiceItem>> {
    app.read(|r| listing::items(r, &request, app.now(), words::of(app)))
}

/// One document.
pub fn open(app: &App, request: OneInvoice) -> Result<InvoiceDetail> {
    app.read(|r| listing::detail(r, &request.invoice_id, app.now(), words::of(app)))
}

/// The file: of an issued document the very bytes that went out, of a draft the page as it would be.
pub fn pdf(app: &App, request: OneInvoice) -> Result<PdfFile> {
    app.read(|r| {
        let composed = Composed::read(r, &request.invoice_id)?;
        let invoice = &composed.invoice;
        let pdf = match invoice.number {
            Some(_) => r.invoice_file(&invoice.id)?,
            None => documents::invoice::render(&drawn(&composed, r.practice_logo()?, None))?.pdf,
        };
        let person = r.person(&invoice.person_id)?.name();
        let name = words::of(app).invoice_file(invoice.kind, invoice.number.as_deref(), &person);
        Ok(PdfFile::new(&name, &pdf))
    })
}

/// Writes off what is left of an invoice: the coach no longer expects it. A later payment takes it up again.
pub fn write_off(app: &App, request: WriteOff) -> Result<Changed<InvoiceDetail>> {
    let reason = tidy(&request.reason);
    if reason.is_empty() {
        return Err(Error::invalid("reason", Problem::Missing));
    }
    if reason.chars().count() > 500 {
        return Err(Error::invalid("reason", Problem::TooLong));
    }
    let now = app.now();
    app.write(Change::named("invoices.write_off"), |w| {
        let row = w.reader().invoice_row(&request.invoice_id)?;
        let Some(number) = row.number else { return Err(Refusal::InvoiceIsDraft.into()) };
        let open = row.facts.open().filter(|open| *open > 0 && row.facts.stored != Stored::WrittenOff);
        let Some(open) = open else { return Err(Refusal::NothingOpen.into()) };
        w.concerns(number);
        w.write_off(&row.id, now.day(w.reader().practice()?.zone), &reason, open)?;
        listing::detail(&w.reader(), &row.id, now, words::of(app))
    })
}

/// The money of the practice at a glance.
pub fn money_overview(app: &App, (): ()) -> Result<super::views::MoneyOverview> {
    app.read(|r| overview::overview(r, app.now(), words::of(app)))
}
