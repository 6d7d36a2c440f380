//! From a snapshot to the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::snapshot::{Address, InvoiceSnapshot, Kind, Line, Unit};
use crate::basics::money::Money;
use crate::documents::invoice::{
    Bank, Buyer, Deduction, Discount, InvoiceDocument, Kind as DrawnKind, LabelledText, Line as DrawnLine,
    Parties, PaymentWays, SecondTaxTotal, Seller as DrawnSeller, Service, TaxTotal, Totals,
};
use crate::documents::law;
use crate::documents::swiss_bill::PostalAddress;
use crate::documents::words::words;
use crate::documents::{Colour, Locale, Paper};
use crate::error::{Error, Problem, Result};

/// The page of a snapshot.
pub fn page(snapshot: &InvoiceSnapshot) -> Result<InvoiceDocument> {
    let country = snapshot.seller.address.country.as_deref().unwrap_or_default();
    let locale = Locale::for_reader(&snapshot.language, country);
    let taxed = snapshot.taxes.iter().any(|row| !row.category.wants_reason());
    let logo = snapshot.look.logo.as_deref().map(|text| STANDARD.decode(text)).transpose();
    let reasons = snapshot.taxes.iter().filter_map(|row| row.reason.clone());
    Ok(InvoiceDocument {
        kind: kind(snapshot),
        draft: false,
        locale,
        template: snapshot.look.template.unwrap_or_default(),
        paper: snapshot.look.paper.unwrap_or_else(|| Paper::of_country(country)),
        accent: accent(snapshot)?,
        number: Some(snapshot.number.clone()),
        issued_on: Some(snapshot.issued_on.0),
        due_on: snapshot.due_on.filter(|due| *due != snapshot.issued_on).map(|day| day.0),
        service: snapshot.service.map(|span| match span.from == span.to {
            true => Service::Day { day: span.from.0 },
            false => Service::Period { first: span.from.0, last: span.to.0 },
        }),
        seller: seller(
            snapshot,
            locale,
            logo.map_err(|_| Error::invalid("look.logo", Problem::NotPossible))?,
        ),
        buyer: Buyer {
            name: snapshot.buyer.name.clone(),
            attention: snapshot.buyer.contact.name.clone(),
            address: snapshot.buyer.address.on_page(),
            tax_id: snapshot.buyer.vat_id.clone(),
            purchase_order: snapshot.order_number.clone(),
            reference: snapshot.buyer_reference.clone(),
        },
        introduction: None,
        lines: snapshot.lines.iter().map(|line| drawn(snapshot, line, taxed)).collect(),
        title: law::title(country, taxed).map(str::to_owned),
        tax_name: snapshot.look.tax_name.clone(),
        second_tax_name: snapshot.second_tax.as_ref().map(|tax| tax.name.clone()),
        totals: totals(snapshot, taxed),
        notes: reasons.chain(snapshot.notes.iter().cloned()).collect(),
        payment: payment(snapshot),
        closing: snapshot.closing.clone(),
        legal_line: snapshot.seller.legal_line.clone(),
    })
}

fn accent(snapshot: &InvoiceSnapshot) -> Result<Option<Colour>> {
    let colour = snapshot.look.accent.clone().map(Colour::try_from).transpose();
    colour.map_err(|_| Error::invalid("look.accent", Problem::NotPossible))
}

fn kind(snapshot: &InvoiceSnapshot) -> DrawnKind {
    match (&snapshot.corrects, snapshot.kind) {
        (Some(corrected), Kind::CreditNote) => DrawnKind::CreditNote {
            corrects: corrected.number.clone(),
            issued_on: corrected.issued_on.0,
            reason: corrected.reason.clone(),
        },
        (_, Kind::Deposit) => DrawnKind::Deposit,
        _ => DrawnKind::Invoice,
    }
}

