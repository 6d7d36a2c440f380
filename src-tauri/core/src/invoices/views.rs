//! Invoices as shown, and what is frozen of them at issue.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deposits::model::DepositItem;
use super::discounts::DocumentDiscount;
use super::home_tax::HomeRate;
use super::model::InvoiceKind;
use super::payments::model::AllocationItem;
use super::standing::Standing;
use super::totals::Totals;
use crate::basics::ids::{ChargeId, InvoiceId, OrganisationId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};

/// What an issued document says, for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// Who wrote it.
    pub seller: Seller,
    /// To whom.
    pub buyer: Buyer,
    /// How much.
    pub totals: Totals,
}

/// Who writes, as the document shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Seller {
    /// The practice.
    pub name: String,
    /// Street, place, country: a line each.
    pub address: Vec<String>,
    /// ISO 3166 country, two letters.
    pub country: String,
    /// Address for mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// The coach's own pages.
    pub website: Option<String>,
    /// Tax or VAT number.
    pub tax_id: Option<String>,
    /// Charges tax.
    pub tax_registered: bool,
    /// Why no tax is charged.
    pub tax_note: Option<String>,
    /// What the taxes are called, where there are two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub second_tax: Option<TaxNames>,
    /// In whose name the account is.
    pub account_holder: String,
    /// Account for payments.
    pub iban: Option<String>,
    /// Its bank.
    pub bic: Option<String>,
}

/// Two taxes as the document names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxNames {
    /// The first one: GST, TPS.
    pub first_name: String,
    /// The second one: QST, TVQ.
    pub name: String,
    /// Under which number the practice is registered for the second.
    pub number: String,
}

/// To whom, as the document shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Buyer {
    /// The client, or the organisation that pays.
    pub name: String,
    /// The client, where an organisation pays.
    pub attention: Option<String>,
    /// Street, place, country: a line each.
    pub address: Vec<String>,
    /// ISO 3166 country, two letters.
    pub country: Option<String>,
    /// Its tax number.
    pub tax_id: Option<String>,
}

/// An invoice in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceItem {
    /// Its id.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Whether it asks for a deposit.
    pub deposit: bool,
    /// Where it stands.
    pub standing: Standing,
    /// Where it stands, in words.
    pub sentence: String,
    /// Its number, once it is issued.
    pub number: Option<String>,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The organisation that pays.
    pub payer_name: Option<String>,
    /// The day of issue.
    pub issued_on: Option<Day>,
    /// The last day to pay.
    pub due_on: Option<Day>,
    /// What it asks for or credits.
    pub total: Money,
    /// What is left to pay; nothing for drafts and credit notes.
    pub open: Option<Money>,
}

/// An invoice or credit note opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceDetail {
    /// Its id.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Whether it asks for a deposit.
    pub deposit: bool,
    /// Where it stands.
    pub standing: Standing,
    /// Where it stands, in words.
    pub sentence: String,
    /// Its number, once it is issued.
    pub number: Option<String>,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// Its name.
    pub payer_name: Option<String>,
    /// The invoice that this credit note corrects.
    pub corrects: Option<InvoiceRef>,
    /// Credit notes for this invoice, also as drafts.
    pub credit_notes: Vec<InvoiceRef>,
    /// The currency of every amount.
    pub currency: Currency,
    /// Whether the prices of the lines include the tax.
    pub prices_include_tax: bool,
    /// Language of the document, BCP 47.
    pub language: String,
    /// The day of issue.
    pub issued_on: Option<Day>,
    /// The last day to pay; for drafts as if issued today.
    pub due_on: Option<Day>,
    /// Days until it is due.
    pub terms_days: u32,
    /// First day of the service, as typed.
    pub service_from: Option<Day>,
    /// Last day of the service, as typed.
    pub service_to: Option<Day>,
    /// The payer's order number.
    pub po_number: Option<String>,
    /// A last word to the client.
    pub note: Option<String>,
    /// Why it corrects, or why it was written off.
    pub reason: Option<String>,
    /// Who writes, as the document shows it.
    pub seller: Seller,
    /// To whom, as the document shows it.
    pub buyer: Buyer,
    /// Its lines.
    pub lines: Vec<InvoiceLine>,
    /// How much, with the tax of each rate.
    pub totals: Totals,
    /// What is taken off the whole, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discount: Option<DocumentDiscount>,
    /// Whether it is rounded to coins.
    pub cash_rounding: bool,
    /// Whether its currency has coins to round to.
    pub can_be_rounded: bool,
    /// At which rate its tax is told in the practice's own currency, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub home_rate: Option<HomeRate>,
    /// The practice's own currency, where a rate is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub home_currency: Option<Currency>,
    /// Paid deposits that a draft can deduct, those that it does among them.
    pub deposits: Vec<DepositItem>,
    /// What is left to pay; negative is owed to the client. Nothing for drafts and credit notes.
    pub open: Option<Money>,
    /// The rows that `open` is added up from.
    pub why: Vec<WhyRow>,
    /// Payments allocated to it.
    pub payments: Vec<AllocationItem>,
    /// What of a draft no shipped font can print; it cannot be issued so.
    pub missing_glyphs: Vec<String>,
    /// SHA-256 of the stored file, once it is issued.
    pub file_sha256: Option<String>,
}

