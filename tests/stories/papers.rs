//! Every kind of paper about money, judged by a program of others: whole, and with nothing wrong in its streams.

use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::computer::Computer;

fn euro(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

/// An invoice of eleven days ago, due at once.
fn issued(computer: &Computer, person: &Value, deposit: bool) -> Value {
    let line = json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": euro(12_000), "taxRateBp": 0 });
    let draft =
        computer.call("invoices.draft", json!({ "personId": person, "lines": [line], "deposit": deposit }));
    computer.call("invoices.issue", json!({ "invoiceId": draft["id"], "issuedOn": "2026-03-01" }))["id"]
        .clone()
}

fn engagement(computer: &Computer, person: &Value) -> Value {
    let terms = json!({
        "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
        "price": euro(66_000), "cadenceDays": 14, "hourKind": "paid", "description": "",
    });
    let offer = computer.call("offers.save", json!({ "terms": terms }))[0]["offer"]["id"].clone();
    let start = json!({ "personId": person, "offerId": offer, "usedBefore": 0, "charge": true });
    computer.call("engagements.start", start)["id"].clone()
}

/// What was paid for the six sessions goes back: the credit note of it, issued.
fn refunded(computer: &Computer, person: &Value, engagement: &Value) -> Value {
    let draft = computer.call("invoices.draft", json!({ "personId": person }));
    let invoice = computer.call("invoices.issue", json!({ "invoiceId": draft["id"] }))["id"].clone();
    pay(computer, person, &invoice, 66_000);
    let refund = json!({ "engagementId": engagement, "method": "pro_rata" });
    let note = computer.call("refunds.confirm", refund)["invoiceIds"][0].clone();
    computer.call("invoices.issue", json!({ "invoiceId": note }));
    note
}

fn pay(computer: &Computer, person: &Value, invoice: &Value, minor: i64) -> Value {
    let payment = json!({
        "personId": person, "amount": euro(minor), "receivedOn": "2026-03-12", "method": "bank",
        "allocations": [{ "invoiceId": invoice }],
    });
    computer.call("payments.record", payment)["id"].clone()
}

#[test]
fn every_kind_of_paper_is_sound_for_qpdf() {
    let (computer, person) = Computer::with_a_client();
    let late = issued(&computer, &person, false);
    let deposit = issued(&computer, &person, true);
    let payment = pay(&computer, &person, &deposit, 12_000);
    let engagement = engagement(&computer, &person);
    let note = refunded(&computer, &person, &engagement);
    let about = |name: &str, request: Value| (name.to_owned(), computer.call(name, request));
    let papers = [
        about("invoices.pdf", json!({ "invoiceId": late })),
        about("invoices.pdf", json!({ "invoiceId": deposit })),
        about("invoices.pdf", json!({ "invoiceId": note })),
        about("invoices.receipt", json!({ "paymentId": payment })),
        about("invoices.reminder_letter", json!({ "invoiceId": late, "tone": "firm" })),
        about("refunds.letter", json!({ "invoiceId": note })),
        about("accounts.statement", json!({ "personId": person })),
        about("credits.statement", json!({ "engagementId": engagement })),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (place, (name, paper)) in papers.iter().enumerate() {
        let file = folder.path().join(format!("{place}.pdf"));
        std::fs::write(&file, STANDARD.decode(paper["base64"].as_str().unwrap()).unwrap()).unwrap();
        let checked = Command::new("qpdf").arg("--check").arg(&file).output().unwrap();
        let said = String::from_utf8_lossy(&checked.stdout);
        assert!(said.contains("No syntax or stream encoding errors found"), "{name}: {said}");
    }
}
