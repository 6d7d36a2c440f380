//! What electronic invoices lack.

use super::ErrorWords;
use crate::error::Problem;

/// Sentences about a part of a document that stands in no form on the screen.
pub trait EInvoiceWords: ErrorWords {
    /// What is missing or wrong at a path of a snapshot; nothing for a field of any other kind.
    fn lacking(&self, field: &str, problem: Problem) -> Option<String>;

    /// What is wrong with any field. What an electronic invoice lacks stands beside no field on the screen, so its
    /// sentence names it.
    fn issue(&self, field: &str, problem: Problem) -> String {
        self.lacking(field, problem).unwrap_or_else(|| self.problem(problem))
    }
}
