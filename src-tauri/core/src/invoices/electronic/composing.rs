//! From a composed document to its snapshot. Pure.

use super::model::{Party, PartyDetails};
use crate::basics::moments::Day;
use crate::documents::Locale;
use crate::documents::words::{tax, words};
use crate::einvoice::snapshot::{
    Address, Buyer, Contact, Corrected, Discount, Format, HomeTax, Identifier, InvoiceSnapshot, Kind, Line,
    Look, Paid, Payment, SecondTax, Seller, Span, TaxRow, Totals,
};
use crate::einvoice::{TaxTreatment, postal, treatment};
use crate::invoices::composing::Composed;
use crate::invoices::deposits::model::DeductedDeposit;
use crate::invoices::discounts::DiscountPart;
use crate::invoices::document::{Out, first_tax_name};
use crate::invoices::model::InvoiceKind;
use crate::invoices::sayings;
use crate::invoices::totals::{RateSum, WHOLE, apportion};
use crate::invoices::views::Frozen;

/// What is known of the two beside the document itself.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Of the practice.
    pub seller: PartyDetails,
    /// Of the client, or of the organisation that pays.
    pub buyer: Party,
    /// Where mail to the buyer goes.
    pub buyer_email: Option<String>,
    /// The buyer's telephone.
    pub buyer_phone: Option<String>,
}

/// How a document is taxed: as the coach has said, else as the practice does at home.
#[must_use]
pub fn treatment_of(composed: &Composed) -> TaxTreatment {
    treatment_as(composed.invoice.treatment, &composed.says)
}

/// How a document is taxed: as the coach has said, or as the practice was at the time.
#[must_use]
pub fn treatment_as(said: Option<TaxTreatment>, says: &Frozen) -> TaxTreatment {
    let taxed = says.seller.tax_registered || says.totals.tax.minor != 0;
    said.unwrap_or_else(|| treatment::usual(&says.seller.country, taxed))
}

/// Why there is no tax: in the coach's own words, in those of the law, or in plain ones.
#[must_use]
pub fn reason_of(composed: &Composed, treatment: TaxTreatment) -> Option<String> {
    let seller = &composed.says.seller;
    let locale = Locale::for_reader(&composed.invoice.language, &seller.country);
    let own = || seller.tax_note.clone();
    let by_law = || (words(locale).no_tax)(&seller.country).map(str::to_owned);
    let plain = || tax::reason(treatment, locale).map(str::to_owned);
    match treatment {
        TaxTreatment::Standard => None,
        TaxTreatment::SmallBusiness => own().or_else(by_law).or_else(plain),
        TaxTreatment::ReverseCharge => plain(),
        TaxTreatment::Exempt => own(),
        TaxTreatment::OutsideScope if composed.invoice.treatment.is_some() => plain(),
        TaxTreatment::OutsideScope => own().or_else(by_law).or_else(plain),
    }
}

/// Everything that the document says when it goes out.
#[must_use]
pub fn snapshot(composed: &Composed, known: &Known, out: Out<'_>) -> InvoiceSnapshot {
    let Composed { invoice, says, practice, .. } = composed;
    let treatment = treatment_of(composed);
    let locale = Locale::for_reader(&invoice.language, &says.seller.country);
    let credit = invoice.kind == InvoiceKind::CreditNote;
    let totals = &says.totals;
    let corrects = composed.corrects.as_ref().and_then(|original| {
        Some(Corrected {
            number: original.number.clone()?,
            issued_on: original.issued_on?,
            reason: invoice.reason.clone(),
        })
    });
    InvoiceSnapshot {
        format: Format::One,
        kind: match invoice.kind {
            InvoiceKind::CreditNote => Kind::CreditNote,
            InvoiceKind::Invoice if invoice.deposit => Kind::Deposit,
            InvoiceKind::Invoice => Kind::Invoice,
        },
        number: out.number.to_owned(),
        issued_on: out.issued_on,
        due_on: composed.due_on(out.issued_on),
        language: locale.tag().to_owned(),
        currency: invoice.currency,
        service: composed.service().map(|(from, to)| Span { from, to }),
        seller: seller(composed, &known.seller),
        buyer: buyer(composed, known),
        order_number: invoice.po_number.clone(),
        buyer_reference: known.buyer.details.buyer_reference.clone(),
        corrects,
        prices_include_tax: invoice.prices_include_tax,
        lines: lines(composed, treatment),
        discounts: discounts(composed, treatment, locale),
        taxes: rows(composed, treatment),
        second_tax: second_tax(composed),
        totals: Totals {
            net: totals.net.minor,
            tax: totals.tax.minor,
            total: totals.total.minor,
            rounding: totals.rounding.map_or(0, |more| more.minor),
            due: totals.due().minor,
        },
        home_tax: totals
            .home_tax
            .as_ref()
            .map(|home| HomeTax { currency: home.tax.currency, tax: home.tax.minor }),
        paid: paid(composed, locale),
        payment: if credit {
            Payment { terms: Some(tax::credited(locale).to_owned()), ..Payment::default() }
        } else {
            payment(composed)
        },
        notes: sayings::notes(composed),
        closing: invoice.note.clone(),
        look: Look {
            template: Some(practice.template),
            paper: None,
            accent: Some(practice.accent.clone()),
            logo: None,
            tax_name: first_tax_name(&says.seller),
        },
    }
}

