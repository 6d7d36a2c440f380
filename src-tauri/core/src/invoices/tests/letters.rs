//! The receipt, the reminder and the look, through the list of commands.

use super::*;

impl Desk {
    fn drawn(&self, name: &str, request: Value) -> (String, Checked) {
        let file = self.call(name, request);
        let pdf = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
        (text(&file, "name"), check(&pdf))
    }
}

fn read(checked: &Checked) -> String {
    checked.text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_receipt_says_what_came_what_it_paid_and_what_is_left() {
    let desk = Desk::new();
    desk.issued(&[("Coaching", 10_000, 0)]);
    desk.issued(&[("Coaching", 10_000, 0)]);
    let payment = desk.pay(15_000);
    let (name, file) = desk.drawn("invoices.receipt", json!({ "paymentId": payment["id"] }));
    assert_eq!(name, "Receipt RCPT-2026-0001, Anna Kowalska.pdf");
    let said = read(&file);
    for piece in [
        "Receipt RCPT-2026-0001",
        "Anna Kowalska",
        "€150.00",
        "by bank transfer",
        "100.00 100.00 0.00",
        "100.00 50.00 50.00",
    ] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    assert!(!said.contains("Kept for you"), "nothing is left over: {said}");
    let more = desk.pay(8000);
    let said = read(&desk.drawn("invoices.receipt", json!({ "paymentId": more["id"] })).1);
    assert!(said.contains("Kept for you for what comes next €30.00"), "{said}");
}

#[test]
fn a_receipt_is_numbered_once_and_the_same_one_comes_out_again() {
    let desk = Desk::new();
    desk.issued(&[("Coaching", 10_000, 0)]);
    let (first, second) = (desk.pay(4000), desk.pay(5000));
    let bytes = |payment: &Value| {
        text(&desk.call("invoices.receipt", json!({ "paymentId": payment["id"] })), "base64")
    };
    let given = bytes(&first);
    desk.on(2026, 4, 2);
    desk.pay(1000);
    assert!(bytes(&first) == given, "what was given stays, whatever was paid since");
    let (name, _) = desk.drawn("invoices.receipt", json!({ "paymentId": second["id"] }));
    assert!(name.starts_with("Receipt RCPT-2026-0002"), "{name}");

    let removed = desk.operation("payments.remove", json!({ "paymentId": first["id"] }));
    let third = desk.pay(2000);
    let (name, _) = desk.drawn("invoices.receipt", json!({ "paymentId": third["id"] }));
    assert!(name.starts_with("Receipt RCPT-2026-0003"), "its number was used: {name}");
    desk.undo(&removed);
    assert!(bytes(&first) == given, "the payment has its receipt again");
    for statement in [
        "UPDATE payment_receipts SET number = 'x'",
        "DELETE FROM payment_receipts",
        "UPDATE payment_receipt_files SET pdf = x'00'",
        "DELETE FROM payment_receipt_files",
    ] {
        let refused = desk.sql(statement).unwrap_err().to_string();
        assert!(refused.contains("never changes"), "{statement}: {refused}");
    }
}

#[test]
fn receipts_are_numbered_as_the_coach_says() {
    let desk = Desk::new();
    let series = desk.call("invoices.series", json!(null));
    let kinds: Vec<String> = series.as_array().unwrap().iter().map(|item| text(item, "kind")).collect();
    assert_eq!(
        (kinds.join(" ").as_str(), &series[2]["example"]),
        ("invoice credit_note receipt", &json!("RCPT-2026-0001"))
    );
    let save =
        |pattern: &str| json!({ "kind": "receipt", "pattern": pattern, "restartYearly": true, "next": 7 });
    assert_eq!(
        fields(&desk.refused("invoices.save_series", save("{YYYY}-{NNNN}"))),
        ["pattern"],
        "as invoices have"
    );
    desk.call("invoices.save_series", save("Q{YY}/{NNN}"));
    let payment = desk.pay(1000);
    let (name, _) = desk.drawn("invoices.receipt", json!({ "paymentId": payment["id"] }));
    assert_eq!(name, "Receipt Q26-007, Anna Kowalska.pdf");
}

#[test]
fn a_friendly_letter_may_go_out_days_before_the_invoice_is_due() {
    let desk = Desk::new();
    let invoice = desk.issued(&[("Coaching", 10_000, 0)]);
    let ask = |tone: &str| json!({ "invoiceId": invoice, "tone": tone });
    desk.on(2026, 3, 12);
    assert!(desk.refused("invoices.reminder_letter", ask("friendly")).message.contains("not overdue"));
    desk.on(2026, 3, 13);
    let said = read(&desk.drawn("invoices.reminder_letter", ask("friendly")).1);
    for piece in ["A word ahead", "is due on 16 March 2026", "Due by €100.00 16 March 2026"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    assert!(!said.contains("20 March"), "nobody gets more days than were agreed: {said}");
    assert!(desk.refused("invoices.reminder_letter", ask("firm")).message.contains("not overdue"));
}

#[test]
fn money_that_went_back_has_no_receipt() {
    let desk = Desk::new();
    desk.pay(5000);
    let mut back = desk.payment(-5000);
    back["reason"] = json!("Stopped early");
    let back = desk.call("payments.record", back);
    assert_eq!(fields(&desk.refused("invoices.receipt", json!({ "paymentId": back["id"] }))), ["paymentId"]);
}

#[test]
fn a_reminder_asks_for_what_is_open_and_only_when_it_is_late() {
    let desk = Desk::new();
    let invoice = desk.issued(&[("Coaching", 10_000, 0)]);
    let ask = |tone: &str| json!({ "invoiceId": invoice, "tone": tone });
    desk.on(2026, 3, 16);
    let early = desk.refused("invoices.reminder_letter", ask("firm"));
    assert!(early.message.contains("not overdue"), "due today is not late: {}", early.message);
    desk.on(2026, 3, 20);
    let mut part = desk.payment(4000);
    part["receivedOn"] = json!("2026-03-18");
    desk.call("payments.record", part);
    for (tone, title) in
        [("friendly", "A friendly reminder"), ("firm", "Payment reminder"), ("last", "Final reminder")]
    {
        let (name, file) = desk.drawn("invoices.reminder_letter", ask(tone));
        assert!(name.starts_with("Reminder, invoice "), "{name}");
        let said = read(&file);
        for piece in [title, "Dear Anna Kowalska", "€60.00", "−€40.00", "16 March 2026", "27 March 2026"]
        {
            assert!(said.contains(piece), "{tone}: {piece}: {said}");
        }
    }
    desk.pay(6000);
    assert!(desk.refused("invoices.reminder_letter", ask("last")).message.contains("not overdue"));
}

#[test]
fn the_look_of_the_practice_is_the_look_of_the_next_invoice_and_of_no_issued_one() {
    let desk = Desk::new();
    let issued = desk.issued(&[("Coaching", 10_000, 0)]);
    let draft = desk.draft(&[("Coaching", 10_000, 0)]);
    let pdf = |invoice: &str| text(&desk.call("invoices.pdf", json!({ "invoiceId": invoice })), "base64");
    let (went_out, before) = (pdf(&issued), pdf(&draft));
    let mut practice = desk.call("practice.details", json!(null));
    assert_eq!(practice["template"], "classic");
    let mut looks = vec![before];
    for template in ["modern", "compact"] {
        practice["template"] = json!(template);
        let changed = desk.call("practice.edit", json!({ "practice": practice }));
        assert_eq!(changed["template"], template);
        looks.push(pdf(&draft));
    }
    looks.sort();
    looks.dedup();
    assert_eq!(looks.len(), 3, "each look is another page");
    assert!(pdf(&issued) == went_out, "what went out stays as it was");
}

#[test]
fn an_address_for_rupees_is_checked_and_stands_on_invoices_in_rupees() {
    let desk = Desk::new();
    let mut practice = desk.call("practice.details", json!(null));
    practice["upiAddress"] = json!("asha rao");
    let wrong = desk.refused("practice.edit", json!({ "practice": practice }));
    assert_eq!(fields(&wrong), ["practice.upiAddress"]);
    practice["upiAddress"] = json!(" asha.rao@okbank ");
    practice["currency"] = json!("INR");
    let changed = desk.call("practice.edit", json!({ "practice": practice }));
    assert_eq!(changed["upiAddress"], "asha.rao@okbank");
    let rupees = json!({ "minor": 500_000, "currency": "INR" });
    let lines =
        json!([{ "description": "Coaching", "quantityMilli": 1000, "unitPrice": rupees, "taxRateBp": 0 }]);
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna, "lines": lines }));
    desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }));
    let said = read(&desk.drawn("invoices.pdf", json!({ "invoiceId": draft["id"] })).1);
    assert!(said.contains("UPI asha.rao@okbank"), "{said}");
    let euros = desk.issued(&[("Coaching", 10_000, 0)]);
    assert!(!read(&desk.drawn("invoices.pdf", json!({ "invoiceId": euros })).1).contains("UPI"));
}
