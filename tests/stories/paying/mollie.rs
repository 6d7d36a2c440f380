//! What Mollie tells by lists alone: chargebacks, and payments that were begun and came to nothing.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use stillpoint_tests::tree::root;

use super::desk::{Desk, euro};
use super::fake::{How, Service};
use super::mollie_fake::Mollie;

#[test]
fn money_that_a_bank_took_back_is_said_once() {
    let desk = Desk::<Mollie>::new();
    let (_, page) = desk.page();
    let payment = desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    let (_, open) = desk.page();
    let at = desk.fake.inside().now();
    desk.fake.inside().service.charge_back(&payment, at);
    let sentences = |report: Value| report["sentences"].to_string();
    desk.hours_pass(25);
    let said = sentences(desk.check("timer"));
    assert!(said.contains("bank has taken \u{20ac}150.00 of invoice 2026-0001 back"), "{said}");
    desk.hours_pass(25);
    assert_eq!(sentences(desk.check("timer")), "[]");
    // It is given again, and then it is as if nothing had been.
    desk.fake.inside().service.chargebacks[0]["reversedAt"] = json!("2026-03-20T10:00:00+00:00");
    desk.hours_pass(25);
    desk.fake.asked();
    assert_eq!(sentences(desk.check("timer")), "[]");
    let read = desk.fake.asked().iter().filter(|asked| asked.ends_with("/chargebacks")).count();
    assert_eq!(read, 2, "the list, and what stands on it");
    assert!(desk.fake.pages().iter().any(|page| page.id == open && page.open));
}

#[test]
fn who_goes_away_from_a_page_leaves_it_as_it_was() {
    let desk = Desk::<Mollie>::new();
    let (invoice, page) = desk.page();
    let at = desk.fake.inside().now();
    desk.fake.inside().service.go_away(&page, at);
    desk.hours_pass(25);
    assert_eq!(desk.check("timer")["sentences"], json!([]));
    assert_eq!(desk.state(&invoice), "link_open");
    desk.fake.pay(&page, How::Card);
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.waiting().len()), ("paid", 1));
}

/// What was sent since the last time, by its kind: `POST payment-links`, `PATCH payment-links`, `POST refunds`.
fn sent(desk: &Desk<Mollie>) -> Vec<(String, Value)> {
    let asked = std::mem::take(&mut desk.fake.inside().asked);
    let writes = asked.iter().filter(|asked| asked.method != "GET");
    let kind = |path: &str| if path.ends_with("/refunds") { "refunds" } else { "payment-links" };
    let told = writes.map(|asked| {
        (format!("{} {}", asked.method, kind(&asked.path)), serde_json::from_slice(&asked.body).unwrap())
    });
    told.collect()
}

/// Has Mollie's own client read everything from the stand-in and ask for the same as `ours`.
fn by_mollies_client(desk: &Desk<Mollie>, payment: &str, ours: &[(String, Value)]) -> Value {
    let wish = |kind: &str| ours.iter().find(|(of, _)| of == kind).map(|(_, body)| body.clone()).unwrap();
    let python = root().join("target/tools/payments/bin/python");
    assert!(python.exists(), "Mollie's client is not installed: run `make prepare-tests`");
    let address = format!("http://127.0.0.1:{}", desk.fake.port);
    let mut client = Command::new(python)
        .arg(root().join("tests/providers/mollies_client.py"))
        .args([&address, Mollie::KEY, payment])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let wishes = json!({
        "link": wish("POST payment-links"), "end": wish("PATCH payment-links"), "refund": wish("POST refunds"),
    });
    client.stdin.take().unwrap().write_all(wishes.to_string().as_bytes()).unwrap();
    let done = client.wait_with_output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn mollies_own_client_reads_the_stand_in_and_asks_as_we_do() {
    let desk = Desk::<Mollie>::new();
    let (invoice, page) = desk.page();
    let payment = desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    let (other, left) = desk.page();
    desk.call("paying.withdraw", json!({ "requestId": desk.request(&other)["id"] }));
    let paid = desk.overview()["paid"][0].clone();
    assert_eq!(paid["invoiceId"], invoice);
    let wish = json!({
        "onlinePaymentId": paid["id"], "amount": euro(5_000), "reason": "Ill", "confirm": paid["number"],
    });
    desk.call("paying.refund", wish);
    desk.look();
    let at = desk.fake.inside().now();
    desk.fake.inside().service.charge_back(&payment, at);
    let ours = sent(&desk);

    let told = by_mollies_client(&desk, &payment, &ours);
    assert_eq!(told["links"], json!({ page.as_str(): false, left.as_str(): true }));
    assert_eq!(told["paid"], json!({ page.as_str(): ["paid"], left.as_str(): [] }));
    assert_eq!(told["payments"], json!({ payment.as_str(): "paid" }));
    assert_eq!(told["chargebacks"], json!([payment]));
    for (all, one) in [("refunds", "refundsOf"), ("chargebacks", "chargebacksOf")] {
        assert_eq!(told[one].as_array().unwrap().len(), 1, "{all}: {told}");
    }
    assert_eq!((&told["ended"], &told["refund"]), (&json!(true), &json!("refunded")));
    let theirs = sent(&desk);
    for asked in &theirs {
        assert!(ours.contains(asked), "Mollie's client asks {asked:?}, we ask {ours:?}");
    }
    assert_eq!(theirs.len(), 3);
}
