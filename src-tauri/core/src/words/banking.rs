//! Files of banks.

use crate::banking::matching::Why;
use crate::banking::model::LineCounts;
use crate::banking::statement::Reason;
use crate::basics::money::Money;

/// Sentences about what arrived at the bank.
pub trait BankingWords {
    /// What a file holds.
    fn statement_found(&self, counts: LineCounts, problems: usize) -> String;
    /// Why something is proposed for a line, or nothing.
    fn line_why(&self, why: &Why) -> String;
    /// Why a line cannot be taken.
    fn line_problem(&self, reason: Reason) -> String;
    /// What an import did.
    fn statement_imported(&self, payments: u32, refunds: u32, sums: &[Money]) -> String;
    /// What an earlier import brought.
    fn past_statement(&self, payments: u32, refunds: u32, left_out: u32) -> String;
    /// Why money went back, as far as the bank tells; it may name a document.
    fn bank_refund_reason(&self, document: Option<&str>) -> String;
}
