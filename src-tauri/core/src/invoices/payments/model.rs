//! Payments as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{InvoiceId, OrganisationId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;

choices! {
    /// How money came.
    PaymentMethod {
        /// By transfer.
        Bank = "bank",
        /// By card, on a page of a provider.
        Card = "card",
        /// In cash.
        Cash = "cash",
        /// By cheque.
        Cheque = "cheque",
        /// Some other way.
        Other = "other",
    }
}

/// Money that came, or went back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordPayment {
    /// The client.
    pub person_id: PersonId,
    /// The organisation that paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// How much; negative is paid back, out of the client's credit.
    pub amount: Money,
    /// When.
    pub received_on: Day,
    /// How.
    pub method: PaymentMethod,
    /// What the bank statement says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reference: Option<String>,
    /// Why it went back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
    /// What it pays; the oldest open invoices first if not given. What is left is the client's credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub allocations: Option<Vec<AllocateTo>>,
}

/// A part of a payment for one invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AllocateTo {
    /// The invoice.
    pub invoice_id: InvoiceId,
    /// How much of the payment; as much as fits if not given: what is open, or what the other parts leave of the
    /// payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub amount: Option<Money>,
}

/// What is left of a payment, given to invoices.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AllocatePayment {
    /// Which payment.
    pub payment_id: PaymentId,
    /// To what; the oldest open invoices first if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub allocations: Option<Vec<AllocateTo>>,
}

/// One payment to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OnePayment {
    /// Which.
    pub payment_id: PaymentId,
}

/// Which payments, latest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPayments {
    /// Only those of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
}

/// A payment as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentItem {
    /// Its id.
    pub id: PaymentId,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The organisation that paid.
    pub payer_name: Option<String>,
    /// When.
    pub received_on: Day,
    /// How.
    pub method: PaymentMethod,
    /// What the bank statement says.
    pub reference: Option<String>,
    /// Why it went back.
    pub reason: Option<String>,
    /// How much.
    pub amount: Money,
    /// What it pays.
    pub allocations: Vec<AllocationItem>,
    /// What no invoice was given of it.
    pub unallocated: Money,
    /// What of that is still the client's credit, and can be given to invoices: what was paid back is taken from the
    /// oldest payments.
    pub available: Money,
}

/// A part of a payment and the invoice it pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllocationItem {
    /// The payment.
    pub payment_id: PaymentId,
    /// The invoice.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// When the money came.
    pub received_on: Day,
    /// How it came.
    pub method: PaymentMethod,
    /// How much of it.
    pub amount: Money,
}