fn seller(snapshot: &InvoiceSnapshot, locale: Locale, logo: Option<Vec<u8>>) -> DrawnSeller {
    let (seller, words) = (&snapshot.seller, words(locale));
    let labelled = |label: &str, text: &String| LabelledText { label: label.to_owned(), text: text.clone() };
    // Where there are two taxes, each number stands beside the name of its own.
    let first = snapshot.second_tax.as_ref().and(snapshot.look.tax_name.as_deref());
    let country = seller.address.country.as_deref().unwrap_or_default();
    let name = |registered, words| first.or_else(|| law::number_label(country, registered)).unwrap_or(words);
    let vat_id = seller.vat_id.iter().map(|id| labelled(name(true, words.tax_id), id));
    let numbers = seller.tax_number.iter().map(|id| labelled(name(false, words.tax_number), id));
    let second = snapshot.second_tax.iter().map(|tax| labelled(&tax.name, &tax.number));
    DrawnSeller {
        name: seller.name.clone(),
        address: seller.address.on_page(),
        email: seller.contact.email.clone(),
        phone: seller.contact.phone.clone(),
        website: seller.website.clone(),
        identifiers: vat_id.chain(numbers).chain(second).collect(),
        logo,
    }
}

fn drawn(snapshot: &InvoiceSnapshot, line: &Line, taxed: bool) -> DrawnLine {
    let money = |minor| Money::new(minor, snapshot.currency);
    DrawnLine {
        description: line.description.clone(),
        detail: line.detail.clone(),
        service_on: line.service_on.map(|day| day.0),
        quantity_thousandths: line.quantity_milli,
        unit: unit(line.unit).map(str::to_owned),
        unit_price: money(line.unit_price),
        discount: (line.discount != 0).then(|| Discount::Amount(money(line.discount))),
        tax_rate: taxed.then(|| i64::from(line.rate_bp)),
        second_tax_rate: (line.second_rate_milli > 0).then(|| i64::from(line.second_rate_milli)),
        amount: money(line.amount),
    }
}

/// Signs of units, the same in every language we write (SI and its neighbours).
fn unit(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Hour => Some("h"),
        Unit::Minute => Some("min"),
        Unit::Piece | Unit::Day | Unit::Month => None,
    }
}

fn totals(snapshot: &InvoiceSnapshot, taxed: bool) -> Totals {
    let money = |minor| Money::new(minor, snapshot.currency);
    let rows = snapshot.taxes.iter().filter(|_| taxed);
    let rounding = snapshot.totals.rounding;
    Totals {
        subtotal: money(snapshot.lines.iter().map(|line| line.amount).sum()),
        discounts: snapshot
            .discounts
            .iter()
            .map(|discount| Deduction { label: discount.reason.clone(), amount: money(discount.amount) })
            .collect(),
        taxes: rows
            .map(|row| TaxTotal {
                rate: i64::from(row.rate_bp),
                base: money(row.net),
                tax: money(row.tax),
                second: (row.second_rate_milli > 0).then(|| SecondTaxTotal {
                    rate: i64::from(row.second_rate_milli),
                    tax: money(row.second_tax),
                }),
            })
            .collect(),
        tax_included: snapshot.prices_include_tax,
        rounding: (rounding != 0).then(|| money(rounding)),
        total: money(snapshot.totals.total),
        paid: snapshot
            .paid
            .iter()
            .map(|paid| Deduction { label: paid.label.clone(), amount: money(paid.amount) })
            .collect(),
        due: money(snapshot.totals.due),
    }
}

fn payment(snapshot: &InvoiceSnapshot) -> Option<PaymentWays> {
    let payment = &snapshot.payment;
    let has_account = payment.iban.is_some() || payment.account.is_some();
    if snapshot.is_credit_note()
        || (!has_account && [&payment.upi, &payment.link, &payment.terms].iter().all(|way| way.is_none()))
    {
        return None;
    }
    let bank = has_account.then(|| Bank {
        holder: payment.holder.clone().unwrap_or_else(|| snapshot.seller.name.clone()),
        iban: payment.iban.clone(),
        account: payment.account.clone(),
        bic: payment.bic.clone(),
        name: payment.bank.clone(),
    });
    let address = |name: &str, address: &Address| {
        PostalAddress::read(name, &address.on_page(), address.country.as_deref().unwrap_or_default())
    };
    let holder = payment.holder.as_deref().unwrap_or(&snapshot.seller.name);
    let parties = address(holder, &snapshot.seller.address)
        .map(|creditor| Parties { creditor, debtor: address(&snapshot.buyer.name, &snapshot.buyer.address) });
    Some(PaymentWays {
        bank,
        upi: payment.upi.clone(),
        parties,
        reference: payment.reference.clone(),
        link: payment.link.clone(),
        qr: true,
        remarks: payment.terms.iter().cloned().collect(),
    })
}
