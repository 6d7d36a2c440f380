use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::documents::inspect::{check, in_order};
use crate::progress::testing::{Room, text};

/// In a private line, and in the coach's reflection.
const PRIVATE: &str = "Heronwisp4471";

/// Anna's way until the middle of June: three sessions, a goal, a wheel twice, a pulse three times, a commitment kept.
fn travelled() -> Room {
    let room = Room::new();
    let save = json!({ "personId": room.anna, "wording": {
        "wish": "Lead without carrying everyone", "outcome": "The team decides on its own" } });
    let goal = text(&room.call("goals.save", save), "id");
    for (day, words) in [
        ("2026-01-12", "I check in when I am anxious"),
        ("2026-02-16", "I do not have to fill every silence"),
        ("2026-02-27", "My calendar is a letter"),
    ] {
        let session = room.book(&format!("{day}T10:00"));
        room.call("sessions.say_outcome", json!({ "sessionId": session, "saying": { "outcome": "held" } }));
        let note = format!("## Focus\nThe team\n! {PRIVATE}: she is afraid\n> {words}\n> ! {PRIVATE}");
        let saved = json!({ "sessionId": session, "text": note, "reflection": format!("{PRIVATE} again") });
        room.call("notes.save", saved);
    }
    room.call("goals.set_state", json!({ "goalId": goal, "state": "met" }));
    pin(&room, "I do not have to fill every silence");
    measured(&room);
    let details = json!({ "title": "Tell Tomás what stays with me", "due": { "kind": "nextSession" } });
    let action = text(&room.call("actions.save", json!({ "personId": room.anna, "details": details })), "id");
    room.call("actions.say", json!({ "actionId": action, "status": "done", "remark": "went well" }));
    room
}

fn pin(room: &Room, words: &str) {
    let quotes = room.call("quotes.of_person", json!({ "personId": room.anna }));
    let quote = quotes.as_array().unwrap().iter().find(|quote| quote["text"] == words).unwrap();
    room.call("quotes.pin", json!({ "quoteId": quote["id"], "pinned": true }));
}

fn measured(room: &Room) {
    let begin = |shipped: &str| {
        text(&room.call("instruments.save", json!({ "personId": room.anna, "shipped": shipped })), "id")
    };
    let take = |instrument: &str, on: &str, moment: &str, answers: Value| {
        let request = json!({ "instrumentId": instrument, "personId": room.anna, "takenOn": on, "moment": moment,
                              "answers": answers });
        room.call("measurements.take", request);
    };
    let (wheel, scale, pulse) = (begin("wheel_of_life"), begin("scale"), begin("pulse"));
    for (on, moment, value) in
        [("2026-01-12", "baseline", 3), ("2026-02-16", "mid", 5), ("2026-02-27", "end", 7)]
    {
        let parts = ["career", "money", "health", "partner", "friends", "growth", "fun", "home"];
        let answers: serde_json::Map<String, Value> =
            parts.iter().map(|part| ((*part).to_owned(), json!(value))).collect();
        take(&wheel, on, moment, Value::Object(answers));
        take(&scale, on, moment, json!({ "now": value, "target": 8 }));
        take(&pulse, on, "along_the_way", json!({ "p1": value, "p2": 5 }));
    }
}

fn open(room: &Room) -> Value {
    room.call("journeys.open", json!({ "engagementId": room.engagement }))
}

fn save(room: &Room, change: impl FnOnce(&mut Value)) -> Value {
    let mut edits = open(room)["edits"].clone();
    change(&mut edits);
    json!({ "engagementId": room.engagement, "edits": edits })
}

fn pdf(room: &Room) -> String {
    let file = room.call("journeys.pdf", json!({ "engagementId": room.engagement }));
    assert_eq!(file["name"], "Journey summary, Anna Kowalska.pdf");
    check(&STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).text
}

#[test]
fn a_first_draft_is_made_from_what_is_known() {
    let room = travelled();
    let draft = open(&room);
    assert_eq!(
        (draft["firstDay"].as_str(), draft["lastDay"].as_str()),
        (Some("2026-01-12"), Some("2026-02-27"))
    );
    assert_eq!(draft["sessions"], 3);
    assert_eq!(draft["edits"]["saidOfGoals"][0]["became"], "The team decides on its own");
    let said: Vec<_> =
        draft["quotes"].as_array().unwrap().iter().map(|quote| quote["text"].clone()).collect();
    assert_eq!(said.len(), 3, "all that was said is there to choose from: {said:?}");
    assert_eq!(
        draft["edits"]["chosenQuotes"],
        json!([draft["quotes"][0]["quoteId"]]),
        "the pinned one is chosen"
    );
    assert_eq!(draft["emptyParts"], json!(["watch_for", "next_steps"]));
    assert!(draft["editedAt"].is_null());
    in_order(
        &pdf(&room),
        &[
            "Your journey",
            "Anna Kowalska",
            "12 January 2026",
            "3 sessions with",
            "Dear Anna",
            "What you came for",
            "Lead without carrying everyone",
            "The team decides on its own",
            "Then and now",
            "Wheel of Life",
            "Along the way",
            "In your words",
            "“I do not have to fill every silence”",
            "What you said you would do, and did",
            "Tell Tomás what stays with me",
            "To you",
        ],
    );
}

