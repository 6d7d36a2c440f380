//! Reading expenses and receipts.

use rusqlite::{Row, named_params};

use super::model::{ExpenseDetails, ExpenseItem, ReceiptItem, ReceiptKind};
use crate::basics::ids::{ExpenseId, ReceiptId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;
use crate::words::Words;

const ROWS: &str = include_str!("sql/expenses.sql");

impl Reader<'_> {
    /// The expenses of the days from `first` to `last`, latest first.
    pub fn expenses(&self, first: Day, last: Day, words: &dyn Words) -> Result<Vec<ExpenseItem>> {
        let which = named_params! { ":id": None::<String>, ":first": first, ":last": last };
        let items = self.all("reading expenses", ROWS, which, item)?;
        Ok(items.into_iter().map(|item| named(item, words)).collect())
    }

    /// One expense.
    pub fn expense(&self, id: &ExpenseId, words: &dyn Words) -> Result<ExpenseItem> {
        let which = named_params! { ":id": id, ":first": None::<String>, ":last": None::<String> };
        let found = self.first("reading an expense", ROWS, which, item)?;
        Ok(named(found.or_not_found(What::Expense, id.as_str())?, words))
    }

    /// The bytes of a receipt.
    pub fn receipt_bytes(&self, id: &ReceiptId) -> Result<Vec<u8>> {
        self.first("reading a receipt", "SELECT bytes FROM receipts WHERE id = ?1", [id], |row| {
            row.get("bytes")
        })?
        .or_not_found(What::File, id.as_str())
    }

    /// The day of the first expense there is.
    pub fn first_day_of_expenses(&self) -> Result<Option<Day>> {
        self.one("looking for the first expense", "SELECT min(paid_on) AS first FROM expenses", [], |row| {
            row.get("first")
        })
    }
}

fn named(item: ExpenseItem, words: &dyn Words) -> ExpenseItem {
    ExpenseItem { category_label: words.expense_category(item.details.category), ..item }
}

fn item(row: &Row<'_>) -> rusqlite::Result<ExpenseItem> {
    let currency: Currency = row.get("currency")?;
    let tax: Option<i64> = row.get("tax_minor")?;
    let receipt: Option<ReceiptId> = row.get("receipt_id")?;
    let receipt = match receipt {
        Some(id) => Some(ReceiptItem {
            id,
            name: row.get("receipt_name")?,
            kind: row.get::<_, ReceiptKind>("media_type")?,
            bytes: row.get("receipt_bytes")?,
            sha256: row.get("sha256")?,
        }),
        None => None,
    };
    Ok(ExpenseItem {
        id: row.get("id")?,
        details: ExpenseDetails {
            paid_on: row.get("paid_on")?,
            supplier: row.get("supplier")?,
            category: row.get("category")?,
            amount: Money::new(row.get("amount_minor")?, currency),
            tax: tax.map(|tax| Money::new(tax, currency)),
            note: row.get("note")?,
        },
        category_label: String::new(),
        receipt,
    })
}
