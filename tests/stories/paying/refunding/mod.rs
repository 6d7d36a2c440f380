//! Paying a payment back from here: once, never more than was paid, and only by the coach's own hand.

mod faults;

use serde_json::{Value, json};
use stillpoint_core::basics::clock::Clock;

use super::desk::{Desk, euro};
use super::fake::{Fault, How, Service};
use super::stripe_fake::Stripe;
use super::suite::stories;

stories!(
    a_payment_is_paid_back_told_and_noted_with_its_reason,
    a_payment_that_waits_can_go_back_in_parts_and_never_more_than_came,
    what_went_back_at_the_provider_is_no_longer_there_to_go_back,
    pressed_twice_it_goes_back_once,
    without_the_number_of_the_invoice_nothing_goes_back,
    what_is_withdrawn_before_it_was_sent_never_goes_back,
    a_refund_that_takes_days_is_looked_at_once_a_day_until_it_is_there,
    a_refund_that_fails_days_later_is_said_and_may_be_made_anew,
);

impl<S: Service> Desk<S> {
    /// An invoice that was paid online and booked; answers it and the payment.
    fn paid(&self) -> (Value, Value) {
        let (invoice, page) = self.page();
        self.fake.pay(&page, How::Card);
        self.look();
        self.book();
        (invoice.clone(), self.payment(&invoice))
    }

    fn payment(&self, invoice: &Value) -> Value {
        let overview = self.overview();
        let all = overview["paid"].as_array().unwrap();
        all.iter().find(|payment| payment["invoiceId"] == *invoice).unwrap().clone()
    }

    fn wish(payment: &Value, minor: i64) -> Value {
        json!({
            "onlinePaymentId": payment["id"], "amount": euro(minor), "reason": "Ill for weeks",
            "confirm": payment["number"],
        })
    }

    fn pay_back(&self, payment: &Value, minor: i64) -> Value {
        self.call("paying.refund", Self::wish(payment, minor))
    }

    fn left(&self, invoice: &Value) -> i64 {
        self.payment(invoice)["left"]["minor"].as_i64().unwrap()
    }

    /// Refunds that are not at their end: how each stands.
    fn under_way(&self) -> Vec<String> {
        let overview = self.overview();
        let all = overview["payingBack"].as_array().unwrap();
        all.iter().map(|item| item["standing"].as_str().unwrap().to_owned()).collect()
    }
}

fn a_payment_is_paid_back_told_and_noted_with_its_reason<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, payment) = desk.paid();
    assert_eq!((&payment["left"]["minor"], &payment["amount"]["minor"]), (&json!(15_000), &json!(15_000)));
    desk.fake.asked();
    desk.pay_back(&payment, 15_000);
    assert!(desk.fake.asked().is_empty(), "asking for it sends nothing yet");
    assert_eq!((desk.under_way(), desk.left(&invoice)), (vec!["queued".to_owned()], 0));
    let said = desk.overview()["payingBack"][0].clone();
    assert!(said["sentence"].as_str().unwrap().contains("can be withdrawn"), "{said}");
    let report = desk.check("changed");
    assert!(report["sentences"][0].as_str().unwrap().contains("went back to your client"), "{report}");
    assert_eq!((desk.fake.paid_back(), desk.under_way().len()), (vec![15_000], 0));
    for asked in &desk.fake.inside().asked {
        assert!(!String::from_utf8_lossy(&asked.body).contains("Ill"), "the reason is the coach's");
    }
    let refund = desk.overview()["refunds"][0].clone();
    assert_eq!((&refund["amount"]["minor"], &refund["reason"]), (&json!(15_000), &json!("Ill for weeks")));
    let note = json!({ "onlineRefundId": refund["id"] });
    let refused = desk.refused("paying.book_refund", note.clone());
    assert_eq!(refused.issues[0].field, "amount", "no credit to pay it from: the credit note is made first");
    desk.credit(&invoice);
    desk.call("paying.book_refund", note);
    let back = desk.payments().into_iter().find(|paid| paid["amount"]["minor"] == -15_000).unwrap();
    assert_eq!(back["reason"], "Ill for weeks");
    // Told again by the list or by an event, it stays one refund.
    desk.hours_pass(25);
    desk.look();
    assert_eq!((desk.overview()["refunds"].clone(), desk.payments().len()), (json!([]), 2));
    desk.fake.nothing_was_wrong();
}

