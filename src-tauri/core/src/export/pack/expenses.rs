//! `expenses.csv`: what was spent, and the receipts of it.

use super::table::{Cell, Table, figure};
use crate::app::App;
use crate::basics::ids::ReceiptId;
use crate::error::Result;
use crate::expenses::model::{ExpenseItem, ReceiptItem, ReceiptKind};
use crate::export::model::Period;
use crate::export::naming::Names;
use crate::export::target::Target;
use crate::words;

const COLUMNS: [&str; 8] = ["date", "supplier", "category", "amount", "tax", "currency", "note", "receipt"];

/// The folder of the receipts within the zip.
const RECEIPTS: &str = "receipts/";

/// A receipt, and what its file is called.
#[derive(Debug, Clone)]
pub(in crate::export) struct Proof {
    pub id: ReceiptId,
    pub file: String,
}

/// What was spent in a period, oldest first.
pub(super) fn of_period(app: &App, period: Period) -> Result<Vec<ExpenseItem>> {
    let mut expenses = app.read(|r| r.expenses(period.first, period.last, words::of(app)))?;
    expenses.reverse();
    Ok(expenses)
}

/// Writes the table; answers the receipts that it names.
pub(super) fn write(expenses: &[ExpenseItem], target: &mut Target) -> Result<Vec<Proof>> {
    let (mut names, mut proofs) = (Names::default(), Vec::new());
    target.file("expenses.csv", false)?;
    let mut table = Table::begin(target, &COLUMNS)?;
    for expense in expenses {
        let details = &expense.details;
        let file = expense.receipt.as_ref().map(|receipt| file_of(&mut names, expense, receipt));
        let tax = details.tax.map(figure);
        table.row(&[
            Cell::Text(&details.paid_on.to_string()),
            Cell::Text(&details.supplier),
            Cell::Text(&expense.category_label),
            Cell::Figure(&figure(details.amount)),
            tax.as_deref().map_or(Cell::Empty, Cell::Figure),
            Cell::Text(details.amount.currency.code()),
            Cell::perhaps(details.note.as_deref()),
            Cell::perhaps(file.as_deref()),
        ])?;
        let id = expense.receipt.as_ref().map(|receipt| receipt.id.clone());
        proofs.extend(id.zip(file).map(|(id, file)| Proof { id, file }));
    }
    table.end()?;
    Ok(proofs)
}

/// By day and supplier: what the receipt itself was called says little.
fn file_of(names: &mut Names, expense: &ExpenseItem, receipt: &ReceiptItem) -> String {
    let ending = match receipt.kind {
        ReceiptKind::Pdf => "pdf",
        ReceiptKind::Png => "png",
        ReceiptKind::Jpeg => "jpg",
    };
    let name = names.free(&format!("{}, {}", expense.details.paid_on, expense.details.supplier));
    format!("{RECEIPTS}{name}.{ending}")
}
