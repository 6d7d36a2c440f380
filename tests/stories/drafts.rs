//! What a coach is typing when the program ends, however it ends.

use serde_json::{Value, json};

use crate::computer::{Computer, PASSPHRASE};

const TEXT: &str = "## Focus\nA calmer Monday\n! A hunch\n> I may rest.";

fn typing() -> (Computer, Value) {
    let (computer, person) = Computer::with_a_client();
    let booking = json!({ "personId": person, "localStart": "2026-03-11T10:00" });
    let session = computer.call("sessions.book", booking)["item"]["id"].clone();
    computer.call("notes.keep_draft", json!({ "sessionId": session, "text": "## Focus", "reflection": "" }));
    computer.call("notes.keep_draft", json!({ "sessionId": session, "text": TEXT, "reflection": "Slower." }));
    (computer, session)
}

fn is_the_note(computer: &Computer, session: &Value) {
    let notes = computer.call("notes.of_session", json!({ "sessionId": session }));
    let said = (&notes["text"], &notes["reflection"], &notes["unsaved"], &notes["versions"]);
    assert_eq!(said, (&json!(TEXT), &json!("Slower."), &json!(false), &json!(1)));
    let history = computer.call("history.list", Value::Null);
    let saved = |item: &&Value| item["sentence"] == "Note saved: Anna Kowalska" && item["undoable"] == true;
    assert_eq!(history.as_array().unwrap().iter().filter(saved).count(), 1, "{history}");
}

#[test]
fn a_crash_loses_no_draft() {
    let (computer, session) = typing();
    // Nothing is closed: what has not been kept is gone, and what has been kept is there.
    let computer = computer.crashed();
    computer.unlock();
    is_the_note(&computer, &session);
}

#[test]
fn locking_saves_what_stands_in_the_editor() {
    let (computer, session) = typing();
    computer.lock_and_unlock();
    is_the_note(&computer, &session);
}

#[test]
fn quitting_saves_what_stands_in_the_editor() {
    let (computer, session) = typing();
    computer.app.quit().unwrap();
    let computer = computer.crashed();
    computer.unlock();
    is_the_note(&computer, &session);
}

#[test]
fn a_backup_made_while_typing_has_the_draft() {
    let (computer, session) = typing();
    let backup = computer.call("backups.make", Value::Null);
    computer.call("notes.save", json!({ "sessionId": session, "text": "Something else", "reflection": "" }));
    let key = json!({ "kind": "passphrase", "passphrase": PASSPHRASE });
    let backup = json!({ "kind": "listed", "id": backup["id"] });
    computer.call("backups.restore", json!({ "backup": backup, "key": key }));
    is_the_note(&computer, &session);
}
