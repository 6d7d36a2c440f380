//! What goes wrong on the way: whatever it is, it goes back once.

use serde_json::json;
use stillpoint_core::basics::clock::Clock;

use crate::paying::desk::Desk;
use crate::paying::fake::{Fault, Service};
use crate::paying::suite::stories;

stories!(
    a_lost_answer_pays_back_once,
    a_crash_at_any_point_pays_back_once,
    a_failure_over_there_pays_back_once,
    a_failure_that_is_repeated_pays_back_once,
    what_is_not_taken_is_said_and_can_be_put_away,
    without_the_right_it_is_said_and_everything_else_goes_on,
    offline_it_waits_and_can_be_withdrawn,
);

fn a_lost_answer_pays_back_once<S: Service>() {
    for hours in [0, 2, 30, 24 * 40, -24] {
        let desk = Desk::<S>::new();
        let (invoice, payment) = desk.paid();
        desk.pay_back(&payment, 15_000);
        desk.fake.lasting(Fault::AnswerLost);
        desk.check("changed");
        assert_eq!((desk.under_way(), desk.left(&invoice)), (vec!["under_way".to_owned()], 0), "{hours}");
        desk.refused("paying.refund", Desk::<S>::wish(&payment, 15_000));
        desk.hours_pass(hours);
        desk.fake.asked();
        desk.look();
        let asked = desk.fake.asked();
        assert!(asked[0].starts_with("GET") && asked[0].ends_with("refunds"), "looked for first: {asked:?}");
        assert_eq!((desk.fake.paid_back(), desk.under_way().len()), (vec![15_000], 0), "{hours} hours");
        assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1, "{hours} hours");
        desk.fake.nothing_was_wrong();
    }
}

fn a_crash_at_any_point_pays_back_once<S: Service>() {
    // Before anything was sent; after it was done there and not heard of here; after it was answered.
    for (lost, told) in [(false, false), (true, false), (false, true)] {
        let desk = Desk::<S>::new();
        let (_, payment) = desk.paid();
        desk.pay_back(&payment, 15_000);
        if lost {
            desk.fake.lasting(Fault::AnswerLost);
        }
        if lost || told {
            desk.check("changed");
        }
        let desk = desk.crashed();
        desk.look();
        let desk = desk.crashed();
        desk.look();
        assert_eq!(desk.fake.paid_back(), [15_000], "lost: {lost}, told: {told}");
        assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1, "lost: {lost}, told: {told}");
        desk.fake.nothing_was_wrong();
    }
}

fn a_failure_over_there_pays_back_once<S: Service>() {
    for status in [409, 429, 500, 503] {
        let desk = Desk::<S>::new();
        let (_, payment) = desk.paid();
        desk.pay_back(&payment, 15_000);
        match status {
            // Tried once only, whoever asks for patience.
            429 => desk.fake.next(Fault::Instead(status)),
            _ => desk.fake.lasting(Fault::Instead(status)),
        }
        desk.check("changed");
        assert_eq!((desk.fake.paid_back().len(), desk.under_way().len()), (0, 1), "{status}");
        assert_eq!(desk.check("changed")["requests"], 0, "{status}: it is not asked again at once");
        desk.look();
        assert_eq!((desk.fake.paid_back(), desk.under_way().len()), (vec![15_000], 0), "{status}");
        desk.fake.nothing_was_wrong();
    }
}

fn a_failure_that_is_repeated_pays_back_once<S: Service>() {
    let desk = Desk::<S>::new();
    let (_, payment) = desk.paid();
    desk.pay_back(&payment, 15_000);
    desk.fake.next(Fault::Remembered(500));
    desk.check("changed");
    desk.fake.asked();
    desk.look();
    desk.hours_pass(2);
    desk.look();
    let asked = desk.fake.asked();
    assert!(asked[0].starts_with("GET") && asked[0].ends_with("refunds"), "looked for first: {asked:?}");
    assert_eq!((desk.fake.paid_back(), desk.under_way().len()), (vec![15_000], 0));
    desk.fake.nothing_was_wrong();
}

fn what_is_not_taken_is_said_and_can_be_put_away<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, payment) = desk.paid();
    desk.pay_back(&payment, 15_000);
    desk.fake.next(Fault::Instead(400));
    let report = desk.check("changed");
    assert!(report["sentences"][0].as_str().unwrap().contains("did not take the refund"), "{report}");
    assert_eq!((desk.under_way(), desk.left(&invoice)), (vec!["failed".to_owned()], 15_000));
    desk.fake.asked();
    desk.check("changed");
    assert!(desk.fake.asked().is_empty(), "it is not asked again by itself");
    let one = json!({ "refundRequestId": desk.overview()["payingBack"][0]["id"] });
    desk.call("paying.withdraw_refund", one);
    assert!(desk.under_way().is_empty());
    desk.pay_back(&payment, 15_000);
    desk.check("changed");
    assert_eq!(desk.fake.paid_back(), [15_000], "the coach may ask anew");
}

fn without_the_right_it_is_said_and_everything_else_goes_on<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, payment) = desk.paid();
    desk.pay_back(&payment, 15_000);
    let other = desk.invoice();
    desk.ask(&other);
    desk.fake.next(Fault::Instead(403));
    let report = desk.check("changed");
    let right = if S::WORD == "stripe" { "Charges and Refunds: Write" } else { "Refunds" };
    assert!(report["sentences"][0].as_str().unwrap().contains(right), "{report}");
    assert_eq!((desk.under_way(), desk.left(&invoice)), (vec!["failed".to_owned()], 15_000));
    assert_eq!(desk.state(&other), "link_open", "links are made as before");
    assert!(desk.overview()["providers"][0].get("trouble").is_none());
    assert!(desk.fake.paid_back().is_empty());
}

fn offline_it_waits_and_can_be_withdrawn<S: Service>() {
    let desk = Desk::<S>::new();
    let (_, payment) = desk.paid();
    desk.pay_back(&payment, 15_000);
    let Desk { computer, fake, person, provider, .. } = desk;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut deaf = fake.host();
    deaf.api.set_port(Some(nobody)).unwrap();
    let now = computer.clock.now();
    let offline = computer.crashed().paid_through(S::KIND, deaf);
    offline.clock.set(now);
    offline.unlock();
    let report = offline.call("paying.check", json!({ "trigger": "changed" }));
    assert!(report["sentences"][0].as_str().unwrap().contains("could not be reached"), "{report}");
    let online = Desk::with(offline, fake, person, provider).crashed();
    assert_eq!(online.under_way(), ["queued"], "it was certainly not sent");
    let one = json!({ "refundRequestId": online.overview()["payingBack"][0]["id"] });
    online.call("paying.withdraw_refund", one);
    online.look();
    assert!(online.fake.paid_back().is_empty());
    online.pay_back(&payment, 15_000);
    online.hours_pass(24 * 40);
    online.look();
    assert_eq!(online.fake.paid_back(), [15_000]);
    online.fake.nothing_was_wrong();
}
