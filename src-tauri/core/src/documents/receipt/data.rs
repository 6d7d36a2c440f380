//! What a receipt says. Everything is decided before it comes here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::invoice::{Buyer, Seller};
use super::super::look::Template;
use super::super::{Colour, Locale, Paper};
use crate::basics::money::Money;

/// A receipt, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReceiptDocument {
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
    /// Who was paid.
    pub seller: Seller,
    /// Who paid.
    pub buyer: Buyer,
    /// Its number.
    #[serde(default)]
    pub number: Option<String>,
    /// Its day.
    #[serde(default)]
    pub issued_on: Option<NaiveDate>,
    /// When the money came.
    pub received_on: NaiveDate,
    /// How it came.
    pub method: Method,
    /// What the bank statement says.
    pub reference: Option<String>,
    /// How much.
    pub amount: Money,
    /// What it paid.
    pub parts: Vec<ReceiptPart>,
    /// What is kept for what comes next.
    pub kept: Option<Money>,
}

/// How money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Method {
    /// By transfer.
    Transfer,
    /// By card.
    Card,
    /// In cash.
    Cash,
    /// By cheque.
    Cheque,
    /// Some other way: nothing is said of it.
    Other,
}

/// A part of the money, and the invoice that it paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReceiptPart {
    /// The invoice.
    pub number: String,
    /// Its day.
    pub issued_on: NaiveDate,
    /// Its total.
    pub total: Money,
    /// What of this money went to it.
    pub paid: Money,
    /// What is open of it now.
    pub open: Money,
}
