//! What an expense may say, and what expenses add up to. Pure.

use super::model::{ExpenseDetails, ExpenseItem, ExpenseSum};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::basics::text::{tidy, tidy_option};
use crate::error::{Issue, Problem};

/// Above this an amount is a typing error: a thousand million in most currencies.
const MOST: i64 = 100_000_000_000;

/// The expense tidied, or every field that needs another value.
pub fn check(details: ExpenseDetails, today: Day) -> Result<ExpenseDetails, Vec<Issue>> {
    let tidied = ExpenseDetails {
        supplier: tidy(&details.supplier),
        note: tidy_option(details.note.as_deref()),
        ..details
    };
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    check(tidied.paid_on > today, "details.paidOn", Problem::InTheFuture);
    check(tidied.supplier.is_empty(), "details.supplier", Problem::Missing);
    check(tidied.supplier.chars().count() > 200, "details.supplier", Problem::TooLong);
    check(tidied.amount.minor == 0, "details.amount", Problem::Missing);
    check(tidied.amount.minor < 0, "details.amount", Problem::TooSmall);
    check(tidied.amount.minor > MOST, "details.amount", Problem::TooLarge);
    if let Some(tax) = tidied.tax {
        check(tax.currency != tidied.amount.currency, "details.tax", Problem::NotACurrency);
        check(tax.minor < 0, "details.tax", Problem::TooSmall);
        check(tax.minor > tidied.amount.minor.max(0), "details.tax", Problem::TooLarge);
    }
    check(
        tidied.note.as_ref().is_some_and(|note| note.chars().count() > 2000),
        "details.note",
        Problem::TooLong,
    );
    if issues.is_empty() { Ok(tidied) } else { Err(issues) }
}

/// What was spent for what: each currency apart, its largest sum first. `label` says what a category is called.
#[must_use]
pub fn sums(items: &[ExpenseItem]) -> Vec<ExpenseSum> {
    let mut found: Vec<ExpenseSum> = Vec::new();
    for item in items {
        let (category, amount) = (item.details.category, item.details.amount);
        let same =
            found.iter_mut().find(|sum| sum.category == category && sum.amount.currency == amount.currency);
        match same {
            Some(sum) => {
                sum.count += 1;
                sum.amount = sum.amount.checked_add(amount).unwrap_or(sum.amount);
            }
            None => {
                found.push(ExpenseSum { category, label: item.category_label.clone(), count: 1, amount });
            }
        }
    }
    found.sort_by_key(|sum| (sum.amount.currency.code(), -sum.amount.minor, sum.category));
    found
}

/// What was spent in each currency.
#[must_use]
pub fn totals(items: &[ExpenseItem]) -> Vec<Money> {
    let mut found: Vec<Money> = Vec::new();
    for amount in items.iter().map(|item| item.details.amount) {
        match found.iter_mut().find(|sum| sum.currency == amount.currency) {
            Some(sum) => *sum = sum.checked_add(amount).unwrap_or(*sum),
            None => found.push(amount),
        }
    }
    found.sort_by_key(|sum| sum.currency.code());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expenses::model::ExpenseCategory;

    fn euro(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().unwrap())
    }

    fn details() -> ExpenseDetails {
        ExpenseDetails {
            paid_on: "2026-03-02".parse().unwrap(),
            supplier: " Raum am Park ".into(),
            category: ExpenseCategory::Room,
            amount: euro(11_900),
            tax: Some(euro(1900)),
            note: Some("  ".into()),
        }
    }

    #[test]
    fn a_good_expense_is_tidied_and_every_bad_field_is_named() {
        let today = "2026-03-02".parse().unwrap();
        let tidied = check(details(), today).unwrap();
        assert_eq!((tidied.supplier.as_str(), tidied.note), ("Raum am Park", None));
        let fields = |details| -> Vec<String> {
            check(details, today).unwrap_err().into_iter().map(|issue| issue.field).collect()
        };
        let cases = [
            (ExpenseDetails { amount: euro(0), tax: None, ..details() }, vec!["details.amount"]),
            (ExpenseDetails { amount: euro(-1), tax: None, ..details() }, vec!["details.amount"]),
            (ExpenseDetails { tax: Some(euro(11_901)), ..details() }, vec!["details.tax"]),
            (ExpenseDetails { tax: Some(euro(-1)), ..details() }, vec!["details.tax"]),
            (
                ExpenseDetails { tax: Some(Money::new(1, "CHF".parse().unwrap())), ..details() },
                vec!["details.tax"],
            ),
            (
                ExpenseDetails {
                    paid_on: "2026-03-03".parse().unwrap(),
                    supplier: " ".into(),
                    note: Some("x".repeat(2001)),
                    ..details()
                },
                vec!["details.paidOn", "details.supplier", "details.note"],
            ),
        ];
        for (details, expected) in cases {
            assert_eq!(fields(details), expected);
        }
    }
}
