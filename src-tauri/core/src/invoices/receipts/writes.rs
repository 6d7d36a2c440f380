//! Keeping receipts.

use rusqlite::named_params;

use crate::basics::ids::{PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::writer::Writer;

/// A receipt to be kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewReceipt<'r> {
    pub payment: &'r PaymentId,
    pub person: &'r PersonId,
    pub number: &'r str,
    pub issued_on: Day,
    pub pdf: &'r [u8],
    pub sha256: &'r str,
}

impl Writer<'_> {
    /// Keeps a receipt, for good.
    pub(super) fn keep_given_receipt(&self, new: NewReceipt<'_>) -> Result<()> {
        let (what, id) = ("keeping a receipt", self.new_id());
        self.change(
            what,
            "INSERT INTO payment_receipts (id, payment_id, person_id, number, issued_on)
             VALUES (:id, :payment, :person, :number, :issued_on)",
            named_params! {
                ":id": id, ":payment": new.payment, ":person": new.person, ":number": new.number,
                ":issued_on": new.issued_on,
            },
        )?;
        self.change(
            what,
            "INSERT INTO payment_receipt_files (receipt_id, pdf, sha256) VALUES (:id, :pdf, :sha256)",
            named_params! { ":id": id, ":pdf": new.pdf, ":sha256": new.sha256 },
        )?;
        Ok(())
    }

    /// Lets go of the receipt of a payment that is about to be removed. It was given, so it stays.
    pub(in crate::invoices) fn part_with_receipt(&self, payment: &PaymentId) -> Result<()> {
        self.change(
            "parting a receipt from its payment",
            "UPDATE payment_receipts SET payment_id = NULL WHERE payment_id = ?1",
            [payment],
        )?;
        Ok(())
    }
}
