//! A year of money by month, client, payer and offer; what is open; charts.

use serde_json::{Value, json};

use super::{Desk, column, line, minor, owned};
use crate::testing::{euro, text};

/// A year in which everything happens once.
fn year() -> (Desk, String) {
    let desk = Desk::new();
    let ben = desk.house.person("Ben");
    let nordbank = json!({ "details": { "name": "Nordbank AG", "country": "DE", "termsDays": 30 } });
    let nordbank = text(&desk.house.call("organisations.save", nordbank), "id");
    let first = desk.invoice(&desk.anna, "2026-03-10", 11_900, 0);
    desk.pay(&desk.anna, "2026-03-20", 11_900);
    let lines = json!([line(euro(20_000), 0)]);
    desk.issue(json!({ "personId": ben, "payerId": nordbank, "lines": lines }), "2026-04-01");
    desk.pay(&ben, "2026-04-05", 25_000);
    desk.pay(&ben, "2026-05-01", -5000);
    let given_up = desk.invoice(&desk.anna, "2026-05-02", 30_000, 0);
    desk.house.on("2026-05-15");
    let reason = json!({ "invoiceId": given_up, "reason": "Moved away" });
    desk.house.call("invoices.write_off", reason);
    desk.credit(&first, "2026-06-01");
    desk.house.on("2026-07-03");
    let allocations = json!([{ "invoiceId": given_up, "amount": euro(10_000) }]);
    let late = json!({
        "personId": desk.anna, "amount": euro(10_000), "receivedOn": "2026-07-03", "method": "cash",
        "allocations": allocations,
    });
    desk.house.call("payments.record", late);
    (desk, ben)
}

#[test]
fn every_month_says_what_was_issued_collected_and_given_up_and_the_rows_add_up() {
    let (desk, _) = year();
    let report = desk.report("reports.money", json!({ "by": "month" }));
    assert_eq!(report["period"]["label"], "2026");
    let block = &report["blocks"][0];
    let rows = &block["rows"];
    assert_eq!(rows.as_array().unwrap().len(), 12, "also months without anything");
    assert_eq!(
        column(rows, "issued"),
        owned(&[("March 2026", 11_900), ("April 2026", 20_000), ("May 2026", 30_000)])
    );
    assert_eq!(column(rows, "credited"), owned(&[("June 2026", 11_900)]));
    assert_eq!(
        column(rows, "collected"),
        owned(&[("March 2026", 11_900), ("April 2026", 25_000), ("July 2026", 10_000)])
    );
    assert_eq!(column(rows, "refunded"), owned(&[("May 2026", 5000)]));
    // Given up in May, taken up again by the payment of July.
    assert_eq!(column(rows, "writtenOff"), owned(&[("May 2026", 30_000), ("July 2026", -30_000)]));
    assert_eq!(column(rows, "outstanding"), owned(&[("May 2026", 20_000)]));
    for name in ["issued", "credited", "collected", "refunded", "writtenOff", "outstanding"] {
        let sum: i64 = column(rows, name).iter().map(|(_, minor)| minor).sum();
        assert_eq!(sum, minor(&block["total"][name]), "{name}");
    }
    assert_eq!(
        block["sentence"],
        "€619.00 issued, €469.00 collected, €119.00 credited, €50.00 paid back and €200.00 still outstanding."
    );
}

#[test]
fn the_books_of_a_whole_year_balance() {
    let (desk, _) = year();
    let money = desk.report("reports.money", json!({ "by": "client" }))["blocks"][0]["total"].clone();
    let tax = desk.report("reports.tax", json!({ "basis": "collected" }))["blocks"][0].clone();
    let of = |name: &str| minor(&money[name]);
    let held = minor(&tax["held"]);
    let taken_in = minor(&tax["total"]["gross"]);
    assert_eq!(of("collected") - of("refunded"), taken_in + held, "money is on an invoice or on none");
    assert_eq!(of("issued") - of("credited") - of("writtenOff") - taken_in, of("outstanding"));
    assert_eq!(held, 11_900, "what the credit note freed waits for Anna");
}

#[test]
fn a_year_is_parted_by_client_payer_and_offer() {
    let (desk, _) = year();
    let by = |by: &str| desk.report("reports.money", json!({ "by": by }))["blocks"][0].clone();
    let clients = by("client");
    assert_eq!(
        column(&clients["rows"], "issued"),
        owned(&[("Anna Kowalska", 41_900), ("Ben Kowalska", 20_000)])
    );
    let payers = by("payer");
    // What Ben paid too much was his own money, and on no invoice of the bank.
    assert_eq!(
        column(&payers["rows"], "collected"),
        owned(&[("Clients who pay for themselves", 26_900), ("Nordbank AG", 20_000)])
    );
    assert_eq!(column(&by("offer")["rows"], "issued"), owned(&[("Without an offer", 61_900)]));
    for block in [clients, payers] {
        assert_eq!(minor(&block["total"]["collected"]), 46_900);
    }
}

