//! Expenses of the made-up practice. The rent comes with its receipt.

use super::acting::Acting;
use super::plan::SPENDING;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::Result;
use crate::expenses::commands::save_in;
use crate::expenses::model::{ExpenseCategory, ExpenseDetails, SaveExpense};
use crate::expenses::receipts::NewReceipt;

/// A made-up receipt for a month's rent.
const RENT: &[u8] = include_bytes!("rent.pdf");

impl Acting<'_, '_> {
    pub(super) fn spend(&mut self, spending: usize, on: Day) -> Result<()> {
        let Some(spending) = SPENDING.get(spending) else { return Ok(()) };
        let money = |minor| Money::new(minor, self.practice.currency);
        let details = ExpenseDetails {
            paid_on: on,
            supplier: spending.supplier.to_owned(),
            category: spending.category,
            amount: money(spending.amount),
            tax: spending.tax.map(money),
            note: None,
        };
        let receipt = match spending.category {
            ExpenseCategory::Room => Some(NewReceipt::of("rent.pdf", RENT.to_vec())?),
            _ => None,
        };
        let request = SaveExpense { expense_id: None, details, receipt: None };
        save_in(self.w, &request, receipt.as_ref(), self.words).map(drop)
    }
}
