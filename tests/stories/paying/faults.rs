//! What goes wrong between two computers, told once and played with each provider: lost answers, failures, crashes, long
//! absence, clocks that are wrong. It always ends in one link and one payment.

use serde_json::json;

use super::desk::Desk;
use super::fake::{Fault, How, Service};
use super::suite::stories;

stories!(
    what_passes_in_a_moment_is_healed_at_once,
    whoever_asks_for_patience_is_left_in_peace,
    a_lost_answer_makes_no_second_link,
    days_after_a_lost_answer_there_is_still_one_link,
    a_failure_over_there_ends_in_one_link,
    a_failure_that_is_repeated_ends_in_one_link,
    what_is_not_taken_is_said_and_not_asked_again,
    offline_it_waits,
    a_crash_at_any_point_makes_no_second_link,
    forty_days_without_a_look_miss_nothing,
    a_clock_that_is_a_day_off_misses_nothing,
    a_key_that_is_no_longer_taken_is_not_tried_again_by_itself,
);

fn what_passes_in_a_moment_is_healed_at_once<S: Service>() {
    for fault in [Fault::AnswerLost, Fault::Instead(409), Fault::Instead(500), Fault::Instead(503)] {
        let desk = Desk::<S>::new();
        let invoice = desk.invoice();
        desk.ask(&invoice);
        desk.fake.next(fault);
        assert_eq!(desk.check("changed")["requests"], 2);
        assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
        desk.fake.nothing_was_wrong();
    }
}

fn whoever_asks_for_patience_is_left_in_peace<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.next(Fault::Instead(429));
    assert_eq!(desk.check("changed")["requests"], 1);
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_queued", 0));
    assert_eq!(desk.check("changed")["requests"], 0, "it is not asked again at once");
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
    desk.fake.nothing_was_wrong();
}

fn a_lost_answer_makes_no_second_link<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.lasting(Fault::AnswerLost);
    desk.check("changed");
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_queued", 1));
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
    desk.fake.nothing_was_wrong();
}

fn days_after_a_lost_answer_there_is_still_one_link<S: Service>() {
    for hours in [30, 24 * 40, -24] {
        let desk = Desk::<S>::new();
        let invoice = desk.invoice();
        desk.ask(&invoice);
        desk.fake.lasting(Fault::AnswerLost);
        desk.check("changed");
        desk.hours_pass(hours);
        desk.look();
        assert_eq!(
            (desk.state(&invoice).as_str(), desk.fake.pages().len()),
            ("link_open", 1),
            "{hours} hours"
        );
        desk.fake.nothing_was_wrong();
    }
}

fn a_failure_over_there_ends_in_one_link<S: Service>() {
    for status in [409, 500, 503] {
        let desk = Desk::<S>::new();
        let invoice = desk.invoice();
        desk.ask(&invoice);
        desk.fake.lasting(Fault::Instead(status));
        assert_eq!(desk.check("changed")["requests"], 3, "{status}");
        assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_queued", 0), "{status}");
        assert_eq!(desk.check("changed")["requests"], 0, "{status}: it is not asked again at once");
        desk.look();
        assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1), "{status}");
        desk.fake.nothing_was_wrong();
    }
}

fn a_failure_that_is_repeated_ends_in_one_link<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.next(Fault::Remembered(500));
    desk.check("changed");
    desk.look();
    desk.hours_pass(2);
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
    desk.fake.nothing_was_wrong();
}

fn what_is_not_taken_is_said_and_not_asked_again<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.next(Fault::Instead(400));
    let report = desk.check("changed");
    assert!(report["sentences"][0].as_str().unwrap().contains("did not take the request"), "{report}");
    assert_eq!(desk.state(&invoice), "failed");
    desk.fake.asked();
    desk.check("changed");
    assert!(desk.fake.asked().is_empty());
    desk.ask(&invoice);
    desk.check("changed");
    assert_eq!(desk.fake.pages().len(), 1, "the coach may ask anew");
}