fn seller(composed: &Composed, details: &PartyDetails) -> Seller {
    let shown = &composed.says.seller;
    // The coach's name stands first where the practice is called otherwise; it is no part of the address.
    let coach = &composed.practice.coach_name;
    let streets: Vec<String> = shown.address.iter().filter(|line| *line != coach).cloned().collect();
    let (vat_id, tax_number) = numbers(shown.tax_id.as_deref(), details);
    Seller {
        name: shown.name.clone(),
        address: Address {
            printed: shown.address.clone(),
            ..address(&streets, Some(&shown.country), details)
        },
        contact: Contact {
            name: Some(coach.clone()).filter(|name| !name.is_empty()),
            phone: shown.phone.clone(),
            email: shown.email.clone(),
        },
        website: shown.website.clone(),
        vat_id,
        tax_number,
        registration: registration(details),
        endpoint: endpoint(details),
        legal_line: None,
    }
}

fn buyer(composed: &Composed, known: &Known) -> Buyer {
    let shown = &composed.says.buyer;
    let details = &known.buyer.details;
    Buyer {
        name: shown.name.clone(),
        address: address(&shown.address, shown.country.as_deref(), details),
        contact: Contact {
            name: shown.attention.clone(),
            phone: known.buyer_phone.clone(),
            email: known.buyer_email.clone(),
        },
        vat_id: numbers(shown.tax_id.as_deref(), details).0,
        registration: registration(details),
        endpoint: endpoint(details),
    }
}

/// What was typed goes before what is read from the lines.
pub(super) fn address(lines: &[String], country: Option<&str>, details: &PartyDetails) -> Address {
    let read = postal::read(lines, country);
    Address {
        lines: details.street.clone().map_or(read.lines, |street| vec![street]),
        postcode: details.postcode.clone().or(read.postcode),
        city: details.city.clone().or(read.city),
        ..read
    }
}

/// VAT id and tax number. The practice knows one field for both: a VAT id begins with its country's letters.
fn numbers(shown: Option<&str>, details: &PartyDetails) -> (Option<String>, Option<String>) {
    let is_vat_id = |text: &&str| text.bytes().take(2).filter(u8::is_ascii_alphabetic).count() == 2;
    let shown_vat = shown.filter(is_vat_id).map(str::to_owned);
    let shown_number = shown.filter(|text| !is_vat_id(text)).map(str::to_owned);
    (details.vat_id.clone().or(shown_vat), details.tax_number.clone().or(shown_number))
}

fn registration(details: &PartyDetails) -> Option<Identifier> {
    let id = details.registration.clone()?;
    Some(Identifier { id, scheme: details.registration_scheme.clone() })
}

fn endpoint(details: &PartyDetails) -> Option<Identifier> {
    let id = details.endpoint.clone()?;
    Some(Identifier { id, scheme: details.endpoint_scheme.clone() })
}

fn payment(composed: &Composed) -> Payment {
    let seller = &composed.says.seller;
    let has_account = seller.iban.is_some();
    Payment {
        holder: Some(seller.account_holder.clone()).filter(|_| has_account),
        iban: seller.iban.clone(),
        bic: seller.bic.clone().filter(|_| has_account),
        upi: composed.upi_address(),
        ..Payment::default()
    }
}

