//! Documents in lists, and one opened: where it stands, and why its balance is what it is.

use super::composing::Composed;
use super::deposits::model::DepositItem;
use super::deposits::queries::DepositsOf;
use super::document::drawn;
use super::model::{Invoice, InvoiceFilter, InvoiceKind, Line, ListInvoices, Stored};
use super::payments::model::AllocationItem;
use super::queries::{InvoiceRow, Which};
use super::rounding;
use super::standing::Standing;
use super::summing::{draft_totals, line_sums};
use super::totals::line_nets;
use super::views::{InvoiceDetail, InvoiceItem, InvoiceLine, InvoiceRef, WhyRow};
use crate::basics::ids::InvoiceId;
use crate::basics::moments::{Day, Instant};
use crate::basics::money::{Currency, Money};
use crate::documents;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::Words;

/// The documents asked for, drafts first, then latest first.
pub fn items(
    r: &Reader<'_>,
    request: &ListInvoices,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<InvoiceItem>> {
    let today = now.day(r.practice()?.zone);
    let which = Which { person: request.person_id.as_ref(), ..Which::default() };
    let rows = r.invoice_rows(which)?.into_iter();
    let wanted = rows.filter(|row| fits(request.filter, row, today));
    wanted.map(|row| item(r, row, today, words)).collect()
}

fn fits(filter: InvoiceFilter, row: &InvoiceRow, today: Day) -> bool {
    let standing = row.facts.standing(today);
    match filter {
        InvoiceFilter::All => true,
        InvoiceFilter::Draft => standing == Standing::Draft,
        InvoiceFilter::Open => {
            row.facts.kind == InvoiceKind::Invoice
                && matches!(standing, Standing::Issued | Standing::PartPaid | Standing::Overdue)
        }
        InvoiceFilter::Overdue => standing == Standing::Overdue,
        InvoiceFilter::Paid => standing == Standing::Paid,
    }
}

fn item(r: &Reader<'_>, row: InvoiceRow, today: Day, words: &dyn Words) -> Result<InvoiceItem> {
    let total = total(r, &row)?;
    let (standing, open) = (row.facts.standing(today), open(&row));
    Ok(InvoiceItem {
        sentence: words.invoice_standing(row.facts.kind, standing, open, row.facts.due_on, today),
        id: row.id,
        kind: row.facts.kind,
        deposit: row.deposit,
        standing,
        number: row.number,
        person_id: row.person_id,
        person_name: row.person_name,
        payer_name: row.payer_name,
        issued_on: row.issued_on,
        due_on: row.facts.due_on,
        total,
        open,
    })
}

/// What a document asks for: frozen, or for a draft as it adds up now.
pub fn total(r: &Reader<'_>, row: &InvoiceRow) -> Result<Money> {
    if row.facts.stored != Stored::Draft {
        return Ok(Money::new(row.facts.total, row.currency));
    }
    Ok(draft_totals(r, &r.invoice(&row.id)?, &r.invoice_lines(&row.id)?)?.0.due())
}

fn open(row: &InvoiceRow) -> Option<Money> {
    row.facts.open().map(|open| Money::new(open, row.currency))
}

/// A document opened.
pub fn detail(r: &Reader<'_>, id: &InvoiceId, now: Instant, words: &dyn Words) -> Result<InvoiceDetail> {
    let composed = Composed::read(r, id)?;
    let row = r.invoice_row(id)?;
    let today = now.day(composed.practice.zone);
    let standing = row.facts.standing(today);
    let is_draft = standing == Standing::Draft;
    let missing_glyphs = match is_draft {
        true => documents::invoice::missing_glyphs(&drawn(&composed, None, None))?.clusters,
        false => Vec::new(),
    };
    let credit_notes = credit_notes(r, id)?;
    let allocations = r.allocations_to(id)?.into_iter();
    let payments: Vec<AllocationItem> = allocations.map(|allocation| allocation.item).collect();
    let lines = lines(&composed.lines, composed.invoice.currency, composed.invoice.prices_include_tax);
    let due_on = if is_draft { composed.due_on(today) } else { composed.invoice.due_on };
    let why =
        if row.facts.open().is_some() { why(&row, &payments, &credit_notes, words) } else { Vec::new() };
    let deposits = if is_draft { deposits(r, &composed.invoice)? } else { Vec::new() };
    let home = composed.practice.currency;
    let asks_for_rate = is_draft
        && composed.invoice.kind == InvoiceKind::Invoice
        && composed.invoice.currency != home
        && composed.says.totals.tax.minor != 0;
    let can_be_rounded = rounding::coin(composed.invoice.currency, &composed.practice.country).is_some();
    let Composed { invoice, says, corrects, .. } = composed;
    Ok(InvoiceDetail {
        sentence: words.invoice_standing(invoice.kind, standing, open(&row), due_on, today),
        open: open(&row),
        person_name: row.person_name,
        payer_name: row.payer_name,
        file_sha256: r.invoice_file_hash(id)?,
        id: invoice.id,
        kind: invoice.kind,
        deposit: invoice.deposit,
        number: invoice.number,
        person_id: invoice.person_id,
        payer_id: invoice.payer_id,
        currency: invoice.currency,
        prices_include_tax: invoice.prices_include_tax,
        language: invoice.language,
        issued_on: invoice.issued_on,
        terms_days: invoice.terms_days,
        service_from: invoice.service_from,
        service_to: invoice.service_to,
        po_number: invoice.po_number,
        note: invoice.note,
        reason: invoice.reason,
        seller: says.seller,
        buyer: says.buyer,
        totals: says.totals,
        discount: invoice.discount,
        cash_rounding: invoice.cash_rounding,
        can_be_rounded,
        home_rate: invoice.home_rate,
        home_currency: asks_for_rate.then_some(home),
        deposits,
        standing,
        corrects,
        credit_notes,
        due_on,
        lines,
        why,
        payments,
        missing_glyphs,
    })
}

/// The paid deposits that a draft can deduct.
fn deposits(r: &Reader<'_>, invoice: &Invoice) -> Result<Vec<DepositItem>> {
    if invoice.kind != InvoiceKind::Invoice || invoice.deposit {
        return Ok(Vec::new());
    }
    let chosen = r.chosen_deposits(&invoice.id)?;
    let found = r.deposits(DepositsOf::beside(invoice))?.into_iter();
    let items = found.map(|deposit| DepositItem {
        chosen: chosen.contains(&deposit.whole.invoice_id),
        available: Money::new(deposit.available(), invoice.currency),
        invoice_id: deposit.whole.invoice_id,
        number: deposit.whole.number,
        issued_on: deposit.whole.issued_on,
    });
    Ok(items.filter(|item| item.chosen || item.available.minor > 0).collect())
}

fn credit_notes(r: &Reader<'_>, id: &InvoiceId) -> Result<Vec<InvoiceRef>> {
    let rows = r.invoice_rows(Which { credits: Some(id), ..Which::default() })?;
    rows.into_iter()
        .map(|row| {
            Ok(InvoiceRef {
                total: total(r, &row)?,
                invoice_id: row.id,
                number: row.number,
                issued_on: row.issued_on,
            })
        })
        .collect()
}

fn lines(lines: &[Line], currency: Currency, prices_include_tax: bool) -> Vec<InvoiceLine> {
    let money = |minor| Money::new(minor, currency);
    let nets = line_sums(lines).and_then(|sums| line_nets(&sums, prices_include_tax)).unwrap_or_default();
    let shown = lines.iter().enumerate().map(|(place, line)| {
        let amount = line.amount().unwrap_or(0);
        InvoiceLine {
            id: line.id.clone(),
            description: line.description.clone(),
            service_on: line.service_on,
            quantity_milli: line.quantity_milli,
            unit_price: money(line.unit_price),
            discount: money(line.discount),
            discount_bp: line.discount_bp,
            tax_rate_bp: line.tax_rate_bp,
            second_rate_milli: line.second_rate_milli,
            charge_id: line.charge_id.clone(),
            amount: money(amount),
            net: money(nets.get(place).copied().unwrap_or(amount)),
        }
    });
    shown.collect()
}

/// The rows that a balance is added up from: the total, what came in, what was credited.
fn why(
    row: &InvoiceRow,
    payments: &[AllocationItem],
    credit_notes: &[InvoiceRef],
    words: &dyn Words,
) -> Vec<WhyRow> {
    let mut rows = vec![WhyRow {
        label: words.why_total(row.number.as_deref().unwrap_or_default()),
        on: row.issued_on,
        amount: Money::new(row.facts.total, row.currency),
    }];
    rows.extend(payments.iter().map(|payment| WhyRow {
        label: words.why_payment(payment.method),
        on: Some(payment.received_on),
        amount: payment.amount.negated(),
    }));
    let issued = credit_notes.iter().filter_map(|note| Some((note, note.number.as_deref()?)));
    rows.extend(issued.map(|(note, number)| WhyRow {
        label: words.why_credit_note(number),
        on: note.issued_on,
        amount: note.total.negated(),
    }));
    rows.sort_by_key(|row| row.on);
    rows
}
