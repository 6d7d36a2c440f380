use serde_json::json;

use super::room::Room;

#[test]
fn one_sitting_is_one_version_and_a_later_one_another() {
    let room = Room::new();
    room.save("## Focus\nRest", "");
    room.wait(10);
    room.save("## Focus\nRest and walk", "Slower.");
    room.wait(25);
    room.save("## Focus\nRest and walk\n! A hunch", "Slower.");
    let versions = room.versions();
    let numbers: Vec<_> = versions.iter().map(|version| version["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [2, 1], "newest first");
    let newest = json!({
        "number": 2, "at": "2026-03-02T12:35", "afterLock": false, "current": true, "shareableChanged": false,
        "privateChanged": true, "wordsAdded": 2, "wordsRemoved": 0,
    });
    assert_eq!(versions[0], newest);
    assert_eq!(versions[1]["at"], "2026-03-02T12:10");
    assert_eq!(
        (versions[1]["wordsAdded"].as_u64(), versions[1]["privateChanged"].as_bool()),
        (Some(5), Some(true))
    );
    let notes = room.of_session();
    assert_eq!(
        (notes["locksAt"].as_str(), notes["locked"].as_bool()),
        (Some("2026-03-09T11:00"), Some(false))
    );
}

#[test]
fn after_the_lock_every_save_is_a_version_that_says_so() {
    let room = Room::new();
    room.save("Rest", "");
    room.wait_for_the_lock();
    assert_eq!(room.of_session()["locked"], true);
    room.save("Rest and walk", "");
    room.save("Rest, and walk home", "");
    let late: Vec<_> =
        room.versions().iter().map(|version| version["afterLock"].as_bool().unwrap()).collect();
    assert_eq!(late, [true, true, false]);
}

#[test]
fn a_version_comes_back_as_a_new_one_and_nothing_typed_is_lost() {
    let room = Room::new();
    room.save("First\n! Hunch\n> I may.", "Slower.");
    room.wait(40);
    room.save("Second", "");
    room.draft("Second and a half", "");
    let back = room.call("notes.restore_version", json!({ "sessionId": room.session, "number": 1 }));
    assert_eq!(
        (back["text"].as_str(), back["reflection"].as_str()),
        (Some("First\n! Hunch\n> I may."), Some("Slower."))
    );
    assert_eq!(back["unsaved"], false);
    assert_eq!(room.versions().len(), 3);
    let request = json!({ "sessionId": room.session, "from": 2, "to": 3 });
    let compared = room.call("notes.compare", request);
    assert!(
        compared.to_string().contains("Second and a half"),
        "what stood in the editor is a version: {compared}"
    );
    assert_eq!(room.call("quotes.of_person", json!({ "personId": room.person }))[0]["text"], "I may.");
    let unknown =
        room.ask("notes.restore_version", json!({ "sessionId": room.session, "number": 9 })).unwrap_err();
    assert!(unknown.message.contains("This version of the note"), "{}", unknown.message);
}

#[test]
fn an_emptied_note_is_gone_and_its_versions_stay() {
    let room = Room::new();
    room.save("Rest\n! Hunch", "Slower.");
    room.wait(40);
    room.save("## Goal\n", "");
    let notes = room.of_session();
    assert_eq!((notes["text"].as_str(), notes["reflection"].as_str()), (Some(""), Some("")));
    assert!(room.call("sessions.open", json!({ "sessionId": room.session }))["item"]["hasNote"] == false);
    let versions = room.versions();
    assert_eq!(versions.len(), 2);
    assert_eq!(
        (versions[0]["wordsRemoved"].as_u64(), versions[0]["wordsAdded"].as_u64()),
        (Some(3), Some(0))
    );
    let back = room.call("notes.restore_version", json!({ "sessionId": room.session, "number": 1 }));
    assert_eq!(back["text"], "Rest\n! Hunch");
}
