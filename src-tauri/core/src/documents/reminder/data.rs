//! What a reminder says. Everything is decided before it comes here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::invoice::{Buyer, PaymentWays, Seller};
use super::super::look::Template;
use super::super::{Colour, Locale, Paper};
use crate::basics::money::Money;
use crate::choices;

choices! {
    /// How a reminder speaks.
    Tone {
        /// It may have slipped through.
        Friendly = "friendly",
        /// It has been asked for before.
        Firm = "firm",
        /// Before other steps.
        Last = "last",
    }
}

/// A reminder, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReminderDocument {
    /// How numbers and days are written, and in which words.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// How it looks.
    #[serde(default)]
    pub template: Template,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// How it speaks.
    pub tone: Tone,
    /// The day to pay by has not passed yet.
    #[serde(default)]
    pub ahead: bool,
    /// Who writes.
    pub seller: Seller,
    /// Whose name stands below; the seller's if none is given.
    pub signed: Option<String>,
    /// To whom.
    pub buyer: Buyer,
    /// Who is spoken to.
    pub addressee: String,
    /// The day of the letter.
    pub written_on: NaiveDate,
    /// The invoice.
    pub number: String,
    /// Its day.
    pub issued_on: NaiveDate,
    /// Its last day to pay.
    pub due_on: NaiveDate,
    /// The new last day.
    pub pay_by: NaiveDate,
    /// The invoice's total.
    pub total: Money,
    /// What was paid of it.
    pub paid: Money,
    /// What was credited.
    pub credited: Money,
    /// What is open.
    pub open: Money,
    /// How to pay.
    pub payment: Option<PaymentWays>,
}
