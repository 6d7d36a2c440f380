//! The link where a client finds it: on the invoice, in a letter, in a reminder.

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rqrr::PreparedImage;
use serde_json::{Value, json};

use super::desk::Desk;
use super::stripe_fake::Stripe;

/// Whether a file leads to an address.
fn leads_to(pdf: &Value, url: &str) -> bool {
    let bytes = STANDARD.decode(pdf["base64"].as_str().unwrap()).unwrap();
    bytes.windows(url.len()).any(|window| window == url.as_bytes())
}

/// What a phone reads when it is held before the first page.
fn codes(pdf: &Value) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (file, page) = (folder.path().join("invoice.pdf"), folder.path().join("page"));
    std::fs::write(&file, STANDARD.decode(pdf["base64"].as_str().unwrap()).unwrap()).unwrap();
    let drawn = Command::new("pdftoppm")
        .args(["-gray", "-r", "200", "-singlefile", "-l", "1"])
        .args([&file, &page])
        .status()
        .expect("pdftoppm is needed (package poppler-utils)");
    assert!(drawn.success());
    let picture = std::fs::read(page.with_extension("pgm")).unwrap();
    let (head, dots) = graymap(&picture);
    let [wide, high] = head;
    let mut seen = PreparedImage::prepare_from_greyscale(wide, high, |x, y| dots[y * wide + x]);
    seen.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

/// The size and the dots of a grey picture (Netpbm "P5": four words, one white space, a byte for each dot).
fn graymap(picture: &[u8]) -> ([usize; 2], &[u8]) {
    let mut words = picture.splitn(4, u8::is_ascii_whitespace);
    let mut word = || std::str::from_utf8(words.next().unwrap()).unwrap().to_owned();
    assert_eq!(word(), "P5");
    let size = [word(), word()].map(|side| side.parse().unwrap());
    (size, &picture[picture.len() - size[0] * size[1]..])
}

#[test]
fn a_phone_reads_the_link_from_the_invoice() {
    let desk = Desk::<Stripe>::new();
    let (invoice, _) = desk.page();
    let request = desk.request(&invoice);
    let copy = desk.call("paying.invoice_pdf", json!({ "requestId": request["id"] }));
    let read = codes(&copy);
    assert!(read.contains(&request["url"].as_str().unwrap().to_owned()), "{read:?}");
    let issued = codes(&desk.call("invoices.pdf", json!({ "invoiceId": invoice })));
    assert!(issued.iter().all(|code| !code.starts_with("http")), "{issued:?}");
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
