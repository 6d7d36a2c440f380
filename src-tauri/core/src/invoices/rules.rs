//! What a draft may say. Pure: every field that needs another value is found at once.

use super::model::{DraftLine, EditInvoice};
use super::totals::line_amount;
use crate::basics::money::Currency;
use crate::basics::text::{tidy, tidy_option};
use crate::error::{Issue, Problem};

/// Above this a price is a typing error: a thousand million in most currencies.
const MOST_PRICE: i64 = 100_000_000_000;
/// Ten thousand pieces.
const MOST_QUANTITY: i64 = 10_000_000;
/// More lines than any invoice has; with the two limits above no sum can leave the range.
const MOST_LINES: usize = 500;

/// What the lines of a draft have to agree with.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The currency of the document.
    pub currency: Currency,
    /// Whether the practice charges tax.
    pub taxable: bool,
}

/// The draft tidied, or every field that needs another value.
pub fn check_edit(edit: EditInvoice, setting: Setting) -> Result<EditInvoice, Vec<Issue>> {
    let mut issues = Vec::new();
    let lines = check_lines(edit.lines, setting, &mut issues);
    let tidied = EditInvoice {
        lines,
        po_number: tidy_option(edit.po_number.as_deref()),
        note: tidy_option(edit.note.as_deref()),
        reason: tidy_option(edit.reason.as_deref()),
        language: tidy(&edit.language),
        ..edit
    };
    let too_long = |text: Option<&String>, most: usize| text.is_some_and(|text| text.chars().count() > most);
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    check(tidied.terms_days > 365, "termsDays", Problem::TooLarge);
    check(too_long(tidied.po_number.as_ref(), 60), "poNumber", Problem::TooLong);
    check(too_long(tidied.note.as_ref(), 2000), "note", Problem::TooLong);
    check(too_long(tidied.reason.as_ref(), 500), "reason", Problem::TooLong);
    check(!is_language(&tidied.language), "language", Problem::NotPossible);
    match (tidied.service_from, tidied.service_to) {
        (Some(from), Some(to)) => check(to < from, "serviceTo", Problem::EndsBeforeStart),
        (None, Some(_)) => check(true, "serviceFrom", Problem::Missing),
        _ => {}
    }
    if issues.is_empty() { Ok(tidied) } else { Err(issues) }
}

/// The lines tidied; what is wrong with them goes to `issues`.
pub fn check_lines(lines: Vec<DraftLine>, setting: Setting, issues: &mut Vec<Issue>) -> Vec<DraftLine> {
    if lines.len() > MOST_LINES {
        issues.push(Issue::new("lines", Problem::TooLarge));
    }
    let tidied: Vec<DraftLine> =
        lines.into_iter().map(|line| DraftLine { description: tidy(&line.description), ..line }).collect();
    for (place, line) in tidied.iter().enumerate() {
        line_issues(line, setting, &format!("lines[{place}]."), issues);
    }
    tidied
}

/// What is wrong with one line, its fields named after `prefix`.
pub fn line_issues(line: &DraftLine, setting: Setting, prefix: &str, issues: &mut Vec<Issue>) {
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(format!("{prefix}{field}"), problem));
        }
    };
    let (price, quantity) = (line.unit_price.minor, line.quantity_milli);
    check(line.description.is_empty(), "description", Problem::Missing);
    check(line.description.chars().count() > 1000, "description", Problem::TooLong);
    check(quantity == 0, "quantityMilli", Problem::TooSmall);
    check(quantity.unsigned_abs() > MOST_QUANTITY.unsigned_abs(), "quantityMilli", Problem::TooLarge);
    // EN 16931, rule BR-27: a price is not negative. What is taken off has a negative quantity.
    check(price < 0, "unitPrice", Problem::TooSmall);
    check(price > MOST_PRICE, "unitPrice", Problem::TooLarge);
    check(line.unit_price.currency != setting.currency, "unitPrice", Problem::NotACurrency);
    if let Some(discount) = line.discount {
        let amount = line_amount(quantity, price, 0).unwrap_or(0);
        check(discount.currency != setting.currency, "discount", Problem::NotACurrency);
        check(discount.minor < 0, "discount", Problem::TooSmall);
        check(discount.minor > amount.max(0), "discount", Problem::TooLarge);
    }
    check(line.tax_rate_bp > 10_000, "taxRateBp", Problem::TooLarge);
    check(line.tax_rate_bp > 0 && !setting.taxable, "taxRateBp", Problem::NotPossible);
}

/// A language tag by its shape (BCP 47): two or three letters, then groups of up to eight.
fn is_language(tag: &str) -> bool {
    let mut groups = tag.split('-');
    let first = groups.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.chars().all(|letter| letter.is_ascii_alphabetic())
        && groups.all(|group| {
            (1..=8).contains(&group.len()) && group.chars().all(|letter| letter.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::ids::InvoiceId;
    use crate::basics::money::Money;

    fn euro(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().unwrap())
    }

    fn line() -> DraftLine {
        DraftLine {
            description: " Workbook ".into(),
            service_on: None,
            quantity_milli: 1000,
            unit_price: euro(2400),
            discount: None,
            tax_rate_bp: 0,
            charge_id: None,
        }
    }

    fn edit(lines: Vec<DraftLine>) -> EditInvoice {
        EditInvoice {
            invoice_id: InvoiceId("i".into()),
            payer_id: None,
            lines,
            terms_days: 14,
            po_number: Some("  ".into()),
            note: None,
            service_from: None,
            service_to: None,
            language: "de".into(),
            prices_include_tax: false,
            reason: None,
        }
    }

    fn setting() -> Setting {
        Setting { currency: "EUR".parse().unwrap(), taxable: false }
    }

    #[test]
    fn a_good_draft_is_tidied() {
        let tidied = check_edit(edit(vec![line()]), setting()).unwrap();
        assert_eq!((tidied.lines[0].description.as_str(), tidied.po_number), ("Workbook", None));
    }

    #[test]
    fn every_bad_field_is_named_at_once() {
        let lines = vec![
            line(),
            DraftLine { quantity_milli: 0, unit_price: euro(-1), ..line() },
            DraftLine { description: "  ".into(), tax_rate_bp: 1900, discount: Some(euro(2401)), ..line() },
            DraftLine { unit_price: Money::new(1, "CHF".parse().unwrap()), ..line() },
        ];
        let bad = EditInvoice {
            terms_days: 400,
            language: "German".into(),
            service_from: Some("2026-03-02".parse().unwrap()),
            service_to: Some("2026-03-01".parse().unwrap()),
            ..edit(lines)
        };
        let issues = check_edit(bad, setting()).unwrap_err();
        let fields: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "lines[1].quantityMilli",
                "lines[1].unitPrice",
                "lines[2].description",
                "lines[2].discount",
                "lines[2].taxRateBp",
                "lines[3].unitPrice",
                "termsDays",
                "language",
                "serviceTo",
            ]
        );
    }

    #[test]
    fn a_discount_is_a_line_of_negative_quantity() {
        let taken_off = DraftLine { quantity_milli: -1000, ..line() };
        assert!(check_edit(edit(vec![line(), taken_off]), setting()).is_ok());
    }
}
