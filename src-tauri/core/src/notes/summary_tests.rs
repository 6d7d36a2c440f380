use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::documents::inspect::{check, in_order};
use crate::rpc::dispatch;
use crate::testing::{Open, open};

const CANARY: &str = "zebra-canary-4471";

struct Room {
    open: Open,
    session: Value,
}

impl Room {
    fn new() -> Self {
        let open = open();
        let details = json!({ "givenName": "Anna", "familyName": "Kowalska", "zone": "America/New_York" });
        let anna =
            dispatch(&open.app, "people.add", json!({ "details": details })).unwrap().data["id"].clone();
        let book = |start: &str| {
            let request =
                json!({ "personId": anna, "localStart": start, "link": "https://meet.example/anna" });
            dispatch(&open.app, "sessions.book", request).unwrap().data["item"]["id"].clone()
        };
        let session = book("2026-03-02T10:00");
        book("2026-03-16T15:00");
        Self { session, open }
    }

    fn write(&self, insights: &str) {
        let notes = json!({
            "sessionId": self.session,
            "text": format!(
                "## Focus\nA calmer Monday\n\n## What we covered\nThe week as it was.\n! An aside: {CANARY}\n\n\
                 - The week as it could be.\n> {insights}\n\n## Commitments\n- [ ] Walk home on Wednesdays\n\
                 - Keep Friday free\n\n## Next session\nWe look at the talk with the board."
            ),
            "reflection": format!("A hunch that stays here: {CANARY}."),
        });
        dispatch(&self.open.app, "notes.save", notes).unwrap();
    }

    fn request(&self) -> Value {
        json!({ "sessionId": self.session })
    }
}

fn bytes(file: &Value) -> Vec<u8> {
    STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()
}

#[test]
fn the_summary_says_what_was_shared_and_when_they_meet_again() {
    let room = Room::new();
    room.write("I need not fill every silence.");
    let file = dispatch(&room.open.app, "summaries.pdf", room.request()).unwrap().data;
    assert_eq!(file["name"], "Session summary 2026-03-02, Anna Kowalska.pdf");
    in_order(
        &check(&bytes(&file)).text,
        &[
            "For Anna Kowalska",
            "2 March 2026, with Mara Lindqvist",
            "A calmer Monday",
            "The week as it was.",
            "The week as it could be.",
            "I need not fill every silence.",
            "Walk home on Wednesdays",
            "Keep Friday free",
            "Monday 16 March 2026 at 10:00",
            "your time (New York)",
            "We look at the talk with the board.",
        ],
    );
}

#[test]
fn a_private_note_reaches_neither_the_summary_nor_its_preview() {
    let room = Room::new();
    room.write("A word.");
    for name in ["summaries.pdf", "summaries.preview"] {
        let data = dispatch(&room.open.app, name, room.request()).unwrap().data;
        let file = if name == "summaries.pdf" { &data } else { &data["file"] };
        let pdf = bytes(file);
        let text = check(&pdf).text;
        assert!(text.contains("A word."), "the shareable part is there: {text}");
        assert!(!text.contains("zebra") && !text.contains("hunch"), "{name} shows a private note: {text}");
        let raw = pdf.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
        assert!(!raw, "{name} carries a private note in its bytes");
        assert!(!data.to_string().contains(CANARY));
    }
}

#[test]
fn nothing_shareable_makes_no_summary() {
    let room = Room::new();
    for text in ["", "! Only for me", "## Goal\n! Only for me\n## Reality"] {
        let notes = json!({ "sessionId": room.session, "text": text, "reflection": CANARY });
        dispatch(&room.open.app, "notes.save", notes).unwrap();
        let preview = dispatch(&room.open.app, "summaries.preview", room.request()).unwrap().data;
        assert_eq!(preview["isEmpty"], true, "{text}");
        let refused = dispatch(&room.open.app, "summaries.pdf", room.request()).unwrap_err();
        assert!(refused.message.contains("This note"), "{}", refused.message);
    }
}

#[test]
fn what_cannot_be_printed_is_named_and_does_not_go_out() {
    let room = Room::new();
    room.write("静");
    let preview = dispatch(&room.open.app, "summaries.preview", room.request()).unwrap().data;
    assert_eq!(preview["missingGlyphs"], json!(["静"]));
    let refused = dispatch(&room.open.app, "summaries.pdf", room.request()).unwrap_err();
    assert!(refused.message.contains("cannot be printed"), "{}", refused.message);
}
