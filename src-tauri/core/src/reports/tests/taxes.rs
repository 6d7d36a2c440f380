//! Tax by invoices and by payments, and the result of a year.

use serde_json::json;

use super::{Desk, column, minor, owned};
use crate::testing::text;

/// Net, tax and gross of each month with any.
fn months(block: &serde_json::Value) -> Vec<(String, [i64; 3])> {
    let all = block["months"].as_array().unwrap().iter().map(|month| {
        let sums = &month["sums"];
        (text(month, "label"), ["net", "tax", "gross"].map(|name| minor(&sums[name])))
    });
    all.filter(|(_, sums)| *sums != [0, 0, 0]).collect()
}

/// An invoice of 100.00 and 19.00 tax, paid in halves, credited and paid back.
fn back_and_forth() -> Desk {
    let desk = Desk::taxed();
    let invoice = desk.invoice(&desk.anna, "2026-03-10", 10_000, 1900);
    desk.pay(&desk.anna, "2026-03-31", 5950);
    desk.pay(&desk.anna, "2026-04-10", 5950);
    desk.credit(&invoice, "2026-05-05");
    desk.pay(&desk.anna, "2026-06-06", -11_900);
    desk
}

#[test]
fn by_invoices_tax_counts_on_their_day_and_a_credit_note_takes_it_off() {
    let report = back_and_forth().report("reports.tax", json!({ "basis": "issued" }));
    let block = &report["blocks"][0];
    assert_eq!(
        months(block),
        [
            ("March 2026".to_owned(), [10_000, 1900, 11_900]),
            ("May 2026".to_owned(), [-10_000, -1900, -11_900]),
        ]
    );
    assert_eq!(minor(&block["total"]["tax"]), 0);
    assert!(block["held"].is_null());
}

#[test]
fn by_payments_tax_counts_when_it_came_and_what_was_reported_stays() {
    let report = back_and_forth().report("reports.tax", json!({ "basis": "collected" }));
    let block = &report["blocks"][0];
    assert_eq!(
        months(block),
        [
            ("March 2026".to_owned(), [5000, 950, 5950]),
            ("April 2026".to_owned(), [5000, 950, 5950]),
            ("May 2026".to_owned(), [-10_000, -1900, -11_900]),
        ]
    );
    assert_eq!(minor(&block["held"]), 0, "freed in May, paid back in June");
}

#[test]
fn parts_of_a_payment_never_lose_a_cent_of_tax() {
    let desk = Desk::taxed();
    // 33.33 with 6.33 tax: 39.66.
    desk.invoice(&desk.anna, "2026-03-10", 3333, 1900);
    for (day, part) in [("2026-03-11", 1), ("2026-04-11", 2222), ("2026-05-11", 1743)] {
        desk.pay(&desk.anna, day, part);
    }
    let report = desk.report("reports.tax", json!({ "basis": "collected" }));
    let total = &report["blocks"][0]["total"];
    assert_eq!([minor(&total["net"]), minor(&total["tax"])], [3333, 633]);
}

#[test]
fn what_is_untaxed_for_a_reason_stands_apart() {
    let desk = Desk::taxed();
    desk.invoice(&desk.anna, "2026-03-10", 10_000, 1900);
    desk.house.on("2026-03-11");
    let lines = json!([super::line(crate::testing::euro(50_000), 1900)]);
    let draft = desk.house.call("invoices.draft", json!({ "personId": desk.anna, "lines": lines }));
    let id = text(&draft, "id");
    let reverse = json!({ "invoiceId": id, "treatment": "reverse_charge" });
    desk.house.call("invoices.set_treatment", reverse);
    desk.house.call("invoices.issue", json!({ "invoiceId": id }));
    let block = desk.report("reports.tax", json!({ "basis": "issued" }))["blocks"][0].clone();
    let lines = |name: &str| -> Vec<(String, i64, i64)> {
        let lines = block[name].as_array().unwrap().iter();
        lines
            .map(|line| (text(line, "label"), minor(&line["sums"]["net"]), minor(&line["sums"]["tax"])))
            .collect()
    };
    assert_eq!(lines("rates"), [("19 %".to_owned(), 10_000, 1900)]);
    assert_eq!(lines("untaxed"), [("Reverse charge".to_owned(), 50_000, 0)]);
    assert_eq!(minor(&block["total"]["net"]), 60_000);
}

#[test]
fn money_before_its_invoice_is_the_clients_until_then() {
    let desk = Desk::taxed();
    let early = desk.pay(&desk.anna, "2026-03-20", 11_900);
    let invoice = desk.invoice(&desk.anna, "2026-04-02", 10_000, 1900);
    let allocations = json!([{ "invoiceId": invoice, "amount": crate::testing::euro(11_900) }]);
    desk.house.call("payments.allocate", json!({ "paymentId": early, "allocations": allocations }));
    let block = desk.report("reports.tax", json!({ "basis": "collected" }))["blocks"][0].clone();
    assert_eq!(months(&block), [("April 2026".to_owned(), [10_000, 1900, 11_900])]);
    assert_eq!(minor(&block["held"]), 0, "in by March, on its invoice by April");
}

#[test]
fn the_result_is_income_less_costs_both_without_tax() {
    let desk = Desk::taxed();
    desk.invoice(&desk.anna, "2026-03-10", 10_000, 1900);
    desk.pay(&desk.anna, "2026-04-01", 11_900);
    desk.spend("2026-04-15", "room", 2380, Some(380));
    desk.spend("2026-05-15", "software", 900, None);
    let collected = desk.report("reports.result", json!({ "basis": "collected" }))["blocks"][0].clone();
    assert_eq!(column(&collected["months"], "income"), owned(&[("April 2026", 10_000)]));
    assert_eq!(column(&collected["months"], "costs"), owned(&[("April 2026", 2000), ("May 2026", 900)]));
    assert_eq!(column(&collected["months"], "result"), owned(&[("April 2026", 8000), ("May 2026", -900)]));
    assert_eq!(column(&collected["categories"], "costs"), owned(&[("Room", 2000), ("Software", 900)]));
    assert_eq!(collected["sentence"], "€100.00 came in, €29.00 spent: €71.00 left.");
    let issued = desk.report("reports.result", json!({ "basis": "issued" }))["blocks"][0].clone();
    assert_eq!(column(&issued["months"], "income"), owned(&[("March 2026", 10_000)]));
    assert_eq!(minor(&issued["total"]["result"]), 7100);
    let tax = desk.report("reports.tax", json!({ "basis": "issued" }))["blocks"][0].clone();
    assert_eq!(minor(&tax["onExpenses"]), 380);
}

#[test]
fn where_no_tax_is_charged_expenses_count_in_full() {
    let desk = Desk::new();
    desk.spend("2026-04-15", "room", 2380, Some(380));
    let block = desk.report("reports.result", json!({ "basis": "collected" }))["blocks"][0].clone();
    assert_eq!(minor(&block["total"]["result"]), -2380);
}

#[test]
fn what_was_given_up_is_no_income_of_its_invoices() {
    let desk = Desk::taxed();
    let invoice = desk.invoice(&desk.anna, "2026-03-10", 10_000, 1900);
    desk.pay(&desk.anna, "2026-04-01", 5950);
    desk.house.on("2026-05-01");
    desk.house.call("invoices.write_off", json!({ "invoiceId": invoice, "reason": "Moved away" }));
    let block = desk.report("reports.result", json!({ "basis": "issued" }))["blocks"][0].clone();
    assert_eq!(column(&block["months"], "income"), owned(&[("March 2026", 10_000), ("May 2026", -5000)]));
}
