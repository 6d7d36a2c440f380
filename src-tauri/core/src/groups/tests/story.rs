//! A workshop from its first line to the evening after it, and back.

use serde_json::{Value, json};

use super::{Room, names, texts};

#[test]
fn a_workshop_from_its_plan_to_its_sheet_and_back() {
    let room = Room::new();
    let details = json!({
        "title": "Saying no, kindly", "description": "Half a day.", "kind": "workshop", "capacity": 2,
        "sessionMinutes": 180, "medium": "in_person", "place": "Old Bakery, Berlin",
        "price": { "minor": 12000, "currency": "EUR" },
    });
    let group = room.ask("groups.save", json!({ "details": details })).data["page"]["item"]["id"].clone();
    let date = room.date(&group, "2026-03-07T10:00");
    for name in ["Ada", "Ben", "Cleo"] {
        room.register(&group, &room.person(name), None);
    }
    let item = room.ask("groups.list", json!({})).data[0].clone();
    assert_eq!(
        item["sentence"],
        "Every place is taken, 1 on the waiting list. The next date is Sat 7 Mar, 10:00."
    );
    let drafts = room.ask("messages.list", json!({ "state": "draft" })).data;
    let to_ada = drafts.as_array().unwrap().iter().find(|draft| draft["personName"] == "Ada").unwrap();
    let letter = room.ask("messages.open", json!({ "messageId": to_ada["id"] })).data;
    assert_eq!(
        letter["body"],
        "Dear Ada,\n\n\
         Your place in \u{201c}Saying no, kindly\u{201d} is kept.\n\n\
         We meet on Saturday 7 March at 10:00, 180 minutes.\n\n\
         We meet here: Old Bakery, Berlin\n\n\
         I look forward to it.\n\n\
         Warm wishes\nMara Lindqvist"
    );

    let ben = room.participant(&group, "Ben");
    let gone = room.ask("groups.withdraw", json!({ "participantId": ben })).data;
    assert!(texts(&gone["effects"]).contains(&"Cleo moves up from the waiting list.".to_owned()));
    room.ask("groups.draft_reminders", json!({ "groupSessionId": date }));

    // The evening after.
    room.open.clock.set("2026-03-07T18:00:00Z".parse().unwrap());
    let today = room.ask("today.overview", Value::Null).data;
    assert!(today["attention"].as_array().unwrap().iter().any(|item| item["target"] == date));
    let before = room.standing();
    let sheet = room.sheet(&group, &date, &[("Ada", "present"), ("Cleo", "absent")]);
    let said = room.ask("groups.say_attendance", sheet);
    assert_eq!(said.data["outcomeSentence"], "1 came, 1 missing.");
    assert_eq!(room.standing(), [0, 0, 0, 2], "paid beforehand, and teaching is not coaching");
    assert_eq!(said.undo.as_ref().unwrap().sentence, "Attendance said: Saying no, kindly");

    room.undo(&said);
    assert_eq!(room.standing(), before);
    let page = room.page(&group);
    assert_eq!(page["sessions"][0]["needsOutcome"], true);
    assert_eq!(names(&page["registered"]), ["Ada", "Cleo"]);
}
