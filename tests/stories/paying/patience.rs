//! When a page is looked at often: while it is young, and around the day on which its invoice is due.

use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};
use stillpoint_core::basics::clock::Clock;

use super::desk::{Desk, euro};
use super::stripe_fake::Stripe;

/// A page for an invoice that is due in a fortnight; answers the invoice.
fn page_of_a_fortnight(desk: &Desk<Stripe>) -> Value {
    let line = json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": euro(15_000), "taxRateBp": 0 });
    let id = desk.call("invoices.draft", json!({ "personId": desk.person, "lines": [line] }))["id"].clone();
    let edit = json!({
        "invoiceId": id, "lines": [line], "termsDays": 14, "language": "en", "pricesIncludeTax": false,
    });
    desk.call("invoices.edit", edit);
    desk.call("invoices.issue", json!({ "invoiceId": id }));
    desk.ask(&id);
    desk.check("changed");
    id
}

/// Whether a quarter of an hour is enough for another look.
fn is_looked_at_often(desk: &Desk<Stripe>) -> bool {
    desk.look();
    desk.computer.clock.set(desk.computer.clock.now() + Duration::minutes(15));
    desk.check("timer")["requests"].as_u64().unwrap() > 0
}

#[test]
fn a_page_is_young_for_two_days() {
    // The look and the quarter of an hour after it take sixteen minutes.
    for (minutes, often) in [(0, true), (48 * 60 - 17, true), (48 * 60 - 16, false), (48 * 60, false)] {
        let desk = Desk::<Stripe>::new();
        page_of_a_fortnight(&desk);
        let opened = desk.computer.clock.now();
        desk.computer.clock.set(opened + Duration::minutes(minutes));
        assert_eq!(is_looked_at_often(&desk), often, "{minutes}");
    }
}

#[test]
fn around_its_day_an_invoice_is_looked_at_more_often() {
    let desk = Desk::<Stripe>::new();
    let invoice = page_of_a_fortnight(&desk);
    let due = desk.call("invoices.open", json!({ "invoiceId": invoice }))["dueOn"].clone();
    let due: NaiveDate = due.as_str().unwrap().parse().unwrap();
    for (days, often) in [(-4, false), (-3, true), (0, true), (3, true), (4, false)] {
        let noon = (due + Duration::days(days)).and_hms_opt(11, 0, 0).unwrap().and_utc();
        desk.clock_is_at(noon);
        assert_eq!(is_looked_at_often(&desk), often, "{days}");
    }
}

#[test]
fn what_is_paid_or_withdrawn_is_not_looked_at() {
    let desk = Desk::<Stripe>::new();
    let (invoice, _) = desk.page();
    desk.call("paying.withdraw", json!({ "requestId": desk.request(&invoice)["id"] }));
    assert!(!is_looked_at_often(&desk), "it is young, and over");
}