fn lines(composed: &Composed, treatment: TaxTreatment) -> Vec<Line> {
    let nets = nets(composed);
    let line = |(line, net): (&crate::invoices::model::Line, i64)| Line {
        description: line.description.clone(),
        detail: None,
        service_on: line.service_on,
        quantity_milli: line.quantity_milli,
        unit: crate::einvoice::snapshot::Unit::Piece,
        unit_price: line.unit_price,
        discount: line.discount,
        category: treatment.category(line.tax_rate_bp),
        rate_bp: line.tax_rate_bp,
        second_rate_milli: line.second_rate_milli,
        amount: amount(line),
        net,
    };
    composed.lines.iter().zip(nets).map(line).collect()
}

fn amount(line: &crate::invoices::model::Line) -> i64 {
    line.amount().unwrap_or(0)
}

/// What is taken off the whole, a row for each rate (BG-20).
fn discounts(composed: &Composed, treatment: TaxTreatment, locale: Locale) -> Vec<Discount> {
    let Some(discount) = &composed.says.totals.discount else { return Vec::new() };
    let row = |part: &DiscountPart| Discount {
        reason: sayings::discount(discount, locale),
        category: treatment.category(part.rate_bp),
        rate_bp: part.rate_bp,
        second_rate_milli: part.second_rate_milli,
        amount: part.amount.minor,
        net: part.net.minor,
    };
    discount.parts.iter().map(row).collect()
}

fn paid(composed: &Composed, locale: Locale) -> Vec<Paid> {
    let row = |deposit: &DeductedDeposit| Paid {
        label: sayings::deposit(deposit, composed, locale),
        amount: deposit.amount.minor,
    };
    composed.says.totals.deposits.iter().map(row).collect()
}

fn second_tax(composed: &Composed) -> Option<SecondTax> {
    let names = composed.says.seller.second_tax.as_ref()?;
    Some(SecondTax { name: names.name.clone(), number: names.number.clone() })
}

/// Each line without tax, so that the lines of a rate add up to what is frozen of it: the last of several credit
/// notes takes what the others have left.
fn nets(composed: &Composed) -> Vec<i64> {
    let mut nets: Vec<i64> = composed.lines.iter().map(amount).collect();
    let discount = composed.says.totals.discount.as_ref();
    for mut rate in composed.says.totals.rates() {
        // The lines stand there before the discount, so their nets add up to that much more.
        let parts = discount.into_iter().flat_map(|discount| &discount.parts);
        rate.net += parts.filter(|part| part.rates() == rate.rates).map(|part| part.net.minor).sum::<i64>();
        let of_rate: Vec<usize> =
            (0..nets.len()).filter(|place| composed.lines[*place].rates() == rate.rates).collect();
        let amounts: Vec<i64> = of_rate.iter().map(|place| nets[*place]).collect();
        for (place, share) in
            of_rate.into_iter().zip(shares(&amounts, rate, composed.invoice.prices_include_tax))
        {
            nets[place] = share;
        }
    }
    nets
}

fn shares(amounts: &[i64], rate: RateSum, include: bool) -> Vec<i64> {
    let denominator = if include { WHOLE + rate.rates.both() } else { WHOLE };
    apportion(amounts, WHOLE, denominator, rate.net).unwrap_or_else(|| {
        let mut shares = amounts.to_vec();
        let off = rate.net - amounts.iter().sum::<i64>();
        if let Some(first) = shares.first_mut() {
            *first += off;
        }
        shares
    })
}

fn rows(composed: &Composed, treatment: TaxTreatment) -> Vec<TaxRow> {
    let row = |rate: RateSum| {
        let category = treatment.category(rate.rates.rate_bp);
        let untaxed = category.wants_reason();
        TaxRow {
            category,
            rate_bp: rate.rates.rate_bp,
            second_rate_milli: rate.rates.second_milli,
            net: rate.net,
            tax: rate.tax,
            second_tax: rate.second,
            reason: untaxed.then(|| reason_of(composed, treatment)).flatten(),
            reason_code: category.reason_code().map(str::to_owned),
        }
    };
    composed.says.totals.rates().into_iter().map(row).collect()
}

/// A number that a preview can stand on.
pub(super) fn as_if_issued(on: Day) -> Out<'static> {
    Out { number: "-", issued_on: on }
}
