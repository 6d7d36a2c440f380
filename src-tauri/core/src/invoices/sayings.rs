//! What a document says of its discount, its deposits and its tax at home, in its own language: the same words on the
//! page and in the electronic invoice. Pure.

use super::composing::Composed;
use super::deposits::model::DeductedDeposit;
use super::discounts::DiscountSum;
use super::document::first_tax_name;
use super::model::InvoiceKind;
use crate::documents::words::{ToldAtHome, words};
use crate::documents::{Locale, law};

/// "Loyalty discount (10 %)".
pub(super) fn discount(discount: &DiscountSum, locale: Locale) -> String {
    let why = discount.reason.as_deref().unwrap_or(words(locale).discount);
    match discount.percent_bp {
        Some(percent) => format!("{why} ({})", locale.percent(i64::from(percent))),
        None => why.to_owned(),
    }
}

/// "Deposit: invoice 2026-0031 of 15 January 2026, of which VAT 152.00"; on a credit note that it is given back.
pub(super) fn deposit(deposit: &DeductedDeposit, composed: &Composed, locale: Locale) -> String {
    let words = words(locale);
    if composed.invoice.kind == InvoiceKind::CreditNote {
        return (words.deposit_given_back)(&deposit.number);
    }
    let label = (words.deposit_of)(&deposit.number, &locale.short_day(deposit.issued_on.0));
    if deposit.tax.minor == 0 {
        return label;
    }
    let tax = (words.of_which_tax)(&tax_name(composed, locale), &locale.money(deposit.tax));
    format!("{label}, {tax}")
}

/// What the law wants to be said: the tax at home, and to a business what paying late costs.
pub(super) fn notes(composed: &Composed) -> Vec<String> {
    let Composed { invoice, says, .. } = composed;
    let asks = invoice.kind != InvoiceKind::CreditNote;
    let to_business = invoice.payer_id.is_some() || says.buyer.tax_id.is_some();
    let late = law::late_payment(&says.seller.country, to_business && asks);
    tax_at_home(composed).into_iter().chain(late.iter().map(|mention| mention.text.to_owned())).collect()
}

/// "VAT in EUR 428.05 at 1.0843 (ECB, 20 November 2026)".
fn tax_at_home(composed: &Composed) -> Option<String> {
    let told = composed.says.totals.home_tax.as_ref()?;
    let locale = Locale::for_reader(&composed.invoice.language, &composed.says.seller.country);
    let told = ToldAtHome {
        currency: told.tax.currency.code(),
        amount: &locale.amount(told.tax),
        rate: &locale.trimmed_number(told.rate.micro, 6),
        source: &told.rate.source,
        day: &locale.short_day(told.rate.on.0),
    };
    Some((words(locale).tax_at_home)(&tax_name(composed, locale), &told))
}

fn tax_name(composed: &Composed, locale: Locale) -> String {
    first_tax_name(&composed.says.seller).unwrap_or_else(|| words(locale).tax.to_owned())
}
