//! Refunds through the command list on a real file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::documents::inspect::check;
use crate::practice::model::Practice;
use crate::testing::{House, euro, practice, text};
use crate::vault::writer::Change;

/// Four sessions for 350 euros, invoiced and paid, two of them held.
fn four(house: &House) -> (String, String, String) {
    let anna = house.person("Anna");
    house.offer(json!({ "name": "Single session", "kind": "single", "quantity": 0, "price": euro(10_000) }));
    let offer = house.offer(json!({ "name": "Four sessions", "quantity": 4, "price": euro(35_000) }));
    let engagement = house.start(&anna, &offer, json!({}));
    let invoice = text(&house.call("invoices.draft", json!({ "personId": anna })), "id");
    let issued = house.call("invoices.issue", json!({ "invoiceId": invoice }));
    let pay = json!({ "personId": anna, "amount": issued["totals"]["total"], "receivedOn": "2026-03-02", "method": "bank" });
    house.call("payments.record", pay);
    house.held(&anna, &engagement, "2026-03-05");
    house.held(&anna, &engagement, "2026-03-12");
    (anna, engagement, invoice)
}

fn rows(sheet: &Value) -> Vec<(String, i64)> {
    let rows = sheet["rows"].as_array().unwrap();
    rows.iter().map(|row| (text(row, "label"), row["amount"]["minor"].as_i64().unwrap())).collect()
}

#[test]
fn the_worksheet_shows_its_arithmetic() {
    let house = House::new();
    let (_, engagement, _) = four(&house);
    let of =
        |method: &str| house.call("refunds.preview", json!({ "engagementId": engagement, "method": method }));
    let rerated = of("re_rated");
    assert_eq!(rerated["refund"], euro(15_000), "350 paid, 2 of 4 used at 100");
    let expected = [("Paid", 35_000), ("2 sessions used, at €100.00 for one session", -20_000)];
    assert_eq!(rows(&rerated), expected.map(|(label, minor)| (label.to_owned(), minor)));
    let pro_rata = of("pro_rata");
    assert_eq!(pro_rata["refund"], euro(17_500));
    assert_eq!(rows(&pro_rata)[1].0, "2 sessions used of 4, at €350.00 for all");
    assert_eq!(of("none")["refund"], euro(0));
    let custom = |minor: i64| json!({ "engagementId": engagement, "method": "custom", "amount": euro(minor), "fee": euro(-1) });
    assert_eq!(house.refused("refunds.preview", custom(35_001)), ["fee", "amount"]);
}

#[test]
fn confirming_drafts_the_credit_note_and_takes_the_credits_and_one_undo_brings_both_back() {
    let house = House::new();
    let (anna, engagement, invoice) = four(&house);
    let request = json!({ "engagementId": engagement, "method": "re_rated", "reason": "Moving abroad." });
    let operation = house.operation("refunds.confirm", request.clone());
    assert_eq!(house.balance(&engagement), 0);
    assert_eq!(house.why(&engagement)["rows"][0]["kind"], "refund");
    let drafts = house.call("invoices.list", json!({ "filter": "draft", "personId": anna }));
    assert_eq!((&drafts[0]["kind"], &drafts[0]["total"]), (&json!("credit_note"), &euro(15_000)));
    assert_eq!(house.refused("refunds.confirm", request.clone()), ["engagementId"], "never twice");
    house.undo(&operation);
    assert_eq!(house.balance(&engagement), 2);
    assert!(house.call("invoices.list", json!({ "filter": "draft" })).as_array().unwrap().is_empty());
    let prepared = house.call("refunds.confirm", request);
    house.call("invoices.issue", json!({ "invoiceId": prepared["invoiceIds"][0] }));
    let back = json!({
        "personId": anna, "amount": euro(-15_000), "receivedOn": "2026-03-12", "method": "bank", "reason": "Refund",
    });
    house.call("payments.record", back);
    let opened = house.call("invoices.open", json!({ "invoiceId": invoice }));
    assert_eq!(opened["standing"], "paid");
}

#[test]
fn with_tax_the_credit_note_comes_to_the_cent() {
    let house = House::new();
    let taxed =
        Practice { tax_registered: true, tax_id: Some("DE1".into()), tax_rate_bp: 1900, ..practice() };
    house.open.app.write(Change::named("practice.edit"), |w| w.save_practice(&taxed)).unwrap();
    let (anna, engagement, _) = four(&house);
    let request = json!({ "engagementId": engagement, "method": "pro_rata" });
    let prepared = house.call("refunds.confirm", request);
    assert_eq!(prepared["worksheet"]["paid"], euro(41_650));
    assert_eq!(prepared["worksheet"]["refund"], euro(20_825));
    let drafts = house.call("invoices.list", json!({ "filter": "draft", "personId": anna }));
    assert_eq!(drafts[0]["total"], euro(20_825));
}