fn a_payment_that_waits_can_go_back_in_parts_and_never_more_than_came<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    let payment = desk.payment(&invoice);
    desk.refused("paying.refund", Desk::<S>::wish(&payment, 15_001));
    desk.pay_back(&payment, 5_000);
    desk.check("changed");
    assert_eq!(desk.left(&invoice), 10_000);
    let refused = desk.refused("paying.refund", Desk::<S>::wish(&payment, 10_001));
    assert!(refused.message.contains("more than is left"), "{}", refused.message);
    desk.pay_back(&payment, 10_000);
    desk.check("changed");
    let refused = desk.refused("paying.refund", Desk::<S>::wish(&payment, 1));
    assert!(refused.message.contains("Nothing of this payment is left"), "{}", refused.message);
    assert_eq!(
        (desk.fake.paid_back(), desk.overview()["refunds"].as_array().unwrap().len()),
        (vec![5_000, 10_000], 2)
    );
    desk.fake.nothing_was_wrong();
}

fn what_went_back_at_the_provider_is_no_longer_there_to_go_back<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    let named = desk.fake.pay(&page, How::Card);
    desk.look();
    desk.fake.refund(&named);
    // Not heard of here yet: the provider says no, and nothing more goes back.
    let payment = desk.payment(&invoice);
    desk.pay_back(&payment, 15_000);
    let report = desk.check("changed");
    assert!(report["sentences"][0].as_str().unwrap().contains("did not take the refund"), "{report}");
    desk.hours_pass(25);
    desk.look();
    assert_eq!((desk.left(&invoice), desk.fake.paid_back()), (0, vec![15_000]));
    desk.refused("paying.refund", Desk::<S>::wish(&payment, 1));
    desk.fake.nothing_was_wrong();
}

fn pressed_twice_it_goes_back_once<S: Service>() {
    let desk = Desk::<S>::new();
    let (_, payment) = desk.paid();
    desk.pay_back(&payment, 5_000);
    let refused = desk.refused("paying.refund", Desk::<S>::wish(&payment, 5_000));
    assert!(refused.message.contains("on its way"), "{}", refused.message);
    desk.check("changed");
    assert_eq!(desk.fake.paid_back(), [5_000]);
    desk.fake.nothing_was_wrong();
}

fn without_the_number_of_the_invoice_nothing_goes_back<S: Service>() {
    let desk = Desk::<S>::new();
    let (_, payment) = desk.paid();
    for (field, value) in [
        ("confirm", json!("")),
        ("confirm", json!("2026-0009")),
        ("confirm", json!("yes")),
        ("reason", json!(" ")),
        ("reason", json!("x".repeat(201))),
        ("amount", euro(0)),
        ("amount", euro(-1)),
        ("amount", json!({ "minor": 1, "currency": "USD" })),
    ] {
        let mut wish = Desk::<S>::wish(&payment, 100);
        wish[field] = value.clone();
        let refused = desk.refused("paying.refund", wish);
        let fields: Vec<&str> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(fields, [field], "{value}");
    }
    // Whoever mistypes everything is told of everything at once.
    let mut wish = Desk::<S>::wish(&payment, 0);
    wish["reason"] = json!("");
    wish["confirm"] = json!("2026-0009");
    let refused = desk.refused("paying.refund", wish);
    let fields: Vec<&str> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(fields, ["amount", "reason", "confirm"]);
    desk.fake.asked();
    desk.check("changed");
    assert!(desk.fake.asked().is_empty() && desk.under_way().is_empty());
}