/// A line of a document, with its sum.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceLine {
    /// Its id.
    pub id: String,
    /// What for.
    pub description: String,
    /// The day of the session.
    pub service_on: Option<Day>,
    /// Thousandths: 1500 is one and a half.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// The price of one.
    pub unit_price: Money,
    /// Taken off this line; zero if nothing is.
    pub discount: Money,
    /// The share that the discount is of the line, in hundredths of a percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discount_bp: Option<u32>,
    /// Tax, in hundredths of a percent.
    pub tax_rate_bp: u32,
    /// The second tax, in thousandths of a percent; 0 where there is none.
    pub second_rate_milli: u32,
    /// The charge that it stands for.
    pub charge_id: Option<ChargeId>,
    /// What the document shows for it.
    pub amount: Money,
    /// The same without tax; the lines add up to the net total to the cent.
    pub net: Money,
}

/// Another document that this one is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceRef {
    /// Which.
    pub invoice_id: InvoiceId,
    /// Its number; none for a draft.
    pub number: Option<String>,
    /// Its day of issue.
    pub issued_on: Option<Day>,
    /// Its total.
    pub total: Money,
}

/// A row behind a balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhyRow {
    /// What it is, in words.
    pub label: String,
    /// When.
    pub on: Option<Day>,
    /// How much; what lowers the balance is negative.
    pub amount: Money,
}

/// A number of documents and what they add up to in each currency.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyCount {
    /// How many.
    pub count: u32,
    /// Their sum, one for each currency.
    pub sums: Vec<Money>,
}

/// Charges of one person that wait for an invoice.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingItem {
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// How much, before tax is added.
    pub sum: Money,
    /// The day of the oldest.
    pub since: Day,
}

/// Money of a client that belongs to no invoice yet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClientCredit {
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// How much.
    pub amount: Money,
}

/// The money of the practice at a glance.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyOverview {
    /// What matters now, in one sentence.
    pub sentence: String,
    /// Drafts of invoices and credit notes; their sums with tax.
    pub drafts: MoneyCount,
    /// Invoices with something left to pay, overdue ones among them.
    pub open: MoneyCount,
    /// Invoices past their day.
    pub overdue: MoneyCount,
    /// What came in this month, less what went back.
    pub collected_this_month: Vec<Money>,
    /// What was issued this month, less what was credited.
    pub issued_this_month: Vec<Money>,
    /// Charges that wait for an invoice, oldest first.
    pub waiting: Vec<WaitingItem>,
    /// Their sum before tax is added, one for each currency.
    pub waiting_sums: Vec<Money>,
    /// Money that belongs to no invoice yet.
    pub client_credit: Vec<ClientCredit>,
}
