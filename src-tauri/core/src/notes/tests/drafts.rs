use crate::notes::drafts::take_over;

use super::room::Room;

#[test]
fn a_draft_is_seen_by_its_editor_and_leaves_no_trace_in_the_history() {
    let room = Room::new();
    room.save("Rest", "");
    let (state, operations) = (room.state(), room.operations());
    let kept = room.draft("Rest and walk\n! Hunch", "Slower.");
    assert!(kept.undo.is_none() && kept.touched.is_empty(), "{kept:?}");
    assert_eq!((kept.data["unsaved"].as_bool(), kept.data["lines"].as_u64()), (Some(true), Some(2)));
    assert_eq!((room.state(), room.operations()), (state, operations));
    let notes = room.of_session();
    assert_eq!(
        (notes["text"].as_str(), notes["reflection"].as_str(), notes["unsaved"].as_bool()),
        (Some("Rest and walk\n! Hunch"), Some("Slower."), Some(true))
    );
}

#[test]
fn a_draft_that_is_the_note_again_is_none() {
    let room = Room::new();
    room.save("Rest", "Slower.");
    room.draft("Rest and", "Slower.");
    assert_eq!(room.draft("Rest", "Slower. ").data["unsaved"], false);
    assert_eq!(room.of_session()["unsaved"], false);
}

#[test]
fn saving_makes_an_end_of_the_draft() {
    let room = Room::new();
    room.draft("Rest", "");
    room.save("Rest and walk", "");
    let notes = room.of_session();
    assert_eq!((notes["text"].as_str(), notes["unsaved"].as_bool()), (Some("Rest and walk"), Some(false)));
    // Also where the note itself stays as it is.
    room.draft("Rest", "");
    assert!(room.save("Rest and walk", "").is_none());
    assert_eq!(room.of_session()["unsaved"], false);
}

#[test]
fn what_is_taken_over_is_one_operation_each_and_can_be_undone() {
    let mut room = Room::new();
    let first = room.session.clone();
    room.draft("Rest\n! Hunch", "Slower.");
    room.session = room.book("2026-03-02T14:00");
    room.wait(1);
    room.draft("Walk", "");
    let operations = room.operations();
    take_over(&room.open.app);
    assert_eq!(room.operations(), operations + 2);
    assert_eq!(
        (room.of_session()["text"].as_str(), room.of_session()["unsaved"].as_bool()),
        (Some("Walk"), Some(false))
    );
    let last = room.call("history.list", serde_json::Value::Null)[0].clone();
    assert_eq!(last["sentence"], "Note saved: Anna Kowalska");
    room.undo(&last["operationId"]).unwrap();
    assert_eq!(room.of_session()["text"], "");
    room.session = first;
    assert_eq!(room.of_session()["text"], "Rest\n! Hunch");
}

#[test]
fn a_draft_from_before_the_lock_that_is_found_after_it_changes_no_version() {
    let room = Room::new();
    room.save("Rest", "");
    room.wait(5);
    room.draft("Rest and walk", "");
    let before = room.state();
    room.wait_for_the_lock();
    take_over(&room.open.app);
    let versions = room.versions();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0]["at"], "2026-03-02T12:05", "when it was typed");
    assert!(before.1.iter().all(|version| room.state().1.contains(version)));
}

#[test]
fn the_draft_of_a_removed_session_goes_with_it() {
    let room = Room::new();
    room.draft("Rest", "");
    room.call("sessions.remove", serde_json::json!({ "sessionId": room.session }));
    take_over(&room.open.app);
    let count = room.open.app.read(|r| r.note_drafts()).unwrap().len();
    assert_eq!(count, 0);
}
