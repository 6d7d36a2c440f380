//! What a draft may say. Pure: every field that needs another value is found at once.

use super::discounts::{DocumentDiscount, share};
use super::home_tax::HomeRate;
use super::model::{DraftLine, EditInvoice};
use super::totals::line_amount;
use crate::basics::money::{Currency, Money};
use crate::basics::text::{tidy, tidy_option};
use crate::error::{Issue, Problem};

/// Above this a price is a typing error: a thousand million in most currencies.
const MOST_PRICE: i64 = 100_000_000_000;
/// A million of one currency for one of another.
const MOST_RATE: i64 = 1_000_000_000_000;
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
    /// Whether it charges a second one.
    pub second_tax: bool,
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
        discount: edit.discount.and_then(tidied_discount),
        home_rate: edit.home_rate.map(|rate| HomeRate { source: tidy(&rate.source), ..rate }),
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
    if let Some(discount) = &tidied.discount {
        let foreign = |amount: Money| amount.currency != setting.currency;
        check(discount.amount.is_some_and(foreign), "discount.amount", Problem::NotACurrency);
        check(discount.amount.is_some_and(|amount| amount.minor < 0), "discount.amount", Problem::TooSmall);
        let percent = discount.percent_bp.filter(|_| discount.amount.is_none());
        check(percent.is_some_and(|percent| percent > 10_000), "discount.percentBp", Problem::TooLarge);
        check(too_long(discount.reason.as_ref(), 200), "discount.reason", Problem::TooLong);
    }
    if let Some(rate) = &tidied.home_rate {
        check(rate.micro <= 0, "homeRate.micro", Problem::TooSmall);
        check(rate.micro > MOST_RATE, "homeRate.micro", Problem::TooLarge);
        check(rate.source.is_empty(), "homeRate.source", Problem::Missing);
        check(rate.source.chars().count() > 60, "homeRate.source", Problem::TooLong);
    }
    if issues.is_empty() { Ok(tidied) } else { Err(issues) }
}

/// A discount of nothing is none, and an amount goes before a share.
fn tidied_discount(discount: DocumentDiscount) -> Option<DocumentDiscount> {
    let amount = discount.amount.filter(|amount| amount.minor != 0);
    let percent_bp = discount.percent_bp.filter(|percent| *percent != 0 && amount.is_none());
    let reason = tidy_option(discount.reason.as_deref());
    (amount.is_some() || percent_bp.is_some()).then_some(DocumentDiscount { amount, percent_bp, reason })
}

/// The lines tidied; what is wrong with them goes to `issues`.
pub fn check_lines(lines: Vec<DraftLine>, setting: Setting, issues: &mut Vec<Issue>) -> Vec<DraftLine> {
    if lines.len() > MOST_LINES {
        issues.push(Issue::new("lines", Problem::TooLarge));
    }
    let tidied: Vec<DraftLine> = lines.into_iter().map(tidied_line).collect();
    for (place, line) in tidied.iter().enumerate() {
        line_issues(line, setting, &format!("lines[{place}]."), issues);
    }
    tidied
}

/// The line tidied; a discount that is a share of it is worked out.
fn tidied_line(line: DraftLine) -> DraftLine {
    let discount_bp = line.discount_bp.filter(|percent| *percent != 0);
    let worked_out = discount_bp.and_then(|percent| {
        let amount = line_amount(line.quantity_milli, line.unit_price.minor, 0)?;
        Some(Money::new(share(amount, percent)?, line.unit_price.currency))
    });
    DraftLine {
        description: tidy(&line.description),
        discount: worked_out.or(line.discount),
        discount_bp,
        second_rate_milli: line.second_rate_milli.filter(|rate| *rate != 0),
        ..line
    }
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
    check(line.discount_bp.is_some_and(|percent| percent > 10_000), "discountBp", Problem::TooLarge);
    check(line.tax_rate_bp > 10_000, "taxRateBp", Problem::TooLarge);
    let second = line.second_rate_milli.unwrap_or(0);
    check(second > 100_000, "secondRateMilli", Problem::TooLarge);
    let no_second = !setting.taxable || !setting.second_tax;
    check(second > 0 && no_second, "secondRateMilli", Problem::NotPossible);
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
            discount_bp: None,
            tax_rate_bp: 0,
            second_rate_milli: None,
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
            discount: None,
            deposits: None,
            cash_rounding: None,
            home_rate: None,
        }
    }

    fn setting() -> Setting {
        Setting { currency: "EUR".parse().unwrap(), taxable: false, second_tax: false }
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
    fn a_share_of_a_line_is_worked_out_and_goes_before_an_amount() {
        let shared = DraftLine { discount_bp: Some(1050), discount: Some(euro(1)), ..line() };
        let tidied = check_edit(edit(vec![shared]), setting()).unwrap();
        assert_eq!(tidied.lines[0].discount, Some(euro(252)), "10.5 % of 24.00");
        let off = DraftLine { discount_bp: Some(1000), quantity_milli: -1000, ..line() };
        let more = DraftLine { discount_bp: Some(20_000), second_rate_milli: Some(9975), ..line() };
        let issues = check_edit(edit(vec![off, more]), setting()).unwrap_err();
        let fields: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(
            fields,
            ["lines[0].discount", "lines[1].discount", "lines[1].discountBp", "lines[1].secondRateMilli"]
        );
    }

    #[test]
    fn what_is_said_of_the_whole_is_looked_at_field_by_field() {
        let rate = HomeRate {
            micro: 0,
            of: super::super::home_tax::RateOf::Home,
            source: " ".into(),
            on: "2026-11-20".parse().unwrap(),
        };
        let discount =
            DocumentDiscount { amount: None, percent_bp: Some(10_001), reason: Some("x".repeat(201)) };
        let bad = EditInvoice { discount: Some(discount), home_rate: Some(rate), ..edit(vec![line()]) };
        let issues = check_edit(bad, setting()).unwrap_err();
        let fields: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(fields, ["discount.percentBp", "discount.reason", "homeRate.micro", "homeRate.source"]);
        let none =
            DocumentDiscount { amount: Some(euro(0)), percent_bp: None, reason: Some("Loyalty".into()) };
        let tidied =
            check_edit(EditInvoice { discount: Some(none), ..edit(vec![line()]) }, setting()).unwrap();
        assert_eq!(tidied.discount, None, "a discount of nothing is none");
    }

    #[test]
    fn a_discount_is_a_line_of_negative_quantity() {
        let taken_off = DraftLine { quantity_milli: -1000, ..line() };
        assert!(check_edit(edit(vec![line(), taken_off]), setting()).is_ok());
    }
}
