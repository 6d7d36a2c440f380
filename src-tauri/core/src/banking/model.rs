//! A file of a bank on its way into the practice: what is asked for and what is shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matching::Confidence;
use super::statement::StatementFormat;
use crate::basics::ids::{FileId, InvoiceId, PaymentId, PersonId, StatementImportId};
use crate::basics::moments::{Day, LocalTime};
use crate::basics::money::Money;
use crate::choices;
use crate::invoices::payments::model::AllocateTo;

/// A file to look at before anything is imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewStatement {
    /// The file, as it was handed in.
    pub file_id: FileId,
}

/// A file to import, with what becomes of its lines.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportStatement {
    /// The file, as it was handed in.
    pub file_id: FileId,
    /// What the preview was, as it says: what was proposed then is what is taken now, or nothing is.
    pub seen: String,
    /// What becomes of the lines. A line that is not named is left out.
    pub decisions: Vec<LineDecision>,
}

/// What becomes of one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineDecision {
    /// The line, as the preview numbers it.
    pub position: u32,
    /// What becomes of it.
    pub taken: Taken,
}

/// How a line is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Taken {
    /// As proposed.
    Proposed,
    /// For these invoices, of one client or of one payer; the rest is credit of the first one's client.
    Invoices {
        /// Which, and how much of it.
        allocations: Vec<AllocateTo>,
    },
    /// As credit of a client, or paid back out of it.
    Credit {
        /// Whose.
        person_id: PersonId,
    },
    /// Not at all.
    Ignored,
}

choices! {
    /// Where a line stands.
    LineState {
        /// Money that came; a payment is proposed.
        Payment = "payment",
        /// Money that went back; a refund is proposed.
        Refund = "refund",
        /// It is recorded already.
        Known = "known",
        /// Money that came, and nothing is proposed.
        Open = "open",
        /// Money that went elsewhere.
        WentOut = "went_out",
    }
}

/// A file as it would be imported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementPreview {
    /// The file.
    pub file_id: FileId,
    /// What the coach knows it by.
    pub file_name: String,
    /// Its form.
    pub format: StatementFormat,
    /// What it holds, in words.
    pub sentence: String,
    /// Names this preview; sent back with the decisions.
    pub seen: String,
    /// What moved, in the order of the file.
    pub lines: Vec<StatementLine>,
    /// What could not be taken.
    pub problems: Vec<StatementProblem>,
    /// How many more there were.
    pub more_problems: u32,
}

/// A line with what is proposed for it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementLine {
    /// By which a decision names it, from 0.
    pub position: u32,
    /// Where in the file it stands, from 1.
    pub line: u32,
    /// When it was booked.
    pub booked_on: Day,
    /// How much; negative went out.
    pub amount: Money,
    /// In whose name the other account is.
    pub name: String,
    /// What the sender wrote.
    pub text: String,
    /// Where it stands.
    pub state: LineState,
    /// How sure the proposal is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub confidence: Option<Confidence>,
    /// Whether it is ticked beforehand.
    pub ticked: bool,
    /// Why, in a sentence.
    pub why: String,
    /// Of which client.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    /// The client's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_name: Option<String>,
    /// What it would pay.
    pub parts: Vec<ProposedPart>,
    /// What would be left as the client's credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub credit: Option<Money>,
    /// The payment that it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payment_id: Option<PaymentId>,
}

/// An invoice that a line would pay.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedPart {
    /// The invoice.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// How much of the line.
    pub amount: Money,
}

/// A line that cannot be taken.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementProblem {
    /// Where in the file, from 1.
    pub line: u32,
    /// What is the matter.
    pub sentence: String,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementImported {
    /// Payments taken.
    pub payments: u32,
    /// Refunds taken.
    pub refunds: u32,
    /// In words.
    pub sentence: String,
}

/// A file that was imported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastStatement {
    /// Its id.
    pub id: StatementImportId,
    /// What the coach knew it by.
    pub file_name: String,
    /// When, on the coach's clock.
    pub at: LocalTime,
    /// What it brought, in words.
    pub sentence: String,
}

/// How many lines of a file stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineCounts {
    /// Money that came.
    pub incoming: u32,
    /// Ticked beforehand.
    pub ticked: u32,
    /// Left to the coach.
    pub asked: u32,
    /// Recorded already.
    pub known: u32,
    /// Went elsewhere.
    pub went_out: u32,
}
