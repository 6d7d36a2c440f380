//! Statements through the command list on a real file, read back with poppler.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::documents::inspect::{check, in_order};
use crate::testing::{House, euro, text};

fn read(file: &Value) -> String {
    check(&STANDARD.decode(text(file, "base64")).unwrap()).text
}

#[test]
fn an_account_shows_invoices_payments_and_what_is_open_after_each() {
    let house = House::new();
    let anna = house.person("Anna");
    let line = |price: i64| json!({ "description": "Session", "quantityMilli": 1000, "unitPrice": euro(price), "taxRateBp": 0 });
    let issue = |price: i64| {
        let draft = json!({ "personId": anna, "lines": [line(price)] });
        let id = text(&house.call("invoices.draft", draft), "id");
        house.call("invoices.issue", json!({ "invoiceId": id }));
        id
    };
    let pay = |minor: i64, on: &str| {
        house.call(
            "payments.record",
            json!({
                "personId": anna, "amount": euro(minor), "receivedOn": on, "method": "bank", "reference": "Thanks",
                "reason": if minor < 0 { Some("Paid twice") } else { None },
            }),
        );
    };
    let first = issue(12_000);
    house.on("2026-03-10");
    pay(12_000, "2026-03-09");
    house.on("2026-04-01");
    issue(30_000);
    pay(10_000, "2026-04-01");
    house.call("invoices.credit", json!({ "invoiceId": first }));
    let drafts = house.call("invoices.list", json!({ "filter": "draft" }));
    house.call("invoices.issue", json!({ "invoiceId": drafts[0]["id"] }));
    house.on("2026-04-20");
    let file = house.call("accounts.statement", json!({ "personId": anna, "from": "2026-04-01" }));
    assert_eq!(text(&file, "name"), "Account statement 2026-04-20, Anna Kowalska.pdf");
    let page = read(&file);
    in_order(
        &page,
        &[
            "Stillwater Coaching",
            "Anna Kowalska",
            "Account statement",
            "Open on 20 April 2026",
            "€80.00",
            "Invoice 2026-0002",
            "300.00",
            "Payment, thank you",
            "80.00",
        ],
    );
    assert!(!page.contains("Invoice 2026-0001"), "what was settled before is not repeated");
    let whole = read(&house.call("accounts.statement", json!({ "personId": anna })));
    in_order(&whole, &["Invoice 2026-0001", "120.00", "Payment, thank you", "0.00", "Invoice 2026-0002"]);
    let wrong = json!({ "personId": anna, "from": "2026-05-01", "until": "2026-04-30" });
    assert_eq!(house.refused("accounts.statement", wrong), ["until"]);
}

#[test]
fn what_an_organisation_pays_is_not_on_the_client_s_own_account() {
    let house = House::new();
    let bank = json!({ "details": { "name": "Nordbank AG", "termsDays": 30 } });
    let bank = text(&house.call("organisations.save", bank), "id");
    let anna = house.person("Anna");
    let line =
        json!({ "description": "Session", "quantityMilli": 1000, "unitPrice": euro(50_000), "taxRateBp": 0 });
    let draft = json!({ "personId": anna, "payerId": bank, "lines": [line] });
    let id = text(&house.call("invoices.draft", draft), "id");
    house.call("invoices.issue", json!({ "invoiceId": id }));
    // Noted without saying who paid, as it happens.
    let pay =
        json!({ "personId": anna, "amount": euro(50_000), "receivedOn": "2026-03-02", "method": "bank" });
    house.call("payments.record", pay);
    let own = read(&house.call("accounts.statement", json!({ "personId": anna })));
    assert!(own.contains("Nothing happened in this period."), "{own}");
    let theirs = read(&house.call("accounts.statement", json!({ "personId": anna, "payerId": bank })));
    in_order(&theirs, &["Nordbank AG", "Settled on 2 March 2026", "Invoice 2026-0001", "Payment"]);
}

#[test]
fn a_statement_of_credits_is_in_the_client_s_language_and_leaves_out_what_was_taken_back() {
    let house = House::new();
    let details = json!({ "givenName": "Lukas", "familyName": "Weber", "language": "de" });
    let lukas = text(&house.call("people.add", json!({ "details": details })), "id");
    let offer = house.offer(json!({ "validityDays": 120 }));
    let engagement = house.start(&lukas, &offer, json!({}));
    let session = house.held(&lukas, &engagement, "2026-03-10");
    house.call("sessions.reopen", json!({ "sessionId": session }));
    house.say(&session, "no_show");
    let gift = json!({
        "engagementId": engagement, "amount": 1, "courtesy": true, "reason": "Weil die Leitung so schlecht war.",
    });
    house.call("credits.adjust", gift);
    let page = read(&house.call("credits.statement", json!({ "engagementId": engagement })));
    in_order(
        &page,
        &[
            "Sitzungsübersicht",
            "Stand 10. März 2026",
            "Übrig",
            "Vereinbart",
            "Verbraucht",
            "+6",
            "Sitzung vom 10. März 2026",
            "Nach der Absageregel verbraucht",
            "Geschenk",
            "Weil die Leitung so schlecht war.",
        ],
    );
    assert_eq!(page.matches("Sitzung vom").count(), 1, "the outcome that was taken back is not told");
    let single = house.offer(json!({ "kind": "single", "quantity": 0 }));
    let other = house.start(&lukas, &single, json!({}));
    assert_eq!(house.refused("credits.statement", json!({ "engagementId": other })), ["engagementId"]);
}
