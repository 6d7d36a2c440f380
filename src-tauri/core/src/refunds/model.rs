//! A refund as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::RefundMethod;
use crate::basics::ids::{EngagementId, InvoiceId, MessageId};
use crate::basics::money::Money;
use crate::credits::ledger::CreditUnit;

/// Which refund to work out, or to make.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkOutRefund {
    /// Of which engagement.
    pub engagement_id: EngagementId,
    /// How.
    pub method: RefundMethod,
    /// The price of a single session, tax included; the coach's own if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub single_rate: Option<Money>,
    /// What is kept for the trouble.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fee: Option<Money>,
    /// The coach's own figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub amount: Option<Money>,
    /// Why; stands on the credit note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// A refund with its arithmetic.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundWorksheet {
    /// How it was worked out.
    pub method: RefundMethod,
    /// What is added up, in order.
    pub rows: Vec<RefundRow>,
    /// What they add up to.
    pub refund: Money,
    /// Paid so far.
    pub paid: Money,
    /// Invoiced, not paid yet, and no longer owed.
    pub released: Money,
    /// The price of a single session that was used, tax included.
    pub single_rate: Money,
    /// Credits left, which go with it.
    pub credits: i64,
    /// What is counted.
    pub unit: CreditUnit,
    /// Credit notes that would be drafted.
    pub credit_notes: Vec<RefundNote>,
    /// What follows, in words.
    pub sentence: String,
    /// What else there is to know.
    pub remarks: Vec<String>,
}

/// A row of the worksheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundRow {
    /// What it is.
    pub label: String,
    /// What it adds; negative takes off.
    pub amount: Money,
}

/// A credit note that a refund needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundNote {
    /// The invoice that it corrects.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// How much of it, tax included: what goes back, and what was not paid yet.
    pub amount: Money,
}

/// A refund that was prepared.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundPrepared {
    /// The credit notes, as drafts.
    pub invoice_ids: Vec<InvoiceId>,
    /// The letter to the client, as a draft; none where nothing is credited.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub message_id: Option<MessageId>,
    /// The arithmetic that they come from.
    pub worksheet: RefundWorksheet,
}
