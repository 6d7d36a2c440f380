//! Reading what the credit notes of refunds bring about.

use crate::basics::ids::InvoiceId;
use crate::error::Result;
use crate::vault::reader::Reader;

/// What a credit note of a refund brings about, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Note {
    /// What was not paid yet and is no longer owed.
    pub released: i64,
}

impl Reader<'_> {
    /// What the credit note of a refund brings about; nothing for another one.
    pub(super) fn refund_note(&self, credit_note: &InvoiceId) -> Result<Option<Note>> {
        self.first(
            "reading a refund",
            "SELECT released_minor FROM refund_notes WHERE credit_note_id = ?1",
            [credit_note],
            |row| Ok(Note { released: row.get("released_minor")? }),
        )
    }
}
