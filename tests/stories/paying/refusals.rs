//! What a provider does not do for us: a page that is not withdrawn, a key that may only read, a key that is dead. It is
//! said, and what was paid is seen all the same.

use serde_json::{Value, json};

use super::desk::Desk;
use super::fake::{Fault, How, Service};
use super::stripe_fake::Stripe;
use super::suite::stories;

stories!(
    a_page_that_is_not_withdrawn_is_said_and_looking_goes_on,
    a_key_that_may_only_read_reads_on,
    a_provider_whose_key_is_dead_can_be_disconnected_all_the_same,
    what_was_never_sent_is_dropped_with_a_dead_key,
    a_key_of_another_account_is_not_taken_while_pages_are_open,
);

/// Everything that was said in a report.
fn said(report: &Value) -> String {
    report["sentences"].to_string()
}

fn a_page_that_is_not_withdrawn_is_said_and_looking_goes_on<S: Service>() {
    for status in [400, 402, 404, 422] {
        let desk = Desk::<S>::new();
        let (invoice, _) = desk.page();
        let (other, page) = desk.page();
        desk.call("paying.withdraw", json!({ "requestId": desk.request(&invoice)["id"] }));
        desk.fake.next(Fault::Instead(status));
        desk.fake.pay(&page, How::Card);
        let report = desk.look();
        assert!(
            said(&report).contains("did not withdraw the link for invoice 2026-0001"),
            "{status}: {report}"
        );
        assert_eq!(
            (desk.state(&invoice).as_str(), desk.state(&other).as_str()),
            ("void", "paid"),
            "{status}"
        );
        let sentence = desk.request(&invoice)["sentence"].clone();
        assert!(sentence.as_str().unwrap().starts_with("Withdrawn here only"), "{sentence}");
        assert!(desk.overview()["providers"][0].get("trouble").is_none());
        // It is not tried for ever.
        desk.fake.asked();
        desk.look();
        assert!(desk.fake.asked().iter().all(|asked| asked.starts_with("GET ")), "{status}");
        desk.call("paying.disconnect", json!({ "providerId": desk.provider }));
    }
}

fn a_key_that_may_only_read_reads_on<S: Service>() {
    let desk = Desk::<S>::new();
    desk.page();
    let (paid, page) = desk.page();
    let waits = desk.invoice();
    desk.ask(&waits);
    desk.fake.pay(&page, How::Card);
    desk.fake.next(Fault::Instead(403));
    desk.hours_pass(5);
    let report = desk.check("timer");
    assert!(said(&report).contains("neither makes nor withdraws links"), "{report}");
    assert_eq!((desk.state(&paid).as_str(), desk.state(&waits).as_str()), ("paid", "link_queued"));
    let provider = desk.overview()["providers"][0].clone();
    assert_eq!(provider["trouble"], "key");
    assert!(
        provider["sentence"].as_str().unwrap().contains("What is paid is seen all the same"),
        "{provider}"
    );
    // Nothing more is sent by itself until there is another key, or the coach wants it; what is paid is looked for.
    desk.fake.asked();
    desk.hours_pass(25);
    desk.check("timer");
    let asked = desk.fake.asked();
    assert!(!asked.is_empty() && asked.iter().all(|asked| asked.starts_with("GET ")), "{asked:?}");
    desk.look();
    assert_eq!(desk.state(&waits), "link_open");
    assert!(desk.overview()["providers"][0].get("trouble").is_none());
    desk.fake.nothing_was_wrong();
}

