//! Credits as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger::{Balance, CreditKind, CreditUnit};
use crate::basics::ids::{CreditEntryId, EngagementId, SessionId};
use crate::basics::moments::Day;

/// The ledger of one engagement, opened: why the balance is what it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditWhy {
    /// The sums.
    pub balance: Balance,
    /// What is counted.
    pub unit: CreditUnit,
    /// The sums in one sentence.
    pub sentence: String,
    /// Every row, latest first.
    pub rows: Vec<CreditRow>,
}

/// One row in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditRow {
    /// Its id.
    pub id: CreditEntryId,
    /// When, on the coach's calendar.
    pub on: Day,
    /// What kind of row.
    pub kind: CreditKind,
    /// What it is called.
    pub label: String,
    /// Why.
    pub reason: String,
    /// Credits, positive for those that come.
    pub amount: i64,
    /// The balance after it.
    pub balance: i64,
    /// The session that it is about.
    pub session_id: Option<SessionId>,
    /// Takes back another row.
    pub reverses: bool,
}

/// A gift or a correction by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustCredits {
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// Positive gives, negative takes.
    pub amount: i64,
    /// Why; stands in the ledger.
    pub reason: String,
    /// A gift rather than a correction.
    #[serde(default)]
    pub courtesy: bool,
}

/// A new end for credits: a day, or so many days more.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExtendCredits {
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// The batch.
    pub batch_id: String,
    /// The new last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
    /// How many days more, from the old end or from today where that has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub days: Option<u32>,
    /// Why. May be left empty with `days`.
    #[serde(default)]
    pub reason: String,
}

/// Credits that end because their last day has come and the coach says so.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetExpire {
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// The batch.
    pub batch_id: String,
}

/// Which statement of credits to print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditStatement {
    /// Of which engagement.
    pub engagement_id: EngagementId,
}

/// Credits moved to another engagement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferCredits {
    /// From which engagement.
    pub engagement_id: EngagementId,
    /// To which, of the same person or of another.
    pub to_engagement_id: EngagementId,
    /// How many.
    pub amount: i64,
    /// Why; stands in both ledgers.
    pub reason: String,
}
