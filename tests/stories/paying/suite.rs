//! What every provider must do, told once and played with each.

use serde_json::json;

use super::desk::Desk;
use super::fake::{Fault, How, Service};

/// Each story with each provider.
macro_rules! stories {
    ($($name:ident),+ $(,)?) => {
        mod stripe { $(#[test] fn $name() { super::$name::<crate::paying::stripe_fake::Stripe>(); })+ }
        mod mollie { $(#[test] fn $name() { super::$name::<crate::paying::mollie_fake::Mollie>(); })+ }
    };
}
pub(super) use stories;

stories!(
    a_link_is_made_paid_booked_and_refunded,
    with_nothing_open_nobody_is_asked,
    what_was_expected_is_booked_at_once_where_the_coach_chose_so,
    an_invoice_that_is_paid_another_way_takes_its_link_along,
    an_invoice_that_is_credited_takes_its_link_along,
    what_is_withdrawn_before_it_was_sent_never_goes_out,
    a_payment_after_a_transfer_becomes_credit,
    a_payment_for_a_credited_invoice_becomes_credit,
    the_same_told_again_changes_nothing,
    a_debit_is_under_way_until_it_is_there,
    a_debit_that_fails_frees_its_request,
    parts_never_ask_for_more_than_is_open,
    a_booking_that_is_taken_back_waits_for_a_word_again,
);

fn a_link_is_made_paid_booked_and_refunded<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    assert_eq!(desk.fake.pages()[0].amount, "15000 eur");
    let request = desk.request(&invoice);
    assert_eq!((&request["state"], &request["ageDays"]), (&json!("link_open"), &json!(0)));
    assert!(request["url"].as_str().unwrap().starts_with("https://"));

    let payment = desk.fake.pay(&page, How::Card);
    let report = desk.look();
    assert!(report["sentences"][0].as_str().unwrap().contains("has arrived. Book it?"), "{report}");
    assert_eq!((desk.waiting(), desk.state(&invoice)), (vec!["expected".to_owned()], "paid".into()));
    assert!(desk.payments().is_empty(), "nothing is booked without her word");
    assert_eq!(desk.needs_her(), ["paid_online"], "Today says so");
    desk.book();
    assert!(desk.needs_her().is_empty());
    assert_eq!((desk.standing(&invoice).as_str(), desk.waiting().len()), ("paid", 0));
    assert_eq!(desk.payments()[0]["method"], "card");

    desk.fake.refund(&payment);
    desk.hours_pass(25);
    desk.look();
    assert_eq!(desk.needs_her(), ["paid_online"], "Today says so");
    let refund = desk.overview()["refunds"][0].clone();
    assert_eq!(refund["amount"]["minor"], 15_000);
    let wish = json!({ "onlineRefundId": refund["id"] });
    assert_eq!(
        desk.refused("paying.book_refund", wish.clone()).issues[0].field,
        "amount",
        "no credit to pay it from"
    );
    let says = || desk.overview()["refunds"][0]["sentence"].as_str().unwrap().to_owned();
    assert!(says().ends_with("Credit the invoice first, then note the refund here."), "{}", says());
    desk.credit(&invoice);
    assert!(says().ends_with("Note the refund here, and your books agree."), "{}", says());
    desk.call("paying.book_refund", wish);
    assert_eq!(desk.overview()["refunds"], json!([]));
    assert_eq!(desk.payments().iter().map(|paid| paid["amount"]["minor"].as_i64().unwrap()).sum::<i64>(), 0);
    desk.fake.nothing_was_wrong();
}

fn with_nothing_open_nobody_is_asked<S: Service>() {
    let desk = Desk::<S>::new();
    desk.invoice();
    for trigger in ["started", "shown", "timer", "changed", "asked"] {
        desk.hours_pass(30);
        assert_eq!(desk.check(trigger)["requests"], 0, "{trigger}: no link was ever made");
    }
    let (_, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    // Until the fee is told, or given up.
    desk.hours_pass(24 * 20);
    desk.look();
    desk.fake.asked();
    for trigger in ["started", "shown", "timer", "changed"] {
        desk.hours_pass(30);
        assert_eq!(desk.check(trigger)["requests"], 0, "{trigger}: all is paid");
    }
    assert!(desk.fake.asked().is_empty());
}

fn what_was_expected_is_booked_at_once_where_the_coach_chose_so<S: Service>() {
    let desk = Desk::<S>::new();
    desk.books_itself();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    let report = desk.look();
    assert!(report["sentences"][0].as_str().unwrap().contains("has arrived and is booked"), "{report}");
    assert_eq!((desk.standing(&invoice).as_str(), desk.waiting().len()), ("paid", 0));
    let receipt = json!({ "paymentId": desk.payments()[0]["id"] });
    assert!(desk.call("invoices.receipt", receipt)["base64"].is_string(), "a receipt can be given");
    let drafted = desk.call("messages.list", json!({}));
    let id = drafted[0]["id"].clone();
    let letter = desk.call("messages.open", json!({ "messageId": id }));
    assert_eq!((drafted.as_array().unwrap().len(), &letter["item"]["state"]), (1, &json!("draft")));
    let text = letter.to_string();
    for words in [
        "Thank you: invoice 2026-0001",
        "Your payment of \u{20ac}150.00 for invoice 2026-0001 has arrived.",
        "The receipt comes with this letter.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

fn an_invoice_that_is_paid_another_way_takes_its_link_along<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, _) = desk.page();
    desk.transfer(15_000);
    desk.fake.lasting(Fault::AnswerLost);
    desk.check("changed");
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages()[0].open), ("void", false));
    assert!(desk.request(&invoice).get("url").is_none(), "nobody is led there any more");
    desk.fake.nothing_was_wrong();
}

fn an_invoice_that_is_credited_takes_its_link_along<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, _) = desk.page();
    desk.credit(&invoice);
    desk.check("changed");
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages()[0].open), ("void", false));
    assert_eq!(
        format!("{:?}", desk.refused("paying.ask", json!({ "invoiceId": invoice, "part": "whole" })).code),
        "Refused"
    );
}

