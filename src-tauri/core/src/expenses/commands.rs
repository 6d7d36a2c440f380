//! Noting expenses, with their receipts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::Datelike;

use super::model::{
    CategoryChoice, ExpenseCategory, ExpenseItem, ExpenseList, ListExpenses, OneExpense, ReceiptChange,
    ReceiptFile, ReceiptKind, SameAgain, SaveExpense,
};
use super::receipts::{NewReceipt, handed_in};
use super::rules;
use crate::app::App;
use crate::basics::ids::ExpenseId;
use crate::basics::moments::{Day, Instant};
use crate::error::{Error, OrNotFound, Result, What};
use crate::reports::periods::Span;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// The expenses of a year, latest first, and what was spent for what.
pub fn list(app: &App, request: ListExpenses) -> Result<ExpenseList> {
    let words = words::of(app);
    app.read(|r| {
        let this_year = app.now().day(r.practice()?.zone).0.year();
        let year = request.year.unwrap_or(this_year);
        let since = r.first_day_of_expenses()?.map_or(this_year, |day| day.0.year());
        let span = Span::year(year);
        let mut items = r.expenses(span.first, span.last, words)?;
        let (sums, totals) = (rules::sums(&items), rules::totals(&items));
        let sentence = words.expenses_sentence(year, items.len(), &totals);
        items.retain(|item| request.category.is_none_or(|category| item.details.category == category));
        let choice = |category: &ExpenseCategory| CategoryChoice {
            category: *category,
            label: words.expense_category(*category),
        };
        Ok(ExpenseList {
            year,
            years: (since.min(this_year)..=this_year).rev().collect(),
            sentence,
            items,
            sums,
            totals,
            categories: ExpenseCategory::ALL.iter().map(choice).collect(),
        })
    })
}

/// One expense.
pub fn open(app: &App, request: OneExpense) -> Result<ExpenseItem> {
    app.read(|r| r.expense(&request.expense_id, words::of(app)))
}

/// Notes an expense, or changes one.
pub fn save(app: &App, request: SaveExpense) -> Result<Changed<ExpenseItem>> {
    let receipt = match &request.receipt {
        Some(ReceiptChange::Attach { file_id }) => Some(handed_in(app, file_id)?),
        _ => None,
    };
    let words = words::of(app);
    app.write(Change::named("expenses.save"), |w| save_in(w, &request, receipt.as_ref(), words))
}

/// The same as [`save`], within an operation.
pub(crate) fn save_in(
    w: &mut Writer<'_>,
    request: &SaveExpense,
    receipt: Option<&NewReceipt>,
    words: &dyn Words,
) -> Result<ExpenseItem> {
    let details = rules::check(request.details.clone(), today(w)?).map_err(Error::Invalid)?;
    if let Some(id) = &request.expense_id {
        w.reader().expense(id, words)?;
    }
    w.concerns(format!("{}, {}", details.supplier, words.money(details.amount)));
    let id: ExpenseId = w.save_expense(request.expense_id.as_ref(), &details)?;
    match (&request.receipt, receipt) {
        (_, Some(receipt)) => {
            let kept = w.keep_receipt(receipt)?;
            w.set_receipt(&id, Some(&kept))?;
        }
        (Some(ReceiptChange::Remove), None) => w.set_receipt(&id, None)?,
        _ => {}
    }
    w.reader().expense(&id, words)
}

/// The same once more, on another day: what comes every month is not typed twice.
pub fn again(app: &App, request: SameAgain) -> Result<Changed<ExpenseItem>> {
    let words = words::of(app);
    app.write(Change::named("expenses.again"), |w| {
        let last = w.reader().expense(&request.expense_id, words)?;
        let paid_on = match request.paid_on {
            Some(day) => day,
            None => today(w)?,
        };
        let mut details = last.details;
        details.paid_on = paid_on;
        save_in(w, &SaveExpense { expense_id: None, details, receipt: None }, None, words)
    })
}

/// Removes an expense.
pub fn remove(app: &App, request: OneExpense) -> Result<Changed<()>> {
    let words = words::of(app);
    app.write(Change::named("expenses.remove"), |w| {
        let expense = w.reader().expense(&request.expense_id, words)?;
        w.concerns(format!("{}, {}", expense.details.supplier, words.money(expense.details.amount)));
        w.delete_expense(&expense.id)
    })
}

/// The receipt of an expense, byte for byte as it came.
pub fn receipt(app: &App, request: OneExpense) -> Result<ReceiptFile> {
    let words = words::of(app);
    app.read(|r| {
        let expense = r.expense(&request.expense_id, words)?;
        let receipt = expense.receipt.or_not_found(What::File, expense.id.as_str())?;
        let ending = match receipt.kind {
            ReceiptKind::Pdf => "pdf",
            ReceiptKind::Png => "png",
            ReceiptKind::Jpeg => "jpg",
        };
        let name = words.receipt_name(&expense.details.supplier, expense.details.paid_on);
        Ok(ReceiptFile {
            name: format!("{name}.{ending}"),
            kind: receipt.kind,
            base64: STANDARD.encode(r.receipt_bytes(&receipt.id)?),
            sha256: receipt.sha256,
        })
    })
}

fn today(w: &Writer<'_>) -> Result<Day> {
    Ok(Instant(w.now()).day(w.reader().practice()?.zone))
}
