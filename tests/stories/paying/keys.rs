//! Which keys are kept, and that nothing of one is ever shown or written where it does not belong.

use serde_json::{Value, json};
use stillpoint_core::export::everything;

use super::desk::Desk;
use super::fake::Service;
use super::stripe_fake::Stripe;
use crate::computer::files_below;

#[test]
fn each_right_is_looked_at_and_the_missing_one_is_named() {
    let desk = Desk::<Stripe>::unconnected();
    desk.fake.inside().service.denied.extend(["payment_links", "payouts"]);
    let wish = json!({ "kind": "stripe", "key": Stripe::TEST_KEY });
    let checked = desk.call("paying.check_key", wish.clone());
    assert_eq!((&checked["usable"], &checked["testMode"]), (&json!(false), &json!(true)));
    let missing: Vec<&Value> =
        checked["rights"].as_array().unwrap().iter().filter(|right| right["there"] == false).collect();
    assert_eq!(missing.len(), 2);
    assert_eq!(
        checked["sentence"],
        "This key lacks \u{201c}Payment Links: Write\u{201d} and \u{201c}Payouts: Read\u{201d}. It was not kept; make one with that tick set."
    );
    let refused = desk.refused("paying.connect", wish.clone());
    assert_eq!(refused.issues[0].field, "key.Payment Links: Write");
    assert_eq!(desk.overview()["providers"], json!([]), "nothing was kept");
    desk.fake.inside().service.denied.remove("payment_links");
    let checked = desk.call("paying.check_key", wish.clone());
    assert_eq!(checked["usable"], true, "what is only nice to know need not be there");
    let connected = desk.call("paying.connect", wish);
    assert_eq!(connected["providers"][0]["testMode"], true);
    assert!(
        connected["providers"][0]["sentence"]
            .as_str()
            .unwrap()
            .starts_with("Test mode: nothing is real here.")
    );
    let methods: Vec<String> = desk.fake.asked();
    assert!(methods.iter().all(|asked| asked.starts_with("GET ")), "probing makes nothing: {methods:?}");
    desk.fake.nothing_was_wrong();
}

#[test]
fn a_key_that_may_do_everything_is_refused_before_anything_is_sent() {
    let desk = Desk::<Stripe>::unconnected();
    for key in ["sk_live_0123456789abcdef", "sk_test_0123456789abcdef", "pk_live_0123456789abcdef"] {
        let refused = desk.refused("paying.connect", json!({ "kind": "stripe", "key": key }));
        assert!(refused.message.contains("Make a restricted key"), "{}", refused.message);
        assert!(!refused.message.contains("0123456789abcdef"));
    }
    assert!(desk.fake.asked().is_empty());
    let page = desk.call("paying.key_page", json!({ "kind": "stripe" }));
    let url = page["url"].as_str().unwrap();
    assert!(url.starts_with("https://dashboard.stripe.com/apikeys/create?name=Stillpoint&"), "{url}");
    assert!(url.contains("rak_bucket_payment_links_write") && !url.contains("charge_write"), "{url}");
}

#[test]
fn the_key_is_in_no_answer_and_in_no_file() {
    let desk = Desk::<Stripe>::new();
    let (invoice, _) = desk.page();
    let preview = json!({ "invoiceId": desk.invoice(), "part": "whole" });
    for (name, request) in [
        ("paying.overview", Value::Null),
        ("paying.preview", preview),
        ("paying.fees", Value::Null),
        ("connections.list", Value::Null),
        ("history.list", Value::Null),
        ("invoices.open", json!({ "invoiceId": invoice })),
    ] {
        let answer = desk.call(name, request).to_string();
        assert!(!answer.contains("0123456789abcdef"), "{name}");
    }
    let export = tempfile::tempdir().unwrap();
    let export = export.path().join("export");
    everything(&desk.computer.app, &export).unwrap();
    let data = std::fs::read_to_string(export.join("data.json")).unwrap();
    assert!(data.contains("pay_providers") && !data.contains("_secrets"), "a key opens an account elsewhere");
    for file in [files_below(desk.computer.path()), files_below(&export)].concat() {
        let bytes = std::fs::read(&file).unwrap();
        let key = Stripe::KEY.as_bytes();
        assert!(!bytes.windows(key.len()).any(|window| window == key), "{}", file.display());
    }
}

#[test]
fn what_will_be_sent_is_shown_and_holds_nothing_of_the_client() {
    let desk = Desk::<Stripe>::new();
    let invoice = desk.invoice();
    let preview = desk.call("paying.preview", json!({ "invoiceId": invoice, "part": "whole" }));
    assert!(desk.fake.asked().is_empty(), "showing asks nobody");
    let shown = preview["sent"].to_string();
    desk.ask(&invoice);
    desk.check("changed");
    let sent = desk.fake.inside().asked[0].body.clone();
    let sent = String::from_utf8(sent).unwrap();
    for word in ["Anna", "Kowalska", "Coaching"] {
        assert!(!shown.contains(word) && !sent.contains(word), "{word}: {shown} {sent}");
    }
    for (name, value) in url::form_urlencoded::parse(sent.as_bytes()) {
        let ours = name.starts_with("metadata") || name.contains("[metadata]");
        assert!(ours || shown.contains(value.as_ref()), "{name} was not shown");
    }
}
