//! Other currencies: sums rounded to coins, tax told in the practice's own currency.

use super::*;
use crate::documents::inspect::in_order;

fn draft_in(desk: &Desk, currency: &str, price: i64, rate: u32) -> Value {
    let price = json!({ "minor": price, "currency": currency });
    let lines =
        [json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": price, "taxRateBp": rate })];
    desk.call("invoices.draft", json!({ "personId": desk.anna, "lines": lines }))
}

fn swiss() -> Desk {
    let desk = Desk::new();
    desk.set_practice(&Practice {
        tax_registered: true,
        tax_id: Some("CHE-123.456.788 MWST".into()),
        tax_rate_bp: 810,
        country: "CH".into(),
        currency: "CHF".parse().unwrap(),
        iban: Some("CH9300762011623852957".into()),
        address: Some("Bahnhofstrasse 1\n8001 Zürich".into()),
        ..practice()
    });
    desk
}

fn franc(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "CHF" })
}

/// The worked numbers of documents.md 3.3.
#[test]
fn a_sum_in_francs_is_rounded_to_coins_where_the_draft_says_so() {
    let desk = swiss();
    desk.reachable();
    let draft = draft_in(&desk, "CHF", 13_213, 810);
    assert_eq!((&draft["canBeRounded"], &draft["totals"]["total"]), (&json!(true), &franc(14_283)));
    let mut edit = whole(&draft);
    edit["cashRounding"] = json!(true);
    let rounded = desk.call("invoices.edit", edit);
    let totals = &rounded["totals"];
    assert_eq!((&totals["tax"], &totals["total"]), (&franc(1070), &franc(14_283)), "the tax is as it was");
    assert_eq!((&totals["rounding"], &totals["due"]), (&franc(2), &franc(14_285)));
    let issued = desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }));
    let id = text(&issued, "id");
    assert_eq!(issued["open"], franc(14_285));
    in_order(&desk.file(&id).text, &["132.13", "10.70", "Rounding", "0.02", "142.85"]);
    let xml = desk.xml(&id);
    assert!(
        xml.contains("PayableRoundingAmount currencyID=\"CHF\">0.02<") && xml.contains(">142.85<"),
        "{xml}"
    );
    let note = desk.call("invoices.credit", json!({ "invoiceId": id }));
    assert_eq!(note["totals"]["due"], franc(14_285), "what coins added is taken back with it");
    desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
    assert_eq!((desk.standing(&id), desk.open_minor(&id)), ("void".into(), 0));
}

#[test]
fn coins_are_rounded_to_only_where_there_are_such() {
    let desk = Desk::taxed();
    let draft = draft_in(&desk, "EUR", 13_213, 1900);
    assert_eq!(draft["canBeRounded"], json!(false));
    let mut edit = whole(&draft);
    edit["cashRounding"] = json!(true);
    assert_eq!(fields(&desk.refused("invoices.edit", edit)), ["cashRounding"]);
}

/// The worked numbers of documents.md 3.3.
#[test]
fn tax_in_another_currency_asks_for_the_rate_and_is_told_at_home() {
    let desk = Desk::taxed();
    desk.reachable();
    let draft = draft_in(&desk, "USD", 244_279, 1900);
    assert_eq!(draft["homeCurrency"], json!("EUR"));
    let refused = desk.refused("invoices.issue", json!({ "invoiceId": draft["id"] }));
    assert_eq!(fields(&refused), ["homeRate"]);
    assert!(refused.issues[0].sentence.contains("in your own currency"), "{}", refused.issues[0].sentence);
    let mut edit = whole(&draft);
    edit["homeRate"] = json!({ "micro": 1_084_300, "of": "home", "source": "ECB", "on": "2026-02-27" });
    let said = desk.call("invoices.edit", edit);
    assert_eq!(said["totals"]["homeTax"]["tax"], euro(42_805));
    let issued = desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }));
    let id = text(&issued, "id");
    in_order(&desk.file(&id).text, &["464.13", "VAT in EUR 428.05 at 1.0843 (ECB, 27 Feb 2026)"]);
    let xml = desk.xml(&id);
    assert!(xml.contains("<cbc:TaxCurrencyCode>EUR<") && xml.contains("currencyID=\"EUR\">428.05<"), "{xml}");
    let note = desk.call("invoices.credit", json!({ "invoiceId": id }));
    assert_eq!(note["totals"]["homeTax"]["tax"], euro(42_805), "at the rate of its invoice");
    desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
}

#[test]
fn without_tax_or_in_the_own_currency_no_rate_is_asked_for() {
    let desk = Desk::taxed();
    for (currency, rate) in [("USD", 0), ("EUR", 1900), ("JPY", 0), ("KWD", 0)] {
        let draft = draft_in(&desk, currency, 12_345, rate);
        assert_eq!(draft["homeCurrency"], json!(null), "{currency}");
        desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }));
    }
}
