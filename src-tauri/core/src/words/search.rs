//! What was found.

use crate::invoices::model::InvoiceKind;

/// What things are called in the list of what was found.
pub trait SearchWords {
    /// A note that may be shared.
    fn found_note(&self) -> String;
    /// A note for the coach alone.
    fn found_private_note(&self) -> String;
    /// A session.
    fn found_session(&self) -> String;
    /// An invoice or credit note; a draft has no number.
    fn found_invoice(&self, kind: Option<InvoiceKind>, number: &str) -> String;
}
