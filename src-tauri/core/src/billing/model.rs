//! What is due, as shown and as confirmed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, InvoiceId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;

choices! {
    /// Why something is due.
    BillingKind {
        /// A part of a price.
        Instalment = "instalment",
        /// A new period of a retainer.
        Retainer = "retainer",
        /// The sessions of a period that is over.
        Usage = "usage",
    }
}

/// Which thing that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BillingKey {
    /// Why.
    pub kind: BillingKind,
    /// Of which engagement.
    pub engagement_id: EngagementId,
    /// Which part, or which period.
    pub number: u32,
}

/// Something that is due, with everything that confirming it would write.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillingItem {
    /// Which.
    pub key: BillingKey,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The organisation that pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_name: Option<String>,
    /// What the engagement is called.
    pub title: String,
    /// Since when it is due.
    pub due_on: Day,
    /// Everything that will stand on the draft, before tax.
    pub amount: Money,
    /// The lines of the draft.
    pub lines: Vec<BillingLine>,
    /// What confirming it does, in words.
    pub sentence: String,
    /// Whether it can be confirmed now.
    pub ready: bool,
    /// What stands in its way, or what there is to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub remark: Option<String>,
}

/// A line that will stand on the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillingLine {
    /// What for.
    pub description: String,
    /// Its day.
    pub on: Day,
    /// How much.
    pub amount: Money,
}

/// Everything that is due.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillingDue {
    /// The items, first due first.
    pub items: Vec<BillingItem>,
    /// What those that are ready add up to, one sum for each currency.
    pub sums: Vec<Money>,
    /// All of it in one sentence.
    pub sentence: String,
}

/// Which items the coach confirms.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepareBilling {
    /// Which.
    pub keys: Vec<BillingKey>,
}

/// What confirming brought about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillingPrepared {
    /// The drafts, in the order of the items.
    pub invoice_ids: Vec<InvoiceId>,
    /// What is due now.
    pub due: BillingDue,
}
