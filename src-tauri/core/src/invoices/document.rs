//! From a composed document to the page: which words, which notes, which way to pay. Pure.

use super::composing::Composed;
use super::deposits::model::DeductedDeposit;
use super::discounts::DiscountSum;
use super::electronic::composing::{reason_of, treatment_of};
use super::model::{InvoiceKind, Line};
use super::sayings;
use super::views::{Frozen, Seller};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::documents::invoice::{
    Bank, Buyer, Deduction, Discount, InvoiceDocument, Kind, LabelledText, Line as DrawnLine, Parties,
    PaymentWays, SecondTaxTotal, Seller as DrawnSeller, Service, TaxTotal, Totals as DrawnTotals,
};
use crate::documents::law;
use crate::documents::swiss_bill::PostalAddress;
use crate::documents::words::words;
use crate::documents::{Colour, Locale, Paper};
use crate::einvoice::TaxTreatment;

/// What a document gets when it goes out; a draft has none of it.
#[derive(Debug, Clone, Copy)]
pub struct Out<'o> {
    /// Its number.
    pub number: &'o str,
    /// Its day.
    pub issued_on: Day,
}

/// The page of a document: with `out` as it is issued, without as the draft that it is.
#[must_use]
pub fn drawn(composed: &Composed, logo: Option<Vec<u8>>, out: Option<Out<'_>>) -> InvoiceDocument {
    let Composed { invoice, lines, says, .. } = composed;
    let seller = &says.seller;
    let locale = Locale::for_reader(&invoice.language, &seller.country);
    let treatment = treatment_of(composed);
    let taxed = treatment.is_taxed();
    let is_invoice = invoice.kind == InvoiceKind::Invoice;
    // "On receipt" says more than today's date.
    let due_on = out.filter(|_| invoice.terms_days > 0).and_then(|out| composed.due_on(out.issued_on));
    InvoiceDocument {
        kind: kind(composed),
        draft: out.is_none(),
        locale,
        paper: Paper::of_country(&seller.country),
        template: composed.practice.template,
        accent: Colour::try_from(composed.practice.accent.clone()).ok(),
        number: out.map(|out| out.number.to_owned()),
        issued_on: out.map(|out| out.issued_on.0),
        due_on: due_on.map(|day| day.0),
        service: composed.service().map(service),
        seller: drawn_seller(seller, locale, logo),
        buyer: Buyer { purchase_order: invoice.po_number.clone(), ..drawn_buyer(&says.buyer) },
        introduction: None,
        lines: lines.iter().map(|line| drawn_line(line, composed, taxed)).collect(),
        title: law::title(&seller.country, taxed).map(str::to_owned),
        tax_name: first_tax_name(seller),
        second_tax_name: seller.second_tax.as_ref().map(|names| names.name.clone()),
        totals: DrawnTotals {
            subtotal: says.totals.subtotal,
            discounts: says.totals.discount.iter().map(|discount| taken_off(discount, locale)).collect(),
            taxes: if taxed { taxes(composed) } else { Vec::new() },
            tax_included: says.totals.tax_included,
            rounding: says.totals.rounding,
            total: says.totals.total,
            paid: says.totals.deposits.iter().map(|deposit| paid(deposit, composed, locale)).collect(),
            due: says.totals.due(),
        },
        notes: notes(composed, treatment),
        payment: is_invoice.then(|| payment(composed)).flatten(),
        closing: invoice.note.clone(),
        legal_line: None,
    }
}

fn kind(composed: &Composed) -> Kind {
    let corrected = composed.corrects.as_ref().and_then(|invoice| {
        Some(Kind::CreditNote {
            corrects: invoice.number.clone()?,
            issued_on: invoice.issued_on?.0,
            reason: composed.invoice.reason.clone(),
        })
    });
    corrected.unwrap_or(if composed.invoice.deposit { Kind::Deposit } else { Kind::Invoice })
}

fn service((from, to): (Day, Day)) -> Service {
    if from == to { Service::Day { day: from.0 } } else { Service::Period { first: from.0, last: to.0 } }
}

pub(crate) fn drawn_buyer(buyer: &super::views::Buyer) -> Buyer {
    Buyer {
        name: buyer.name.clone(),
        attention: buyer.attention.clone(),
        address: buyer.address.clone(),
        tax_id: buyer.tax_id.clone(),
        purchase_order: None,
        reference: None,
    }
}

pub(crate) fn drawn_seller(seller: &Seller, locale: Locale, logo: Option<Vec<u8>>) -> DrawnSeller {
    let words = words(locale);
    let usual = if seller.tax_registered { words.tax_id } else { words.tax_number };
    let label = law::number_label(&seller.country, seller.tax_registered).unwrap_or(usual);
    let labelled = |label: &str, text: &String| LabelledText { label: label.to_owned(), text: text.clone() };
    // Where there are two taxes, each number stands beside the name of its own.
    let names = seller.second_tax.as_ref();
    let label = names.map_or(label, |names| names.first_name.as_str());
    let first = seller.tax_id.iter().map(|text| labelled(label, text));
    let second = names.map(|names| labelled(&names.name, &names.number));
    DrawnSeller {
        name: seller.name.clone(),
        address: seller.address.clone(),
        email: seller.email.clone(),
        phone: seller.phone.clone(),
        website: seller.website.clone(),
        identifiers: first.chain(second).collect(),
        logo,
    }
}

