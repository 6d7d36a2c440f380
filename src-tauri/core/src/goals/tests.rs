use serde_json::{Value, json};

use super::model::{Goal, GoalMovement, GoalState, GoalWording};
use super::rules::{self, Part};
use crate::basics::ids::{GoalId, PersonId};
use crate::basics::moments::Day;
use crate::progress::testing::{Room, text};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn wording() -> GoalWording {
    GoalWording {
        wish: "Calmer Mondays".into(),
        outcome: Some("I begin the week rested".into()),
        evidence: None,
        baseline: None,
        target: None,
        by: Some(day("2026-06-30")),
    }
}

#[test]
fn only_what_differs_between_two_wordings_is_told() {
    let now =
        GoalWording { outcome: None, evidence: Some("I sleep on Sundays".into()), by: None, ..wording() };
    assert_eq!(rules::differences(&wording(), &wording()), []);
    assert_eq!(
        rules::differences(&wording(), &now),
        [
            (Part::Outcome, Some("I begin the week rested".into())),
            (Part::Evidence, None),
            (Part::By, Some("2026-06-30".into())),
        ]
    );
}

#[test]
fn the_last_movement_is_the_last_that_says_something() {
    let moved = |on: &str, text: Option<&str>| GoalMovement {
        on: day(on),
        session_id: None,
        text: text.map(str::to_owned),
    };
    let all = [moved("2026-01-05", None), moved("2026-01-19", Some("Slept")), moved("2026-02-02", None)];
    assert_eq!(rules::last_movement(&all), Some(&all[1]));
    assert_eq!(rules::last_movement(&all[..1]), Some(&all[0]), "touched is more than nothing");
    assert_eq!(rules::last_movement(&[]), None);
}

#[test]
fn goals_that_are_worked_on_come_first() {
    let goal = |id: &str, state, begun: &str| Goal {
        id: GoalId(id.into()),
        person_id: PersonId("anna".into()),
        engagement_id: None,
        wording: wording(),
        state,
        begun_on: day(begun),
    };
    let mut goals = vec![
        goal("met first", GoalState::Met, "2025-01-01"),
        goal("second", GoalState::Active, "2026-02-01"),
        goal("met later", GoalState::Released, "2025-06-01"),
        goal("first", GoalState::Active, "2026-01-01"),
    ];
    rules::in_order(&mut goals);
    let order: Vec<&str> = goals.iter().map(|goal| goal.id.as_str()).collect();
    assert_eq!(order, ["first", "second", "met later", "met first"]);
}

fn begin(room: &Room) -> String {
    let wording =
        json!({ "wish": "Calmer Mondays", "outcome": "I begin the week rested", "by": "2026-06-30" });
    text(&room.call("goals.save", json!({ "personId": room.anna, "wording": wording })), "id")
}

fn one(room: &Room) -> Value {
    room.call("goals.list", json!({ "personId": room.anna }))[0].clone()
}

#[test]
fn a_goal_that_is_worded_anew_keeps_its_former_words_and_its_road_is_told() {
    let room = Room::new();
    let id = begin(&room);
    assert_eq!(text(&one(&room), "sentence"), "Nothing has been noted yet.");
    let session = room.book("2026-03-02T10:00");
    let moved = json!({ "goalId": id, "sessionId": session });
    assert_eq!(text(&room.call("goals.note_movement", moved), "sentence"), "Last touched today.");
    let moved = json!({ "goalId": id, "sessionId": session, "text": "Two calm mornings" });
    let item = room.call("goals.note_movement", moved);
    assert_eq!(text(&item, "sentence"), "Last moved today: Two calm mornings");
    assert_eq!(item["sessions"], 1, "a second line for one session takes the place of the first");
    room.on(3, 9);
    let anew = json!({ "wish": "Calmer Mondays", "outcome": "I begin the week slowly", "evidence": "No mail before nine" });
    let save = json!({ "goalId": id, "personId": room.anna, "wording": anew });
    assert_eq!(room.call("goals.save", save.clone())["reworded"], 1);
    assert_eq!(room.call("goals.save", save)["reworded"], 1, "the same words are no change");
    room.on(3, 16);
    let released = json!({ "goalId": id, "state": "released" });
    assert_eq!(room.refused("goals.set_state", released), ["reason"]);
    let met = json!({ "goalId": id, "state": "met", "reason": "Six Mondays in a row" });
    let item = room.call("goals.set_state", met);
    assert_eq!(text(&item, "sentence"), "Met today: Six Mondays in a row");
    assert_eq!(item["stateSince"], "2026-03-16");
    let history = room.call("goals.history", json!({ "goalId": id }));
    let told: Vec<(&str, &str)> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|event| (event["on"].as_str().unwrap(), event["sentence"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-03-16", "Met: Six Mondays in a row"),
            ("2026-03-09", "Worded anew: the outcome, how both will know and the day."),
            ("2026-03-02", "Moved: Two calm mornings"),
            ("2026-03-02", "Begun: Calmer Mondays"),
        ]
    );
    assert_eq!(
        history[1]["before"],
        json!([
            "The outcome was: I begin the week rested",
            "How both will know was not given yet.",
            "The day was 30 June 2026.",
        ])
    );
}

