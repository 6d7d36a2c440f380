//! What the sums of an invoice say.

use super::super::look::Look;
use super::super::sums::SumRow;
use super::super::theme::MUTED;
use super::super::words::Words;
use super::{InvoiceDocument, Kind};

pub(super) fn rows(document: &InvoiceDocument, words: &Words, look: &Look) -> Vec<SumRow> {
    let (locale, totals) = (document.locale, &document.totals);
    let row = |label: &str, amount| SumRow::plain(label, amount, look);
    let plain = |(label, amount): (String, String)| row(&label, amount);
    let mut rows = Vec::new();
    // Where nothing is added to the lines and nothing taken off, their sum is the total: said once.
    let taxed_on_top = !totals.tax_included && !totals.taxes.is_empty();
    if taxed_on_top || !totals.discounts.is_empty() || totals.rounding.is_some() {
        rows.push(row(words.subtotal, locale.money(totals.subtotal)));
    }
    for discount in &totals.discounts {
        rows.push(row(&discount.label, locale.money(discount.amount.negated())));
    }
    rows.extend(taxes(document, words).into_iter().filter(|_| !totals.tax_included).map(plain));
    let goes_on = !totals.paid.is_empty();
    let rounding = totals.rounding.map(|rounding| row(words.rounding, locale.money(rounding)));
    let (before, after) = if goes_on { (None, rounding) } else { (rounding, None) };
    rows.extend(before);
    let ruled = !rows.is_empty();
    let credit = matches!(document.kind, Kind::CreditNote { .. });
    let label = if credit { words.amount_credited } else { words.amount_due };
    let due = |ruled| SumRow { style: look.due(), ruled, due: true, ..row(label, locale.money(totals.due)) };
    if goes_on {
        rows.push(SumRow {
            style: look.body.strong(),
            ruled,
            ..row(words.total, locale.money(totals.total))
        });
    } else {
        rows.push(due(ruled));
    }
    for (label, amount) in taxes(document, words).into_iter().filter(|_| totals.tax_included) {
        rows.push(SumRow { style: look.body.colour(MUTED), ..row(&label, amount) });
    }
    for paid in &totals.paid {
        rows.push(row(&paid.label, locale.money(paid.amount.negated())));
    }
    rows.extend(after);
    if goes_on {
        rows.push(due(true));
    }
    rows
}

/// Each tax on each base, the second one below the first; in words and as an amount.
fn taxes(document: &InvoiceDocument, words: &Words) -> Vec<(String, String)> {
    let (locale, totals) = (document.locale, &document.totals);
    let said = if totals.tax_included { words.tax_included } else { words.tax_on };
    let first = document.tax_name(words);
    let mut rows = Vec::new();
    for tax in &totals.taxes {
        let base = locale.money(tax.base);
        if tax.rate != 0 || tax.second.is_none() {
            rows.push((said(&first, &locale.percent(tax.rate), &base), locale.money(tax.tax)));
        }
        if let Some(second) = &tax.second {
            let name = document.second_tax_name.as_deref().unwrap_or(words.tax);
            rows.push((said(name, &locale.percent_exact(second.rate), &base), locale.money(second.tax)));
        }
    }
    rows
}
