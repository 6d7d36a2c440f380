//! Discounts: on a line as a share, on the whole as an amount or a share.

use super::*;
use crate::documents::inspect::in_order;

fn edited(desk: &Desk, draft: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut edit = whole(&desk.opened(draft));
    change(&mut edit);
    desk.call("invoices.edit", edit)
}

/// The worked numbers of documents.md 3.3.
#[test]
fn a_discount_on_the_whole_is_borne_by_each_rate() {
    let desk = Desk::taxed();
    let draft = desk.draft(&[("Coaching", 50_000, 1900), ("Workbook", 12_000, 700)]);
    let off = json!({ "amount": euro(5000), "reason": " Loyalty " });
    let said = edited(&desk, &draft, |edit| edit["discount"] = off);
    let totals = &said["totals"];
    let parts = totals["discount"]["parts"].as_array().unwrap();
    assert_eq!((&parts[0]["amount"], &parts[1]["amount"]), (&euro(4032), &euro(968)));
    assert_eq!((&totals["taxes"][0]["tax"], &totals["taxes"][1]["tax"]), (&euro(8734), &euro(772)));
    assert_eq!((&totals["subtotal"], &totals["total"]), (&euro(62_000), &euro(66_506)));
    let issued = desk.call("invoices.issue", json!({ "invoiceId": draft }));
    assert_eq!(issued["totals"], *totals, "frozen as it was shown");
    in_order(
        &desk.file(&draft).text,
        &["Subtotal", "€620.00", "Loyalty", "€50.00", "€459.68", "€87.34", "€110.32", "€7.72", "€665.06"],
    );
    let note = desk.call("invoices.credit", json!({ "invoiceId": draft }));
    assert_eq!(note["totals"]["total"], euro(66_506), "a credit of all is all");
    let mut edit = whole(&note);
    edit["discount"] = json!({ "percentBp": 1000 });
    assert_eq!(fields(&desk.refused("invoices.edit", edit)), ["discount"]);
    desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
    assert_eq!(desk.standing(&draft), "void");
}

#[test]
fn each_line_of_a_discounted_invoice_can_be_credited_as_it_was_paid() {
    let desk = Desk::taxed();
    let draft = desk.draft(&[("First", 3333, 1900), ("Second", 3333, 1900), ("Third", 3334, 1900)]);
    edited(&desk, &draft, |edit| edit["discount"] = json!({ "amount": euro(1000) }));
    let invoice = desk.call("invoices.issue", json!({ "invoiceId": draft }));
    let mut nets = Vec::new();
    for line in invoice["lines"].as_array().unwrap() {
        let request = json!({ "invoiceId": draft, "lines": [{ "lineId": line["id"] }] });
        let note = text(&desk.call("invoices.credit", request), "id");
        let issued = desk.call("invoices.issue", json!({ "invoiceId": note }));
        nets.push(issued["totals"]["net"]["minor"].as_i64().unwrap());
    }
    assert_eq!(nets, [3000, 3000, 3000], "3.33, 3.33 and 3.34 of the discount");
    assert_eq!((desk.standing(&draft), desk.open_minor(&draft)), ("void".into(), 0));
}

#[test]
fn a_share_of_a_line_stands_on_the_page_as_one_and_follows_the_price() {
    let desk = Desk::taxed();
    let draft = desk.draft(&[("Coaching", 12_345, 1900)]);
    let said = edited(&desk, &draft, |edit| {
        edit["lines"][0]["discount"] = json!(null);
        edit["lines"][0]["discountBp"] = json!(1050);
    });
    let line = &said["lines"][0];
    assert_eq!((&line["discountBp"], &line["discount"]), (&json!(1050), &euro(1296)));
    assert_eq!(line["amount"], euro(11_049));
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
    in_order(&desk.file(&draft).text, &["123.45", "−10.5%", "110.49"]);
}

#[test]
fn what_is_more_than_all_of_it_is_said_and_nothing_is_issued() {
    let desk = Desk::taxed();
    let draft = desk.draft(&[("Coaching", 10_000, 1900)]);
    edited(&desk, &draft, |edit| edit["discount"] = json!({ "amount": euro(10_001) }));
    assert_eq!(fields(&desk.refused("invoices.issue", json!({ "invoiceId": draft }))), ["discount"]);
    let said =
        edited(&desk, &draft, |edit| edit["discount"] = json!({ "percentBp": 10_000, "reason": "Friends" }));
    assert_eq!(said["totals"]["total"], euro(0));
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
    assert!(desk.file(&draft).text.contains("Friends (100%)"));
}

#[test]
fn the_electronic_invoice_takes_it_off_each_rate() {
    let desk = Desk::taxed();
    desk.reachable();
    for include in [false, true] {
        let draft = desk.draft(&[("Coaching", 50_000, 1900), ("Workbook", 12_000, 700)]);
        let said = edited(&desk, &draft, |edit| {
            edit["discount"] = json!({ "percentBp": 500 });
            edit["pricesIncludeTax"] = json!(include);
        });
        assert_eq!(said["totals"]["discount"]["amount"], euro(3100));
        desk.call("invoices.issue", json!({ "invoiceId": draft }));
        let xml = desk.xml(&draft);
        assert_eq!(xml.matches("<cbc:AllowanceChargeReason>Discount (5%)<").count(), 2, "{xml}");
    }
}
