use serde_json::json;

use super::room::Room;

#[test]
fn a_note_saved_while_nothing_differs_leaves_no_trace() {
    let room = Room::new();
    room.save("Rest\r\n! Hunch", "Slower.");
    let before = (room.state(), room.operations());
    assert!(room.save("Rest\n! Hunch", " Slower. ").is_none());
    assert_eq!((room.state(), room.operations()), before);
    // Nor does one that says nothing.
    let other = Room::new();
    let operations = other.operations();
    assert!(other.save("## Goal\n\n## Will\n", "  ").is_none());
    assert_eq!(other.operations(), operations);
}

#[test]
fn every_field_that_is_too_long_is_named() {
    let room = Room::new();
    let long = "a".repeat(100_001);
    let mut request = room.written(&long, &long);
    request["template"] = json!("nowhere");
    let refused = room.ask("notes.save", request).unwrap_err();
    let fields: Vec<_> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(fields, ["text", "reflection", "template"]);
}

#[test]
fn taking_back_after_the_lock_is_itself_a_version_and_can_be_done_again() {
    let room = Room::new();
    room.save("Before", "");
    room.wait(60);
    let operation = room.save("After", "").unwrap();
    room.wait_for_the_lock();
    let undone = room.undo(&operation).unwrap();
    assert_eq!(room.of_session()["text"], "Before");
    let versions = room.versions();
    assert_eq!(versions.len(), 3, "what was written before the lock still stands");
    assert_eq!(
        (versions[0]["afterLock"].as_bool(), versions[1]["afterLock"].as_bool()),
        (Some(true), Some(false))
    );
    room.undo(&json!(undone.undo.unwrap().operation_id)).unwrap();
    assert_eq!(room.of_session()["text"], "After");
    assert_eq!(room.versions().len(), 4);
}

#[test]
fn the_template_is_remembered() {
    let room = Room::new();
    let mut request = room.written("## Goal\nRest", "");
    request["template"] = json!("grow");
    assert_eq!(room.call("notes.save", request)["template"], "grow");
    room.save("## Goal\nRest and walk", "");
    assert_eq!(room.of_session()["template"], "grow");
}

#[test]
fn a_small_note_is_measured_softly() {
    let room = Room::new();
    let notes = room.call("notes.save", room.written(&"## Goal\n\nOne line\n".repeat(12), ""));
    assert_eq!((notes["lines"].as_u64(), notes["aim"].as_u64()), (Some(12), Some(10)));
}
