//! Whatever a draft says, in whatever currency: its rows are its total, and with its credit note it is nothing.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::*;

#[derive(Debug, Clone)]
struct Said {
    currency: &'static str,
    lines: Vec<(i64, i64, u32, bool, u32)>,
    percent: u32,
    include: bool,
    coins: bool,
    deposit: i64,
}

fn said() -> impl Strategy<Value = Said> {
    let currency = prop::sample::select(vec!["EUR", "CHF", "JPY", "KWD", "SEK", "USD"]);
    let rate = prop::sample::select(vec![0_u32, 500, 700, 810, 1900]);
    let line = (1_i64..500_000, 1_i64..4000, rate, any::<bool>(), prop::sample::select(vec![0_u32, 1050]));
    let lines = prop::collection::vec(line, 1..6);
    (
        currency,
        lines,
        prop::sample::select(vec![0_u32, 333, 1000]),
        any::<bool>(),
        any::<bool>(),
        0_i64..300_000,
    )
        .prop_map(|(currency, lines, percent, include, coins, deposit)| Said {
            currency,
            lines,
            percent,
            include,
            coins,
            deposit,
        })
}

/// A draft that says all of it.
fn drafted(desk: &Desk, said: &Said) -> Value {
    let money = |minor: i64| json!({ "minor": minor, "currency": said.currency });
    let rate = json!({ "micro": 1_084_300, "of": "home", "source": "ECB", "on": "2026-02-27" });
    let lines: Vec<Value> = said
        .lines
        .iter()
        .map(|(price, quantity, rate, second, off)| {
            json!({
                "description": "Coaching", "quantityMilli": quantity, "unitPrice": money(*price), "taxRateBp": rate,
                "discountBp": off, "secondRateMilli": if *second { 9975 } else { 0 },
            })
        })
        .collect();
    let mut chosen = Vec::new();
    if said.deposit > 0 {
        let line = json!({
            "description": "Deposit", "quantityMilli": 1000, "unitPrice": money(said.deposit), "taxRateBp": 0,
        });
        let begun = json!({ "personId": desk.anna, "lines": [line], "deposit": true });
        let id = text(&desk.call("invoices.draft", begun), "id");
        desk.call("invoices.issue", json!({ "invoiceId": id }));
        let paid = json!({
            "personId": desk.anna, "amount": money(said.deposit), "receivedOn": "2026-03-02", "method": "bank",
            "allocations": [{ "invoiceId": id, "amount": money(said.deposit) }],
        });
        desk.call("payments.record", paid);
        chosen.push(id);
    }
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna, "lines": lines }));
    let mut edit = json!({
        "invoiceId": draft["id"], "lines": lines, "termsDays": 14, "language": "en", "pricesIncludeTax": said.include,
        "cashRounding": said.coins && draft["canBeRounded"] == json!(true), "homeRate": rate, "deposits": chosen,
    });
    if said.percent > 0 {
        edit["discount"] = json!({ "percentBp": said.percent });
    }
    desk.call("invoices.edit", edit)
}

fn minor(value: &Value) -> i64 {
    value["minor"].as_i64().unwrap_or(0)
}

/// The rows of a document add up to what it asks for.
fn adds_up(document: &Value) {
    let totals = &document["totals"];
    let shown: i64 = document["lines"].as_array().unwrap().iter().map(|line| minor(&line["amount"])).sum();
    assert_eq!(shown, minor(&totals["subtotal"]), "the lines are the subtotal");
    let discount = minor(&totals["discount"]["amount"]);
    let rows = totals["taxes"].as_array().unwrap();
    let taxes: i64 = rows.iter().map(|row| minor(&row["tax"]) + minor(&row["second"]["tax"])).sum();
    let bases: i64 = rows.iter().map(|row| minor(&row["net"])).sum();
    assert_eq!((taxes, bases), (minor(&totals["tax"]), minor(&totals["net"])));
    assert_eq!(bases + taxes, minor(&totals["total"]));
    let added = if totals["taxIncluded"] == json!(true) { 0 } else { taxes };
    assert_eq!(shown - discount + added, minor(&totals["total"]), "subtotal, discount and tax are the total");
    let deposits: i64 =
        totals["deposits"].as_array().into_iter().flatten().map(|deposit| minor(&deposit["amount"])).sum();
    let due = minor(&totals["total"]) + minor(&totals["rounding"]) - deposits;
    let asked = if totals["due"].is_null() { minor(&totals["total"]) } else { minor(&totals["due"]) };
    assert_eq!(due, asked);
    assert!(asked >= 0, "never less than nothing");
}

#[test]
fn the_rows_are_the_total_and_with_its_credit_a_document_is_nothing() {
    let desk = Desk::taxed();
    let tax = json!({ "firstName": "GST", "name": "QST", "number": "1", "rateMilli": 9975 });
    desk.call("practice.save_second_tax", json!({ "secondTax": tax }));
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 40, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let outcome = runner.run(&said(), |said| {
        let draft = drafted(&desk, &said);
        adds_up(&draft);
        let issued = desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }));
        assert_eq!(issued["totals"], draft["totals"], "frozen as shown");
        let note = desk.call("invoices.credit", json!({ "invoiceId": draft["id"] }));
        for field in ["net", "tax", "total", "due", "rounding"] {
            assert_eq!(
                note["totals"][field], issued["totals"][field],
                "{field}: credit and original are nothing"
            );
        }
        assert_eq!(note["totals"]["homeTax"], issued["totals"]["homeTax"]);
        desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
        let id = text(&draft, "id");
        assert_eq!(desk.open_minor(&id), 0);
        Ok(())
    });
    outcome.unwrap();
}
