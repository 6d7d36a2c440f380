//! Refunds.

use crate::basics::money::{Currency, Money};
use crate::credits::ledger::CreditUnit;
use crate::refunds::rules::{Facts, Row};

/// Sentences of the refund worksheet.
pub trait RefundWords {
    /// What a row of the worksheet is, with the arithmetic behind it.
    fn refund_row(&self, row: Row, facts: &Facts, unit: CreditUnit, currency: Currency) -> String;
    /// What confirming it brings about.
    fn refund_sentence(&self, refund: Money, notes: usize, unit: CreditUnit, left: i64, none: bool)
    -> String;
    /// A part that stands on no invoice here.
    fn refund_uncovered(&self, amount: Money) -> String;
    /// A part of an invoice that was not paid yet and is credited, too.
    fn refund_released(&self, amount: Money) -> String;
    /// A part of an invoice that was not paid yet and stays owed.
    fn refund_still_owed(&self, amount: Money) -> String;
    /// A name for the file of the letter.
    fn refund_file(&self, credit_note: &str) -> String;
    /// Sessions that are still booked.
    fn refund_booked(&self, unit: CreditUnit, reserved: i64) -> String;
    /// Why, where the coach says nothing.
    fn refund_reason(&self) -> String;
    /// The line of the credit note.
    fn refund_line(&self, title: &str) -> String;
}