fn drawn_line(line: &Line, composed: &Composed, taxed: bool) -> DrawnLine {
    let money = |minor| Money::new(minor, composed.invoice.currency);
    let discount = match line.discount_bp {
        Some(percent) => Some(Discount::Percent(i64::from(percent))),
        None => (line.discount != 0).then(|| Discount::Amount(money(line.discount))),
    };
    DrawnLine {
        description: line.description.clone(),
        detail: None,
        service_on: line.service_on.map(|day| day.0),
        quantity_thousandths: line.quantity_milli,
        unit: None,
        unit_price: money(line.unit_price),
        discount,
        tax_rate: taxed.then(|| i64::from(line.tax_rate_bp)),
        second_tax_rate: (taxed && line.second_rate_milli > 0).then(|| i64::from(line.second_rate_milli)),
        amount: money(line.amount().unwrap_or(0)),
    }
}

fn taxes(composed: &Composed) -> Vec<TaxTotal> {
    let rows = composed.says.totals.taxes.iter();
    let drawn = rows.map(|row| TaxTotal {
        rate: i64::from(row.rate_bp),
        base: row.net,
        tax: row.tax,
        second: row
            .second
            .map(|second| SecondTaxTotal { rate: i64::from(second.rate_milli), tax: second.tax }),
    });
    drawn.collect()
}

fn taken_off(discount: &DiscountSum, locale: Locale) -> Deduction {
    Deduction { label: sayings::discount(discount, locale), amount: discount.amount }
}

fn paid(deposit: &DeductedDeposit, composed: &Composed, locale: Locale) -> Deduction {
    Deduction { label: sayings::deposit(deposit, composed, locale), amount: deposit.amount }
}

/// Why no tax is charged, what it is at home, and what paying late costs. What only a program wants to read is not on
/// the page.
fn notes(composed: &Composed, treatment: TaxTreatment) -> Vec<String> {
    why_no_tax(composed, treatment).into_iter().chain(sayings::notes(composed)).collect()
}

fn why_no_tax(composed: &Composed, treatment: TaxTreatment) -> Option<String> {
    if composed.invoice.treatment.is_some() {
        return reason_of(composed, treatment);
    }
    // Nobody has said anything: the coach's own words, else those of the law, else none.
    let seller = &composed.says.seller;
    let locale = Locale::for_reader(&composed.invoice.language, &seller.country);
    let by_law = || (words(locale).no_tax)(&seller.country).map(str::to_owned);
    seller.tax_note.clone().or_else(by_law).filter(|_| !treatment.is_taxed())
}

/// How to pay: the account that the document was issued with, and the address for rupees.
pub(super) fn payment(composed: &Composed) -> Option<PaymentWays> {
    let Frozen { seller, buyer, .. } = &composed.says;
    let bank = seller.iban.as_ref().map(|iban| Bank {
        holder: seller.account_holder.clone(),
        iban: Some(iban.clone()),
        account: None,
        bic: seller.bic.clone(),
        name: None,
    });
    let upi = composed.upi_address();
    if bank.is_none() && upi.is_none() {
        return None;
    }
    let country = buyer.country.as_deref().unwrap_or(&seller.country);
    let parties = PostalAddress::read(&seller.account_holder, &seller.address, &seller.country);
    let parties = parties.map(|creditor| Parties {
        creditor,
        debtor: PostalAddress::read(&buyer.name, &buyer.address, country),
    });
    Some(PaymentWays { bank, upi, parties, qr: true, ..PaymentWays::default() })
}

/// The same ways, and a page to pay on where there is one.
pub(crate) fn with_page(ways: Option<PaymentWays>, page: Option<String>) -> Option<PaymentWays> {
    let Some(page) = page else { return ways };
    let ways = ways.unwrap_or(PaymentWays { qr: true, ..PaymentWays::default() });
    Some(PaymentWays { link: Some(page), ..ways })
}

/// What the first or only tax is called: by the coach where there are two, else as where the seller lives.
pub(super) fn first_tax_name(seller: &Seller) -> Option<String> {
    let named = seller.second_tax.as_ref().map(|names| names.first_name.clone());
    named.or_else(|| tax_name(&seller.country).map(str::to_owned))
}

/// What the tax is called where the seller lives; the document's language names it elsewhere.
fn tax_name(country: &str) -> Option<&'static str> {
    match country {
        "US" => Some("Sales tax"),
        "CA" => Some("GST/HST"),
        "AU" | "NZ" | "SG" | "IN" => Some("GST"),
        "CH" | "LI" => Some("MWST"),
        _ => None,
    }
}
