//! Two taxes on one base, as in Quebec.

use super::*;
use crate::documents::inspect::in_order;

fn quebec() -> Desk {
    let desk = Desk::new();
    desk.set_practice(&Practice {
        tax_registered: true,
        tax_id: Some("123456789 RT0001".into()),
        tax_rate_bp: 500,
        country: "CA".into(),
        currency: "CAD".parse().unwrap(),
        iban: None,
        ..practice()
    });
    let tax = json!({ "firstName": "GST", "name": "QST", "number": "1234567890 TQ0001", "rateMilli": 9975 });
    desk.call("practice.save_second_tax", json!({ "secondTax": tax }));
    desk
}

fn dollar(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "CAD" })
}

fn both(price: i64, second: u32) -> Value {
    json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": dollar(price), "taxRateBp": 500,
            "secondRateMilli": second })
}

/// The worked numbers of documents.md 3.3.
#[test]
fn both_taxes_are_on_the_same_base_by_their_own_names() {
    let desk = quebec();
    let draft = json!({ "personId": desk.anna, "lines": [both(14_000, 9975)] });
    let draft = desk.call("invoices.draft", draft);
    let row = &draft["totals"]["taxes"][0];
    assert_eq!((&row["tax"], &row["second"]["tax"]), (&dollar(700), &dollar(1397)));
    assert_eq!(draft["totals"]["total"], dollar(16_097), "never compounded: not 160.96 and not 161.67");
    let issued = desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }));
    let id = text(&issued, "id");
    assert_eq!(issued["totals"], draft["totals"]);
    in_order(
        &desk.file(&id).text,
        &[
            "GST 123456789 RT0001",
            "QST 1234567890 TQ0001",
            "5% + 9.975%",
            "GST 5% on",
            "7.00",
            "QST 9.975% on",
            "13.97",
            "160.97",
        ],
    );
    desk.call("practice.save_second_tax", json!({}));
    let note = desk.call("invoices.credit", json!({ "invoiceId": id }));
    assert_eq!(note["totals"]["total"], dollar(16_097));
    desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
    in_order(&desk.file(&text(&note, "id")).text, &["QST 9.975% on", "13.97"]);
    assert_eq!(desk.standing(&id), "void");
}

#[test]
fn what_is_charged_as_usual_bears_both_and_a_book_may_bear_one() {
    let desk = quebec();
    let charge = |what: &str, rate: u32| {
        let charge = json!({ "personId": desk.anna, "description": what, "unitPrice": dollar(10_000), "taxRateBp": rate });
        desk.call("charges.add", charge);
    };
    charge("Coaching", 500);
    charge("Exempt", 0);
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    for line in draft["lines"].as_array().unwrap() {
        let expected = if line["description"] == "Coaching" { 9975 } else { 0 };
        assert_eq!(line["secondRateMilli"], json!(expected), "{line}");
    }
    assert_eq!(draft["totals"]["total"], dollar(10_000 + 500 + 998 + 10_000));
    let book = json!({ "personId": desk.anna, "lines": [both(10_000, 0), both(10_000, 9975)] });
    let book = desk.call("invoices.draft", book);
    assert_eq!(book["totals"]["taxes"].as_array().unwrap().len(), 2);
    desk.call("practice.save_second_tax", json!({}));
    let none = json!({ "personId": desk.anna, "lines": [both(10_000, 9975)] });
    assert_eq!(fields(&desk.refused("invoices.draft", none)), ["lines[0].secondRateMilli"]);
}

#[test]
fn an_electronic_form_that_knows_one_tax_is_refused_in_words() {
    let desk = quebec();
    let whose = json!({ "personId": desk.anna });
    desk.call("invoices.save_party", json!({ "whose": whose, "form": "facturx", "details": {} }));
    let draft = json!({ "personId": desk.anna, "lines": [both(14_000, 9975)] });
    let draft = desk.call("invoices.draft", draft);
    let refused = desk.refused("invoices.issue", json!({ "invoiceId": draft["id"] }));
    let issue = refused.issues.iter().find(|issue| issue.field == "secondTax").unwrap();
    assert!(issue.sentence.contains("goes out as a PDF alone"), "{}", issue.sentence);
}
