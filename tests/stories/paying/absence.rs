//! A long absence: what Stripe's events no longer tell is read at its source, with few requests; and whether it was long
//! is for Stripe's clock to say.

use serde_json::{Value, json};
use stillpoint_core::basics::clock::Clock;

use super::desk::{Desk, euro};
use super::fake::How;
use super::stripe_fake::Stripe;

const DAY: i64 = 24 * 3_600;

fn now(desk: &Desk<Stripe>) -> i64 {
    desk.computer.clock.now().timestamp()
}

/// A payment that is booked; answers its name over there.
fn booked(desk: &Desk<Stripe>) -> String {
    let (_, page) = desk.page();
    let session = desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    session
}

/// A dispute is decided over there.
fn decided(desk: &Desk<Stripe>, place: usize, status: &str) {
    let at = now(desk);
    let mut inside = desk.fake.inside();
    inside.service.disputes[place]["status"] = json!(status);
    let dispute = inside.service.disputes[place].clone();
    inside.service.tell("charge.dispute.closed", &dispute, at);
}

#[test]
fn after_forty_days_disputes_refunds_and_payouts_are_known_as_well() {
    let desk = Desk::<Stripe>::new();
    let (first, second, third) = (booked(&desk), booked(&desk), booked(&desk));
    let begun = now(&desk);
    desk.fake.inside().service.dispute(&first, begun, begun + 80 * DAY);
    desk.look();
    assert_eq!(desk.overview()["disputes"].as_array().unwrap().len(), 1);

    desk.hours_pass(24);
    let at = now(&desk);
    desk.fake.inside().service.dispute(&second, at, at + 60 * DAY);
    desk.fake.inside().service.payout(14_675, at);
    desk.fake.refund(&third);
    decided(&desk, 0, "won");
    desk.hours_pass(24 * 40);
    let known = desk.fake.inside().service.disputes[0]["id"].as_str().unwrap().to_owned();
    desk.fake.asked();
    desk.look();
    let overview = desk.overview();
    let disputes = overview["disputes"].as_array().unwrap();
    assert_eq!((disputes.len(), &disputes[0]["respondBy"]), (1, &json!("2026-05-12")), "the second is open");
    assert_eq!(overview["refunds"].as_array().unwrap().len(), 1);
    let fees = desk.call("paying.fees", Value::Null);
    let months = fees[0]["months"].as_array().unwrap().iter();
    let payouts: Vec<i64> = months.filter_map(|month| month["payouts"]["minor"].as_i64()).collect();
    assert_eq!(payouts.iter().sum::<i64>(), 14_675, "{fees}");
    assert_eq!(
        desk.fake.asked(),
        [
            "GET /v1/events".to_owned(),
            format!("GET /v1/disputes/{known}"),
            "GET /v1/refunds".to_owned(),
            "GET /v1/disputes".to_owned(),
            "GET /v1/payouts".to_owned(),
        ]
    );
    // From here on events tell everything again.
    decided(&desk, 1, "lost");
    desk.hours_pass(1);
    desk.look();
    assert_eq!(desk.overview()["disputes"], json!([]));
    desk.fake.nothing_was_wrong();
}

#[test]
fn as_long_as_events_are_told_they_are_enough() {
    let desk = Desk::<Stripe>::new();
    let session = booked(&desk);
    desk.fake.asked();
    desk.hours_pass(24 * 28);
    desk.fake.refund(&session);
    desk.look();
    assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1);
    let refund = desk.fake.inside().service.refunds[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(desk.fake.asked(), ["GET /v1/events".to_owned(), format!("GET /v1/refunds/{refund}")]);
    // With nothing new for months, and a look now and then, nothing is read again either.
    for _ in 0..4 {
        desk.hours_pass(24 * 20);
        desk.look();
    }
    assert_eq!(desk.fake.asked(), ["GET /v1/events"; 4]);
}

#[test]
fn a_clock_of_ours_that_is_put_back_costs_no_look_at_everything() {
    let desk = Desk::<Stripe>::new();
    let session = booked(&desk);
    desk.fake.asked();
    // Theirs goes on: ours alone was wrong by two days, and by forty.
    for hours in [-48, -24 * 40, 24 * 40] {
        desk.clock_is_put(hours);
        desk.look();
        assert_eq!(desk.fake.asked(), ["GET /v1/events"], "{hours}");
    }
    desk.fake.refund(&session);
    desk.look();
    assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1);
}

#[test]
fn three_hundred_old_payments_are_not_read_again() {
    let desk = Desk::<Stripe>::new();
    let invoice = desk.invoice();
    for _ in 0..300 {
        let part = json!({ "invoiceId": invoice, "part": "instalment", "amount": euro(50) });
        desk.call("paying.ask", part);
    }
    desk.check("changed");
    for page in desk.fake.pages() {
        desk.fake.pay(&page.id, How::Card);
    }
    desk.look();
    assert_eq!(desk.waiting().len(), 300);
    for days in [35, 70] {
        desk.hours_pass(24 * days);
        desk.fake.asked();
        desk.look();
        let asked = desk.fake.asked();
        assert!(asked.len() <= 8, "{days} days: {} requests: {asked:?}", asked.len());
    }
}

#[test]
fn a_new_account_is_asked_for_no_time_before_time() {
    let desk = Desk::<Stripe>::unconnected();
    desk.fake.inside().ahead = 60 - now(&desk);
    desk.call("paying.connect", json!({ "kind": "stripe", "key": "rk_live_0123456789abcdef" }));
    let (_, page) = desk.page();
    desk.look();
    desk.fake.pay(&page, How::Card);
    desk.look();
    assert_eq!(desk.waiting(), ["expected"]);
    desk.fake.nothing_was_wrong();
}
