//! All that an issued document says. Kept in the practice at issue, for good; read by `stillpoint-cli invoice
//! render` from a file. `invoice.schema.json` is made from these types.

mod figures;
mod parties;
mod reading;

pub use figures::{
    Category, Discount, HomeTax, Line, Paid, Payment, PaymentMeans, SecondTax, TaxRow, Totals, Unit,
};
pub use parties::{Address, Buyer, Contact, Identifier, Seller};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::basics::moments::Day;
use crate::basics::money::Currency;
use crate::documents::{Paper, Template};

/// An issued invoice, deposit invoice or credit note. Every amount is a whole number of the currency's minor unit:
/// 12000 is 120.00 euros and 12000 yen. Sums of a credit note are positive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InvoiceSnapshot {
    /// The version of this format.
    pub format: Format,
    /// Which document (BT-3).
    pub kind: Kind,
    /// Its number (BT-1).
    pub number: String,
    /// The day of issue (BT-2).
    #[schemars(with = "String", extend("format" = "date"))]
    pub issued_on: Day,
    /// The last day to pay (BT-9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub due_on: Option<Day>,
    /// The language in which it is written, BCP 47: `de`, `en-GB`.
    pub language: String,
    /// ISO 4217 code of every amount (BT-5).
    #[schemars(with = "String", regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: Currency,
    /// When the service was given (BT-72, BG-14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Span>,
    /// Who writes (BG-4).
    pub seller: Seller,
    /// To whom (BG-7).
    pub buyer: Buyer,
    /// The buyer's order number (BT-13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_number: Option<String>,
    /// What the buyer asked to see, for German authorities the Leitweg-ID (BT-10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buyer_reference: Option<String>,
    /// The invoice that a credit note corrects (BG-3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<Corrected>,
    /// Whether the prices and amounts of the lines include the tax.
    #[serde(default)]
    pub prices_include_tax: bool,
    /// What for (BG-25).
    #[schemars(length(min = 1))]
    pub lines: Vec<Line>,
    /// Taken off the whole document (BG-20).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<Discount>,
    /// The tax, a row for each category and rate (BG-23).
    pub taxes: Vec<TaxRow>,
    /// What a second tax on the same base is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_tax: Option<SecondTax>,
    /// What it adds up to (BG-22).
    pub totals: Totals,
    /// The tax in the currency of the seller's own country, where that is another one (BT-111).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_tax: Option<HomeTax>,
    /// Deposits and payments before this document (BT-113).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paid: Vec<Paid>,
    /// How to pay (BG-16).
    #[serde(default)]
    pub payment: Payment,
    /// What else has to be said (BT-22).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// A last friendly word; on the page and as a note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<String>,
    /// How the page looks.
    #[serde(default)]
    pub look: Look,
}

/// The version of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The first.
    #[default]
    #[serde(rename = "stillpoint-invoice/1")]
    One,
}

/// Which document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// An invoice (380).
    Invoice,
    /// Asks for money before the service (386).
    Deposit,
    /// Corrects an invoice, in positive sums (381).
    CreditNote,
}

/// From a first day to a last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: Day,
    /// The last day; the same for a single one.
    #[schemars(with = "String", extend("format" = "date"))]
    pub to: Day,
}

/// The invoice that a credit note corrects (Directive 2006/112, article 219: "specifically and unambiguously").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Corrected {
    /// Its number (BT-25).
    pub number: String,
    /// Its day (BT-26).
    #[schemars(with = "String", extend("format" = "date"))]
    pub issued_on: Day,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// How the page looks; no part of what the document says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Look {
    /// How the page is laid out; classic if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("enum" = ["classic", "modern", "compact", null]))]
    pub template: Option<Template>,
    /// The sheet; the usual one of the seller's country if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("enum" = ["a4", "letter", null]))]
    pub paper: Option<Paper>,
    /// The colour of the practice, `#0F6B66`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// PNG or JPEG, as base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// What the tax is called where the seller lives: VAT, USt., MWST.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_name: Option<String>,
}
