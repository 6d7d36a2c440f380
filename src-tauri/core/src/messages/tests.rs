//! Messages through the door: drafted, changed, sent by the coach, taken back.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::rpc::dispatch;
use crate::rpc::wire::{ErrorCode, Reply};
use crate::testing::{Open, open};

const CANARY: &str = "zebra-canary-4471";

struct Room {
    open: Open,
    anna: Value,
    session: Value,
}

impl Room {
    fn new() -> Self {
        let open = open();
        let offers = dispatch(&open.app, "offers.save", json!({ "terms": package() })).unwrap().data;
        let details = json!({
            "givenName": "Anna", "familyName": "Kowalska", "zone": "America/New_York", "email": "anna@example.org",
        });
        let anna =
            dispatch(&open.app, "people.add", json!({ "details": details })).unwrap().data["id"].clone();
        let started = json!({ "personId": anna, "offerId": offers[0]["offer"]["id"] });
        let engagement = dispatch(&open.app, "engagements.start", started).unwrap().data["id"].clone();
        let session = json!({
            "personId": anna, "engagementId": engagement, "localStart": "2026-03-05T16:00",
            "link": "https://meet.example/anna",
        });
        let session = dispatch(&open.app, "sessions.book", session).unwrap().data["item"]["id"].clone();
        Self { open, anna, session }
    }

    fn ask(&self, name: &str, request: Value) -> Reply {
        dispatch(&self.open.app, name, request).unwrap()
    }

    fn about(&self, kind: &str) -> Value {
        self.ask("messages.draft_about_session", json!({ "sessionId": self.session, "kind": kind })).data
    }

    fn list(&self, request: Value) -> Vec<Value> {
        self.ask("messages.list", request).data.as_array().unwrap().clone()
    }

    fn waiting(&self) -> Vec<Value> {
        let today = self.ask("today.overview", Value::Null).data;
        let items = today["attention"].as_array().unwrap();
        items.iter().filter(|item| item["rule"] == "A25").cloned().collect()
    }
}

fn package() -> Value {
    json!({
        "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
        "price": { "minor": 72000, "currency": "EUR" }, "validityDays": 120, "cadenceDays": 14,
        "hourKind": "paid", "description": "",
    })
}

#[test]
fn a_confirmation_tells_the_time_on_the_clients_clock() {
    let room = Room::new();
    let message = room.about("confirmation");
    assert_eq!(message["item"]["subject"], "Our session on Thursday 5 March at 10:00");
    assert_eq!(
        message["body"],
        "Dear Anna,\n\n\
         Our session is booked: on Thursday 5 March at 10:00 (New York time), 60 minutes.\n\n\
         We meet here: https://meet.example/anna\n\n\
         You can change it free of charge until Wednesday 4 March, 10:00.\n\n\
         I look forward to it.\n\n\
         Warm wishes\nMara Lindqvist"
    );
    assert_eq!((message["to"].as_str(), &message["hasFile"]), (Some("anna@example.org"), &json!(true)));
    assert!(message["mailto"].as_str().unwrap().starts_with("mailto:anna@example.org?subject=Our%20session"));
}

#[test]
fn every_kind_of_letter_about_a_session_is_brief_and_says_no_sorry() {
    let room = Room::new();
    for kind in [
        "summary",
        "confirmation",
        "reminder",
        "change",
        "rebook",
        "late_cancel",
        "waiver",
        "no_show",
        "coach_cancelled",
    ] {
        let body = room.about(kind)["body"].as_str().unwrap().to_owned();
        assert!(
            body.starts_with("Dear Anna,\n\n") && body.ends_with("\n\nWarm wishes\nMara Lindqvist"),
            "{kind}"
        );
        assert!(body.len() < 600 && !body.to_lowercase().contains("sorry"), "{kind}: {body}");
        assert!(!body.contains("\n\n\n"), "{kind}: {body}");
    }
    let refused = json!({ "sessionId": room.session, "kind": "waitlist" });
    let refused = dispatch(&room.open.app, "messages.draft_about_session", refused).unwrap_err();
    assert_eq!(refused.issues[0].field, "kind");
}

#[test]
fn a_summary_holds_what_may_be_shared_and_nothing_of_a_private_note() {
    let room = Room::new();
    let notes = json!({
        "sessionId": room.session,
        "text": format!(
            "## Focus\nA calmer Monday\n\n> I need not fill every silence.\n! {CANARY}\n[] Walk home on Wednesdays"
        ),
        "reflection": format!("A hunch: {CANARY}"),
    });
    room.ask("notes.save", notes);
    let message = room.about("summary");
    let body = message["body"].as_str().unwrap();
    assert!(
        body.contains(
            "Your question: A calmer Monday\n\nWhat became clear, in your words:\n- \u{201c}I need not fill every silence.\u{201d}"
        )
    );
    assert!(body.contains("What you will do:\n- Walk home on Wednesdays"), "{body}");
    let file = room.ask("messages.eml", json!({ "messageId": message["item"]["id"] })).data;
    let all = format!("{message}{}", String::from_utf8(bytes(&file)).unwrap());
    assert!(!all.contains(CANARY));
}

fn bytes(file: &Value) -> Vec<u8> {
    STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()
}

