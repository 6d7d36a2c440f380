//! The page before a session, through the command list.

use serde_json::{Value, json};

use crate::documents::inspect::check;
use crate::rpc::dispatch;
use crate::testing::{Open, open};

const HUNCH: &str = "zebra-hunch-4471";

struct Room {
    open: Open,
    anna: Value,
    last: Value,
    next: Value,
}

impl Room {
    /// Anna was here this morning at 9 and comes again tomorrow at 10.
    fn new() -> Self {
        let open = open();
        let call = |name: &str, request: Value| dispatch(&open.app, name, request).unwrap().data;
        let details = json!({ "givenName": "Anna", "familyName": "Kowalska", "wish": "A calmer Monday" });
        let anna = call("people.add", json!({ "details": details }))["id"].clone();
        let offer = json!({
            "name": "Three sessions", "kind": "package", "unit": "session", "quantity": 3, "sessionMinutes": 60,
            "price": { "minor": 33_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "validityDays": 120, "description": "",
        });
        let offer = call("offers.save", json!({ "terms": offer }))[0]["offer"]["id"].clone();
        let begin = json!({ "personId": anna, "offerId": offer, "startedOn": "2026-03-01" });
        let engagement = call("engagements.start", begin)["id"].clone();
        let book = |start: &str| {
            let request = json!({ "personId": anna, "engagementId": engagement, "localStart": start });
            call("sessions.book", request)["item"]["id"].clone()
        };
        let (last, next) = (book("2026-03-02T09:00"), book("2026-03-03T10:00"));
        let held = json!({ "sessionId": last, "saying": { "outcome": "held" } });
        call("sessions.say_outcome", held);
        Self { anna, last, next, open }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        dispatch(&self.open.app, name, request).unwrap().data
    }

    fn prep(&self) -> Value {
        self.call("prep.open", json!({ "sessionId": self.next }))
    }

    fn fill(&self) {
        let text = format!(
            "> I need not fill every silence\n! {HUNCH}\n\n## Next session\nI bring the chapter on rest."
        );
        self.call("notes.save", json!({ "sessionId": self.last, "text": text, "reflection": "" }));
        let details = json!({ "title": "Walk home", "due": { "kind": "nextSession" } });
        let action = self.call("actions.save", json!({ "personId": self.anna, "details": details }));
        for _ in 0..2 {
            let carry = json!({ "actionId": action["id"], "due": { "kind": "nextSession" } });
            self.call("actions.carry", carry);
        }
        let wording = json!({ "wish": "Leave at five", "evidence": "Dinner at home three times a week" });
        self.call("goals.save", json!({ "personId": self.anna, "wording": wording }));
    }
}

#[test]
fn one_page_holds_what_the_coach_would_have_to_remember() {
    let room = Room::new();
    room.fill();
    let prep = room.prep();
    assert_eq!(prep["wish"], "A calmer Monday");
    assert_eq!(prep["goals"][0]["wording"]["wish"], "Leave at five");
    assert_eq!(prep["insights"][0]["text"], "I need not fill every silence");
    assert_eq!(prep["actions"][0]["carried"], 2);
    assert_eq!(prep["promised"], "I bring the chapter on rest.");
    let credits = prep["credits"].as_str().unwrap();
    assert!(credits.starts_with("One session is left after this one"), "{credits}");
    let hunch = prep["hunches"][0]["text"].as_str().unwrap();
    assert!(hunch.contains(HUNCH) && !hunch.starts_with('!'), "{hunch}");
    assert!(prep["lastMet"].as_str().unwrap().contains("today"));
    let questions = prep["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 3);
    assert_eq!([&questions[0]["source"], &questions[1]["source"]], ["carried_action", "quote"]);
    assert!(questions[0]["text"].as_str().unwrap().contains("Walk home"));
    assert_eq!(questions[2]["text"], "");
}

#[test]
fn the_first_session_has_a_page_too() {
    let room = Room::new();
    let request = json!({ "sessionId": room.last });
    let prep = room.call("prep.open", request);
    assert_eq!(prep["lastMet"], Value::Null);
    assert_eq!(prep["insights"], json!([]));
    assert_eq!(prep["questions"][1]["source"], "wish");
}

#[test]
fn a_question_stays_as_worded_and_one_left_alone_follows_the_suggestion() {
    let room = Room::new();
    room.fill();
    let suggested = room.prep()["questions"][0]["text"].clone();
    let worded = json!([suggested, "", "What did the weekend bring?"]);
    let reply = dispatch(
        &room.open.app,
        "prep.save_questions",
        json!({ "sessionId": room.next, "questions": worded }),
    )
    .unwrap();
    let texts = |prep: &Value| -> Vec<String> {
        let questions = prep["questions"].as_array().unwrap();
        questions.iter().map(|question| question["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(texts(&reply.data)[1..], ["", "What did the weekend bring?"]);
    room.call("actions.list", json!({ "personId": room.anna }));
    let action = room.prep()["actions"][0]["id"].clone();
    room.call("actions.say", json!({ "actionId": action, "status": "done" }));
    let after = room.prep();
    assert_ne!(after["questions"][0]["text"], suggested, "the action is done: another question stands there");
    assert_eq!(texts(&after)[1..], ["", "What did the weekend bring?"], "the coach's wording stays");
    room.call("history.undo", json!({ "operationId": reply.undo.unwrap().operation_id }));
    assert_ne!(texts(&room.prep())[1], "");
}

#[test]
fn too_long_a_question_is_refused_by_its_place() {
    let room = Room::new();
    let long = "x".repeat(401);
    let request = json!({ "sessionId": room.next, "questions": ["", long, "x".repeat(400)] });
    let error = dispatch(&room.open.app, "prep.save_questions", request).unwrap_err();
    let fields: Vec<&str> = error.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(fields, ["questions[1]"]);
}

#[test]
fn today_asks_for_a_prep_until_it_was_read_and_the_history_does_not_tell() {
    let room = Room::new();
    let asks = || {
        let today = room.call("today.overview", Value::Null);
        let items = today["attention"].as_array().unwrap().clone();
        items.iter().any(|item| item["rule"] == "A01" && item["target"] == room.next)
    };
    assert!(asks());
    let before = room.call("history.list", Value::Null).as_array().unwrap().len();
    let reply = dispatch(&room.open.app, "prep.mark_read", json!({ "sessionId": room.next })).unwrap();
    assert!(!reply.touched.is_empty(), "Today is read again");
    assert!(reply.undo.is_none());
    assert!(!asks());
    assert_eq!(room.prep()["read"], true);
    assert_eq!(room.call("history.list", Value::Null).as_array().unwrap().len(), before);
    let again = dispatch(&room.open.app, "prep.mark_read", json!({ "sessionId": room.next })).unwrap();
    assert!(again.touched.is_empty());
}

#[test]
fn today_says_whose_prep_is_wanted_until_the_session_is_over() {
    let room = Room::new();
    let coming_at = |now: &str| {
        room.open.clock.set(now.parse().unwrap());
        room.call("today.overview", Value::Null)["coming"].clone()
    };
    assert_eq!(coming_at("2026-03-02T17:00:00Z"), Value::Null, "what is left of this day was held");
    assert_eq!(coming_at("2026-03-03T06:00:00Z"), room.next);
    assert_eq!(coming_at("2026-03-03T09:30:00Z"), room.next, "under way");
    assert_eq!(coming_at("2026-03-03T11:00:00Z"), Value::Null);
}

#[test]
fn the_printed_page_is_one_page_and_has_the_hunches_only_when_asked() {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    let room = Room::new();
    room.fill();
    let printed = |with_hunches: bool| {
        let request = json!({ "sessionId": room.next, "withHunches": with_hunches });
        let file = room.call("prep.pdf", request);
        assert!(file["name"].as_str().unwrap().starts_with("Prep 2026-03-03, Anna Kowalska"));
        check(&STANDARD.decode(file["base64"].as_str().unwrap()).unwrap())
    };
    let plain = printed(false);
    assert_eq!(plain.pages, 1);
    for part in ["A calmer Monday", "Leave at five", "I need not fill every silence", "Walk home"] {
        assert!(plain.text.contains(part), "{part} is not in:\n{}", plain.text);
    }
    assert!(!plain.text.contains(HUNCH));
    assert!(printed(true).text.contains(HUNCH));
}
