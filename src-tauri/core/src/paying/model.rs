//! Providers, requests and what came of them, as stored, asked for and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{InvoiceId, OnlinePaymentId, OnlineRefundId, PayProviderId, PaymentRequestId};
use crate::basics::money::Money;
use crate::basics::sensitive::Sensitive;
use crate::choices;

choices! {
    /// Which provider.
    PayKind {
        /// Stripe, with the coach's own restricted key.
        Stripe = "stripe",
        /// Mollie, with the coach's own key.
        Mollie = "mollie",
        /// Any other, by an address with {amount} and {number} in it.
        Template = "template",
    }
}

impl PayKind {
    /// Whether a page takes another try after a payment on it failed.
    #[must_use]
    pub fn page_outlives_a_failure(self) -> bool {
        self == Self::Mollie
    }
}

choices! {
    /// What part of an invoice is asked for.
    RequestPart {
        /// All that is open.
        Whole = "whole",
        /// A part before the work.
        Deposit = "deposit",
        /// One of several parts.
        Instalment = "instalment",
    }
}

choices! {
    /// How far a request is.
    RequestState {
        /// Its page is asked for, and not there yet.
        LinkQueued = "link_queued",
        /// Its page can be paid on.
        LinkOpen = "link_open",
        /// A debit is under way, which takes days.
        Processing = "processing",
        /// It was paid.
        Paid = "paid",
        /// The provider did not take it, or the debit was refused.
        Failed = "failed",
        /// It was withdrawn.
        Void = "void",
    }
}

choices! {
    /// How far a payment is over there.
    OnlineState {
        /// A debit is under way.
        Processing = "processing",
        /// The money is there.
        Paid = "paid",
        /// It was refused.
        Failed = "failed",
    }
}

choices! {
    /// How far a refund is over there.
    RefundState {
        /// Under way.
        Pending = "pending",
        /// The money went back.
        Done = "done",
        /// It did not.
        Failed = "failed",
    }
}

choices! {
    /// How a dispute stands.
    DisputeState {
        /// It is to be answered, or is looked at.
        Open = "open",
        /// The money stays.
        Won = "won",
        /// The money is gone.
        Lost = "lost",
    }
}

choices! {
    /// What moved at a provider by itself.
    MoveKind {
        /// It kept its fee.
        Fee = "fee",
        /// It sent money to the coach's bank.
        Payout = "payout",
    }
}

choices! {
    /// How far money for the coach's bank is.
    PayoutState {
        /// Under way.
        UnderWay = "under_way",
        /// There.
        Arrived = "arrived",
        /// The bank did not take it.
        Failed = "failed",
    }
}

choices! {
    /// What keeps a provider from being asked.
    PayTrouble {
        /// The key is no longer accepted, or lacks a right.
        Key = "key",
        /// There was no way to it.
        Offline = "offline",
        /// It asks to slow down, or is down.
        Busy = "busy",
        /// What came could not be used.
        Unusable = "unusable",
    }
}

choices! {
    /// Why payments are looked for.
    PayTrigger {
        /// The program was started.
        Started = "started",
        /// The money is looked at.
        Shown = "shown",
        /// Time has passed while the window is looked at.
        Timer = "timer",
        /// Something was changed here that may have to be said there.
        Changed = "changed",
        /// The coach wants it.
        Asked = "asked",
    }
}

choices! {
    /// What a payment means for its invoice.
    Finding {
        /// It pays what was asked for.
        Expected = "expected",
        /// Less is open by now than came.
        MoreThanOpen = "more_than_open",
        /// The invoice was paid another way before.
        AlreadyPaid = "already_paid",
        /// The invoice was credited.
        Credited = "credited",
        /// Another amount came than was asked for.
        OtherAmount = "other_amount",
        /// The same request was paid before.
        Twice = "twice",
    }
}

/// A key to look at before anything is kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckKey {
    /// Of which provider.
    pub kind: PayKind,
    /// The key.
    #[ts(type = "string")]
    pub key: Sensitive,
}

