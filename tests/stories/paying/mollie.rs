//! What Mollie tells by lists alone: chargebacks, and payments that were begun and came to nothing.

use serde_json::{Value, json};

use super::desk::Desk;
use super::fake::How;
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
