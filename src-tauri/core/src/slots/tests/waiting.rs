//! Offers that wait: in the list of the calendar, counted in one line, and on Today until something came of them.

use serde_json::{Value, json};

use super::Desk;
use crate::testing::text;

fn agenda(desk: &Desk, from: &str, count: u32) -> Value {
    desk.house.call("calendar.agenda", json!({ "from": from, "count": count }))
}

fn entries(agenda: &Value) -> Vec<String> {
    let days = agenda["days"].as_array().unwrap().iter();
    let all = days.flat_map(|day| day["entries"].as_array().unwrap());
    all.map(|entry| {
        let (kind, thing) = entry.as_object().unwrap().iter().next().unwrap();
        format!("{kind} {}", text(thing, "start"))
    })
    .collect()
}

fn sent(desk: &Desk, offer: &Value) {
    desk.house.call("messages.mark_sent", json!({ "messageId": offer["messageId"], "by": "copied" }));
}

#[test]
fn what_is_held_stands_in_the_list_of_the_calendar_with_the_end_of_its_offer() {
    let desk = Desk::new();
    desk.house.book(&desk.anna, &desk.package, "2026-03-05T10:00", None);
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-27T15:00"]);
    let list = agenda(&desk, "2026-03-02", 2);
    assert_eq!(entries(&list), ["session 2026-03-05T10:00", "held 2026-03-05T15:00"]);
    assert_eq!(list["nextFrom"], "2026-03-27", "what is held is something to come");
    let held = list["days"][0]["entries"][1]["held"].clone();
    assert_eq!((text(&held, "personName").as_str(), &held["offerId"]), ("Anna Kowalska", &offer["id"]));
    assert_eq!(held["sentence"], "Held until it ends on Thursday at 12:00. The message is not sent yet.");
    sent(&desk, &offer);
    let held = agenda(&desk, "2026-03-02", 2)["days"][0]["entries"][1]["held"].clone();
    assert_eq!(held["sentence"], "Waits for an answer. It ends on Thursday at 12:00.");
    desk.house.call("slots.withdraw", json!({ "offerId": offer["id"] }));
    let list = agenda(&desk, "2026-03-02", 2);
    assert_eq!((entries(&list).len(), list.get("nextFrom")), (1, None));
}

#[test]
fn one_line_counts_the_offers_that_wait_and_names_the_first_end() {
    let desk = Desk::new();
    let waiting = || desk.house.call("slots.waiting", Value::Null);
    assert_eq!(waiting(), json!({ "count": 0 }));
    desk.offer(&["2026-03-06T15:00"]);
    assert_eq!(waiting()["sentence"], "An offer of times waits for an answer. It ends on Thursday at 12:00.");
    let ben = desk.house.person("Ben");
    let request = json!({ "personId": ben, "starts": ["2026-03-05T10:00"], "ends": "2026-03-04T18:00" });
    desk.house.call("slots.offer", request);
    assert_eq!(
        waiting(),
        json!({
            "count": 2,
            "nextEnd": "2026-03-04T18:00",
            "sentence": "2 offers of times wait for an answer. The first ends on Wednesday at 18:00.",
        })
    );
    desk.house.on("2026-03-05");
    assert_eq!(waiting(), json!({ "count": 0 }), "both have ended");
}

#[test]
fn today_speaks_of_an_offer_from_when_it_was_sent_until_something_came_of_it() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-06T15:00"]);
    let rule = |rule: &str| desk.house.attention(rule);
    assert!(rule("offer_waits").is_empty(), "the message waits for the coach, and says so itself");
    assert_eq!(rule("A25").len(), 1);
    sent(&desk, &offer);
    let [found] = &rule("offer_waits")[..] else { panic!("one offer waits") };
    assert_eq!(
        found["sentence"],
        "No answer yet to the times you offered. They are held until the offer ends on Thursday at 12:00."
    );
    assert_eq!((&found["act"], &found["target"]), (&json!("open_slot_offer"), &offer["id"]));
    desk.house.on("2026-03-05");
    assert!(rule("offer_waits").is_empty());
    let [found] = &rule("offer_ended")[..] else { panic!("one offer has ended") };
    assert_eq!(found["sentence"], "The offer of times ended today at 12:00, without an answer.");
    // Other times were offered: the earlier ones are history.
    let again = desk.offer(&["2026-03-12T15:00"]);
    sent(&desk, &again);
    assert_eq!((rule("offer_ended").len(), rule("offer_waits").len()), (0, 1));
    desk.house.call("slots.take", json!({ "offerId": again["id"], "number": 1 }));
    assert_eq!((rule("offer_ended").len(), rule("offer_waits").len()), (0, 0));
}

#[test]
fn an_offer_that_ended_is_let_rest_by_the_coach_or_by_time() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-06T15:00"]);
    sent(&desk, &offer);
    desk.house.on("2026-03-18");
    assert_eq!(desk.house.attention("offer_ended").len(), 1);
    let withdrawn = desk.house.operation("slots.withdraw", json!({ "offerId": offer["id"] }));
    assert!(desk.house.attention("offer_ended").is_empty());
    desk.house.undo(&withdrawn);
    assert_eq!(desk.house.attention("offer_ended").len(), 1);
    desk.house.on("2026-03-19");
    assert!(desk.house.attention("offer_ended").is_empty(), "two weeks are enough");
}
