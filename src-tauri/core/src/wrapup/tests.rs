//! The two minutes after a session, through the command list.

use serde_json::{Value, json};

use crate::rpc::dispatch;
use crate::testing::{Open, open};

const HUNCH: &str = "zebra-hunch-9917";

struct Room {
    open: Open,
    anna: Value,
    engagement: Value,
    session: Value,
}

impl Room {
    /// Anna has a package of six; her first session was this Monday at 10:00, two hours ago.
    fn new() -> Self {
        let open = open();
        let call = |name: &str, request: Value| dispatch(&open.app, name, request).unwrap().data;
        let details = json!({
            "givenName": "Anna", "familyName": "Kowalska", "zone": "America/New_York", "email": "anna@example.org",
        });
        let anna = call("people.add", json!({ "details": details }))["id"].clone();
        let offer = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 66_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "description": "",
        });
        let offer = call("offers.save", json!({ "terms": offer }))[0]["offer"]["id"].clone();
        let begin = json!({ "personId": anna, "offerId": offer, "startedOn": "2026-03-01" });
        let engagement = call("engagements.start", begin)["id"].clone();
        let book = json!({ "personId": anna, "engagementId": engagement, "localStart": "2026-03-02T10:00" });
        let session = call("sessions.book", book)["item"]["id"].clone();
        Self { anna, engagement, session, open }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        dispatch(&self.open.app, name, request).unwrap().data
    }

    fn write_note(&self) {
        let text = format!(
            "## Focus\nA calmer Monday\n\n> I need not fill every silence\n! {HUNCH}\n[] Walk home on Wednesdays\n- [ ] Keep Friday free\n\n## Next session\nWe look at the talk with the board."
        );
        self.call("notes.save", json!({ "sessionId": self.session, "text": text, "reflection": HUNCH }));
    }

    fn request(&self) -> Value {
        json!({ "outcome": { "sessionId": self.session, "saying": { "outcome": "held", "actualMinutes": 58 } } })
    }

    fn balance(&self) -> i64 {
        let why = self.call("credits.why", json!({ "engagementId": self.engagement }));
        why["balance"]["balance"].as_i64().unwrap()
    }

    fn open_actions(&self) -> Vec<String> {
        let list = self.call("actions.list", json!({ "personId": self.anna }));
        let open = list["items"].as_array().unwrap().iter().filter(|item| item["status"] == "open");
        open.map(|item| item["details"]["title"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn the_sheet_begins_with_what_is_known() {
    let room = Room::new();
    room.write_note();
    let sheet = room.call("wrapup.open", json!({ "sessionId": room.session }));
    let titles: Vec<&str> = sheet["commitments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["title"].as_str().unwrap())
        .collect();
    assert_eq!(titles, ["Walk home on Wednesdays", "Keep Friday free"]);
    let proposed = sheet["proposed"].as_array().unwrap();
    assert_eq!(proposed.len(), 3);
    assert_eq!(proposed[0]["start"], "2026-03-16T10:00", "a fortnight later, at the usual time");
    assert!(proposed[0]["sentence"].as_str().unwrap().contains("New York"), "{}", proposed[0]);
    assert_eq!(sheet["mail"], "anna@example.org");
    assert!(!sheet.to_string().contains(HUNCH));
}

#[test]
fn everything_is_seen_before_it_is_done_and_done_at_once() {
    let room = Room::new();
    room.write_note();
    let mut request = room.request();
    request["commitments"] = json!([
        { "title": "Walk home on Wednesdays", "due": { "kind": "day", "on": "2026-03-09" } },
        { "title": "Keep Friday free", "due": { "kind": "nextSession" } },
    ]);
    request["next"] = json!("2026-03-16T10:00");
    let preview = room.call("wrapup.preview", request.clone());
    let body = preview["message"]["body"].as_str().unwrap();
    for part in [
        "Dear Anna,",
        "A calmer Monday",
        "“I need not fill every silence”",
        "- Walk home on Wednesdays (by Monday 9 March)",
        "- Keep Friday free",
        "Monday 16 March at 05:00",
        "New York",
        "We look at the talk with the board.",
        "Mara Lindqvist",
    ] {
        assert!(body.contains(part), "{part} is not in:\n{body}");
    }
    assert!(!preview.to_string().contains(HUNCH), "a private line stays with the coach");
    assert_eq!(room.balance(), 6, "nothing has happened yet");

    request["message"] = preview["message"].clone();
    let done = room.call("wrapup.finish", request);
    assert_eq!(done["session"]["item"]["status"], "held");
    assert_eq!(room.balance(), 5);
    assert_eq!(room.open_actions(), ["Walk home on Wednesdays", "Keep Friday free"]);
    let next = room.call("sessions.open", json!({ "sessionId": done["nextSessionId"] }));
    assert_eq!(next["item"]["start"], "2026-03-16T10:00");
    let draft = room.call("messages.open", json!({ "messageId": done["messageId"] }));
    assert_eq!(draft["body"], preview["message"]["body"]);
    let again = room.call("wrapup.open", json!({ "sessionId": room.session }));
    assert_eq!(again["commitments"], json!([]), "what has become an action is not offered again");
    assert!(again["bookedNext"].is_string());
}

#[test]
fn one_undo_takes_all_of_it_back() {
    let room = Room::new();
    room.write_note();
    let instrument = json!({ "personId": room.anna, "shipped": "session_check" });
    let instrument = room.call("instruments.save", instrument);
    let before = room.call("people.page", json!({ "personId": room.anna }));
    let items = instrument["version"]["definition"]["items"].as_array().unwrap();
    let answers: Value =
        items.iter().map(|item| (item["key"].as_str().unwrap().to_owned(), json!(9))).collect();
    let mut request = room.request();
    request["commitments"] =
        json!([{ "title": "Walk home on Wednesdays", "due": { "kind": "nextSession" } }]);
    request["next"] = json!("2026-03-16T10:00");
    request["answers"] = json!([{ "instrumentId": instrument["id"], "answers": answers }]);
    request["message"] = json!({ "subject": "Our session", "body": "Thank you." });
    let reply = dispatch(&room.open.app, "wrapup.finish", request).unwrap();
    let progress = room.call("progress.of_person", json!({ "personId": room.anna }));
    assert_eq!(progress["instruments"][0]["chapters"][0]["measurements"].as_array().unwrap().len(), 1);

    let undo = reply.undo.unwrap();
    assert!(undo.sentence.contains("Anna Kowalska"), "{}", undo.sentence);
    room.call("history.undo", json!({ "operationId": undo.operation_id }));
    assert_eq!(room.balance(), 6);
    assert!(room.open_actions().is_empty());
    assert_eq!(room.call("messages.list", json!({})), json!([]));
    let progress = room.call("progress.of_person", json!({ "personId": room.anna }));
    assert_eq!(progress["instruments"][0]["chapters"][0]["measurements"], json!([]));
    let after = room.call("people.page", json!({ "personId": room.anna }));
    for part in ["upcoming", "past", "waiting", "open"] {
        assert_eq!(after[part], before[part], "{part}");
    }
}

#[test]
fn what_was_carried_is_said_in_the_same_operation() {
    let room = Room::new();
    let action = |title: &str| {
        let details = json!({ "title": title, "due": { "kind": "nextSession" }, "size": "small" });
        room.call("actions.save", json!({ "personId": room.anna, "details": details }))["id"].clone()
    };
    let (done, carried) = (action("Call the bank"), action("Walk home"));
    let mut request = room.request();
    request["actions"] = json!([
        { "kind": "said", "actionId": done, "status": "done" },
        { "kind": "carried", "actionId": carried, "due": { "kind": "nextSession" } },
    ]);
    room.call("wrapup.finish", request);
    let list = room.call("actions.list", json!({ "personId": room.anna }));
    assert_eq!(room.open_actions(), ["Walk home"]);
    assert_eq!(list["items"][0]["carried"], 1);
}

#[test]
fn every_field_that_needs_another_value_is_named_and_nothing_is_written() {
    let room = Room::new();
    let instrument = json!({ "personId": room.anna, "shipped": "session_check" });
    let instrument = room.call("instruments.save", instrument);
    let mut request = room.request();
    request["commitments"] = json!([
        { "title": "Walk home", "due": { "kind": "nextSession" } },
        { "title": " ", "due": { "kind": "nextSession" } },
    ]);
    request["answers"] = json!([{ "instrumentId": instrument["id"], "answers": {} }]);
    request["message"] = json!({ "subject": "", "body": "Thank you." });
    let error = dispatch(&room.open.app, "wrapup.finish", request).unwrap_err();
    let fields: Vec<&str> = error.issues.iter().map(|issue| issue.field.as_str()).collect();
    for place in ["commitments[1].title", "answers[0].", "message.subject"] {
        assert!(fields.iter().any(|field| field.starts_with(place)), "{place} is not among {fields:?}");
    }
    assert_eq!(room.balance(), 6);
    assert!(room.open_actions().is_empty());
}
