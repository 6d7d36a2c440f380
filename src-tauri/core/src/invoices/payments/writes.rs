//! Writing payments and what they pay.

use rusqlite::named_params;

use super::model::RecordPayment;
use crate::basics::ids::{InvoiceId, PaymentId, StatementImportId};
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes a payment. What it pays is [`Writer::allocate`].
    pub fn insert_payment(&self, new: &RecordPayment) -> Result<PaymentId> {
        let id = PaymentId(self.new_id());
        self.change(
            "noting a payment",
            include_str!("../sql/insert_payment.sql"),
            named_params! {
                ":id": id, ":person": new.person_id, ":payer": new.payer_id, ":received_on": new.received_on,
                ":method": new.method, ":reference": new.reference, ":amount": new.amount.minor,
                ":currency": new.amount.currency, ":reason": new.reason,
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Notes which file a payment came with, what the bank calls it, and in whose name the account is.
    pub fn note_bank_line(
        &self,
        payment: &PaymentId,
        import: &StatementImportId,
        bank_line: Option<&str>,
        account_holder: Option<&str>,
    ) -> Result<()> {
        self.change(
            "noting where a payment came from",
            "UPDATE payments SET statement_import_id = :import, bank_line = :line, account_holder = :holder WHERE id = :id",
            named_params! { ":id": payment, ":import": import, ":line": bank_line, ":holder": account_holder },
        )?;
        Ok(())
    }

    /// Gives `amount` of a payment to an invoice, on top of what it has from this payment.
    pub fn allocate(&self, payment: &PaymentId, invoice: &InvoiceId, amount: i64) -> Result<()> {
        self.change(
            "allocating a payment",
            "INSERT INTO payment_allocations (id, payment_id, invoice_id, amount_minor)
             VALUES (:id, :payment, :invoice, :amount)
             ON CONFLICT (payment_id, invoice_id) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor",
            named_params! { ":id": self.new_id(), ":payment": payment, ":invoice": invoice, ":amount": amount },
        )?;
        Ok(())
    }

    /// Shrinks an allocation to `amount`; to nothing removes it.
    pub fn set_allocation(&self, allocation: &str, amount: i64) -> Result<()> {
        if amount == 0 {
            self.change(
                "freeing an allocation",
                "DELETE FROM payment_allocations WHERE id = ?1",
                [allocation],
            )?;
            return Ok(());
        }
        self.change(
            "shrinking an allocation",
            "UPDATE payment_allocations SET amount_minor = :amount WHERE id = :id AND amount_minor <> :amount",
            named_params! { ":id": allocation, ":amount": amount },
        )?;
        Ok(())
    }

    /// Notes what a credit note freed of a payment, so that what was collected on which day stays known.
    pub fn note_release(
        &self,
        payment: &PaymentId,
        invoice: &InvoiceId,
        credit_note: &InvoiceId,
        amount: i64,
    ) -> Result<()> {
        self.change(
            "noting what a credit note freed",
            "INSERT INTO payment_releases (id, payment_id, invoice_id, credit_note_id, amount_minor)
             VALUES (:id, :payment, :invoice, :note, :amount)",
            named_params! {
                ":id": self.new_id(), ":payment": payment, ":invoice": invoice, ":note": credit_note,
                ":amount": amount,
            },
        )?;
        Ok(())
    }

    /// Removes a payment; what it paid is open again.
    pub fn delete_payment(&self, payment: &PaymentId) -> Result<()> {
        // Row by row and not by the schema's own cascade, so that each is in the history and comes back.
        self.change(
            "freeing the allocations of a payment",
            "DELETE FROM payment_allocations WHERE payment_id = ?1",
            [payment],
        )?;
        self.part_with_receipt(payment)?;
        self.part_with_online_payment(payment)?;
        self.change(
            "forgetting what was freed of a payment",
            "DELETE FROM payment_releases WHERE payment_id = ?1",
            [payment],
        )?;
        self.change("removing a payment", "DELETE FROM payments WHERE id = ?1", [payment])?;
        Ok(())
    }
}