#[test]
fn nothing_paid_back_lets_the_credits_end_and_what_was_paid_before_is_said() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = house.offer(json!({}));
    let came = json!({ "usedBefore": 2, "paidBefore": euro(60_000) });
    let engagement = house.start(&anna, &offer, came);
    let sheet = house.call("refunds.preview", json!({ "engagementId": engagement, "method": "pro_rata" }));
    assert_eq!(sheet["refund"], euro(40_000));
    assert!(sheet["remarks"][0].as_str().unwrap().contains("before Stillpoint"), "{sheet}");
    house.call("refunds.confirm", json!({ "engagementId": engagement, "method": "none" }));
    assert_eq!(house.why(&engagement)["rows"][0]["kind"], "expire");
}

/// The same four sessions, of which only 100 euros are paid.
fn hardly_paid(house: &House, held: &[&str]) -> (String, String) {
    let anna = house.person("Anna");
    let offer = house.offer(json!({ "name": "Four sessions", "quantity": 4, "price": euro(40_000) }));
    let engagement = house.start(&anna, &offer, json!({}));
    let invoice = text(&house.call("invoices.draft", json!({ "personId": anna })), "id");
    house.call("invoices.issue", json!({ "invoiceId": invoice }));
    let pay =
        json!({ "personId": anna, "amount": euro(10_000), "receivedOn": "2026-03-02", "method": "bank" });
    house.call("payments.record", pay);
    for day in held {
        house.held(&anna, &engagement, day);
    }
    (engagement, invoice)
}

#[test]
fn what_was_not_paid_yet_is_credited_as_far_as_it_was_not_used() {
    for (held, method, back, released, open_then) in [
        (&[][..], "pro_rata", 10_000, 30_000, 0),
        (&["2026-03-05"], "pro_rata", 0, 30_000, 0),
        (&["2026-03-05", "2026-03-06"], "pro_rata", 0, 20_000, 10_000),
        (&["2026-03-05", "2026-03-06"], "none", 0, 0, 30_000),
    ] {
        let house = House::new();
        let (engagement, invoice) = hardly_paid(&house, held);
        let request = json!({ "engagementId": engagement, "method": method });
        let sheet = house.call("refunds.preview", request.clone());
        assert_eq!(
            (&sheet["refund"], &sheet["released"]),
            (&euro(back), &euro(released)),
            "{held:?} {method}"
        );
        let prepared = house.call("refunds.confirm", request);
        for note in prepared["invoiceIds"].as_array().unwrap() {
            house.call("invoices.issue", json!({ "invoiceId": note }));
        }
        let opened = house.call("invoices.open", json!({ "invoiceId": invoice }));
        assert_eq!(opened["open"], euro(open_then), "{held:?} {method}");
        assert_eq!(prepared.get("messageId").is_some(), released + back > 0);
    }
}

#[test]
fn a_refund_comes_with_a_letter_as_a_message_and_as_a_page() {
    let house = House::new();
    let (engagement, _) = hardly_paid(&house, &[]);
    let request = json!({ "engagementId": engagement, "method": "pro_rata" });
    let confirmed = house.operation("refunds.confirm", request.clone());
    assert_eq!(house.call("messages.list", json!({})).as_array().unwrap().len(), 1);
    house.undo(&confirmed);
    assert_eq!(house.call("messages.list", json!({})), json!([]), "one undo takes the letter back, too");

    let prepared = house.call("refunds.confirm", request);
    let message = house.call("messages.open", json!({ "messageId": prepared["messageId"] }));
    assert_eq!(
        (&message["item"]["kind"], &message["item"]["subject"]),
        (&json!("refund"), &json!("Your refund: Four sessions"))
    );
    let body = text(&message, "body");
    assert!(body.contains("€100.00 goes back") && body.contains("€300.00 was not paid yet"), "{body}");

    let note = json!({ "invoiceId": prepared["invoiceIds"][0] });
    assert_eq!(house.refused("refunds.letter", note.clone()), ["Refused"], "its credit note is a draft");
    house.call("invoices.issue", note.clone());
    let letter = house.call("refunds.letter", note);
    assert_eq!(letter["name"], "Refund, credit note CN-2026-0001.pdf");
    let pdf = STANDARD.decode(text(&letter, "base64")).unwrap();
    let said = check(&pdf).text.replace(['\u{a0}', '\u{202f}'], " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for piece in
        ["Refund", "Dear Anna Kowalska", "CN-2026-0001", "2026-0001", "€100.00", "€300.00", "€400.00"]
    {
        assert!(said.contains(piece), "{piece}: {said}");
    }
}
