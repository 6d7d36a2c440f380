//! Writing invoices off, and taking them up again.

use rusqlite::named_params;

use crate::basics::ids::InvoiceId;
use crate::basics::moments::Day;
use crate::error::Result;
use crate::invoices::model::Stored;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes off `amount` of an issued invoice, which is all that is open.
    pub fn write_off(&self, invoice: &InvoiceId, on: Day, reason: &str, amount: i64) -> Result<()> {
        self.set_standing(invoice, Stored::WrittenOff, Some(reason))?;
        self.change(
            "noting what was written off",
            "INSERT INTO write_offs (id, invoice_id, written_off_on, reason, amount_minor)
             VALUES (:id, :invoice, :on, :reason, :amount)",
            named_params! {
                ":id": self.new_id(), ":invoice": invoice, ":on": on, ":reason": reason, ":amount": amount,
            },
        )?;
        Ok(())
    }

    /// Takes an invoice up again that was written off: money came for it on a day.
    pub fn take_up(&self, invoice: &InvoiceId, on: Day) -> Result<()> {
        self.set_standing(invoice, Stored::Issued, None)?;
        self.change(
            "noting that an invoice is taken up again",
            "UPDATE write_offs SET taken_up_on = max(written_off_on, :on)
             WHERE invoice_id = :invoice AND taken_up_on IS NULL",
            named_params! { ":invoice": invoice, ":on": on },
        )?;
        Ok(())
    }

    fn set_standing(&self, invoice: &InvoiceId, stored: Stored, reason: Option<&str>) -> Result<()> {
        self.change(
            "writing an invoice off",
            "UPDATE invoices SET standing = :stored, reason = :reason WHERE id = :id",
            named_params! { ":id": invoice, ":stored": stored, ":reason": reason },
        )?;
        Ok(())
    }
}
