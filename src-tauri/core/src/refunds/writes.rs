//! Keeping what the credit note of a refund brings about.

use rusqlite::named_params;

use super::gathering::Credited;
use crate::basics::ids::InvoiceId;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes what goes back with a credit note, and what is no longer owed.
    pub(super) fn note_refund(&self, credit_note: &InvoiceId, credited: &Credited) -> Result<()> {
        self.change(
            "noting a refund",
            "INSERT INTO refund_notes (id, credit_note_id, back_minor, released_minor)
             VALUES (:id, :credit_note, :back, :released)",
            named_params! {
                ":id": self.new_id(), ":credit_note": credit_note, ":back": credited.back,
                ":released": credited.released,
            },
        )?;
        Ok(())
    }
}
