//! Reminders as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{InvoiceId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;

choices! {
    /// A step of the ladder, gentlest first.
    ReminderStep {
        /// Three days before the invoice is due.
        Friendly = "friendly",
        /// The day after it was due.
        DayAfter = "day_after",
        /// A week after.
        WeekAfter = "week_after",
        /// Two weeks after.
        Firm = "firm",
        /// A month after: a call, and then a decision.
        Call = "call",
    }
}

/// A step that was taken for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepTaken {
    /// Which.
    pub step: ReminderStep,
    /// When.
    pub on: Day,
}

/// An invoice of which to remind now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReminderItem {
    /// The invoice.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// When it was or is due.
    pub due_on: Day,
    /// What is left to pay.
    pub open: Money,
    /// Days since it was due; negative are days to come.
    #[ts(type = "number")]
    pub days_late: i64,
    /// The step that is due.
    pub step: ReminderStep,
    /// What is the matter and what to do.
    pub sentence: String,
    /// Steps taken before.
    pub taken: Vec<StepTaken>,
    /// The late fee that could be charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub late_fee: Option<Money>,
}

/// A reminder to be drafted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftReminder {
    /// Of which invoice.
    pub invoice_id: InvoiceId,
    /// Which step; the one that is due if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub step: Option<ReminderStep>,
}

/// The late fee to be charged for an invoice, as proposed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChargeLateFee {
    /// For which invoice.
    pub invoice_id: InvoiceId,
}

/// The late fee of the practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LateFee {
    /// How much.
    pub amount: Money,
    /// From how many days after the invoice was due.
    pub after_days: u32,
}

/// The late fee as it is or is to be: none, as at the beginning, or one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LateFeeSetting {
    /// The fee; none is charged where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub late_fee: Option<LateFee>,
}