fn offline_it_waits<S: Service>() {
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    let Desk { computer, fake, person, provider, .. } = desk;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut deaf = fake.host();
    deaf.api.set_port(Some(nobody)).unwrap();
    // Started without a way to the provider, and then with one.
    let offline = computer.crashed().paid_through(S::KIND, deaf);
    offline.unlock();
    let report = offline.call("paying.check", json!({ "trigger": "changed" }));
    assert!(report["sentences"][0].as_str().unwrap().contains("could not be reached"), "{report}");
    assert!(fake.asked().is_empty());
    let online = Desk::with(offline, fake, person, provider).crashed();
    assert_eq!(online.state(&invoice), "link_queued");
    online.look();
    assert_eq!((online.state(&invoice).as_str(), online.fake.pages().len()), ("link_open", 1));
}

fn a_crash_at_any_point_makes_no_second_link<S: Service>() {
    // Before anything was sent; after it was done there and not heard of here.
    for lost in [false, true] {
        let desk = Desk::<S>::new();
        let invoice = desk.invoice();
        desk.ask(&invoice);
        if lost {
            desk.fake.lasting(Fault::AnswerLost);
            desk.check("changed");
        }
        let desk = desk.crashed();
        desk.look();
        let desk = desk.crashed();
        desk.look();
        assert_eq!(
            (desk.state(&invoice).as_str(), desk.fake.pages().len()),
            ("link_open", 1),
            "lost: {lost}"
        );
        let page = desk.fake.pages()[0].id.clone();
        desk.fake.pay(&page, How::Card);
        desk.look();
        let desk = desk.crashed();
        desk.look();
        assert_eq!(desk.waiting(), ["expected"]);
        desk.fake.nothing_was_wrong();
    }
}

fn forty_days_without_a_look_miss_nothing<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, page) = desk.page();
    let (_, other) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.hours_pass(24 * 40);
    desk.fake.pay(&other, How::Card);
    desk.check("started");
    assert_eq!((desk.state(&invoice).as_str(), desk.waiting()), ("paid", vec!["expected".to_owned(); 2]));
    desk.fake.nothing_was_wrong();
}

fn a_clock_that_is_a_day_off_misses_nothing<S: Service>() {
    for ahead in [-24 * 3_600, 24 * 3_600] {
        let desk = Desk::<S>::new();
        desk.fake.inside().ahead = ahead;
        let (invoice, page) = desk.page();
        desk.fake.pay(&page, How::Card);
        desk.look();
        if desk.waiting().is_empty() {
            // What happened over there before the key was made is not asked for; the next look at all pages finds it.
            desk.hours_pass(24 * 26);
            desk.look();
        }
        assert_eq!(
            (desk.state(&invoice).as_str(), desk.waiting()),
            ("paid", vec!["expected".to_owned()]),
            "{ahead}"
        );
        desk.book();
        assert_eq!(desk.standing(&invoice), "paid");
        // Her own clock is put right by a day.
        let (_, page) = desk.page();
        desk.hours_pass(-24);
        desk.fake.pay(&page, How::Card);
        desk.look();
        assert_eq!(desk.waiting(), ["expected"], "{ahead}");
    }
}

fn a_key_that_is_no_longer_taken_is_not_tried_again_by_itself<S: Service>() {
    let desk = Desk::<S>::new();
    desk.page();
    desk.fake.inside().shut = true;
    desk.hours_pass(30);
    desk.check("timer");
    let overview = desk.overview();
    assert_eq!(overview["providers"][0]["trouble"], "key");
    assert!(
        overview["providers"][0]["sentence"]
            .as_str()
            .unwrap()
            .contains("Paste a new one. What you see is as of")
    );
    desk.fake.asked();
    desk.hours_pass(30);
    desk.check("timer");
    assert!(desk.fake.asked().is_empty());
    desk.fake.inside().shut = false;
    let edit = json!({ "providerId": desk.provider, "name": "Card", "booksItself": false, "paused": false, "key": S::KEY });
    desk.call("paying.edit", edit);
    assert!(desk.check("timer")["requests"].as_u64().unwrap() > 0);
}