fn what_is_withdrawn_before_it_was_sent_never_goes_back<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, payment) = desk.paid();
    desk.pay_back(&payment, 15_000);
    let one = json!({ "refundRequestId": desk.overview()["payingBack"][0]["id"] });
    let refused = desk.refused("paying.disconnect", json!({ "providerId": desk.provider }));
    assert!(refused.message.contains("on its way"), "{}", refused.message);
    desk.call("paying.withdraw_refund", one.clone());
    assert_eq!((desk.under_way().len(), desk.left(&invoice)), (0, 15_000));
    desk.refused("paying.withdraw_refund", one);
    desk.fake.asked();
    desk.check("changed");
    desk.look();
    assert!(
        desk.fake.paid_back().is_empty() && desk.fake.asked().iter().all(|asked| asked.starts_with("GET"))
    );
    // It was under way when she thought better of it.
    desk.pay_back(&payment, 15_000);
    desk.fake.lasting(Fault::AnswerLost);
    desk.check("changed");
    let one = json!({ "refundRequestId": desk.overview()["payingBack"][0]["id"] });
    let refused = desk.refused("paying.withdraw_refund", one);
    assert!(refused.message.contains("can no longer be withdrawn"), "{}", refused.message);
    desk.look();
    assert_eq!(desk.fake.paid_back(), [15_000]);
    desk.fake.nothing_was_wrong();
}

fn a_refund_that_takes_days_is_looked_at_once_a_day_until_it_is_there<S: Service>() {
    let desk = Desk::<S>::new();
    let (_, payment) = desk.paid();
    // The fee is told, or given up, and nothing is open any more.
    desk.hours_pass(24 * 20);
    desk.look();
    desk.fake.inside().service.refunds_take_days();
    desk.pay_back(&payment, 15_000);
    desk.check("changed");
    assert_eq!(
        (desk.under_way(), desk.overview()["refunds"].clone()),
        (vec!["under_way".to_owned()], json!([]))
    );
    desk.refused("paying.disconnect", json!({ "providerId": desk.provider }));
    desk.hours_pass(25);
    desk.check("timer");
    desk.fake.asked();
    let mut looks = 0;
    for _ in 0..24 {
        desk.hours_pass(1);
        looks += usize::from(desk.check("timer")["requests"].as_u64().unwrap() > 0);
    }
    assert_eq!(looks, 1, "once a day");
    // That one look is one request for Stripe's refund, and one for each of Mollie's four lists at the most.
    let asked = desk.fake.asked();
    assert!((1..=4).contains(&asked.len()), "{asked:?}");
    desk.fake.refunds_end(true);
    desk.hours_pass(25);
    desk.check("timer");
    assert_eq!((desk.under_way().len(), desk.overview()["refunds"].as_array().unwrap().len()), (0, 1));
    desk.fake.asked();
    for trigger in ["started", "shown", "timer", "changed"] {
        desk.hours_pass(30);
        assert_eq!(desk.check(trigger)["requests"], 0, "{trigger}: it is there");
    }
    desk.fake.nothing_was_wrong();
}

fn a_refund_that_fails_days_later_is_said_and_may_be_made_anew<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, payment) = desk.paid();
    desk.fake.inside().service.refunds_take_days();
    desk.pay_back(&payment, 15_000);
    desk.check("changed");
    assert_eq!(desk.left(&invoice), 0);
    desk.fake.refunds_end(false);
    desk.hours_pass(25);
    let report = desk.look();
    assert!(report["sentences"].to_string().contains("did not reach your client"), "{report}");
    assert_eq!((desk.under_way(), desk.left(&invoice)), (vec!["failed".to_owned()], 15_000));
    let one = json!({ "refundRequestId": desk.overview()["payingBack"][0]["id"] });
    desk.call("paying.withdraw_refund", one);
    assert!(desk.under_way().is_empty(), "put away");
    desk.pay_back(&payment, 15_000);
    desk.check("changed");
    assert_eq!(desk.fake.paid_back(), [15_000]);
    desk.fake.nothing_was_wrong();
}

