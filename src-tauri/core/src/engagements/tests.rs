//! Offers taken and rested, through the command list on a real file.

use serde_json::{Value, json};

use super::arrangement::Arrangement;
use super::model::OfferKind;
use crate::rpc;
use crate::testing::{House, euro, text};

#[test]
fn an_offer_keeps_how_it_is_paid_renewed_and_ends_and_an_agreement_keeps_its_copy() {
    let house = House::new();
    let arrangement = json!({
        "expiryClock": "first_session", "expiryMeaning": "booked", "minuteStep": 15, "rollover": "none",
        "overageRate": euro(9_000), "noticeDays": 14, "instalments": { "parts": 2, "everyDays": 30 },
        "sponsorPays": true,
    });
    let offer = house.offer(json!({ "arrangement": arrangement }));
    let listed = house.call("offers.list", Value::Null);
    assert_eq!(listed[0]["offer"]["terms"]["arrangement"], arrangement);
    let anna = house.person("Anna");
    house.start(&anna, &offer, json!({}));
    let said = text(&house.engagement(&anna), "arrangementSentence");
    for piece in
        ["Paid in 2 parts, one every 30 days.", "from the first session", "steps of 15 minutes", "€90.00"]
    {
        assert!(said.contains(piece), "{piece} in {said}");
    }
    let terms = listed[0]["offer"]["terms"].clone();
    let mut plain = terms.as_object().unwrap().clone();
    plain.remove("arrangement");
    house.call("offers.save", json!({ "offerId": offer, "terms": plain }));
    assert_eq!(text(&house.engagement(&anna), "arrangementSentence"), said, "the agreement is a copy");
    let wrong = json!({ "minuteStep": 20, "instalments": { "parts": 1 } });
    let mut terms = terms;
    terms["arrangement"] = wrong;
    let fields = house.refused("offers.save", json!({ "terms": terms }));
    assert_eq!(fields, ["terms.arrangement.minuteStep", "terms.arrangement.instalments.parts"]);
}

#[test]
fn every_kind_of_offer_can_be_taken() {
    let house = House::new();
    let anna = house.person("Anna");
    for (kind, hours, becomes) in [
        ("single", "paid", "single"),
        ("package", "paid", "package"),
        ("retainer", "paid", "retainer"),
        ("usage", "paid", "usage"),
        ("pro_bono", "pro_bono", "pro_bono"),
        ("pro_bono", "barter", "pro_bono"),
        ("pro_bono", "reciprocal", "pro_bono"),
        ("group", "paid", "package"),
    ] {
        let offer =
            house.offer(json!({ "kind": kind, "hourKind": hours, "name": format!("{kind} {hours}") }));
        house.start(&anna, &offer, json!({}));
        let page = house.call("people.page", json!({ "personId": anna }));
        let taken = page["engagements"].as_array().unwrap();
        let taken = taken.iter().find(|one| one["title"] == format!("{kind} {hours}")).unwrap();
        assert_eq!(taken["kind"], becomes, "{kind}");
    }
}

#[test]
fn the_organisation_of_the_client_pays_where_the_offer_says_so() {
    let house = House::new();
    let bank = json!({ "details": { "name": "Nordbank AG", "termsDays": 30 } });
    let bank = text(&house.call("organisations.save", bank), "id");
    let details = json!({ "givenName": "Tomas", "familyName": "Berg", "organisationId": bank });
    let tomas = text(&house.call("people.add", json!({ "details": details })), "id");
    let offer = house.offer(json!({ "arrangement": { "sponsorPays": true } }));
    house.start(&tomas, &offer, json!({}));
    assert_eq!(house.engagement(&tomas)["payerName"], "Nordbank AG");
    let charges = house.call("charges.list", json!({ "personId": tomas, "all": false }));
    assert_eq!(charges[0]["payerName"], "Nordbank AG");
}

#[test]
fn somebody_in_the_middle_of_a_package_brings_what_was_bought_used_and_paid() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = house.offer(json!({}));
    let came = json!({
        "bought": 8, "usedBefore": 5, "price": euro(80_000), "paidBefore": euro(50_000), "expiresOn": "2026-09-30",
        "startedOn": "2025-12-01",
    });
    let engagement = house.start(&anna, &offer, came);
    let shown = house.engagement(&anna);
    assert_eq!(text(&shown, "balanceSentence"), "3 of 8 sessions left until 30 September 2026.");
    assert_eq!(
        text(&shown, "openingSentence"),
        "Before Stillpoint: 8 sessions bought, 5 used, €500.00 paid; €300.00 of €800.00 were left to pay."
    );
    assert_eq!(house.balance(&engagement), 3);
    let charges = house.call("charges.list", json!({ "personId": anna, "all": false }));
    assert_eq!(charges[0]["amount"], euro(30_000), "only the rest is owed");
    let bad = json!({
        "personId": anna, "offerId": offer, "usedBefore": 7, "charge": true, "paidBefore": euro(60_001),
        "startedOn": "2026-03-01", "expiresOn": "2026-02-01",
    });
    assert_eq!(house.refused("engagements.start", bad), ["usedBefore", "paidBefore", "expiresOn"]);
}

