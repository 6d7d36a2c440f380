//! What the sums of an invoice say.

use super::super::look::Look;
use super::super::sums::SumRow;
use super::super::theme::MUTED;
use super::super::words::Words;
use super::{InvoiceDocument, Kind};

pub(super) fn rows(document: &InvoiceDocument, words: &Words, look: &Look) -> Vec<SumRow> {
    let (locale, totals) = (document.locale, &document.totals);
    let tax_name = document.tax_name(words);
    let row = |label: &str, amount: String| SumRow {
        label: label.to_owned(),
        amount,
        style: look.body,
        ruled: false,
        due: false,
    };
    let mut rows = Vec::new();
    // Where nothing is added to the lines and nothing taken off, their sum is the total: said once.
    let taxed_on_top = !totals.tax_included && !totals.taxes.is_empty();
    if taxed_on_top || !totals.discounts.is_empty() || totals.rounding.is_some() {
        rows.push(row(words.subtotal, locale.money(totals.subtotal)));
    }
    for discount in &totals.discounts {
        rows.push(row(&discount.label, locale.money(discount.amount.negated())));
    }
    for tax in totals.taxes.iter().filter(|_| !totals.tax_included) {
        let label = (words.tax_on)(&tax_name, &locale.percent(tax.rate), &locale.money(tax.base));
        rows.push(row(&label, locale.money(tax.tax)));
    }
    if let Some(rounding) = totals.rounding {
        rows.push(row(words.rounding, locale.money(rounding)));
    }
    let ruled = !rows.is_empty();
    let goes_on = !totals.paid.is_empty();
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
    for tax in totals.taxes.iter().filter(|_| totals.tax_included) {
        let label = (words.tax_included)(&tax_name, &locale.percent(tax.rate), &locale.money(tax.base));
        rows.push(SumRow { style: look.body.colour(MUTED), ..row(&label, locale.money(tax.tax)) });
    }
    for paid in &totals.paid {
        rows.push(row(&paid.label, locale.money(paid.amount.negated())));
    }
    if goes_on {
        rows.push(due(true));
    }
    rows
}
