use serde_json::{Value, json};

use super::room::Room;

fn quotes(room: &Room) -> Vec<(String, bool)> {
    let quotes = room.call("quotes.of_person", json!({ "personId": room.person }));
    let pair =
        |quote: &Value| (quote["text"].as_str().unwrap().to_owned(), quote["pinned"].as_bool().unwrap());
    quotes.as_array().unwrap().iter().map(pair).collect()
}

fn pin(room: &Room, text: &str, pinned: bool) -> Value {
    let all = room.call("quotes.of_person", json!({ "personId": room.person }));
    let quote = all.as_array().unwrap().iter().find(|quote| quote["text"] == text).unwrap().clone();
    room.call("quotes.pin", json!({ "quoteId": quote["id"], "pinned": pinned }));
    quote["id"].clone()
}

fn said(text: &str, pinned: bool) -> (String, bool) {
    (text.to_owned(), pinned)
}

#[test]
fn quotes_follow_the_note_and_a_pinned_one_stays() {
    let room = Room::new();
    room.save("> One\n> Two\n> One\n! > Never\n> ! Nor this", "> Nor here");
    assert_eq!(quotes(&room), [said("One", false), said("Two", false)]);
    let kept = pin(&room, "Two", true);
    room.save("> Two\n> Three", "");
    assert_eq!(quotes(&room), [said("Two", true), said("Three", false)]);
    let same = room.call("quotes.of_person", json!({ "personId": room.person }))[0].clone();
    assert_eq!((&same["id"], same["saidOn"].as_str()), (&kept, Some("2026-03-02")));
    room.save("Nothing said", "");
    assert_eq!(quotes(&room), [said("Two", true)], "a pinned quote outlives its line");
    pin(&room, "Two", false);
    assert_eq!(quotes(&room), [], "and goes when it is let go of");
}

#[test]
fn pinned_first_then_newest_first() {
    let mut room = Room::new();
    room.save("> Early\n> Early, pinned", "");
    pin(&room, "Early, pinned", true);
    room.session = room.book("2026-03-20T10:00");
    room.save("> Late", "");
    assert_eq!(quotes(&room), [said("Early, pinned", true), said("Late", false), said("Early", false)]);
}

#[test]
fn pinning_can_be_taken_back_and_doing_it_twice_leaves_no_trace() {
    let room = Room::new();
    room.save("> One", "");
    let id = pin(&room, "One", true);
    let again = room.ask("quotes.pin", json!({ "quoteId": id, "pinned": true })).unwrap();
    assert!(again.undo.is_none());
    let operations = room.call("history.list", Value::Null);
    room.undo(&operations[0]["operationId"]).unwrap();
    assert_eq!(quotes(&room), [said("One", false)]);
}
