//! Writing which deposits a document deducts or gives back.

use rusqlite::named_params;

use super::model::DeductedDeposit;
use crate::basics::ids::InvoiceId;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Says which deposits a draft is to deduct.
    pub fn choose_deposits(&self, invoice: &InvoiceId, deposits: &[InvoiceId]) -> Result<()> {
        self.forget_deposits(invoice)?;
        for deposit in deposits {
            self.insert_deposit(invoice, deposit, None)?;
        }
        Ok(())
    }

    /// Keeps how much of each deposit a document takes or gives back, before it is frozen.
    pub fn fix_deposits(&self, invoice: &InvoiceId, deposits: &[DeductedDeposit]) -> Result<()> {
        self.forget_deposits(invoice)?;
        for deposit in deposits {
            self.insert_deposit(invoice, &deposit.invoice_id, Some(deposit.amount.minor))?;
        }
        Ok(())
    }

    /// Lets a draft deduct nothing.
    pub fn forget_deposits(&self, invoice: &InvoiceId) -> Result<()> {
        self.change(
            "clearing the deposits of a draft",
            "DELETE FROM invoice_deposits WHERE invoice_id = ?1",
            [invoice],
        )?;
        Ok(())
    }

    fn insert_deposit(&self, invoice: &InvoiceId, deposit: &InvoiceId, amount: Option<i64>) -> Result<()> {
        self.change(
            "deducting a deposit",
            "INSERT INTO invoice_deposits (id, invoice_id, deposit_id, amount_minor) VALUES (:id, :invoice, :deposit, :amount)",
            named_params! { ":id": self.new_id(), ":invoice": invoice, ":deposit": deposit, ":amount": amount },
        )?;
        Ok(())
    }
}