#[test]
fn what_the_clients_bank_asks_for_is_not_paid_back_as_well() {
    let desk = Desk::<Stripe>::new();
    let (invoice, page) = desk.page();
    let session = desk.fake.pay(&page, How::Card);
    desk.look();
    let now = desk.computer.clock.now().timestamp();
    desk.fake.inside().service.dispute(&session, now, now + 7 * 24 * 3_600);
    desk.look();
    let refused = desk.refused("paying.refund", Desk::<Stripe>::wish(&desk.payment(&invoice), 15_000));
    assert!(refused.message.contains("asked for this payment itself"), "{}", refused.message);
}

#[test]
fn where_refunds_may_not_be_seen_nothing_is_sent_again_until_they_may() {
    let desk = Desk::<Stripe>::new();
    let (invoice, payment) = desk.paid();
    desk.pay_back(&payment, 15_000);
    desk.fake.lasting(Fault::AnswerLost);
    desk.check("changed");
    desk.fake.inside().service.denied.insert("refunds");
    desk.hours_pass(30);
    let report = desk.look();
    assert!(report["sentences"][0].as_str().unwrap().contains("Nobody here knows"), "{report}");
    assert_eq!((desk.under_way(), desk.left(&invoice)), (vec!["unknown".to_owned()], 0));
    let one = json!({ "refundRequestId": desk.overview()["payingBack"][0]["id"] });
    desk.refused("paying.withdraw_refund", one);
    desk.refused("paying.refund", Desk::<Stripe>::wish(&payment, 15_000));
    desk.fake.asked();
    desk.hours_pass(1);
    desk.look();
    assert!(desk.fake.asked().iter().all(|asked| asked.starts_with("GET")));
    desk.fake.inside().service.denied.clear();
    let edit = json!({ "providerId": desk.provider, "name": "Card", "booksItself": false, "paused": false, "key": Stripe::KEY });
    desk.call("paying.edit", edit);
    desk.look();
    assert_eq!((desk.fake.paid_back(), desk.under_way().len()), (vec![15_000], 0), "it was there");
    desk.fake.nothing_was_wrong();
}

#[test]
fn the_right_to_pay_back_is_asked_for_by_itself() {
    let desk = Desk::<Stripe>::unconnected();
    let page = desk.call("paying.key_page", json!({ "kind": "stripe" }));
    let (usual, more) = (page["url"].as_str().unwrap(), page["refundUrl"].as_str().unwrap());
    assert!(!usual.contains("rak_charge_write") && usual.contains("rak_charge_read"), "{usual}");
    assert!(more.contains("rak_charge_write") && !more.contains("rak_charge_read"), "{more}");
    assert!(page["refundSentence"].as_str().unwrap().contains("cannot be looked at"), "{page}");
    let mollie = desk.call("paying.key_page", json!({ "kind": "mollie" }));
    assert!(mollie.get("refundUrl").is_none() && mollie["refundSentence"].is_string(), "{mollie}");
}

#[test]
fn money_goes_back_with_a_key_that_may_make_no_links() {
    let desk = Desk::<Stripe>::new();
    let (_, payment) = desk.paid();
    desk.fake.inside().service.no_links = true;
    let other = desk.invoice();
    desk.ask(&other);
    desk.check("changed");
    // The link still waits for its right, before the refund.
    desk.pay_back(&payment, 5_000);
    desk.check("timer");
    assert_eq!(desk.fake.inside().service.paid_back(), [5_000]);
    assert_eq!(desk.state(&other), "link_queued");
    desk.fake.nothing_was_wrong();
}
