use serde_json::{Value, json};

use super::outline;
use super::testing::{Room, text};
use crate::basics::ids::{EngagementId, PersonId};
use crate::words::in_language;

fn begin(room: &Room, shipped: &str) -> String {
    text(&room.call("instruments.save", json!({ "personId": room.anna, "shipped": shipped })), "id")
}

fn measure(room: &Room, instrument: &str, (on, moment): (&str, &str), answers: Value) -> Value {
    let request = json!({
        "instrumentId": instrument, "personId": room.anna, "takenOn": on, "moment": moment, "answers": answers,
    });
    room.call("measurements.take", request)
}

fn wheel(health: i64, money: i64) -> Value {
    json!({
        "career": 6, "money": money, "health": health, "partner": 6, "friends": 6, "growth": 6, "fun": 6, "home": 6,
    })
}

fn sentences(of: &Value) -> Vec<&str> {
    of.as_array().unwrap().iter().map(|one| one["sentence"].as_str().unwrap()).collect()
}

#[test]
fn the_page_puts_goals_actions_measurements_and_pauses_together() {
    let room = Room::new();
    let goal = json!({ "personId": room.anna, "wording": { "wish": "Calmer Mondays" } });
    room.call("goals.save", goal);
    let details = json!({ "title": "Keep Friday free", "due": { "kind": "day", "on": "2026-03-06" } });
    let action = text(&room.call("actions.save", json!({ "personId": room.anna, "details": details })), "id");
    let id = begin(&room, "wheel_of_life");
    measure(&room, &id, ("2026-01-10", "baseline"), wheel(3, 5));
    measure(&room, &id, ("2026-02-25", "mid"), wheel(6, 5));
    let state = |state: &str| json!({ "engagementId": room.engagement, "state": state });
    room.call("engagements.change_state", state("paused"));
    room.on(3, 20);
    room.call("engagements.change_state", state("active"));
    let page = room.progress();
    assert_eq!(page["goals"][0]["wording"]["wish"], "Calmer Mondays");
    assert_eq!(sentences(&page["openActions"]), ["Was due on Fri 6 Mar."]);
    assert_eq!(sentences(&page["pauses"]), ["Rested from 2 March 2026 to 20 March 2026."]);
    let chapter = &page["instruments"][0]["chapters"][0];
    let legend: Vec<&str> =
        chapter["overlay"].as_array().unwrap().iter().map(|shape| shape["label"].as_str().unwrap()).collect();
    assert_eq!(legend, ["Baseline, 10 January 2026", "Midpoint, 25 February 2026"]);
    assert_eq!(sentences(&chapter["movement"])[1..3], ["Money stayed at 5.", "Health moved from 3 to 6."]);
    assert_eq!(chapter["series"][2]["points"].as_array().unwrap().len(), 2);
    room.call("actions.say", json!({ "actionId": action, "status": "done" }));
    let page = room.progress();
    assert_eq!(
        (page["openActions"].as_array().unwrap().len(), page["actions"]["done"].as_u64()),
        (0, Some(1))
    );
    let road = room.call("people.page", json!({ "personId": room.anna }))["timeline"].clone();
    let road = sentences(&road);
    for told in
        ["Done: Keep Friday free", "Measured: Wheel of Life (midpoint)", "Measured: Wheel of Life (baseline)"]
    {
        assert!(road.contains(&told), "{told} is not among {road:?}");
    }
}

#[test]
fn a_changed_wheel_begins_a_chapter_of_its_own() {
    let room = Room::new();
    let id = begin(&room, "wheel_of_life");
    measure(&room, &id, ("2026-01-10", "baseline"), wheel(3, 5));
    let items: Vec<Value> = ["career", "money", "health", "partner", "friends", "growth"]
        .iter()
        .map(|key| json!({ "key": key, "label": format!("My {key}") }))
        .collect();
    room.call("instruments.save", json!({ "instrumentId": id, "personId": room.anna, "items": items }));
    let six = json!({ "career": 9, "money": 9, "health": 9, "partner": 9, "friends": 9, "growth": 9 });
    measure(&room, &id, ("2026-03-02", "end"), six);
    let page = room.progress();
    let chapters = page["instruments"][0]["chapters"].as_array().unwrap();
    let about: Vec<_> = chapters
        .iter()
        .map(|chapter| {
            (
                chapter["version"]["number"].as_u64().unwrap(),
                chapter["until"].as_str(),
                chapter["movement"].as_array().unwrap().len(),
            )
        })
        .collect();
    assert_eq!(
        about,
        [(2, None, 0), (1, Some("2026-03-02"), 0)],
        "from 3 to 9 is no movement across versions"
    );
}

