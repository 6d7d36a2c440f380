//! Credits at their end and on their way elsewhere, through the command list on a real file.

use serde_json::{Value, json};

use crate::testing::{House, text};

/// Anna with six sessions, good until the 30th of June.
fn six(house: &House, arrangement: Value) -> (String, String) {
    let anna = house.person("Anna");
    let offer = house.offer(json!({ "validityDays": 120, "arrangement": arrangement }));
    let engagement = house.start(&anna, &offer, json!({}));
    (anna, engagement)
}

fn batch(house: &House, engagement: &str) -> Value {
    house.why(engagement)["balance"]["batches"][0].clone()
}

#[test]
fn credits_that_end_are_announced_and_on_the_day_the_coach_decides() {
    let house = House::new();
    let (anna, engagement) = six(&house, json!({}));
    house.on("2026-05-30");
    assert!(house.attention("A15").is_empty(), "31 days before, nothing is said");
    for (day, sentence) in [
        ("2026-05-31", "6 sessions end in 30 days."),
        ("2026-06-16", "6 sessions end in 14 days."),
        ("2026-06-23", "6 sessions end in 7 days."),
        ("2026-06-30", "6 sessions end today: extend, or let them go."),
        ("2026-07-03", "6 sessions ended 3 days ago: extend, or let them go. 11 days of grace left."),
        ("2026-12-01", "6 sessions ended 154 days ago, and the grace is over: extend, or let them go."),
    ] {
        house.on(day);
        let items = house.attention("A15");
        assert_eq!((items.len(), text(&items[0], "sentence").as_str()), (1, sentence), "{day}");
    }
    house.on("2026-06-23");
    assert!(house.attention("A15")[0].get("choices").is_none(), "before the day there is nothing to decide");
    house.book(&anna, &engagement, "2026-06-25T10:00", None);
    assert_eq!(text(&house.attention("A15")[0], "sentence"), "5 sessions end in 7 days.", "one is booked");
}

#[test]
fn each_way_to_decide_is_a_command_with_what_the_item_says() {
    let house = House::new();
    let (_, engagement) = six(&house, json!({}));
    house.on("2026-07-03");
    let item = &house.attention("A15")[0];
    let labels: Vec<String> =
        item["choices"].as_array().unwrap().iter().map(|choice| text(choice, "label")).collect();
    assert_eq!(labels, ["Extend 30 days", "Let expire", "Offer refund"]);
    let of = |place: usize| {
        let choice = &item["choices"][place];
        json!({ "engagementId": choice["engagementId"], "batchId": choice["batchId"] })
    };
    let mut extend = of(0);
    extend["days"] = item["choices"][0]["days"].clone();
    let operation = house.operation("credits.extend", extend);
    assert_eq!(text(&batch(&house, &engagement), "expiresOn"), "2026-08-02", "thirty days from now");
    assert!(house.attention("A15").iter().all(|item| item.get("choices").is_none()));
    assert_eq!(house.refused("credits.let_expire", of(1)), ["batchId"], "it is good again");
    house.undo(&operation);
    let operation = house.operation("credits.let_expire", of(1));
    assert_eq!(house.balance(&engagement), 0);
    assert_eq!(text(&house.why(&engagement)["rows"][0], "reason"), "Ended on 30 June 2026");
    house.undo(&operation);
    assert_eq!(house.balance(&engagement), 6, "never for good by one click");
}

#[test]
fn what_is_booked_by_the_day_stays_where_booking_is_enough() {
    let house = House::new();
    let (anna, engagement) = six(&house, json!({ "expiryMeaning": "booked" }));
    house.book(&anna, &engagement, "2026-07-14T10:00", None);
    house.on("2026-07-01");
    let item = &house.attention("A15")[0];
    assert!(text(item, "sentence").starts_with("5 sessions ended yesterday"), "{item}");
    let choice = &item["choices"][1];
    let request = json!({ "engagementId": engagement, "batchId": choice["batchId"] });
    house.call("credits.let_expire", request);
    assert_eq!(house.balance(&engagement), 1, "the one that is booked is still good");
}

