//! What is due by itself, through the command list on a real file.

use serde_json::{Value, json};

use crate::testing::{House, euro, text};

fn items(house: &House) -> Vec<Value> {
    house.call("billing.due", Value::Null)["items"].as_array().unwrap().clone()
}

#[track_caller]
fn prepare_all(house: &House) -> Vec<String> {
    let keys: Vec<Value> = items(house).iter().map(|item| item["key"].clone()).collect();
    let prepared = house.call("billing.prepare", json!({ "keys": keys }));
    prepared["invoiceIds"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn lines(house: &House, invoice: &str) -> Vec<(String, i64, Option<String>)> {
    let opened = house.call("invoices.open", json!({ "invoiceId": invoice }));
    let lines = opened["lines"].as_array().unwrap();
    lines
        .iter()
        .map(|line| {
            let day = line["serviceOn"].as_str().map(str::to_owned);
            (text(line, "description"), line["unitPrice"]["minor"].as_i64().unwrap(), day)
        })
        .collect()
}

fn retainer(house: &House, arrangement: Value) -> String {
    house.offer(json!({
        "name": "Two a month", "kind": "retainer", "quantity": 2, "price": euro(22_000), "arrangement": arrangement,
    }))
}

#[test]
fn each_instalment_becomes_a_draft_of_its_own_on_its_day() {
    let house = House::new();
    let anna = house.person("Anna");
    let plan = json!({ "instalments": { "parts": 3 } });
    let offer = house.offer(json!({ "price": euro(100_000), "arrangement": plan }));
    house.start(&anna, &offer, json!({}));
    let waiting = house.call("charges.list", json!({ "personId": anna, "all": false }));
    assert_eq!(waiting[0]["description"], "Six sessions, part 1 of 3");
    assert_eq!(waiting[0]["amount"], euro(33_334), "the first takes the remainder");
    assert_eq!(items(&house), Vec::<Value>::new(), "the second is not due yet");
    house.on("2026-04-02");
    let due = items(&house);
    assert_eq!((due.len(), &due[0]["amount"], &due[0]["dueOn"]), (1, &euro(33_333), &json!("2026-04-02")));
    assert_eq!(house.attention("billing").len(), 1, "Today says so");
    house.on("2026-06-01");
    assert_eq!(items(&house).len(), 2, "the third is due before the last session, on the 11th of May");
    let operation = {
        let keys: Vec<Value> = items(&house).iter().map(|item| item["key"].clone()).collect();
        house.operation("billing.prepare", json!({ "keys": keys }))
    };
    assert_eq!(items(&house), Vec::<Value>::new());
    let drafts = house.call("invoices.list", json!({ "filter": "draft" }));
    assert_eq!(drafts.as_array().unwrap().len(), 2, "each part on a draft of its own");
    house.undo(&operation);
    assert_eq!(items(&house).len(), 2, "one undo takes all of it back");
    assert!(house.call("invoices.list", json!({ "filter": "draft" })).as_array().unwrap().is_empty());
}

#[test]
fn a_retainer_turns_each_month_with_grant_rollover_and_price() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = retainer(&house, json!({ "rollover": "next_period", "rolloverCap": 1 }));
    house.on("2026-01-31");
    let engagement = house.start(&anna, &offer, json!({ "startedOn": "2026-01-31", "charge": false }));
    house.on("2026-02-27");
    assert!(items(&house).is_empty(), "the first period lasts until the 27th");
    house.on("2026-02-28");
    let due = items(&house);
    assert_eq!(text(&due[0]["lines"][0], "description"), "Two a month, 28 February 2026 to 30 March 2026");
    assert_eq!(
        text(&due[0], "sentence"),
        "A new period begins with 2 sessions. Of those not used, 1 goes over and 1 ends."
    );
    let drafts = prepare_all(&house);
    assert_eq!(lines(&house, &drafts[0]).len(), 1);
    assert_eq!(house.balance(&engagement), 3, "two new and one brought over");
    house.held(&anna, &engagement, "2026-03-05");
    house.on("2026-03-31");
    prepare_all(&house);
    assert_eq!(house.balance(&engagement), 3, "the one brought over was drawn first; of two, one goes over");
    house.on("2026-06-15");
    prepare_all(&house);
    assert_eq!(items(&house).len(), 1, "months that were missed follow one by one");
    let sums: i64 = house.why(&engagement)["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["kind"] == "rollover_in" || row["kind"] == "rollover_out")
        .map(|row| row["amount"].as_i64().unwrap())
        .sum();
    assert_eq!(sums, 0, "what goes out comes in");
}

#[test]
fn the_turn_waits_for_outcomes_and_what_the_coach_missed_goes_over() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = retainer(&house, json!({}));
    let engagement = house.start(&anna, &offer, json!({ "charge": false }));
    let session = house.book(&anna, &engagement, "2026-03-10T10:00", None);
    house.on("2026-04-02");
    let due = items(&house);
    assert_eq!(due[0]["ready"], false);
    assert!(text(&due[0], "remark").starts_with("1 session waits for its outcome."), "{}", due[0]);
    let keys = json!({ "keys": [due[0]["key"]] });
    assert_eq!(house.refused("billing.prepare", keys), ["keys[0]"]);
    house.say(&session, "coach_cancelled");
    let due = items(&house);
    assert_eq!(
        text(&due[0], "sentence"),
        "A new period begins with 2 sessions. Of those not used, 1 goes over and 1 ends."
    );
    prepare_all(&house);
    assert_eq!(house.balance(&engagement), 3);
}

#[test]
fn a_session_of_the_new_period_that_was_held_before_the_turn_was_confirmed_counts_there() {
    let house = House::new();
    let anna = house.person("Anna");
    let engagement = house.start(&anna, &retainer(&house, json!({})), json!({}));
    house.held(&anna, &engagement, "2026-04-03");
    assert_eq!(house.balance(&engagement), 1, "drawn from what was left");
    prepare_all(&house);
    assert_eq!(house.balance(&engagement), 1, "both of March ended; of the two of April one is used");
}

#[test]
fn what_goes_beyond_a_period_is_billed_with_the_next_at_its_own_rate() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer = retainer(&house, json!({ "overageRate": euro(15_000) }));
    let engagement = house.start(&anna, &offer, json!({}));
    house.held(&anna, &engagement, "2026-03-10");
    house.held(&anna, &engagement, "2026-03-17");
    let third = house.book(&anna, &engagement, "2026-03-24T10:00", None);
    house.on("2026-03-24");
    let saying = json!({ "outcome": "held", "withoutCredit": "bill_extra" });
    house.call("sessions.say_outcome", json!({ "sessionId": third, "saying": saying }));
    // What began with the agreement is invoiced; the third session waits.
    house.call("invoices.draft", json!({ "personId": anna, "chargeIds": [first_charge(&house, &anna)] }));
    house.on("2026-04-02");
    let drafts = prepare_all(&house);
    let lines = lines(&house, &drafts[0]);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].1, 22_000);
    assert_eq!((lines[1].1, lines[1].2.as_deref()), (15_000, Some("2026-03-24")));
}