#[test]
fn no_private_word_is_in_the_draft_or_the_file() {
    let room = travelled();
    let everything = save(&room, |edits| {
        let draft = open(&room);
        let all = draft["quotes"].as_array().unwrap().iter().map(|quote| quote["quoteId"].clone()).collect();
        edits["chosenQuotes"] = Value::Array(all);
    });
    room.call("journeys.save", everything);
    let preview = room.call("journeys.preview", json!({ "engagementId": room.engagement }));
    let bytes = STANDARD.decode(preview["file"]["base64"].as_str().unwrap()).unwrap();
    let printed = check(&bytes).text;
    assert!(printed.contains("I check in when I am anxious") && printed.contains("My calendar is a letter"));
    assert!(!printed.contains(PRIVATE), "{printed}");
    assert!(!open(&room).to_string().contains(PRIVATE));
    assert!(!printed.contains("went well"), "what was said of a commitment stays between coach and client");
}

#[test]
fn what_the_coach_wrote_stays_and_what_is_new_joins_it() {
    let room = travelled();
    let request = save(&room, |edits| {
        edits["title"] = json!(" Leading lightly ");
        edits["opening"] = json!("Anna,\n\nthis is yours.");
        edits["saidOfGoals"][0]["became"] = json!("They lead, and you are asked.");
        edits["watchFor"] = json!(["A quick yes.", "  "]);
        edits["nextSteps"] = json!(["A talk in October."]);
        edits["shownParts"] = json!(["opening", "goals", "watch_for", "next_steps"]);
    });
    let saved = room.call("journeys.save", request);
    assert_eq!(saved["edits"]["title"], "Leading lightly");
    assert_eq!(saved["editedAt"], "2026-03-02T12:00");
    room.call("goals.save", json!({ "personId": room.anna, "wording": { "wish": "Sleep" } }));
    let draft = open(&room);
    assert_eq!(draft["edits"]["saidOfGoals"].as_array().unwrap().len(), 2, "the new goal is in it");
    assert_eq!(draft["edits"]["watchFor"], json!(["A quick yes."]));
    let printed = pdf(&room);
    in_order(&printed, &["Leading lightly", "this is yours.", "A quick yes.", "A talk in October."]);
    assert!(printed.contains("They lead, and you are asked.") && printed.contains("Sleep"));
    for hidden in ["Then and now", "Along the way", "In your words", "and did", "To you"] {
        assert!(!printed.contains(hidden), "{hidden} is left out:\n{printed}");
    }
}

#[test]
fn quotes_stand_in_the_order_in_which_they_were_chosen() {
    let room = travelled();
    let ids: Vec<Value> =
        open(&room)["quotes"].as_array().unwrap().iter().map(|quote| quote["quoteId"].clone()).collect();
    let request = save(&room, |edits| edits["chosenQuotes"] = json!([ids[2], ids[0]]));
    room.call("journeys.save", request);
    in_order(&pdf(&room), &["I check in when I am anxious", "I do not have to fill every silence"]);
}

#[test]
fn saving_can_be_taken_back_and_says_whose_summary_it_was() {
    let room = travelled();
    let before = open(&room);
    let request = save(&room, |edits| edits["closing"] = json!("Farewell."));
    assert_eq!(room.undone("journeys.save", request), "Journey summary saved: Anna Kowalska");
    assert_eq!(open(&room), before);
    room.call("journeys.save", save(&room, |edits| edits["title"] = json!("One")));
    room.undone("journeys.save", save(&room, |edits| edits["title"] = json!("Two")));
    assert_eq!(open(&room)["edits"]["title"], "One");
}

#[test]
fn what_belongs_to_somebody_else_cannot_be_chosen() {
    let room = travelled();
    let request = save(&room, |edits| {
        edits["title"] = json!("x".repeat(200));
        edits["chosenQuotes"] = json!(["somebody-elses"]);
    });
    assert_eq!(room.refused("journeys.save", request), ["edits.title", "edits.chosenQuotes"]);
}

#[test]
fn a_client_reads_it_in_their_language_and_where_little_is_known_it_is_short() {
    let room = Room::new();
    let details = json!({ "givenName": "Anna", "familyName": "Kowalska", "language": "de", "country": "DE" });
    room.call("people.edit", json!({ "personId": room.anna, "details": details }));
    let draft = open(&room);
    assert_eq!(draft["sessions"], 0);
    assert_eq!(
        draft["emptyParts"],
        json!(["goals", "then_and_now", "along_the_way", "quotes", "commitments", "watch_for", "next_steps"])
    );
    let printed = pdf(&room);
    in_order(&printed, &["Ihr Weg", "Anna Kowalska", "Guten Tag Anna", "Zum Abschied"]);
    assert!(!printed.contains("Sitzung"), "none was held:\n{printed}");
}
