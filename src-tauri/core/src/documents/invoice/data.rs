//! What an invoice says. Everything is decided before it comes here; nothing is computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::look::Template;
use super::super::swiss_bill::PostalAddress;
use super::super::{Colour, Locale, Paper};
use crate::basics::money::Money;

/// An invoice or credit note, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InvoiceDocument {
    /// Invoice or credit note.
    pub kind: Kind,
    /// Drawn with a quiet mark and without a number.
    pub draft: bool,
    /// How numbers and days are written, and in which words.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// How it looks.
    #[serde(default)]
    pub template: Template,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// The number; none before it is issued.
    pub number: Option<String>,
    /// The day of issue.
    pub issued_on: Option<NaiveDate>,
    /// The last day to pay.
    pub due_on: Option<NaiveDate>,
    /// When the service was given.
    pub service: Option<Service>,
    /// Who writes.
    pub seller: Seller,
    /// To whom.
    pub buyer: Buyer,
    /// A sentence before the lines.
    pub introduction: Option<String>,
    /// What for.
    pub lines: Vec<Line>,
    /// What the law of the seller's country calls an invoice, where it does.
    #[serde(default)]
    pub title: Option<String>,
    /// How the tax is called where the seller lives: VAT, USt., MWST.
    pub tax_name: Option<String>,
    /// How a second tax on the same base is called: QST.
    #[serde(default)]
    pub second_tax_name: Option<String>,
    /// How much.
    pub totals: Totals,
    /// Notes that the law asks for: small business, reverse charge.
    pub notes: Vec<String>,
    /// How to pay.
    pub payment: Option<PaymentWays>,
    /// A last friendly word.
    pub closing: Option<String>,
    /// Below every page: registration, court, insurance.
    pub legal_line: Option<String>,
}

/// Invoice or credit note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Kind {
    /// An invoice.
    Invoice,
    /// Asks for money before the service.
    Deposit,
    /// Corrects an invoice, in positive sums.
    #[serde(rename_all = "camelCase")]
    CreditNote {
        /// The invoice's number.
        corrects: String,
        /// The invoice's day (Directive 2006/112, article 219: "specifically and unambiguously").
        issued_on: NaiveDate,
        /// Why.
        reason: Option<String>,
    },
}

/// When the service was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Service {
    /// On one day.
    Day {
        /// The day.
        day: NaiveDate,
    },
    /// Over some time.
    Period {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
    },
}

/// Who writes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seller {
    /// The practice or the person.
    pub name: String,
    /// Street, place, country: a line each.
    pub address: Vec<String>,
    /// For questions.
    pub email: Option<String>,
    /// For questions.
    pub phone: Option<String>,
    /// Shown without a link.
    pub website: Option<String>,
    /// Tax number, VAT id: whatever the law wants named.
    pub identifiers: Vec<LabelledText>,
    /// PNG or JPEG.
    #[serde(default, with = "base64_bytes")]
    pub logo: Option<Vec<u8>>,
}

/// A label and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelledText {
    /// The label.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// To whom.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Buyer {
    /// The person, or the organisation that pays.
    pub name: String,
    /// The person within the organisation.
    pub attention: Option<String>,
    /// Street, place, country: a line each.
    pub address: Vec<String>,
    /// Needed for reverse charge.
    pub tax_id: Option<String>,
    /// Purchase order number.
    pub purchase_order: Option<String>,
    /// Whatever else the buyer asked to see.
    pub reference: Option<String>,
}

/// One line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// What for.
    pub description: String,
    /// More about it, smaller.
    pub detail: Option<String>,
    /// The day of the session.
    pub service_on: Option<NaiveDate>,
    /// 1500 is one and a half.
    pub quantity_thousandths: i64,
    /// "h", "sessions".
    pub unit: Option<String>,
    /// For one unit.
    pub unit_price: Money,
    /// What was taken off this line.
    pub discount: Option<Discount>,
    /// In hundredths of a percent: 1900 is 19 %.
    pub tax_rate: Option<i64>,
    /// A second tax, in thousandths of a percent: 9975 is 9.975 %.
    #[serde(default)]
    pub second_tax_rate: Option<i64>,
    /// The line's amount, after its discount.
    pub amount: Money,
}

/// What was taken off a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind", content = "value")]
pub enum Discount {
    /// A share, in hundredths of a percent.
    Percent(i64),
    /// An amount.
    Amount(Money),
}

/// How much.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Totals {
    /// The sum of the lines.
    pub subtotal: Money,
    /// Taken off the whole document.
    pub discounts: Vec<Deduction>,
    /// One for each rate.
    pub taxes: Vec<TaxTotal>,
    /// Whether the lines include the tax; it is then stated below the total, not added.
    pub tax_included: bool,
    /// To the coins of the country.
    pub rounding: Option<Money>,
    /// The document's total, before it is rounded.
    pub total: Money,
    /// Deposits and payments before this document.
    pub paid: Vec<Deduction>,
    /// What is to be paid now.
    pub due: Money,
}

/// Something taken off; the amount is positive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deduction {
    /// What it is.
    pub label: String,
    /// How much.
    pub amount: Money,
}

/// The tax of one rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxTotal {
    /// In hundredths of a percent.
    pub rate: i64,
    /// What it is on, without tax.
    pub base: Money,
    /// The tax.
    pub tax: Money,
    /// A second tax on the same base.
    #[serde(default)]
    pub second: Option<SecondTaxTotal>,
}

/// A second tax on the same base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondTaxTotal {
    /// In thousandths of a percent.
    pub rate: i64,
    /// The tax.
    pub tax: Money,
}

/// How to pay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentWays {
    /// By transfer.
    pub bank: Option<Bank>,
    /// What the payer writes; the number of the invoice where nothing is given.
    pub reference: Option<String>,
    /// A page to pay on.
    pub link: Option<String>,
    /// Whether to show the payment code, where there is one: euro and IBAN, a Swiss account, rupees and UPI.
    pub qr: bool,
    /// The address that takes rupees (UPI), "name@bank".
    #[serde(default)]
    pub upi: Option<String>,
    /// Both addresses by their parts, which a Swiss payment slip wants.
    #[serde(default)]
    pub parties: Option<Parties>,
    /// Anything else: cash, the terms of instalments.
    pub remarks: Vec<String>,
}

/// Who is paid and who pays, by the parts of their addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Parties {
    /// Who is paid.
    pub creditor: PostalAddress,
    /// Who pays; left blank on the slip where it is not known by its parts.
    pub debtor: Option<PostalAddress>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bank {
    /// Exactly as the bank has it.
    pub holder: String,
    /// The IBAN, in any grouping.
    pub iban: Option<String>,
    /// Account and sort code, routing number: where there is no IBAN.
    pub account: Option<String>,
    /// The bank's code.
    pub bic: Option<String>,
    /// The bank's name.
    pub name: Option<String>,
}

/// Bytes as base64 on the wire.
mod base64_bytes {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(bytes: &Option<Vec<u8>>, to: S) -> Result<S::Ok, S::Error> {
        bytes.as_ref().map(|bytes| STANDARD.encode(bytes)).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<u8>>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| STANDARD.decode(text).map_err(serde::de::Error::custom)).transpose()
    }
}
