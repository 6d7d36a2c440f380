//! The result of a period: income less costs, by month, and what the costs were for. Pure.

use super::cells::Table;
use super::model::{Basis, Group, Measure};
use super::periods::Span;
use super::views::{ResultBlock, ResultCategory, ResultRow};
use crate::basics::money::Currency;
use crate::expenses::model::ExpenseCategory;
use crate::words::Words;

/// What is income and what is the result.
fn measures(basis: Basis) -> (Measure, Measure) {
    match basis {
        Basis::Issued => (Measure::IncomeIssued, Measure::ResultIssued),
        Basis::Collected => (Measure::IncomeCollected, Measure::ResultCollected),
    }
}

/// The result of a period, each currency apart.
#[must_use]
pub fn blocks(
    table: &Table,
    span: Span,
    basis: Basis,
    home: Currency,
    words: &dyn Words,
) -> Vec<ResultBlock> {
    let (income, result) = measures(basis);
    let block = |currency| {
        let row = |label, group: Group| ResultRow {
            label,
            income: table.cell(currency, income, group.clone()),
            costs: table.cell(currency, Measure::Costs, group.clone()),
            result: table.cell(currency, result, group),
        };
        let category = |category: &ExpenseCategory| ResultCategory {
            category: *category,
            label: words.expense_category(*category),
            costs: table.cell(currency, Measure::Costs, Group::Category { category: *category }),
        };
        let mut categories: Vec<ResultCategory> = ExpenseCategory::ALL.iter().map(category).collect();
        categories.retain(|category| category.costs.count > 0);
        categories.sort_by_key(|category| std::cmp::Reverse(category.costs.amount.minor));
        let total = row(words.report_total(), Group::All);
        ResultBlock {
            currency,
            sentence: words.result_sentence(basis, &total),
            months: span
                .months()
                .into_iter()
                .map(|month| row(words.month(month), Group::Month { month }))
                .collect(),
            categories,
            held: (basis == Basis::Collected).then(|| table.cell(currency, Measure::Held, Group::All)),
            total,
        }
    };
    table.currencies(home, &[result]).into_iter().map(block).collect()
}
