//! Expenses.

use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::expenses::model::ExpenseCategory;

/// Sentences about what was spent.
pub trait ExpenseWords {
    /// What a category is called.
    fn expense_category(&self, category: ExpenseCategory) -> String;
    /// What was spent in a year.
    fn expenses_sentence(&self, year: i32, count: usize, totals: &[Money]) -> String;
    /// The name of the file of a receipt, without its ending.
    fn receipt_name(&self, supplier: &str, on: Day) -> String;
}