fn first_charge(house: &House, person: &str) -> String {
    let charges = house.call("charges.list", json!({ "personId": person, "all": false }));
    text(&charges[0], "id")
}

#[test]
fn periods_spent_resting_are_not_billed() {
    let house = House::new();
    let anna = house.person("Anna");
    let engagement = house.start(&anna, &retainer(&house, json!({})), json!({}));
    house.on("2026-03-20");
    house.call("engagements.pause", json!({ "engagementId": engagement }));
    house.on("2026-05-10");
    assert!(items(&house).is_empty(), "nothing is due while it rests");
    house.call("engagements.change_state", json!({ "engagementId": engagement, "state": "active" }));
    let due = items(&house);
    assert_eq!(due.len(), 1);
    assert_eq!(due[0]["dueOn"], "2026-05-02", "April was spent resting");
}

#[test]
fn the_sessions_of_a_period_of_usage_stand_on_one_draft_each_with_its_day() {
    let house = House::new();
    let anna = house.person("Anna");
    let offer =
        house.offer(json!({ "name": "By the hour", "kind": "usage", "quantity": 0, "price": euro(12_000) }));
    let engagement = house.start(&anna, &offer, json!({}));
    house.held(&anna, &engagement, "2026-03-10");
    let missed = house.book(&anna, &engagement, "2026-03-24T10:00", None);
    house.on("2026-03-24");
    house.say(&missed, "no_show");
    assert!(items(&house).is_empty(), "the period is not over");
    house.held(&anna, &engagement, "2026-04-03");
    let due = items(&house);
    assert_eq!(text(&due[0], "sentence"), "2 sessions until 1 April 2026 on one draft.");
    let drafts = prepare_all(&house);
    let days: Vec<_> = lines(&house, &drafts[0]).into_iter().map(|line| line.2.unwrap()).collect();
    assert_eq!(days, ["2026-03-10", "2026-03-24"], "held and charged by policy; April's waits");
    assert!(items(&house).is_empty());
}
