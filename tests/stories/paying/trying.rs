//! What a coach tries out with a test key: it looks like the real thing, and is never taken for money.

use serde_json::{Value, json};

use super::desk::Desk;
use super::fake::{How, Service};
use super::suite::stories;

stories!(
    with_a_test_key_nothing_is_booked_by_itself_and_booking_says_so,
    what_was_only_tried_out_counts_in_no_month,
    a_test_link_is_marked_and_stands_in_no_reminder,
    a_test_key_and_a_live_key_never_take_each_others_place,
);

fn edit<S: Service>(desk: &Desk<S>, more: Value) -> Value {
    let mut wish =
        json!({ "providerId": desk.provider, "name": "Card", "booksItself": true, "paused": false });
    wish.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    wish
}

fn with_a_test_key_nothing_is_booked_by_itself_and_booking_says_so<S: Service>() {
    let desk = Desk::<S>::trying();
    desk.call("paying.edit", edit(&desk, json!({})));
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    let report = desk.look();
    let said = "Paid with a test key: no money has come.";
    assert!(report["sentences"][0].as_str().unwrap().starts_with(said), "{report}");
    assert!(desk.payments().is_empty() && desk.standing(&invoice) != "paid");
    let waiting = desk.overview()["waiting"][0].clone();
    assert_eq!((&waiting["test"], &waiting["finding"]), (&json!(true), &json!("expected")));
    assert!(waiting["sentence"].as_str().unwrap().starts_with(said), "{waiting}");

    desk.book();
    assert_eq!(desk.standing(&invoice), "paid");
    assert_eq!(desk.payments()[0]["reason"], "Booked to try it out with a test key: no money has come.");
    let last = desk.call("history.list", json!(null))[0].clone();
    desk.call("history.undo", json!({ "operationId": last["operationId"] }));
    assert!(desk.payments().is_empty() && desk.standing(&invoice) != "paid");
    desk.fake.nothing_was_wrong();
}

fn what_was_only_tried_out_counts_in_no_month<S: Service>() {
    let desk = Desk::<S>::trying();
    let (_, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    let month = desk.call("paying.fees", Value::Null)[0]["months"][0].clone();
    assert_eq!((&month["paid"]["minor"], &month["fees"]["minor"]), (&json!(0), &json!(0)), "{month}");
    let why = month["whyFees"].as_str().unwrap();
    assert!(why.ends_with("1 test payment is left out: no money came with a test key."), "{why}");
}

fn a_test_link_is_marked_and_stands_in_no_reminder<S: Service>() {
    for (desk, test) in [(Desk::<S>::trying(), true), (Desk::<S>::new(), false)] {
        let (invoice, _) = desk.page();
        let request = desk.request(&invoice);
        assert_eq!(request["test"], test);
        let url = request["url"].as_str().unwrap().to_owned();
        desk.hours_pass(24 * 18);
        let draft = json!({ "invoiceId": invoice });
        let letter = desk.call("reminders.draft", draft).to_string();
        assert_eq!(letter.contains(&url), !test, "whoever paid there would believe to have paid: {letter}");
    }
}

fn a_test_key_and_a_live_key_never_take_each_others_place<S: Service>() {
    for (desk, other) in [(Desk::<S>::trying(), S::KEY), (Desk::<S>::new(), S::TEST_KEY)] {
        let (invoice, page) = desk.page();
        let test = desk.overview()["providers"][0]["testMode"].clone();
        desk.fake.asked();
        let refused = desk.refused("paying.edit", edit(&desk, json!({ "key": other })));
        assert!(refused.message.contains("connect it anew with the other key"), "{}", refused.message);
        assert!(desk.fake.asked().is_empty(), "nobody is asked with a key that is not taken");
        assert_eq!(desk.overview()["providers"][0]["testMode"], test);

        // As it is to be done: what is open is withdrawn with the key that knows it.
        desk.fake.pay(&page, How::Card);
        desk.look();
        desk.call("paying.disconnect", json!({ "providerId": desk.provider }));
        let connected = desk.call("paying.connect", json!({ "kind": S::WORD, "key": other }));
        assert_ne!(connected["providers"][0]["testMode"], test);
        assert_eq!(desk.request(&invoice)["test"], test, "what was made before stays what it was");
        assert_eq!(desk.overview()["waiting"][0]["test"], test);
    }
}
