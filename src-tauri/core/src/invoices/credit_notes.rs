//! Credit notes: the one way to correct an issued invoice.

use super::crediting::is_spent;
use super::deposits::queries::DepositsOf;
use super::discounts::by_line;
use super::listing::detail;
use super::model::{CreditInvoice, CreditLine, DraftLine, Invoice, InvoiceKind, Line};
use super::summing::{left_to_credit, line_sums};
use super::totals::RateSum;
use super::views::InvoiceDetail;
use super::writes::NewDraft;
use crate::app::App;
use crate::basics::ids::InvoiceId;
use crate::basics::money::{Money, scale};
use crate::basics::text::tidy_option;
use crate::documents::Locale;
use crate::documents::words::words as document_words;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// Drafts a credit note for an issued invoice.
pub fn credit(app: &App, request: CreditInvoice) -> Result<Changed<InvoiceDetail>> {
    let now = app.now();
    app.write(Change::named("invoices.credit"), |w| {
        let id = begin(w, &request)?;
        let invoice = w.reader().invoice(&request.invoice_id)?;
        w.concerns(invoice.number.unwrap_or_default());
        detail(&w.reader(), &id, now, words::of(app))
    })
}

/// Drafts a credit note within a transaction; answers its id.
pub(crate) fn begin(w: &Writer<'_>, request: &CreditInvoice) -> Result<InvoiceId> {
    let invoice = w.reader().invoice(&request.invoice_id)?;
    if invoice.kind == InvoiceKind::CreditNote {
        return Err(Error::invalid("invoiceId", Problem::NotPossible));
    }
    let Some(number) = &invoice.number else { return Err(Refusal::InvoiceIsDraft.into()) };
    let reason = tidy_option(request.reason.as_deref());
    if reason.as_ref().is_some_and(|reason| reason.chars().count() > 500) {
        return Err(Error::invalid("reason", Problem::TooLong));
    }
    let left = left_to_credit(&w.reader(), &invoice.id)?;
    if is_spent(&left) {
        return Err(Refusal::NothingLeftToCredit.into());
    }
    if invoice.deposit && is_deducted(&w.reader(), &invoice)? {
        return Err(Refusal::DepositDeducted.into());
    }
    let original = bearing(&invoice, w.reader().invoice_lines(&invoice.id)?);
    let untouched = w.reader().credited_totals(&invoice.id)?.is_empty();
    let lines = match &request.lines {
        Some(wanted) => chosen(&invoice, &original, wanted)?,
        None if untouched => original.iter().map(|line| whole(&invoice, line)).collect(),
        None => rest(&invoice, number, &left, &w.reader().practice()?.country),
    };
    let id = w.insert_draft(&NewDraft {
        kind: InvoiceKind::CreditNote,
        person_id: invoice.person_id.clone(),
        payer_id: invoice.payer_id.clone(),
        credits: Some(invoice.id.clone()),
        currency: invoice.currency,
        prices_include_tax: invoice.prices_include_tax,
        language: invoice.language.clone(),
        terms_days: 0,
        po_number: invoice.po_number.clone(),
        reason,
        deposit: false,
        cash_rounding: invoice.cash_rounding,
        home_rate: invoice.home_rate.clone(),
    })?;
    w.set_tax_treatment(&id, invoice.treatment)?;
    w.replace_lines(&id, &lines)?;
    Ok(id)
}

/// Drafts a credit note over `gross`, tax included, of an issued invoice: a line for each rate that has something left.
pub(crate) fn begin_sum(
    w: &Writer<'_>,
    invoice: &InvoiceId,
    gross: i64,
    description: &str,
    reason: &str,
) -> Result<InvoiceId> {
    let invoice = w.reader().invoice(invoice)?;
    let mut rest = gross;
    let mut lines = Vec::new();
    for rate in left_to_credit(&w.reader(), &invoice.id)? {
        let part = rest.min(rate.gross());
        if part > 0 {
            rest -= part;
            lines.push(DraftLine {
                description: description.to_owned(),
                service_on: None,
                quantity_milli: 1000,
                unit_price: Money::new(part, invoice.currency),
                discount: None,
                discount_bp: None,
                tax_rate_bp: rate.rates.rate_bp,
                second_rate_milli: Some(rate.rates.second_milli).filter(|rate| *rate != 0),
                charge_id: None,
            });
        }
    }
    if rest > 0 {
        return Err(Refusal::NothingLeftToCredit.into());
    }
    let id = w.insert_draft(&NewDraft {
        kind: InvoiceKind::CreditNote,
        person_id: invoice.person_id.clone(),
        payer_id: invoice.payer_id.clone(),
        credits: Some(invoice.id.clone()),
        currency: invoice.currency,
        // The sum is given with its tax, so that it comes out to the cent.
        prices_include_tax: lines.iter().any(|line| line.tax_rate_bp > 0 || line.second_rate_milli.is_some())
            || invoice.prices_include_tax,
        language: invoice.language.clone(),
        terms_days: 0,
        po_number: invoice.po_number.clone(),
        reason: Some(reason.to_owned()),
        deposit: false,
        cash_rounding: invoice.cash_rounding,
        home_rate: invoice.home_rate.clone(),
    })?;
    w.replace_lines(&id, &lines)?;
    Ok(id)
}

