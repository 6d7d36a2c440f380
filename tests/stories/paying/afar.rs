//! Faults while something is read, and lines that break within an answer: the next look takes everything in, once.

use std::time::Duration;

use serde_json::json;
use stillpoint_core::net::exchange::Limits;

use super::desk::Desk;
use super::fake::{Fake, Fault, How, Service};
use super::stripe_fake::Stripe;
use super::suite::stories;
use crate::computer::Computer;

stories!(
    a_look_that_breaks_anywhere_is_made_good_by_the_next,
    an_answer_that_drips_is_given_up_and_read_the_next_time,
    a_link_whose_answer_breaks_off_is_there_once,
    who_asks_for_patience_is_given_it,
    a_line_that_is_refused_changes_nothing,
);

/// Both sides agree, and nothing is there twice.
#[track_caller]
fn all_is_known<S: Service>(desk: &Desk<S>, invoice: &serde_json::Value, what: &str) {
    assert_eq!(
        (desk.state(invoice).as_str(), desk.waiting()),
        ("paid", vec!["expected".to_owned()]),
        "{what}"
    );
    assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1, "{what}");
    desk.look();
    assert_eq!((desk.waiting().len(), desk.payments().len()), (1, 0), "{what}");
    desk.fake.nothing_was_wrong();
}

fn a_look_that_breaks_anywhere_is_made_good_by_the_next<S: Service>() {
    for fault in [
        Fault::Instead(429),
        Fault::Later(600),
        Fault::Instead(500),
        Fault::Instead(404),
        Fault::AnswerLost,
        Fault::Cut,
    ] {
        for well in 0..3 {
            let what = format!("{fault:?} after {well}");
            let desk = Desk::<S>::new();
            let (invoice, page) = desk.page();
            let payment = desk.fake.pay(&page, How::Card);
            desk.fake.refund(&payment);
            desk.hours_pass(25);
            desk.fake.asked();
            desk.fake.reading_fails(well, fault);
            desk.look();
            assert!(desk.fake.asked().len() > well, "{what}: it never came to that");
            assert!(desk.overview()["refunds"].as_array().unwrap().is_empty(), "{what}: it was broken off");
            desk.hours_pass(25);
            desk.look();
            all_is_known(&desk, &invoice, &what);
        }
    }
}

/// With patience for two seconds.
fn in_haste<S: Service>() -> Desk<S> {
    let (computer, person) = Computer::with_a_client();
    let fake = Fake::<S>::running(computer.clock.clone());
    let seconds = Duration::from_secs(2);
    let mut host = fake.host();
    host.limits = Limits { silence: seconds, whole: seconds, bytes: Limits::PAYMENTS.bytes };
    let computer = computer.paid_through(S::KIND, host);
    let desk = Desk::with(computer, fake, person, json!(null));
    desk.call("paying.connect", json!({ "kind": S::WORD, "key": S::KEY }));
    desk
}

fn an_answer_that_drips_is_given_up_and_read_the_next_time<S: Service>() {
    let desk = in_haste::<S>();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.next(Fault::Drips);
    desk.check("changed");
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_queued", 1));
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
    let page = desk.fake.pages()[0].id.clone();
    let payment = desk.fake.pay(&page, How::Card);
    desk.fake.refund(&payment);
    desk.hours_pass(25);
    desk.fake.reading_fails(0, Fault::Drips);
    desk.look();
    assert_eq!(desk.overview()["providers"][0]["trouble"], "offline");
    desk.hours_pass(25);
    desk.look();
    all_is_known(&desk, &invoice, "dripping");
}

fn a_link_whose_answer_breaks_off_is_there_once<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.lasting(Fault::Cut);
    desk.check("changed");
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_queued", 1));
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
    // And one that is withdrawn.
    desk.call("paying.withdraw", json!({ "requestId": desk.request(&invoice)["id"] }));
    desk.fake.lasting(Fault::Cut);
    desk.look();
    assert_eq!(desk.overview()["providers"][0]["trouble"], "unusable");
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages()[0].open), ("void", false));
    assert_eq!(desk.request(&invoice)["sentence"], "Withdrawn.");
    desk.fake.nothing_was_wrong();
}

fn who_asks_for_patience_is_given_it<S: Service>() {
    for writes in [false, true] {
        let desk = Desk::<S>::new();
        let (invoice, page) = desk.page();
        desk.fake.pay(&page, How::Card);
        if writes {
            let other = desk.invoice();
            desk.ask(&other);
            desk.fake.next(Fault::Later(7_200));
        } else {
            desk.fake.reading_fails(0, Fault::Later(7_200));
        }
        desk.look();
        assert_eq!(desk.overview()["providers"][0]["trouble"], "busy");
        desk.fake.asked();
        desk.hours_pass(1);
        desk.check("timer");
        assert!(desk.fake.asked().is_empty(), "writes: {writes}");
        desk.hours_pass(2);
        desk.check("timer");
        assert_eq!(desk.state(&invoice), "paid", "writes: {writes}");
        assert!(desk.fake.pages().len() == 1 + usize::from(writes));
    }
}

fn a_line_that_is_refused_changes_nothing<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    let payment = desk.fake.pay(&page, How::Card);
    desk.fake.refund(&payment);
    desk.hours_pass(25);
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut deaf = desk.fake.host();
    deaf.api.set_port(Some(nobody)).unwrap();
    let now = stillpoint_core::basics::clock::Clock::now(desk.computer.clock.as_ref());
    let Desk { computer, fake, person, provider, .. } = desk;
    let offline = computer.crashed().paid_through(S::KIND, deaf);
    offline.clock.set(now);
    offline.unlock();
    offline.call("paying.check", json!({ "trigger": "started" }));
    let desk = Desk::with(offline, fake, person, provider).crashed();
    assert_eq!(desk.overview()["providers"][0]["trouble"], "offline");
    desk.look();
    all_is_known(&desk, &invoice, "refused");
}

#[test]
fn a_second_page_that_breaks_leaves_everything_for_the_next_time() {
    for fault in [Fault::Instead(500), Fault::Cut] {
        let desk = Desk::<Stripe>::new();
        let (invoice, page) = desk.page();
        desk.fake.pay(&page, How::Card);
        let at = desk.fake.inside().now();
        for number in 0..150 {
            let other = json!({ "id": format!("re_{number}"), "object": "refund" });
            desk.fake.inside().service.tell("refund.updated", &other, at);
        }
        desk.fake.reading_fails(1, fault);
        desk.look();
        assert_eq!((desk.state(&invoice).as_str(), desk.waiting().len()), ("link_open", 0), "{fault:?}");
        desk.hours_pass(3);
        desk.look();
        assert_eq!((desk.state(&invoice).as_str(), desk.waiting().len()), ("paid", 1), "{fault:?}");
        desk.fake.nothing_was_wrong();
    }
}
