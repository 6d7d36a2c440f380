use proptest::prelude::*;
use serde_json::{Value, json};

use super::model::{Action, ActionDetails, ActionSize, ActionStatus, ActionsEnded, DueBy};
use super::rules;
use crate::basics::ids::{ActionId, PersonId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::progress::testing::{Room, text};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn instant(local: &str) -> Instant {
    local.parse::<LocalTime>().unwrap().instant(berlin())
}

fn berlin() -> Zone {
    "Europe/Berlin".parse().unwrap()
}

fn action(id: &str, status: ActionStatus, closed_on: Option<&str>) -> Action {
    Action {
        id: ActionId(id.into()),
        person_id: PersonId("anna".into()),
        engagement_id: None,
        session_id: None,
        details: ActionDetails {
            title: id.into(),
            why: None,
            due: DueBy::NextSession,
            size: ActionSize::Small,
        },
        due_from: instant("2026-01-01T10:00"),
        status,
        carried: 0,
        remark: None,
        agreed_on: day("2026-01-01"),
        closed_on: closed_on.map(day),
    }
}

#[test]
fn what_is_due_by_the_next_session_is_due_on_its_day() {
    let starts = ["2026-03-02T10:00", "2026-03-16T23:30"].map(instant);
    for (due, from, expected) in [
        (DueBy::Day { on: day("2026-03-05") }, "2026-03-02T10:00", Some("2026-03-05")),
        (DueBy::NextSession, "2026-03-01T10:00", Some("2026-03-02")),
        // The session in which it was agreed is not the next.
        (DueBy::NextSession, "2026-03-02T10:00", Some("2026-03-16")),
        (DueBy::NextSession, "2026-03-16T23:30", None),
    ] {
        let found = rules::due_on(due, instant(from), &starts, berlin());
        assert_eq!(found, expected.map(day), "{due:?} from {from}");
    }
}

#[test]
fn overdue_is_what_is_open_and_past_its_day() {
    use ActionStatus::{Done, Open};
    let today = day("2026-03-02");
    for (status, due, expected) in [
        (Open, Some("2026-03-01"), true),
        (Open, Some("2026-03-02"), false),
        (Open, None, false),
        (Done, Some("2026-03-01"), false),
    ] {
        assert_eq!(rules::is_overdue(status, due.map(day), today), expected, "{status:?} {due:?}");
    }
}

#[test]
fn open_ones_come_first_by_their_day_and_closed_ones_last_by_theirs() {
    use ActionStatus::{Done, Dropped, Open};
    let mut actions = vec![
        (action("long ago", Done, Some("2026-01-10")), None),
        (action("whenever", Open, None), None),
        (action("lately", Dropped, Some("2026-02-10")), None),
        (action("later", Open, None), Some(day("2026-03-09"))),
        (action("soon", Open, None), Some(day("2026-03-03"))),
    ];
    rules::in_order(&mut actions);
    let order: Vec<&str> = actions.iter().map(|(action, _)| action.id.as_str()).collect();
    assert_eq!(order, ["soon", "later", "whenever", "lately", "long ago"]);
}

#[test]
fn what_ended_counts_in_the_stretch_that_it_fell_into() {
    use ActionStatus::{Done, Dropped, Open, Partly};
    let actions = [
        action("today", Done, Some("2026-03-02")),
        action("first day of it", Partly, Some("2026-01-06")),
        action("last day before", Done, Some("2026-01-05")),
        action("first day before", Dropped, Some("2025-11-11")),
        action("too long ago", Done, Some("2025-11-10")),
        action("open", Open, None),
    ];
    let (lately, before) = rules::stretches(&actions, day("2026-03-02"));
    assert_eq!(lately, ActionsEnded { done: 1, partly: 1, dropped: 0 });
    assert_eq!(before, ActionsEnded { done: 1, partly: 0, dropped: 1 });
}

#[test]
fn from_agreeing_to_done_with_a_talk_after_the_third_time() {
    let room = Room::new();
    let session = room.book("2026-03-02T10:00");
    room.book("2026-03-16T10:00");
    let request = json!({
        "personId": room.anna, "sessionId": session,
        "details": { "title": " Ask for the half hour ", "why": "To be heard", "due": { "kind": "nextSession" } },
    });
    let mut item = room.call("actions.save", request);
    assert_eq!(item["details"]["title"], "Ask for the half hour");
    assert_eq!(
        (item["dueOn"].as_str(), item["engagementId"].as_str()),
        (Some("2026-03-16"), Some(&*room.engagement))
    );
    assert_eq!(text(&item, "sentence"), "Due at the next session, on Mon 16 Mar.");
    let id = text(&item, "id");
    for (month, on, times, talk) in [(3, 16, 1, false), (3, 17, 2, false), (3, 18, 3, true)] {
        room.on(month, on);
        let due = json!({ "kind": "day", "on": "2026-03-30" });
        item = room.call("actions.carry", json!({ "actionId": id, "due": due }));
        assert_eq!((item["carried"].as_u64(), item["talkAboutIt"].is_string()), (Some(times), talk));
    }
    assert_eq!(text(&item, "sentence"), "Due on Mon 30 Mar. Carried on 3 times.");
    let said = json!({ "actionId": id, "status": "done", "remark": "In the corridor" });
    item = room.call("actions.say", said);
    assert_eq!((item["closedOn"].as_str(), item["talkAboutIt"].is_null()), (Some("2026-03-18"), true));
    assert_eq!(text(&item, "sentence"), "Done today.");
    let carry = json!({ "actionId": id, "due": { "kind": "nextSession" } });
    assert_eq!(room.refused("actions.carry", carry), ["Refused"]);
    item = room.call("actions.say", json!({ "actionId": id, "status": "open" }));
    assert_eq!((item["status"].as_str(), item["closedOn"].is_null()), (Some("open"), true));
}

#[test]
fn the_list_tells_what_was_kept_as_movement() {
    let room = Room::new();
    let agree = |title: &str| {
        let details =
            json!({ "title": title, "due": { "kind": "day", "on": "2026-03-01" }, "size": "large" });
        text(&room.call("actions.save", json!({ "personId": room.anna, "details": details })), "id")
    };
    let list = || room.call("actions.list", json!({ "personId": room.anna }));
    assert_eq!(text(&list()["summary"], "sentence"), "No commitments yet.");
    let ids: Vec<String> = ["a", "b", "c", "d", "e"].iter().map(|title| agree(title)).collect();
    room.on(1, 4);
    for (id, status) in ids.iter().zip(["done", "dropped"]) {
        room.call("actions.say", json!({ "actionId": id, "status": status }));
    }
    room.on(3, 2);
    for (id, status) in ids.iter().skip(2).zip(["done", "partly"]) {
        room.call("actions.say", json!({ "actionId": id, "status": status }));
    }
    let list = list();
    let titles: Vec<&str> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["details"]["title"].as_str().unwrap())
        .collect();
    assert_eq!(titles, ["e", "c", "d", "a", "b"]);
    let summary = &list["summary"];
    assert_eq!(
        [&summary["open"], &summary["overdue"], &summary["done"]].map(Value::as_u64),
        [Some(1), Some(1), Some(2)]
    );
    assert_eq!(
        text(summary, "sentence"),
        "In the last eight weeks 1 of 2 was done and 1 in part; in the eight before, 1 of 2 was done and 1 let go."
    );
}