fn what_is_withdrawn_before_it_was_sent_never_goes_out<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    let request = desk.ask(&invoice);
    desk.call("paying.withdraw", json!({ "requestId": request }));
    desk.check("changed");
    assert!(desk.fake.pages().is_empty() && desk.state(&invoice) == "void");
    // It was under way when she thought better of it.
    let other = desk.invoice();
    let request = desk.ask(&other);
    desk.fake.lasting(Fault::AnswerLost);
    desk.check("changed");
    desk.call("paying.withdraw", json!({ "requestId": request }));
    desk.look();
    assert_eq!((desk.state(&other).as_str(), desk.fake.pages()[0].open), ("void", false));
    desk.call("paying.disconnect", json!({ "providerId": desk.provider }));
}

fn a_payment_after_a_transfer_becomes_credit<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.transfer(15_000);
    desk.look();
    assert_eq!((desk.waiting(), desk.state(&invoice)), (vec!["already_paid".to_owned()], "paid".into()));
    desk.book();
    assert_eq!(desk.standing(&invoice), "paid");
    assert_eq!(desk.payments().iter().filter(|paid| paid["available"]["minor"] == 15_000).count(), 1);
}

fn a_payment_for_a_credited_invoice_becomes_credit<S: Service>() {
    let desk = Desk::<S>::new();
    desk.books_itself();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.credit(&invoice);
    let report = desk.look();
    assert!(report.to_string().contains("the invoice was credited before"), "{report}");
    assert_eq!(desk.waiting(), ["credited"], "never booked by itself");
    desk.call("paying.set_aside", json!({ "onlinePaymentId": desk.overview()["waiting"][0]["id"] }));
    assert!(desk.waiting().is_empty() && desk.payments().is_empty());
}

fn the_same_told_again_changes_nothing<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    for hours in [0, 1, 24, 24 * 40] {
        desk.hours_pass(hours);
        assert_eq!(desk.look()["sentences"], json!([]), "{hours}");
    }
    assert_eq!(
        (desk.payments().len(), desk.waiting().len(), desk.standing(&invoice).as_str()),
        (1, 0, "paid")
    );
}

fn a_debit_is_under_way_until_it_is_there<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::DebitBegins);
    // Who has no events is asked once a day what is under way.
    desk.hours_pass(25);
    desk.check("timer");
    assert_eq!(desk.state(&invoice), "processing");
    desk.hours_pass(48);
    desk.fake.pay(&page, How::DebitSucceeds);
    desk.check("timer");
    assert_eq!((desk.state(&invoice).as_str(), desk.waiting()), ("paid", vec!["expected".to_owned()]));
}

fn a_debit_that_fails_frees_its_request<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::DebitBegins);
    desk.hours_pass(25);
    desk.check("timer");
    assert_eq!(desk.state(&invoice), "processing");
    desk.fake.pay(&page, How::DebitFails);
    desk.hours_pass(25);
    let report = desk.check("timer");
    assert!(report["sentences"][0].as_str().unwrap().contains("did not go through"), "{report}");
    assert_eq!((desk.state(&invoice).as_str(), desk.waiting().len()), (S::AFTER_A_FAILURE, 0));
    // It can be paid another way, and nothing is held there any more.
    desk.transfer(15_000);
    desk.check("changed");
    desk.call("paying.disconnect", json!({ "providerId": desk.provider }));
    assert!(desk.fake.pages().iter().all(|page| !page.open));
    desk.fake.nothing_was_wrong();
}

fn parts_never_ask_for_more_than_is_open<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    let part = |part: &str, minor: i64| json!({ "invoiceId": invoice, "part": part, "amount": { "minor": minor, "currency": "EUR" } });
    desk.call("paying.ask", part("deposit", 5_000));
    desk.call("paying.ask", part("instalment", 10_000));
    desk.refused("paying.ask", part("instalment", 1));
    desk.check("changed");
    let pages = desk.fake.pages();
    assert_eq!([pages[0].amount.as_str(), pages[1].amount.as_str()], ["5000 eur", "10000 eur"]);
    desk.fake.pay(&pages[0].id, How::Card);
    desk.look();
    desk.book();
    desk.check("changed");
    assert!(desk.fake.pages()[1].open, "the rest is still to be paid");
    desk.transfer(1);
    desk.check("changed");
    assert!(!desk.fake.pages()[1].open, "it would ask for a cent too much");
    desk.fake.nothing_was_wrong();
}

fn a_booking_that_is_taken_back_waits_for_a_word_again<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    let last = desk.call("history.list", json!(null))[0].clone();
    assert!(last["sentence"].as_str().unwrap().starts_with("Online payment booked"), "{last}");
    desk.call("history.undo", json!({ "operationId": last["operationId"] }));
    assert_eq!((desk.waiting().len(), desk.payments().len()), (1, 0));
    desk.book();
    desk.call("payments.remove", json!({ "paymentId": desk.payments()[0]["id"] }));
    assert_eq!((desk.waiting(), desk.standing(&invoice) == "paid"), (vec!["expected".to_owned()], false));
}
