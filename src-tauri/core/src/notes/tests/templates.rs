use serde_json::{Value, json};

use super::room::Room;
use crate::notes::sections::Parts;
use crate::notes::shareable::ShareableNote;

fn names(templates: &Value) -> Vec<&str> {
    templates.as_array().unwrap().iter().map(|template| template["name"].as_str().unwrap()).collect()
}

const OURS: [&str; 5] = ["Free", "GROW", "First session", "Midpoint review", "Closing"];

#[test]
fn ours_come_first_and_none_says_anything_by_itself() {
    let room = Room::new();
    let templates = room.call("notes.templates", Value::Null);
    assert_eq!(names(&templates), OURS);
    for template in templates.as_array().unwrap() {
        let body = template["body"].as_str().unwrap();
        assert_eq!(ShareableNote::of("free", body.to_owned()).parts(), Parts::default(), "{template}");
        assert!(template.get("own").is_none());
    }
    let grow = templates[1]["body"].as_str().unwrap();
    for heading in
        ["Goal", "Reality", "Options", "Will", "What", "By when", "get in the way", "supports", "1 to 10"]
    {
        assert!(grow.contains(heading), "{heading}");
    }
    assert_eq!(
        templates[4]["body"].as_str().unwrap().matches("## ").count(),
        5,
        "the five closing questions"
    );
}

#[test]
fn a_template_of_ones_own_is_made_changed_and_put_away() {
    let room = Room::new();
    let made = room.call("notes.save_template", json!({ "name": " Walk ", "body": "## Seen\r\n## Heard\n" }));
    assert_eq!(names(&made)[5..], ["Walk"]);
    let own = made[5]["own"].clone();
    assert_eq!(made[5]["body"], "## Seen\n## Heard");
    let request = json!({ "templateId": own, "name": "Walk", "body": "## Seen" });
    let changed = room.call("notes.save_template", request.clone());
    assert_eq!(changed[5]["body"], "## Seen");
    assert!(room.ask("notes.save_template", request).unwrap().undo.is_none(), "nothing differs");
    let mut note = room.written("## Seen\nA heron", "");
    note["template"] = own.clone();
    room.call("notes.save", note);
    let away = room.ask("notes.archive_template", json!({ "templateId": own })).unwrap();
    assert_eq!(names(&away.data), OURS);
    assert_eq!(room.of_session()["template"], own, "a note that began with it stays as it is");
    room.save("## Seen\nA heron, grey", "");
    room.undo(&json!(away.undo.unwrap().operation_id)).unwrap();
    assert_eq!(names(&room.call("notes.templates", Value::Null))[5..], ["Walk"]);
}

#[test]
fn every_field_that_needs_another_value_is_named() {
    let room = Room::new();
    let fields = |request: Value| -> Vec<String> {
        let refused = room.ask("notes.save_template", request).unwrap_err();
        refused.issues.into_iter().map(|issue| issue.field).collect()
    };
    assert_eq!(fields(json!({ "name": " ", "body": "\n" })), ["name", "body"]);
    assert_eq!(fields(json!({ "name": "grow", "body": "a".repeat(10_001) })), ["body", "name"]);
}
