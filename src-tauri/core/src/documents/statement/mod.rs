//! Statements that a client can follow line by line: of sessions bought, used and left; of invoices, payments and what
//! is open. One page design for both.

mod page;
pub mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::words::{StatementWords, statement_words};
use super::back_end::{self, About};
use super::display::Display;
use super::rendered::{MissingGlyphs, Rendered};
use super::{Colour, Locale, Paper};
use crate::basics::money::Money;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::error::Result;

/// A statement, ready to draw.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatementDocument {
    /// How days and amounts are written, and in which words.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// Who writes.
    pub practice: Party,
    /// Who reads.
    pub reader: Party,
    /// What it is about.
    pub content: Content,
}

/// A name with what stands below it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// The name.
    pub name: String,
    /// Address and how to be reached.
    pub lines: Vec<String>,
}

/// What a statement is about.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Content {
    /// Sessions bought, used and left.
    Credits(CreditsContent),
    /// Invoices, payments and what is open.
    Account(AccountContent),
}

/// The credits of one engagement.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditsContent {
    /// What the engagement is called.
    pub title: String,
    /// The day of the statement.
    pub on: NaiveDate,
    /// What is counted.
    pub unit: CreditUnit,
    /// Everything that came.
    pub granted: i64,
    /// Everything used.
    pub used: i64,
    /// Held for sessions that are booked.
    pub booked: i64,
    /// What is left, those that are booked among them.
    pub left: i64,
    /// Until when what ends first is good.
    pub good_until: Option<NaiveDate>,
    /// Used before the practice kept count; among `granted` and `used`.
    pub used_before: i64,
    /// What happened, oldest first.
    pub rows: Vec<CreditsRow>,
}

/// One thing that happened to the credits.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditsRow {
    /// When it was written.
    pub on: NaiveDate,
    /// What it is.
    pub kind: CreditKind,
    /// The day of the session that it is for.
    pub session: Option<NaiveDate>,
    /// The last day from then on, where it sets one.
    pub good_until: Option<NaiveDate>,
    /// What the coach said of it, where that is meant for the client.
    pub note: Option<String>,
    /// Credits, positive for those that come.
    pub amount: i64,
}

/// An account over a period.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccountContent {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What was owed before the first day; negative is in the client's favour.
    pub opening: Money,
    /// What happened, oldest first.
    pub rows: Vec<AccountRow>,
    /// What is owed after the last day.
    pub closing: Money,
}

/// One thing that changed what is owed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccountRow {
    /// When.
    pub on: NaiveDate,
    /// What.
    pub entry: Entry,
    /// What it adds to what is owed; negative takes off.
    pub amount: Money,
    /// What is owed after it.
    pub balance: Money,
}

/// What changed what is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Entry {
    /// An invoice, by number.
    Invoice(String),
    /// A credit note, by number.
    CreditNote(String),
    /// Money that came, with what the bank said of it.
    Payment(Option<String>),
    /// Money that went back.
    PaidBack,
    /// The rest of an invoice is no longer expected.
    WrittenOff(String),
}

/// Draws the statement.
pub fn render(document: &StatementDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document);
    let words = statement_words(document.locale);
    let about = About {
        title: format!("{}, {}", document.name(words), document.reader.name),
        author: document.practice.name.clone(),
        language: document.locale.tag(),
        dated: Some(document.until()),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &StatementDocument) -> (Display, MissingGlyphs) {
    page::lay_out(document, statement_words(document.locale))
}

impl StatementDocument {
    fn name(&self, words: &'static StatementWords) -> &'static str {
        match self.content {
            Content::Credits(_) => words.credits_title,
            Content::Account(_) => words.account_title,
        }
    }

    fn until(&self) -> NaiveDate {
        match &self.content {
            Content::Credits(credits) => credits.on,
            Content::Account(account) => account.until,
        }
    }
}

#[cfg(test)]
mod tests;