#[test]
fn the_clock_may_start_with_the_first_session() {
    let house = House::new();
    let (anna, engagement) = six(&house, json!({ "expiryClock": "first_session" }));
    assert_eq!(batch(&house, &engagement)["expiresOn"], Value::Null);
    let session = house.held(&anna, &engagement, "2026-03-20");
    assert_eq!(text(&batch(&house, &engagement), "expiresOn"), "2026-07-18");
    house.held(&anna, &engagement, "2026-04-03");
    assert_eq!(text(&batch(&house, &engagement), "expiresOn"), "2026-07-18", "only the first starts it");
    house.call("sessions.reopen", json!({ "sessionId": session }));
    assert_eq!(batch(&house, &engagement)["expiresOn"], Value::Null, "an outcome taken back stops it again");
}

#[test]
fn minutes_are_drawn_in_steps_as_booked_and_kept_as_they_were() {
    let house = House::new();
    let anna = house.person("Anna");
    let minutes = json!({
        "unit": "minute", "quantity": 300, "sessionMinutes": 50, "arrangement": { "minuteStep": 15 },
    });
    let engagement = house.start(&anna, &house.offer(minutes), json!({}));
    let session = house.book(&anna, &engagement, "2026-03-10T10:00", Some(52));
    assert_eq!(house.why(&engagement)["balance"]["reserved"], 60, "held as it will be drawn");
    house.on("2026-03-10");
    let saying = json!({ "outcome": "held", "actualMinutes": 47 });
    house.call("sessions.say_outcome", json!({ "sessionId": session, "saying": saying }));
    assert_eq!(house.balance(&engagement), 240);
    let opened = house.call("sessions.open", json!({ "sessionId": session }));
    assert_eq!(
        (&opened["item"]["bookedMinutes"], &opened["item"]["actualMinutes"]),
        (&json!(52), &json!(47))
    );
}

#[test]
fn credits_move_to_another_engagement_with_their_last_day() {
    let house = House::new();
    let (anna, from) = six(&house, json!({}));
    let ben = house.person("Ben");
    let to = house.start(&ben, &house.offer(json!({ "name": "For Ben" })), json!({}));
    house.book(&anna, &from, "2026-03-10T10:00", None);
    let request = |amount: i64| json!({ "engagementId": from, "toEngagementId": to, "amount": amount, "reason": "She gives them to him." });
    assert_eq!(house.refused("credits.transfer", request(6)), ["amount"], "one is held for a session");
    let operation = house.operation("credits.transfer", request(2));
    assert_eq!((house.balance(&from), house.balance(&to)), (4, 8));
    let batches = house.why(&to)["balance"]["batches"].clone();
    assert_eq!((&batches[0]["left"], &batches[0]["expiresOn"]), (&json!(2), &json!("2026-06-30")));
    let reason = text(&house.why(&to)["rows"][0], "reason");
    assert!(!reason.contains("Anna") && reason.contains("She gives"), "a client may read it: {reason}");
    house.undo(&operation);
    assert_eq!((house.balance(&from), house.balance(&to)), (6, 6));
    let minutes = house.offer(json!({ "unit": "minute", "quantity": 300 }));
    let other = house.start(&ben, &minutes, json!({}));
    let wrong = json!({ "engagementId": from, "toEngagementId": other, "amount": 1, "reason": "A try." });
    assert_eq!(house.refused("credits.transfer", wrong), ["toEngagementId"]);
}

#[test]
fn an_engagement_says_when_what_is_left_does_not_fit() {
    let house = House::new();
    let (anna, engagement) = six(&house, json!({}));
    assert!(house.engagement(&anna).get("paceSentence").is_none(), "six in 120 days is easy");
    house.on("2026-05-15");
    assert_eq!(
        text(&house.engagement(&anna), "paceSentence"),
        "Will not fit: 6 left, 3 fit until 30 June 2026."
    );
    for day in ["2026-05-20", "2026-06-03", "2026-06-17"] {
        house.book(&anna, &engagement, &format!("{day}T10:00"), None);
    }
    assert!(house.engagement(&anna).get("paceSentence").is_none(), "three are booked, three fit");
}