#[test]
fn parts_that_were_paid_before_are_not_asked_for_again() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = house.offer(json!({ "arrangement": { "instalments": { "parts": 3 } } }));
    let came = json!({ "usedBefore": 2, "paidBefore": euro(30_000), "startedOn": "2026-02-20" });
    house.start(&anna, &offer, came);
    let charges = house.call("charges.list", json!({ "personId": anna, "all": false }));
    assert!(charges.as_array().unwrap().is_empty(), "half of the second part is due on the 20th of March");
    house.on("2026-03-20");
    let due = house.call("billing.due", Value::Null);
    assert_eq!(due["items"][0]["amount"], euro(10_000));
}

#[test]
fn while_it_rests_credits_do_not_age_and_one_undo_takes_the_pause_back() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = house.offer(json!({ "validityDays": 120 }));
    let engagement = house.start(&anna, &offer, json!({}));
    let ends = || text(&house.why(&engagement)["balance"]["batches"][0], "expiresOn");
    assert_eq!(ends(), "2026-06-30");
    house.on("2026-03-10");
    let pause = json!({ "engagementId": engagement, "from": "2026-03-06", "until": "2026-04-05" });
    let operation = house.operation("engagements.pause", pause.clone());
    assert_eq!(ends(), "2026-07-30", "thirty days of rest");
    assert_eq!(house.engagement(&anna)["state"], "paused");
    house.undo(&operation);
    assert_eq!((ends().as_str(), &house.engagement(&anna)["state"]), ("2026-06-30", &json!("active")));
    house.call("engagements.pause", pause);
    house.on("2026-04-06");
    assert_eq!(house.attention("pause").len(), 1, "the day for going on has come");
    house.on("2026-04-15");
    house.call("engagements.change_state", json!({ "engagementId": engagement, "state": "active" }));
    assert_eq!(ends(), "2026-08-09", "it lasted ten days longer");
    assert_eq!(house.engagement(&anna)["endsOn"], "2026-08-09");
    let wrong = json!({ "engagementId": engagement, "from": "2026-04-16", "until": "2026-04-16" });
    assert_eq!(house.refused("engagements.pause", wrong), ["from", "until"]);
}

#[test]
fn a_pause_without_an_end_moves_the_credits_once_it_is_over() {
    let house = House::new();
    let anna = house.person("Anna");
    let engagement = house.start(&anna, &house.offer(json!({ "validityDays": 120 })), json!({}));
    house.call("engagements.change_state", json!({ "engagementId": engagement, "state": "paused" }));
    house.on("2026-03-12");
    house.call("engagements.change_state", json!({ "engagementId": engagement, "state": "active" }));
    let ends = text(&house.why(&engagement)["balance"]["batches"][0], "expiresOn");
    assert_eq!(ends, "2026-07-10");
}

#[test]
fn what_a_kind_of_offer_has_is_what_may_be_agreed_for_it() {
    let house = House::new();
    let kinds = house.call("offers.kinds", Value::Null);
    let kinds = kinds.as_array().unwrap();
    assert_eq!(kinds.len(), OfferKind::ALL.len());
    for has in kinds {
        let terms = |quantity: u32, arrangement: Value| {
            let mut terms = json!({
                "name": "An offer", "kind": has["kind"], "unit": "session", "quantity": quantity,
                "sessionMinutes": 60, "price": { "minor": 60_000, "currency": "EUR" }, "cadenceDays": 14,
                "hourKind": "paid", "description": "",
            });
            if !arrangement.is_null() {
                terms["arrangement"] = arrangement;
            }
            json!({ "terms": terms })
        };
        let mut parts = serde_json::to_value(Arrangement::default()).unwrap();
        parts["instalments"] = json!({ "parts": 3 });
        let none = rpc::dispatch(&house.open.app, "offers.save", terms(0, Value::Null));
        assert_eq!(none.is_err(), has["credits"] == true, "{has}: credits are asked for");
        let parts = rpc::dispatch(&house.open.app, "offers.save", terms(6, parts));
        assert_eq!(parts.is_ok(), has["instalments"] == true, "{has}: the price in parts");
    }
}
