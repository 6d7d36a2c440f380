//! Invoices as stored and as asked for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::discounts::DocumentDiscount;
use super::home_tax::HomeRate;
use super::totals::{Rates, line_amount};
use crate::basics::ids::{ChargeId, InvoiceId, OrganisationId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::choices;
use crate::documents::reminder::Tone;
use crate::einvoice::TaxTreatment;

choices! {
    /// Which document.
    InvoiceKind {
        /// An invoice.
        Invoice = "invoice",
        /// Corrects an invoice, in positive sums.
        CreditNote = "credit_note",
    }
}

choices! {
    /// What the file keeps of where a document stands; the rest is worked out.
    Stored {
        /// Being written, without a number.
        Draft = "draft",
        /// Out of the house, for good.
        Issued = "issued",
        /// Its number was used up and nothing is owed.
        Void = "void",
        /// The coach no longer expects the money.
        WrittenOff = "written_off",
    }
}

/// A document as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0009_money.sql and 0025_drafts.sql")]
pub struct Invoice {
    pub id: InvoiceId,
    pub kind: InvoiceKind,
    pub stored: Stored,
    pub number: Option<String>,
    pub person_id: PersonId,
    pub payer_id: Option<OrganisationId>,
    pub credits: Option<InvoiceId>,
    pub currency: Currency,
    pub prices_include_tax: bool,
    pub language: String,
    pub issued_on: Option<Day>,
    pub due_on: Option<Day>,
    pub terms_days: u32,
    pub service_from: Option<Day>,
    pub service_to: Option<Day>,
    pub po_number: Option<String>,
    pub note: Option<String>,
    pub reason: Option<String>,
    pub treatment: Option<TaxTreatment>,
    pub deposit: bool,
    pub discount: Option<DocumentDiscount>,
    pub cash_rounding: bool,
    pub home_rate: Option<HomeRate>,
    pub frozen: Option<super::views::Frozen>,
}

/// A line as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations/0009_money.sql and 0025_drafts.sql")]
pub struct Line {
    pub id: String,
    pub description: String,
    pub service_on: Option<Day>,
    pub quantity_milli: i64,
    pub unit_price: i64,
    pub discount: i64,
    pub discount_bp: Option<u32>,
    pub tax_rate_bp: u32,
    pub second_rate_milli: u32,
    pub charge_id: Option<ChargeId>,
}

impl Line {
    /// What it comes to; nothing if that leaves the range of amounts.
    #[must_use]
    pub fn amount(&self) -> Option<i64> {
        line_amount(self.quantity_milli, self.unit_price, self.discount)
    }

    /// How it is taxed.
    #[must_use]
    pub fn rates(&self) -> Rates {
        Rates { rate_bp: self.tax_rate_bp, second_milli: self.second_rate_milli }
    }
}

/// One invoice or credit note to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneInvoice {
    /// Which.
    pub invoice_id: InvoiceId,
}

/// A letter about an overdue invoice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemindOfInvoice {
    /// Which.
    pub invoice_id: InvoiceId,
    /// How it speaks.
    pub tone: Tone,
}

choices! {
    /// Which invoices.
    InvoiceFilter {
        /// All of them.
        All = "all",
        /// Drafts, also of credit notes.
        Draft = "draft",
        /// With something left to pay.
        Open = "open",
        /// With something left to pay, past the day.
        Overdue = "overdue",
        /// Paid.
        Paid = "paid",
    }
}

/// Which invoices, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListInvoices {
    /// Which.
    pub filter: InvoiceFilter,
    /// Only those of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
}

/// A new draft. Without charges and lines it takes every charge of the person that waits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftInvoice {
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays; the one of the charges if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// Charges that wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub charge_ids: Option<Vec<ChargeId>>,
    /// Free lines, after the charges.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub lines: Option<Vec<DraftLine>>,
    /// Whether it asks for a deposit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub deposit: Option<bool>,
}

/// A line as it is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftLine {
    /// What for.
    pub description: String,
    /// The day of the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub service_on: Option<Day>,
    /// Thousandths: 1500 is one and a half. Negative takes something off.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// The price of one.
    pub unit_price: Money,
    /// Taken off this line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discount: Option<Money>,
    /// Taken off this line as a share of it, in hundredths of a percent: 1000 is 10 %. Goes before the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discount_bp: Option<u32>,
    /// Tax, in hundredths of a percent: 1900 is 19 %.
    pub tax_rate_bp: u32,
    /// A second tax on the same base, in thousandths of a percent: 9975 is 9.975 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub second_rate_milli: Option<u32>,
    /// The charge that it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub charge_id: Option<ChargeId>,
}

/// A whole draft, written anew. The day of issue is given when it is issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditInvoice {
    /// Which.
    pub invoice_id: InvoiceId,
    /// The organisation that pays; nothing means the client does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// Its lines, in their order. A charge whose line is gone waits again.
    pub lines: Vec<DraftLine>,
    /// Days until it is due; 0 is on receipt.
    pub terms_days: u32,
    /// The payer's order number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub po_number: Option<String>,
    /// A last word to the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub note: Option<String>,
    /// First day of the service; from the lines if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub service_from: Option<Day>,
    /// Last day of the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub service_to: Option<Day>,
    /// Language of the document, BCP 47.
    pub language: String,
    /// Whether the prices of the lines include the tax.
    pub prices_include_tax: bool,
    /// Why it corrects; stands on credit notes only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
    /// Taken off the whole; invoices only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discount: Option<DocumentDiscount>,
    /// Paid deposits that it deducts; invoices only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub deposits: Option<Vec<InvoiceId>>,
    /// Whether it is rounded to coins. A credit note follows its invoice in this and in the next.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cash_rounding: Option<bool>,
    /// At which rate the tax is told in the practice's own currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub home_rate: Option<HomeRate>,
}

/// A draft that goes out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IssueInvoice {
    /// Which.
    pub invoice_id: InvoiceId,
    /// The day on it; today if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub issued_on: Option<Day>,
}

/// A credit note for an issued invoice, as a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditInvoice {
    /// The invoice.
    pub invoice_id: InvoiceId,
    /// What of it; everything that is left if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub lines: Option<Vec<CreditLine>>,
    /// Why; stands on the credit note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// A line to be credited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditLine {
    /// The line of the invoice.
    pub line_id: String,
    /// How much of it, in thousandths; all if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub quantity_milli: Option<i64>,
}

/// Money that the coach no longer expects.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteOff {
    /// Which invoice.
    pub invoice_id: InvoiceId,
    /// Why.
    pub reason: String,
}
