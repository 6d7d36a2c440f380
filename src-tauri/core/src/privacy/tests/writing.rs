//! Hiding and showing, and what may be written meanwhile.

use serde_json::{Value, json};

use crate::privacy::hiding::stand_ins;
use crate::rpc::dispatch;
use crate::rpc::topics::Topic;
use crate::testing::{Open, open};

fn with_anna() -> (Open, Value) {
    let open = open();
    let details = json!({ "givenName": "Anna", "familyName": "Cash", "email": "anna@example.org" });
    let anna = dispatch(&open.app, "people.add", json!({ "details": details })).unwrap().data["id"].clone();
    (open, anna)
}

fn hide(open: &Open, hidden: bool) {
    let reply = dispatch(&open.app, "privacy.set", json!({ "hidden": hidden })).unwrap();
    assert_eq!(reply.touched, [Topic::Vault], "every screen is read again");
}

#[test]
fn what_was_read_masked_is_never_written() {
    let (open, anna) = with_anna();
    hide(&open, true);
    let page = dispatch(&open.app, "people.page", json!({ "personId": anna })).unwrap().data;
    assert_eq!(page["details"]["givenName"], "Person 1");
    let save = json!({ "personId": anna, "details": page["details"] });
    let refused = dispatch(&open.app, "people.edit", save).unwrap_err();
    assert!(refused.message.starts_with("Names are hidden"), "{}", refused.message);
    let fine = json!({ "details": { "givenName": "Ben" } });
    let added = dispatch(&open.app, "people.add", fine).unwrap();
    assert_eq!(added.data["name"], "Person 2", "the new one has the next number at once");
    assert!(!format!("{:?}", added.undo).contains("Ben"), "{:?}", added.undo);
    hide(&open, false);
    let page = dispatch(&open.app, "people.page", json!({ "personId": anna })).unwrap().data;
    assert_eq!(page["name"], "Anna Cash", "nothing was changed");
    let written = json!({ "details": { "givenName": "Person 1" } });
    assert!(dispatch(&open.app, "people.add", written).is_ok(), "while names are shown it is only a text");
}

#[test]
fn the_word_of_a_closed_list_stays_even_where_somebody_is_called_so() {
    let (open, anna) = with_anna();
    let payment = json!({
        "personId": anna, "receivedOn": "2026-03-01", "method": "cash",
        "amount": { "minor": 12000, "currency": "EUR" }, "reference": "Cash, Anna",
    });
    let recorded = dispatch(&open.app, "payments.record", payment);
    assert!(recorded.is_ok(), "{recorded:?}");
    hide(&open, true);
    let payments = dispatch(&open.app, "payments.list", json!({})).unwrap().data;
    assert_eq!(payments[0]["method"], "cash", "{payments}");
    assert_eq!(payments[0]["reference"], "Person 1", "{payments}");
}

#[test]
fn a_sentence_about_a_failure_is_masked_too() {
    let (open, _) = with_anna();
    hide(&open, true);
    let stand_ins = stand_ins(&open.app).unwrap().unwrap();
    assert_eq!(
        stand_ins.mask("Anna is at another session.").as_deref(),
        Some("Person 1 is at another session.")
    );
    let failed = crate::rpc::wire::WireError {
        code: crate::rpc::wire::ErrorCode::Refused,
        message: "Anna is at another session.".into(),
        issues: Vec::new(),
        retry: false,
        incident: None,
    };
    let masked = crate::rpc::masking::masked(&open.app, Err(failed)).unwrap().unwrap_err();
    assert_eq!(masked.message, "Person 1 is at another session.");
}

#[test]
fn names_are_shown_again_after_locking_and_a_locked_practice_hides_nothing() {
    let (open, _) = with_anna();
    hide(&open, true);
    dispatch(&open.app, "practice.lock", Value::Null).unwrap();
    assert!(!open.app.names_hidden());
    let status = dispatch(&open.app, "practice.status", Value::Null).unwrap().data;
    assert_eq!((&status["state"], &status["namesHidden"]), (&json!("locked"), &json!(false)));
    assert!(dispatch(&open.app, "privacy.set", json!({ "hidden": true })).is_err());
    let passphrase = json!({ "passphrase": "correct horse battery staple" });
    dispatch(&open.app, "practice.unlock", passphrase).unwrap();
    let people = dispatch(&open.app, "people.list", json!({})).unwrap().data;
    assert_eq!(people[0]["name"], "Anna Cash");
}
