//! Expenses as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{ExpenseId, FileId, ReceiptId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;

choices! {
    /// What an expense is for.
    ExpenseCategory {
        /// Rooms: rent, a room by the hour, the desk at home.
        Room = "room",
        /// Ways to clients and courses.
        Travel = "travel",
        /// Programs and services online.
        Software = "software",
        /// Insurance.
        Insurance = "insurance",
        /// Courses and books.
        Training = "training",
        /// Supervision and mentor coaching.
        Supervision = "supervision",
        /// Pages, cards, advertisements.
        Marketing = "marketing",
        /// Paper, telephone, postage, furniture.
        Office = "office",
        /// Fees of banks, associations and advisers.
        Fees = "fees",
        /// Anything else.
        Other = "other",
    }
}

choices! {
    /// What a receipt is.
    ReceiptKind {
        /// A PDF.
        Pdf = "application/pdf",
        /// A picture, PNG.
        Png = "image/png",
        /// A picture, JPEG.
        Jpeg = "image/jpeg",
    }
}

/// An expense as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExpenseDetails {
    /// The day on which it was paid.
    pub paid_on: Day,
    /// To whom.
    pub supplier: String,
    /// What for.
    pub category: ExpenseCategory,
    /// How much, with the tax in it.
    pub amount: Money,
    /// The tax in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax: Option<Money>,
    /// Anything worth remembering.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub note: Option<String>,
}

/// A new or changed expense.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveExpense {
    /// Which; nothing makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub expense_id: Option<ExpenseId>,
    /// What it says.
    pub details: ExpenseDetails,
    /// What becomes of its receipt; it stays as it is if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub receipt: Option<ReceiptChange>,
}

/// What becomes of a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum ReceiptChange {
    /// This file is the receipt from now on.
    Attach {
        /// The file, as it was handed in.
        file_id: FileId,
    },
    /// There is none any more.
    Remove,
}

/// One expense to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneExpense {
    /// Which.
    pub expense_id: ExpenseId,
}

/// The same once more, without the receipt: for what comes every month.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SameAgain {
    /// Which.
    pub expense_id: ExpenseId,
    /// When it was paid; today if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub paid_on: Option<Day>,
}

/// Which expenses, latest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListExpenses {
    /// Of which year of the calendar; the present one if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub year: Option<i32>,
    /// Only those of one category. The sums are those of the whole year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub category: Option<ExpenseCategory>,
}

/// The expenses of a year.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpenseList {
    /// Which year.
    pub year: i32,
    /// Every year to choose from, latest first: those with expenses, and the present one.
    pub years: Vec<i32>,
    /// What was spent, in one sentence.
    pub sentence: String,
    /// The expenses, latest first.
    pub items: Vec<ExpenseItem>,
    /// What was spent for what: each currency apart, its largest sum first.
    pub sums: Vec<ExpenseSum>,
    /// What was spent in each currency.
    pub totals: Vec<Money>,
    /// Every category, as a form offers them.
    pub categories: Vec<CategoryChoice>,
}

/// A category and what it is called.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CategoryChoice {
    /// Which.
    pub category: ExpenseCategory,
    /// What it is called.
    pub label: String,
}

/// What was spent for one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpenseSum {
    /// What for.
    pub category: ExpenseCategory,
    /// What it is called.
    pub label: String,
    /// How many expenses.
    pub count: u32,
    /// How much.
    pub amount: Money,
}

/// An expense as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpenseItem {
    /// Its id.
    pub id: ExpenseId,
    /// What it says.
    pub details: ExpenseDetails,
    /// What its category is called.
    pub category_label: String,
    /// What proves it.
    pub receipt: Option<ReceiptItem>,
}

/// A receipt without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptItem {
    /// Its id.
    pub id: ReceiptId,
    /// What the file was called.
    pub name: String,
    /// What it is.
    pub kind: ReceiptKind,
    /// How many bytes.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// A receipt as it came, byte for byte. `Debug` shows nothing of it.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptFile {
    /// A name to save it under, with its ending.
    pub name: String,
    /// What it is.
    pub kind: ReceiptKind,
    /// Its bytes.
    pub base64: String,
    /// Their SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl std::fmt::Debug for ReceiptFile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("<a receipt>")
    }
}