fn a_provider_whose_key_is_dead_can_be_disconnected_all_the_same<S: Service>() {
    let desk = Desk::<S>::new();
    let (first, second) = (desk.page().0, desk.page().0);
    let anyway = json!({ "providerId": desk.provider, "anyway": true });
    desk.refused("paying.disconnect", anyway.clone());
    assert!(desk.overview()["providers"][0].get("leaving").is_none(), "they can be withdrawn");
    desk.fake.inside().shut = true;
    desk.look();
    let leaving = desk.overview()["providers"][0]["leaving"].clone();
    let sentence = leaving.as_str().unwrap();
    assert!(sentence.contains("the links for invoices 2026-0001 and 2026-0002"), "{sentence}");
    desk.refused("paying.disconnect", json!({ "providerId": desk.provider }));
    assert_eq!(desk.state(&first), "link_open", "nothing was changed");
    let overview = desk.call("paying.disconnect", anyway);
    assert_eq!(overview["providers"], json!([]));
    for invoice in [first, second] {
        let request = desk.request(&invoice);
        assert_eq!(request["state"], "void");
        assert!(request["sentence"].as_str().unwrap().starts_with("Withdrawn here only"), "{request}");
    }
    desk.fake.asked();
    desk.hours_pass(30);
    desk.check("timer");
    assert!(desk.fake.asked().is_empty());
}

fn what_was_never_sent_is_dropped_with_a_dead_key<S: Service>() {
    let desk = Desk::<S>::new();
    desk.fake.inside().shut = true;
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.check("changed");
    assert_eq!(desk.overview()["providers"][0]["leaving"], "What waits to be sent there is dropped.");
    desk.call("paying.disconnect", json!({ "providerId": desk.provider, "anyway": true }));
    assert_eq!(desk.request(&invoice)["sentence"], "Withdrawn.");
}

fn a_key_of_another_account_is_not_taken_while_pages_are_open<S: Service>() {
    let desk = Desk::<S>::new();
    let (invoice, _) = desk.page();
    let edit = json!({ "providerId": desk.provider, "name": "Card", "booksItself": false, "paused": false, "key": S::KEY });
    desk.call("paying.edit", edit.clone());
    // The same stand-in knows nothing of before: another account.
    let before = std::mem::take(&mut desk.fake.inside().service);
    let refused = desk.refused("paying.edit", edit.clone());
    assert!(refused.message.contains("belongs to another account"), "{}", refused.message);
    assert_eq!(desk.state(&invoice), "link_open");
    desk.fake.inside().service = before;
    desk.call("paying.withdraw", json!({ "requestId": desk.request(&invoice)["id"] }));
    desk.look();
    desk.fake.inside().service = S::default();
    desk.call("paying.edit", edit);
    desk.fake.nothing_was_wrong();
}

#[test]
fn the_right_that_is_missing_for_writing_is_named() {
    let desk = Desk::<Stripe>::new();
    desk.fake.inside().service.no_links = true;
    let invoice = desk.invoice();
    desk.ask(&invoice);
    let report = desk.check("changed");
    assert!(said(&report).contains("lacks \u{201c}Payment Links: Write\u{201d}"), "{report}");
    // A key that may write makes what has waited.
    desk.fake.inside().service.no_links = false;
    let edit = json!({ "providerId": desk.provider, "name": "Card", "booksItself": false, "paused": false, "key": Stripe::KEY });
    desk.call("paying.edit", edit);
    desk.check("changed");
    assert_eq!((desk.state(&invoice).as_str(), desk.fake.pages().len()), ("link_open", 1));
    desk.fake.nothing_was_wrong();
}

#[test]
fn a_key_that_may_see_more_is_told_what_the_one_before_it_could_not() {
    let desk = Desk::<Stripe>::new();
    let (invoice, page) = desk.page();
    let session = desk.fake.pay(&page, How::Card);
    desk.fake.refund(&session);
    desk.fake.inside().service.denied.insert("refunds");
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.overview()["refunds"].clone()), ("paid", json!([])));
    desk.fake.inside().service.denied.clear();
    desk.hours_pass(24 * 3);
    let edit = json!({ "providerId": desk.provider, "name": "Card", "booksItself": false, "paused": false, "key": Stripe::KEY });
    desk.call("paying.edit", edit);
    desk.look();
    assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1);
    assert_eq!(desk.waiting(), ["expected"], "and nothing is there twice");
    desk.fake.nothing_was_wrong();
}
