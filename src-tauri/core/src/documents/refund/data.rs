//! What the letter about a refund says. Everything is decided before it comes here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::invoice::{Buyer, Seller};
use super::super::look::Template;
use super::super::{Colour, Locale, Paper};
use crate::basics::money::Money;

/// A letter about a refund, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RefundDocument {
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
    /// The credit note.
    pub credit_note: String,
    /// The invoice that it corrects.
    pub invoice: String,
    /// The day of that invoice.
    pub invoiced_on: NaiveDate,
    /// What the credit note comes to.
    pub credited: Money,
    /// What of it goes back.
    pub back: Money,
    /// What of it was not paid yet.
    pub released: Money,
}
