//! Reading receipts that were given.

use crate::basics::ids::PaymentId;
use crate::error::Result;
use crate::vault::reader::Reader;

/// A receipt as it was given.
#[derive(Debug)]
pub(super) struct Given {
    pub number: String,
    pub pdf: Vec<u8>,
}

impl Reader<'_> {
    /// The receipt that was given for a payment, if one was.
    pub(super) fn receipt_for(&self, payment: &PaymentId) -> Result<Option<Given>> {
        self.first(
            "reading a receipt",
            "SELECT r.number, f.pdf FROM payment_receipts r JOIN payment_receipt_files f ON f.receipt_id = r.id
             WHERE r.payment_id = ?1",
            [payment],
            |row| Ok(Given { number: row.get("number")?, pdf: row.get("pdf")? }),
        )
    }
}