/// Whether final invoices deduct all that is left of a deposit.
fn is_deducted(r: &Reader<'_>, deposit: &Invoice) -> Result<bool> {
    let own = r.deposits(DepositsOf::beside(deposit))?;
    let own = own.into_iter().find(|own| own.whole.invoice_id == deposit.id);
    Ok(own.is_some_and(|own| own.deducted > 0 && own.deducted >= own.whole.amount.minor - own.credited))
}

/// The lines with what each bears of a discount on the whole, so that any of them can be credited as it was paid.
fn bearing(invoice: &Invoice, lines: Vec<Line>) -> Vec<Line> {
    let discount = invoice.frozen.as_ref().and_then(|frozen| frozen.totals.discount.as_ref());
    let (Some(discount), Some(sums)) = (discount, line_sums(&lines)) else { return lines };
    let parts = by_line(discount, &sums);
    lines.into_iter().zip(parts).map(|(line, part)| Line { discount: line.discount + part, ..line }).collect()
}

fn whole(invoice: &Invoice, line: &Line) -> DraftLine {
    DraftLine {
        description: line.description.clone(),
        service_on: line.service_on,
        quantity_milli: line.quantity_milli,
        unit_price: Money::new(line.unit_price, invoice.currency),
        discount: (line.discount != 0).then(|| Money::new(line.discount, invoice.currency)),
        discount_bp: None,
        tax_rate_bp: line.tax_rate_bp,
        second_rate_milli: Some(line.second_rate_milli).filter(|rate| *rate != 0),
        charge_id: line.charge_id.clone(),
    }
}

/// The lines asked for, each in whole or in part, with its share of the discount.
fn chosen(invoice: &Invoice, original: &[Line], wanted: &[CreditLine]) -> Result<Vec<DraftLine>> {
    let mut issues = Vec::new();
    let mut lines = Vec::new();
    for (place, want) in wanted.iter().enumerate() {
        let mut issue =
            |field: &str, problem| issues.push(Issue::new(format!("lines[{place}].{field}"), problem));
        if wanted[..place].iter().any(|earlier| earlier.line_id == want.line_id) {
            issue("lineId", Problem::AlreadyUsed);
            continue;
        }
        let Some(line) = original.iter().find(|line| line.id == want.line_id) else {
            issue("lineId", Problem::NotPossible);
            continue;
        };
        let quantity = want.quantity_milli.unwrap_or(line.quantity_milli);
        if quantity == 0 || quantity.signum() != line.quantity_milli.signum() {
            issue("quantityMilli", Problem::TooSmall);
        } else if quantity.unsigned_abs() > line.quantity_milli.unsigned_abs() {
            issue("quantityMilli", Problem::TooLarge);
        } else {
            let share =
                scale(line.discount, quantity.abs(), line.quantity_milli.abs()).unwrap_or(line.discount);
            let part = Line { quantity_milli: quantity, discount: share, ..line.clone() };
            lines.push(whole(invoice, &part));
        }
    }
    if wanted.is_empty() {
        issues.push(Issue::new("lines", Problem::Missing));
    }
    if issues.is_empty() { Ok(lines) } else { Err(Error::Invalid(issues)) }
}

/// What earlier credits have left, one line for each rate.
fn rest(invoice: &Invoice, number: &str, left: &[RateSum], country: &str) -> Vec<DraftLine> {
    let words = document_words(Locale::for_reader(&invoice.language, country));
    let line = |rate: &RateSum| {
        let amount = if invoice.prices_include_tax { rate.gross() } else { rate.net };
        DraftLine {
            description: (words.rest_of)(number),
            service_on: None,
            quantity_milli: 1000 * amount.signum(),
            unit_price: Money::new(amount.abs(), invoice.currency),
            discount: None,
            discount_bp: None,
            tax_rate_bp: rate.rates.rate_bp,
            second_rate_milli: Some(rate.rates.second_milli).filter(|rate| *rate != 0),
            charge_id: None,
        }
    };
    left.iter().filter(|rate| rate.net != 0 || rate.tax != 0 || rate.second != 0).map(line).collect()
}
