//! Any other provider, by an address that is filled in.

use serde_json::json;

use super::desk::Desk;
use super::stripe_fake::Stripe;

#[test]
fn an_address_is_filled_in_and_nobody_is_asked() {
    let desk = Desk::<Stripe>::unconnected();
    let wish = json!({ "kind": "template", "template": "https://pay.example/mara/{amount}?for={number}", "name": "Mara's page" });
    desk.call("paying.connect", wish);
    let invoice = desk.invoice();
    let preview = desk.call("paying.preview", json!({ "invoiceId": invoice, "part": "whole" }));
    assert_eq!(preview["sent"], json!([]));
    desk.ask(&invoice);
    assert_eq!(desk.request(&invoice)["url"], "https://pay.example/mara/150.00?for=2026-0001");
    for trigger in ["started", "shown", "timer", "changed", "asked"] {
        desk.hours_pass(5);
        assert_eq!(desk.check(trigger)["requests"], 0);
    }
    assert_eq!(desk.call("connections.list", json!(null)), json!([]));
    let refused = desk
        .refused("paying.connect", json!({ "kind": "template", "template": "http://pay.example/{amount}" }));
    assert_eq!(refused.issues[0].field, "template");
}
