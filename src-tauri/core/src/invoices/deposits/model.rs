//! Deposits as shown and as frozen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::InvoiceId;
use crate::basics::moments::Day;
use crate::basics::money::Money;

/// A deposit on a document: deducted by an invoice, given back by a credit note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeductedDeposit {
    /// The deposit invoice.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: Day,
    /// How much of it.
    pub amount: Money,
    /// The tax in that.
    pub tax: Money,
}

/// A paid deposit that a draft can deduct.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DepositItem {
    /// The deposit invoice.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: Day,
    /// What of it was paid and is not deducted yet.
    pub available: Money,
    /// Whether the draft deducts it.
    pub chosen: bool,
}
