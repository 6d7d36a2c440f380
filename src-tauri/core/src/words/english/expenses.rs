use super::{English, count};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::expenses::model::ExpenseCategory;
use crate::words::ExpenseWords;

impl ExpenseWords for English {
    fn expense_category(&self, category: ExpenseCategory) -> String {
        let name = match category {
            ExpenseCategory::Room => "Room",
            ExpenseCategory::Travel => "Travel",
            ExpenseCategory::Software => "Software",
            ExpenseCategory::Insurance => "Insurance",
            ExpenseCategory::Training => "Training",
            ExpenseCategory::Supervision => "Supervision",
            ExpenseCategory::Marketing => "Marketing",
            ExpenseCategory::Office => "Office",
            ExpenseCategory::Fees => "Fees",
            ExpenseCategory::Other => "Other",
        };
        name.to_owned()
    }

    fn expenses_sentence(&self, year: i32, expenses: usize, totals: &[Money]) -> String {
        if expenses == 0 {
            return format!("No expense in {year} yet.");
        }
        let expenses = i64::try_from(expenses).unwrap_or(i64::MAX);
        format!("{} in {year}, {}.", count(expenses, "expense", "expenses"), self.amounts(totals))
    }

    fn receipt_name(&self, supplier: &str, on: Day) -> String {
        format!("{on} {supplier}")
    }
}
