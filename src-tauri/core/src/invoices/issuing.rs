//! The moment a draft goes out: number, frozen words, file, all in one transaction and for good.

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::composing::Composed;
use super::document::{Out, drawn, with_page};
use super::electronic::keeping::prepare;
use super::listing::detail;
use super::model::{InvoiceKind, IssueInvoice};
use super::numbering::Series;
use super::payments::allocation::released;
use super::views::InvoiceDetail;
use super::writes::Issue;
use crate::app::App;
use crate::basics::ids::InvoiceId;
use crate::basics::moments::{Day, Instant};
use crate::documents;
use crate::error::{Error, Problem, Refusal, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// A draft as it would go out on a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IssuePreview {
    /// Its number.
    pub number: String,
    /// The day on which it is issued.
    pub issued_on: Day,
    /// The last day to pay; a credit note has none.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Day>,
}

/// What issuing a draft on a day would give it, or why it cannot be. Writes nothing.
pub fn preview(app: &App, request: IssueInvoice) -> Result<IssuePreview> {
    app.read(|r| {
        let composed = Composed::read(r, &request.invoice_id)?;
        let Numbered { number, issued_on, .. } = numbered(r, &composed, request.issued_on, app.now())?;
        prepare(r, &composed, Out { number: &number, issued_on })?;
        Ok(IssuePreview { number, issued_on, due_on: composed.due_on(issued_on) })
    })
}

/// Issues a draft.
pub fn issue(app: &App, request: IssueInvoice) -> Result<Changed<InvoiceDetail>> {
    let now = app.now();
    app.write(Change::for_good("invoices.issue"), |w| {
        let number = put_out(w, &request.invoice_id, request.issued_on)?;
        w.concerns(number);
        detail(&w.reader(), &request.invoice_id, now, words::of(app))
    })
}

/// Issues a draft within a transaction; answers its number. Whatever fails here fails before the number is
/// kept, so none is ever lost.
pub(crate) fn put_out(w: &Writer<'_>, id: &InvoiceId, issued_on: Option<Day>) -> Result<String> {
    let composed = Composed::read(&w.reader(), id)?;
    let invoice = &composed.invoice;
    let Numbered { number, series, issued_on } =
        numbered(&w.reader(), &composed, issued_on, Instant(w.now()))?;
    let out = Out { number: &number, issued_on };
    let data = prepare(&w.reader(), &composed, out)?;
    let mut page = drawn(&composed, w.reader().practice_logo()?, Some(out));
    if invoice.kind == InvoiceKind::Invoice {
        // Only an address that nobody has to be asked for can stand in a file that is made now.
        let link = crate::paying::papers::page_without_asking(&w.reader(), &number, page.totals.due)?;
        page.payment = with_page(page.payment.take(), link);
    }
    let pdf = match data.inside_the_page() {
        Some(xml) => documents::invoice::render_with(&page, xml)?,
        None => documents::invoice::render(&page)?,
    };
    let pdf = pdf.complete()?;
    w.save_series(&series)?;
    w.freeze(
        id,
        &Issue {
            number: &number,
            issued_on,
            due_on: composed.due_on(issued_on),
            service: composed.service(),
            frozen: &composed.says,
        },
    )?;
    w.keep_file(id, &pdf, &HEXLOWER.encode(&Sha256::digest(&pdf)))?;
    data.keep(w, id)?;
    if let (InvoiceKind::CreditNote, Some(credited)) = (invoice.kind, &invoice.credits) {
        free_what_is_too_much(w, credited, id)?;
    }
    Ok(number)
}

/// The number that a draft gets on a day, and the series after it.
struct Numbered {
    number: String,
    series: Series,
    issued_on: Day,
}

fn numbered(r: &Reader<'_>, composed: &Composed, issued_on: Option<Day>, now: Instant) -> Result<Numbered> {
    if composed.invoice.number.is_some() {
        return Err(Refusal::InvoiceAlreadyIssued.into());
    }
    if composed.lines.is_empty() {
        return Err(Refusal::InvoiceHasNoLines.into());
    }
    if let Some(obstacle) = composed.obstacle {
        return Err(obstacle.into());
    }
    let today = now.day(composed.practice.zone);
    let issued_on = issued_on.unwrap_or(today);
    if issued_on > today {
        // A day ahead would keep every invoice until then from being issued.
        return Err(Error::invalid("issuedOn", Problem::InTheFuture));
    }
    let (number, series) = r.series(composed.invoice.kind)?.take(issued_on)?;
    Ok(Numbered { number, series, issued_on })
}

/// A credited invoice needs less money than it got: the rest is the client's credit again.
fn free_what_is_too_much(w: &Writer<'_>, invoice: &InvoiceId, credit_note: &InvoiceId) -> Result<()> {
    let open = w.reader().invoice_row(invoice)?.facts.open().unwrap_or(0);
    if open >= 0 {
        return Ok(());
    }
    let allocations = w.reader().allocations_to(invoice)?;
    let amounts: Vec<i64> = allocations.iter().map(|allocation| allocation.item.amount.minor).collect();
    for (allocation, left) in allocations.iter().zip(released(&amounts, -open)) {
        let item = &allocation.item;
        if left < item.amount.minor {
            w.note_release(&item.payment_id, invoice, credit_note, item.amount.minor - left)?;
        }
        w.set_allocation(&allocation.id, left)?;
    }
    Ok(())
}