#[test]
fn every_bad_field_is_named_and_an_action_stays_with_its_person() {
    let room = Room::new();
    let details = json!({ "title": "  ", "why": "y".repeat(2001), "due": { "kind": "nextSession" } });
    let request = json!({ "personId": room.anna, "details": details });
    assert_eq!(room.refused("actions.save", request), ["details.title", "details.why"]);
    let ben = room.add("Ben", "Okafor");
    let details = json!({ "title": "Rest", "due": { "kind": "nextSession" } });
    let session = room.book("2026-03-05T10:00");
    let others =
        json!({ "personId": ben, "sessionId": session, "engagementId": room.engagement, "details": details });
    assert_eq!(room.refused("actions.save", others), ["engagementId", "sessionId"]);
    let id = text(&room.call("actions.save", json!({ "personId": room.anna, "details": details })), "id");
    let moved = json!({ "actionId": id, "personId": ben, "details": details });
    assert_eq!(room.refused("actions.save", moved), ["personId"]);
}

#[test]
fn each_act_can_be_taken_back() {
    let room = Room::new();
    let details = json!({ "title": "Rest", "due": { "kind": "nextSession" } });
    let new = json!({ "personId": room.anna, "details": details });
    let list = || room.call("actions.list", json!({ "personId": room.anna }))["items"].clone();
    assert_eq!(room.undone("actions.save", new.clone()), "Commitment saved: Anna Kowalska");
    assert_eq!(list(), json!([]));
    let id = text(&room.call("actions.save", new), "id");
    let before = list();
    let other = json!({ "actionId": id, "personId": room.anna, "details": { "title": "Sleep", "due": { "kind": "nextSession" } } });
    room.undone("actions.save", other);
    room.undone("actions.say", json!({ "actionId": id, "status": "dropped" }));
    room.undone("actions.carry", json!({ "actionId": id, "due": { "kind": "day", "on": "2026-04-01" } }));
    room.undone("actions.remove", json!({ "actionId": id }));
    assert_eq!(list(), before);
    room.call("actions.remove", json!({ "actionId": id }));
    assert_eq!(room.refused("actions.remove", json!({ "actionId": id })), ["NotFound"]);
}

/// Whatever is done with an action, it was carried as often as it was carried on, and it is closed exactly when it is not
/// open.
#[test]
fn the_count_is_that_of_the_times_it_was_carried_on() {
    let room = Room::new();
    let details = json!({ "title": "Walk", "due": { "kind": "nextSession" } });
    let new = json!({ "personId": room.anna, "details": details });
    let acts = proptest::collection::vec(0..5_usize, 0..12);
    proptest!(ProptestConfig::with_cases(24), |(acts in acts)| {
        let id = text(&room.call("actions.save", new.clone()), "id");
        let (mut carried, mut status) = (0, "open");
        for act in acts {
            if act == 4 {
                let carry = json!({ "actionId": id, "due": { "kind": "nextSession" } });
                let went = room.reply("actions.carry", carry).is_ok();
                prop_assert_eq!(went, matches!(status, "open" | "partly"));
                if went {
                    (carried, status) = (carried + 1, "open");
                }
                continue;
            }
            status = ["open", "done", "partly", "dropped"][act];
            room.call("actions.say", json!({ "actionId": id, "status": status }));
        }
        let list = room.call("actions.list", json!({ "personId": room.anna }));
        let item = list["items"].as_array().unwrap().iter().find(|item| item["id"] == *id).unwrap();
        prop_assert_eq!(item["carried"].as_u64(), Some(carried));
        prop_assert_eq!(item["talkAboutIt"].is_string(), status == "open" && carried >= 3);
        prop_assert_eq!(item["closedOn"].is_null(), status == "open");
    });
}
