//! The link where a client finds it: on the invoice, in a letter, in a reminder.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::desk::Desk;
use super::stripe_fake::Stripe;

/// Whether a file leads to an address.
fn leads_to(pdf: &Value, url: &str) -> bool {
    let bytes = STANDARD.decode(pdf["base64"].as_str().unwrap()).unwrap();
    bytes.windows(url.len()).any(|window| window == url.as_bytes())
}

#[test]
fn a_link_stands_on_a_copy_of_the_invoice_in_a_letter_and_in_a_reminder() {
    let desk = Desk::<Stripe>::new();
    let (invoice, _) = desk.page();
    let request = desk.request(&invoice);
    let url = request["url"].as_str().unwrap();
    let wish = json!({ "requestId": request["id"] });
    assert!(leads_to(&desk.call("paying.invoice_pdf", wish.clone()), url));
    let issued = json!({ "invoiceId": invoice });
    assert!(!leads_to(&desk.call("invoices.pdf", issued), url), "what was issued stays as it was issued");
    let letter = desk.call("paying.draft_letter", wish.clone());
    assert!(letter.to_string().contains(url), "{letter}");
    desk.hours_pass(24 * 18);
    let reminder = desk.call("reminders.draft", json!({ "invoiceId": invoice }));
    assert!(reminder.to_string().contains(url), "{reminder}");
    desk.call("paying.withdraw", wish.clone());
    desk.refused("paying.invoice_pdf", wish.clone());
    desk.refused("paying.draft_letter", wish);
}

#[test]
fn an_address_that_nobody_is_asked_for_stands_in_the_issued_file_itself() {
    let desk = Desk::<Stripe>::unconnected();
    desk.call(
        "paying.connect",
        json!({ "kind": "template", "template": "https://pay.example/{amount}/{number}" }),
    );
    let invoice = desk.invoice();
    assert!(leads_to(
        &desk.call("invoices.pdf", json!({ "invoiceId": invoice })),
        "https://pay.example/150.00/2026-0001"
    ));
}