/// Whether a key may do something.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RightItem {
    /// As the provider's own page names it.
    pub name: String,
    /// Without it nothing works.
    pub needed: bool,
    /// Whether it is there.
    pub there: bool,
}

/// What a key is and may do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyChecked {
    /// Whether nothing is real that is paid with it.
    pub test_mode: bool,
    /// Whether it may do what is needed.
    pub usable: bool,
    /// Each right.
    pub rights: Vec<RightItem>,
    /// All of it in words; names what is missing.
    pub sentence: String,
}

/// A provider to be connected. It is asked first, and kept only where its key may do what is needed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConnectProvider {
    /// Which.
    pub kind: PayKind,
    /// Its key; none for a template.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub key: Option<Sensitive>,
    /// The address with {amount} and {number} in it, for a template.
    #[serde(default)]
    #[ts(optional)]
    pub template: Option<String>,
    /// What it is called; as the provider is, where nothing is given.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// What may change of a connected provider.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditProvider {
    /// Which.
    pub provider_id: PayProviderId,
    /// What it is called.
    pub name: String,
    /// A payment that was expected is booked at once.
    pub books_itself: bool,
    /// It is not asked for now.
    pub paused: bool,
    /// Another key, in place of the one that is kept.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub key: Option<Sensitive>,
}

/// A provider to be disconnected.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisconnectProvider {
    /// Which.
    pub provider_id: PayProviderId,
    /// Although its pages can no longer be withdrawn from here.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub anyway: bool,
}

/// Where a key is made, with everything filled in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyPage {
    /// The page to open.
    pub url: String,
    /// What to do, step by step.
    pub steps: Vec<String>,
    /// The page for a key that may also pay back: never by default, only where the coach wants it.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_url: Option<String>,
    /// What paying back from here needs, in words.
    pub refund_sentence: String,
}

/// Which provider a key is made for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichKeyPage {
    /// Which.
    pub kind: PayKind,
}

/// What a client is to be asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskForPayment {
    /// For which invoice.
    pub invoice_id: InvoiceId,
    /// On whose page; the first that is connected where nothing is given.
    #[serde(default)]
    #[ts(optional)]
    pub provider_id: Option<PayProviderId>,
    /// Which part.
    pub part: RequestPart,
    /// How much; all that is open where nothing is given.
    #[serde(default)]
    #[ts(optional)]
    pub amount: Option<Money>,
}

/// What will leave this computer for a request.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestPreview {
    /// To whom.
    pub provider_name: String,
    /// How much is asked for.
    pub amount: Money,
    /// Field by field, exactly as it is sent; nothing for a template.
    pub sent: Vec<SentField>,
    /// In words.
    pub sentence: String,
}

/// A field that is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SentField {
    /// What it is, in words.
    pub label: String,
    /// Its name over there.
    pub name: String,
    /// What it says.
    pub value: String,
}

/// An address with {amount} and {number} in it, to see what becomes of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TryTemplate {
    /// The address as far as it is typed.
    pub template: String,
}

/// What a client would be sent to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemplateExample {
    /// For what, in words.
    pub sentence: String,
    /// The address, filled in.
    pub url: String,
}

/// One request to act on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneRequest {
    /// Which.
    pub request_id: PaymentRequestId,
}

/// One payment of a provider to act on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneOnlinePayment {
    /// Which.
    pub online_payment_id: OnlinePaymentId,
}

/// One refund of a provider to act on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneOnlineRefund {
    /// Which.
    pub online_refund_id: OnlineRefundId,
}

/// Looking for payments.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckPayments {
    /// Why.
    pub trigger: PayTrigger,
    /// The network is metered or the battery is to be saved: only what the coach asks for is done.
    #[serde(default)]
    pub saving: bool,
}

/// What looking for payments came to.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentsChecked {
    /// How many requests were made.
    pub requests: u32,
    /// What happened, in words.
    pub sentences: Vec<String>,
}