#[test]
fn an_invoice_belongs_to_the_offer_its_charge_came_from_and_currencies_stay_apart() {
    let desk = Desk::new();
    let offer = desk.house.offer(json!({ "name": "Six sessions" }));
    desk.house.start(&desk.anna, &offer, json!({}));
    let package = desk.issue(json!({ "personId": desk.anna }), "2026-03-05");
    assert!(!package.is_empty());
    let francs = json!({ "minor": 16_000, "currency": "CHF" });
    let ben = desk.house.person("Ben");
    let abroad = desk
        .house
        .offer(json!({ "name": "Single in Basel", "kind": "single", "quantity": 0, "price": francs }));
    let engagement = desk.house.start(&ben, &abroad, json!({}));
    desk.house.held(&ben, &engagement, "2026-03-09");
    desk.issue(json!({ "personId": ben }), "2026-03-10");
    let report = desk.report("reports.money", json!({ "by": "offer" }));
    let blocks = report["blocks"].as_array().unwrap();
    let shown: Vec<(String, Vec<(String, i64)>)> =
        blocks.iter().map(|block| (text(block, "currency"), column(&block["rows"], "issued"))).collect();
    assert_eq!(
        shown,
        [
            ("EUR".to_owned(), owned(&[("Six sessions", 60_000)])),
            ("CHF".to_owned(), owned(&[("Single in Basel", 16_000)])),
        ]
    );
}

#[test]
fn what_is_open_stands_in_the_bucket_of_its_days() {
    let desk = Desk::new();
    // Fourteen days to pay; looked at on 31 December.
    for (day, amount) in [
        ("2026-08-01", 100),
        ("2026-09-20", 200),
        ("2026-11-10", 400),
        ("2026-12-01", 800),
        ("2026-12-20", 1600),
    ] {
        desk.invoice(&desk.anna, day, amount, 0);
    }
    let report = desk.report("reports.ageing", Value::Null);
    let block = &report["blocks"][0];
    let buckets: Vec<(String, i64)> = block["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (text(row, "label"), minor(&row["open"])))
        .collect();
    assert_eq!(
        buckets,
        owned(&[
            ("Not due yet", 1600),
            ("1 to 30 days", 800),
            ("31 to 60 days", 400),
            ("61 to 90 days", 200),
            ("Over 90 days", 100),
        ])
    );
    assert_eq!(minor(&block["total"]), 3100);
    assert_eq!(
        block["sentence"],
        "5 invoices are open, €31.00; overdue: €8.00 for 1 to 30 days, €4.00 for 31 to 60 days, €2.00 for 61 to 90 days and €1.00 for over 90 days."
    );
}

#[test]
fn a_chart_is_ready_to_draw() {
    let (desk, _) = year();
    desk.spend("2026-03-02", "room", 4000, None);
    let charts = desk.report("reports.charts", Value::Null);
    let months = &charts["months"][0];
    assert_eq!(months["points"].as_array().unwrap().len(), 12);
    assert_eq!(
        months["sentence"],
        "€619.00 issued, €469.00 collected and €40.00 spent in twelve months. Most came in April 2026: €250.00."
    );
    let march = &months["points"][2];
    assert_eq!(march["label"], "Mar");
    let bars: Vec<i64> =
        march["bars"].as_array().unwrap().iter().map(|bar| bar["shareBp"].as_i64().unwrap()).collect();
    // The scale ends at 300.00.
    assert_eq!(bars, [3967, 3967, 1333]);
    assert_eq!(months["scale"].as_array().unwrap().last().unwrap()["text"], "€300.00");
    assert_eq!(charts["ageing"][0]["points"].as_array().unwrap().len(), 5);
    let rows = desk.house.call("reports.rows", json!({ "key": march["bars"][2]["key"] }));
    assert_eq!(rows["title"], "Spent, March 2026");
    assert_eq!(rows["rows"][0]["name"], "Raum am Park");
}

#[test]
fn a_write_off_that_is_taken_back_leaves_nothing() {
    let desk = Desk::new();
    let invoice = desk.invoice(&desk.anna, "2026-05-02", 30_000, 0);
    let reason = json!({ "invoiceId": invoice, "reason": "Moved away" });
    let operation = desk.house.operation("invoices.write_off", reason.clone());
    assert_eq!(desk.house.refused("invoices.write_off", reason), ["Refused"], "it is given up already");
    desk.house.undo(&operation);
    let report = desk.report("reports.money", json!({ "by": "month" }));
    assert_eq!(minor(&report["blocks"][0]["total"]["writtenOff"]), 0);
    assert_eq!(minor(&report["blocks"][0]["total"]["outstanding"]), 30_000);
}

#[test]
fn a_credit_note_lowers_what_was_given_up() {
    let desk = Desk::new();
    let invoice = desk.invoice(&desk.anna, "2026-05-02", 30_000, 0);
    desk.house.call("invoices.write_off", json!({ "invoiceId": invoice, "reason": "Moved away" }));
    desk.credit(&invoice, "2026-06-01");
    let total = desk.report("reports.money", json!({ "by": "month" }))["blocks"][0]["total"].clone();
    assert_eq!(
        (minor(&total["writtenOff"]), minor(&total["outstanding"])),
        (0, 0),
        "credited in full, lost nowhere"
    );
}