#[test]
fn milestones_are_steps_that_are_reached_or_not() {
    let room = Room::new();
    let id = begin(&room);
    let save = |milestone: Value| room.call("goals.save_milestone", milestone);
    save(json!({ "goalId": id, "title": " One calm Monday ", "by": "2026-03-31" }));
    let item = save(json!({ "goalId": id, "title": "Three in a row" }));
    assert_eq!(item["milestones"][0]["title"], "One calm Monday");
    let first = text(&item["milestones"][0], "id");
    let tomorrow = json!({ "milestoneId": first, "reachedOn": "2026-03-03" });
    assert_eq!(room.refused("goals.reach_milestone", tomorrow), ["reachedOn"]);
    let reached = json!({ "milestoneId": first, "reachedOn": "2026-03-02" });
    let item = room.call("goals.reach_milestone", reached);
    assert_eq!(item["milestones"][0]["reachedOn"], "2026-03-02");
    let history = room.call("goals.history", json!({ "goalId": id }));
    assert_eq!(history[0]["sentence"], "Milestone reached: One calm Monday");
    let anew = json!({ "milestoneId": first, "goalId": id, "title": "One quiet Monday" });
    assert_eq!(save(anew)["milestones"][0]["title"], "One quiet Monday");
    assert_eq!(room.refused("goals.save_milestone", json!({ "goalId": id, "title": " " })), ["title"]);
    let item = room.call("goals.reach_milestone", json!({ "milestoneId": first }));
    assert!(item["milestones"][0]["reachedOn"].is_null());
    let item = room.call("goals.remove_milestone", json!({ "milestoneId": first }));
    assert_eq!(item["milestones"].as_array().unwrap().len(), 1);
}

#[test]
fn each_act_can_be_taken_back() {
    let room = Room::new();
    let id = begin(&room);
    let milestones = json!({ "goalId": id, "title": "One calm Monday" });
    let milestone = text(&room.call("goals.save_milestone", milestones)["milestones"][0], "id");
    let before = one(&room);
    let anew = json!({ "goalId": id, "personId": room.anna, "wording": { "wish": "Slow Mondays" } });
    assert_eq!(room.undone("goals.save", anew), "Goal saved: Anna Kowalska");
    room.undone("goals.set_state", json!({ "goalId": id, "state": "met" }));
    room.undone("goals.note_movement", json!({ "goalId": id, "text": "A step" }));
    room.undone("goals.save_milestone", json!({ "goalId": id, "title": "Another" }));
    room.undone("goals.reach_milestone", json!({ "milestoneId": milestone, "reachedOn": "2026-03-01" }));
    room.undone("goals.remove_milestone", json!({ "milestoneId": milestone }));
    assert_eq!(one(&room), before);
}

#[test]
fn every_bad_field_is_named() {
    let room = Room::new();
    let wording = json!({ "wish": " ", "evidence": "e".repeat(1001), "target": "t".repeat(501) });
    let request = json!({ "personId": room.anna, "wording": wording });
    assert_eq!(room.refused("goals.save", request), ["wording.wish", "wording.evidence", "wording.target"]);
    let id = begin(&room);
    assert_eq!(room.refused("goals.note_movement", json!({ "goalId": id })), ["text"]);
}
