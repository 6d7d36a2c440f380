//! Writing expenses and receipts.

use rusqlite::named_params;

use super::model::ExpenseDetails;
use super::receipts::NewReceipt;
use crate::basics::ids::{ExpenseId, ReceiptId};
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes an expense, a new one where there is no id; answers it.
    pub fn save_expense(&self, id: Option<&ExpenseId>, details: &ExpenseDetails) -> Result<ExpenseId> {
        let id = id.cloned().unwrap_or_else(|| ExpenseId(self.new_id()));
        self.change(
            "saving an expense",
            include_str!("sql/save_expense.sql"),
            named_params! {
                ":id": id, ":paid_on": details.paid_on, ":supplier": details.supplier,
                ":category": details.category, ":amount": details.amount.minor,
                ":tax": details.tax.map(|tax| tax.minor), ":currency": details.amount.currency,
                ":note": details.note, ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Keeps a receipt, for good: an expense that loses it can have it back.
    pub fn keep_receipt(&self, receipt: &NewReceipt) -> Result<ReceiptId> {
        let id = ReceiptId(self.new_id());
        self.change(
            "keeping a receipt",
            "INSERT INTO receipts (id, name, media_type, bytes, sha256, kept_at)
             VALUES (:id, :name, :kind, :bytes, :sha256, :at)",
            named_params! {
                ":id": id, ":name": receipt.name, ":kind": receipt.kind, ":bytes": receipt.bytes,
                ":sha256": receipt.sha256, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Says which receipt proves an expense.
    pub fn set_receipt(&self, expense: &ExpenseId, receipt: Option<&ReceiptId>) -> Result<()> {
        self.change(
            "giving an expense its receipt",
            "UPDATE expenses SET receipt_id = :receipt WHERE id = :id",
            named_params! { ":id": expense, ":receipt": receipt },
        )?;
        Ok(())
    }

    /// Removes an expense.
    pub fn delete_expense(&self, expense: &ExpenseId) -> Result<()> {
        self.change("removing an expense", "DELETE FROM expenses WHERE id = ?1", [expense])?;
        Ok(())
    }
}