#[test]
fn one_engagement_shows_its_own_and_what_belongs_to_none() {
    let room = Room::new();
    let ben = room.add("Ben", "Okafor");
    let foreign = json!({ "personId": ben, "engagementId": room.engagement });
    assert_eq!(room.refused("progress.of_person", foreign), ["engagementId"]);
    let id = begin(&room, "scale");
    // Before the engagement began it belongs to none.
    measure(&room, &id, ("2025-12-20", "baseline"), json!({ "now": 3 }));
    measure(&room, &id, ("2026-02-20", "mid"), json!({ "now": 5 }));
    let offer = room.call("offers.list", Value::Null)[0]["offer"]["id"].clone();
    let again = json!({ "personId": room.anna, "offerId": offer, "startedOn": "2026-03-01" });
    let second = text(&room.call("engagements.start", again), "id");
    measure(&room, &id, ("2026-03-02", "end"), json!({ "now": 8 }));
    let seen = |engagement: &str| {
        let page =
            room.call("progress.of_person", json!({ "personId": room.anna, "engagementId": engagement }));
        let points = page["instruments"][0]["chapters"][0]["series"][0]["points"].as_array().unwrap().clone();
        points.iter().map(|point| point["value"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(seen(&room.engagement), [3, 5]);
    assert_eq!(seen(&second), [3, 8]);
}

#[test]
fn other_pages_take_what_they_need() {
    let room = Room::new();
    let (words, person) = (in_language("en"), PersonId(room.anna.clone()));
    let (scale, pulse, circle) =
        (begin(&room, "scale"), begin(&room, "pulse"), begin(&room, "wheel_of_life"));
    room.call(
        "instruments.save",
        json!({ "instrumentId": scale, "personId": room.anna, "title": "Mondays" }),
    );
    for (on, now, energy) in [("2026-01-10", 3, 4), ("2026-02-10", 4, 7)] {
        measure(&room, &scale, (on, "along_the_way"), json!({ "now": now, "target": 8 }));
        measure(&room, &pulse, (on, "along_the_way"), json!({ "p1": energy, "p2": 5 }));
        measure(&room, &circle, (on, "along_the_way"), wheel(now, 5));
    }
    for (title, status) in [("Walk", "done"), ("Rest", "open")] {
        let details = json!({ "title": title, "due": { "kind": "nextSession" } });
        let id = text(&room.call("actions.save", json!({ "personId": room.anna, "details": details })), "id");
        room.call("actions.say", json!({ "actionId": id, "status": status }));
    }
    room.open
        .app
        .read(|r| {
            let now = room.open.app.now();
            let lines = outline::sparklines(r, &person, words)?;
            let said: Vec<&str> = lines.iter().map(|line| line.sentence.as_str()).collect();
            assert_eq!(
                said,
                [
                    "Mondays: 4, from 3 on 10 January 2026.",
                    "Energy: 7, from 4 on 10 January 2026.",
                    "Room for what matters: 5, as on 10 January 2026."
                ]
            );
            let pairs = outline::then_and_now(r, &person, None, words)?;
            let titles: Vec<&str> = pairs.iter().map(|pair| pair.title.as_str()).collect();
            assert_eq!(titles, ["Mondays", "Wheel of Life"]);
            assert_eq!((pairs[1].then.values[2], pairs[1].now.values[2]), (Some(3), Some(4)));
            let titles = |items: Vec<crate::actions::model::ActionItem>| {
                items.into_iter().map(|item| item.details.title).collect::<Vec<_>>()
            };
            assert_eq!(titles(outline::open_actions(r, &person, now, words)?), ["Rest"]);
            let here = EngagementId(room.engagement.clone());
            assert_eq!(titles(outline::kept_actions(r, &person, Some(&here), now, words)?), ["Walk"]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn undoing_a_pause_takes_it_off_the_charts() {
    let room = Room::new();
    let paused = json!({ "engagementId": room.engagement, "state": "paused" });
    room.undone("engagements.change_state", paused.clone());
    assert_eq!(room.progress()["pauses"], json!([]));
    room.call("engagements.change_state", paused);
    assert_eq!(sentences(&room.progress()["pauses"]), ["Resting since 2 March 2026."]);
}
