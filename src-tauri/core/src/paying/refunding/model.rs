//! Refunds that are asked for here, as requested, stored and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{InvoiceId, OnlinePaymentId, RefundRequestId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;

choices! {
    /// How far a refund is that was asked for here.
    RefundRequestState {
        /// It waits in the outbox, or nobody knows yet whether it arrived.
        Queued = "queued",
        /// The provider has it, and tells how far it is.
        Told = "told",
        /// It may have arrived, and the key may not look whether it did.
        Unknown = "unknown",
        /// The provider did not take it.
        Declined = "declined",
        /// The key may not pay back.
        NoRight = "no_right",
        /// It was never sent, or it did not go through and was put away.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// What the coach has to know of it.
    RefundStanding {
        /// Not sent yet: it can be withdrawn.
        Queued = "queued",
        /// Sent, and its end is not known.
        UnderWay = "under_way",
        /// The key has to be changed before anybody can tell.
        Unknown = "unknown",
        /// It did not go through.
        Failed = "failed",
    }
}

/// A payment to be paid back, or a part of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RefundPayment {
    /// Which payment.
    pub online_payment_id: OnlinePaymentId,
    /// How much; never more than is left of it.
    pub amount: Money,
    /// Why, for the books. It is never sent.
    pub reason: String,
    /// The invoice's number, typed: nobody pays back by accident.
    pub confirm: String,
}

/// One refund to act on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneRefundRequest {
    /// Which.
    pub refund_request_id: RefundRequestId,
}

/// A payment that came by a provider.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaidOnline {
    /// Its id.
    pub id: OnlinePaymentId,
    /// For which invoice it was asked.
    pub invoice_id: InvoiceId,
    /// That invoice's number.
    pub number: String,
    /// By which provider.
    pub provider_name: String,
    /// Nothing of it is real.
    pub test_mode: bool,
    /// How much came.
    pub amount: Money,
    /// When.
    pub paid_on: Day,
    /// How much of it can still be paid back; nothing where its provider is no longer connected.
    pub left: Money,
    /// When, by whom and what went back, in words.
    pub sentence: String,
}

/// A refund that was asked for here and is not at its end.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundItem {
    /// Its id.
    pub id: RefundRequestId,
    /// Of which payment.
    pub online_payment_id: OnlinePaymentId,
    /// Of which invoice.
    pub invoice_id: InvoiceId,
    /// That invoice's number.
    pub number: String,
    /// How much goes back.
    pub amount: Money,
    /// Why, in the coach's words.
    pub reason: String,
    /// How far it is.
    pub standing: RefundStanding,
    /// In words, with what is to be done.
    pub sentence: String,
}