#[test]
fn a_draft_waits_on_today_until_the_coach_says_it_is_sent_and_one_undo_brings_it_back() {
    let room = Room::new();
    assert!(room.waiting().is_empty());
    let id = room.about("confirmation")["item"]["id"].clone();
    room.about("reminder");
    let waiting = room.waiting();
    assert_eq!(waiting.len(), 1, "one line for each person");
    assert_eq!(waiting[0]["sentence"], "2 messages wait to be sent.");
    assert_eq!((&waiting[0]["act"], &waiting[0]["target"]), (&json!("open_message"), &id));

    let sent = room.ask("messages.mark_sent", json!({ "messageId": id, "by": "mail_program" }));
    assert_eq!(sent.undo.as_ref().unwrap().sentence, "Message sent: Anna Kowalska");
    assert_eq!(
        (&sent.data["item"]["state"], &sent.data["item"]["sentAt"]),
        (&json!("sent"), &json!("2026-03-02T12:00"))
    );
    assert_eq!(room.waiting()[0]["sentence"], "A message waits to be sent.");
    let page = room.ask("people.page", json!({ "personId": room.anna })).data;
    assert_eq!(page["timeline"][1]["sentence"], "Message sent: Our session on Thursday 5 March at 10:00");

    let again = json!({ "messageId": id, "subject": "Other", "body": "words" });
    let refused = dispatch(&room.open.app, "messages.save", again).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Refused);
    for (name, request) in [
        ("messages.discard", json!({ "messageId": id })),
        ("messages.mark_sent", json!({ "messageId": id, "by": "other" })),
    ] {
        assert_eq!(dispatch(&room.open.app, name, request).unwrap_err().code, ErrorCode::Refused, "{name}");
    }

    room.ask("history.undo", json!({ "operationId": sent.undo.unwrap().operation_id }));
    assert_eq!(room.waiting()[0]["sentence"], "2 messages wait to be sent.");
}

#[test]
fn own_words_are_written_changed_listed_and_discarded() {
    let room = Room::new();
    let request =
        json!({ "personId": room.anna, "kind": "other", "subject": " Hello ", "body": "Dear Anna" });
    let written = room.ask("messages.write", request);
    assert_eq!(written.touched.len(), 2, "messages and the history: {:?}", written.touched);
    let id = written.data["item"]["id"].clone();
    assert_eq!(written.data["item"]["subject"], "Hello");
    room.ask("messages.save", json!({ "messageId": id, "subject": "Hello again", "body": "One\r\nTwo" }));
    let open = room.ask("messages.open", json!({ "messageId": id })).data;
    assert_eq!((&open["item"]["subject"], &open["body"]), (&json!("Hello again"), &json!("One\nTwo")));

    assert_eq!(room.list(json!({ "personId": room.anna, "state": "draft" })).len(), 1);
    assert_eq!(room.list(json!({ "personId": room.anna, "state": "sent" })).len(), 0);
    assert_eq!(room.list(json!({ "state": "draft" })).len(), 1);
    assert_eq!(room.list(json!({})).len(), 1);
    room.ask("messages.discard", json!({ "messageId": id }));
    assert!(room.list(json!({})).is_empty());
}

#[test]
fn every_bad_field_of_a_message_is_named_at_once() {
    let room = Room::new();
    let request = json!({ "personId": room.anna, "kind": "other", "subject": "", "body": " " });
    let refused = dispatch(&room.open.app, "messages.write", request).unwrap_err();
    let fields: Vec<_> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(fields, ["subject", "body"]);
}

#[test]
fn a_mail_file_has_both_addresses_and_stays_a_draft_in_a_mail_program() {
    let room = Room::new();
    let request = json!({
        "personId": room.anna, "kind": "other", "subject": "Gr\u{fc}\u{df}e", "body": "Dear Anna,\n\nuntil then",
    });
    let id = room.ask("messages.write", request).data["item"]["id"].clone();
    let file = room.ask("messages.eml", json!({ "messageId": id })).data;
    assert_eq!(file["name"], "Gr\u{fc}\u{df}e, Anna Kowalska.eml");
    let text = String::from_utf8(bytes(&file)).unwrap();
    for line in [
        "From: \"Mara Lindqvist\" <mara@example.org>\r\n",
        "To: \"Anna Kowalska\" <anna@example.org>\r\n",
        "Date: Mon, 2 Mar 2026 11:00:00 +0000\r\n",
        "X-Unsent: 1\r\n",
        "Dear Anna,\r\n\r\nuntil then",
    ] {
        assert!(text.contains(line), "{line:?} is missing:\n{text}");
    }
    assert!(text.is_ascii(), "the subject is encoded (RFC 2047):\n{text}");
}

#[test]
fn without_an_address_there_is_no_link_and_no_file() {
    let room = Room::new();
    let ben = room.ask("people.add", json!({ "details": { "givenName": "Ben" } })).data["id"].clone();
    let request = json!({ "personId": ben, "kind": "other", "subject": "Hello", "body": "Dear Ben" });
    let message = room.ask("messages.write", request).data;
    assert_eq!((&message["mailto"], &message["hasFile"]), (&Value::Null, &json!(false)));
    let request = json!({ "messageId": message["item"]["id"] });
    let refused = dispatch(&room.open.app, "messages.eml", request).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Refused);
    assert!(refused.message.contains("address"), "{}", refused.message);
}
