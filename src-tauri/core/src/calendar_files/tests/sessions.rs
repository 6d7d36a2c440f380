//! Sessions for a client's calendar: one identity for life, and always the newest standing.

use serde_json::json;

use super::{Desk, starts, value};
use crate::testing::text;

#[test]
fn a_single_session_has_title_place_alarms_and_counts_its_changes() {
    let desk = Desk::new();
    let session = desk.house.book(&desk.anna, &desk.package, "2026-03-31T10:00", None);
    let file = desk.one(&session);
    assert_eq!(starts(&file), ["2026-03-31T08:00"]);
    assert_eq!(value(&file, "SUMMARY"), "Coaching with Mara Lindqvist");
    assert_eq!((value(&file, "SEQUENCE"), value(&file, "METHOD")), ("0".into(), "PUBLISH".into()));
    assert_eq!(file.matches("BEGIN:VALARM").count(), 2);
    assert!(!file.contains("Anna") && !file.contains("VTIMEZONE"));
    desk.moved(&session, "2026-04-01T11:00");
    let edit = json!({ "sessionId": session, "minutes": 60, "medium": "phone" });
    desk.house.call("sessions.edit", edit);
    let changed = desk.one(&session);
    assert_eq!((value(&changed, "UID"), value(&changed, "SEQUENCE")), (value(&file, "UID"), "2".into()));
    assert_eq!(value(&changed, "LOCATION"), "By telephone");
    desk.house.on("2026-03-30");
    desk.house.say(&session, "cancelled");
    let cancelled = desk.one(&session);
    assert_eq!(
        (value(&cancelled, "METHOD"), value(&cancelled, "STATUS")),
        ("CANCEL".into(), "CANCELLED".into())
    );
    assert_eq!((value(&cancelled, "UID"), value(&cancelled, "SEQUENCE")), (value(&file, "UID"), "3".into()));
}

#[test]
fn taking_a_change_back_is_another_change_for_a_calendar() {
    let desk = Desk::new();
    let session = desk.house.book(&desk.anna, &desk.package, "2026-03-31T10:00", None);
    let request = json!({ "sessionId": session, "localStart": "2026-04-01T10:00", "askedBy": "coach" });
    let operation = desk.house.operation("sessions.move", request);
    assert_eq!(value(&desk.one(&session), "SEQUENCE"), "1");
    desk.house.undo(&operation);
    let back = desk.one(&session);
    assert_eq!(
        (value(&back, "SEQUENCE").as_str(), starts(&back)),
        ("2", vec!["2026-03-31T08:00".to_owned()])
    );
    let note = json!({ "sessionId": session, "text": "> Rest\n! A hunch.", "reflection": "Mine." });
    desk.house.call("notes.save", note);
    let noted = desk.one(&session);
    assert_eq!(value(&noted, "SEQUENCE"), "2", "a note is no change of the appointment");
    assert!(!noted.contains("hunch") && !noted.contains("Rest"));
}

#[test]
fn a_series_is_one_rule_with_what_moved_and_without_what_is_gone() {
    let desk = Desk::new();
    let ids = desk.series(5);
    let file = desk.whole(&ids[0]);
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
    assert_eq!(value(&file, "RRULE:FREQ=WEEKLY"), "FREQ=WEEKLY;INTERVAL=1;COUNT=5");
    assert_eq!(value(&file, "DTSTART;TZID=Europe/Berlin"), "20260324T100000");
    let weekly =
        ["2026-03-24T09:00", "2026-03-31T08:00", "2026-04-07T08:00", "2026-04-14T08:00", "2026-04-21T08:00"];
    assert_eq!(starts(&file), weekly, "ten o'clock, across the change of the clocks");
    desk.moved(&ids[1], "2026-04-01T15:00");
    desk.moved(&ids[1], "2026-04-02T15:00");
    desk.house.call("sessions.remove", json!({ "sessionId": ids[2] }));
    desk.house.say(&ids[3], "cancelled");
    let changed = desk.whole(&ids[0]);
    assert_eq!(starts(&changed), ["2026-03-24T09:00", "2026-04-02T13:00", "2026-04-21T08:00"]);
    assert_eq!(value(&changed, "RECURRENCE-ID"), "20260331T100000", "by the time that the rule gave it");
    assert_eq!(value(&changed, "UID"), value(&file, "UID"));
    assert_eq!((value(&file, "SEQUENCE"), value(&changed, "SEQUENCE")), ("0".into(), "4".into()));
    let alone = desk.one(&ids[1]);
    assert_eq!(
        (value(&alone, "UID"), value(&alone, "RECURRENCE-ID")),
        (value(&file, "UID"), "20260331T100000".into())
    );
    assert_eq!(starts(&alone), ["2026-04-02T13:00"]);
}

#[test]
fn a_series_of_which_nothing_is_left_is_taken_out() {
    let desk = Desk::new();
    let ids = desk.series(2);
    for id in &ids {
        desk.house.say(id, "cancelled");
    }
    let file = desk.whole(&ids[0]);
    assert_eq!((value(&file, "METHOD").as_str(), starts(&file)), ("CANCEL", Vec::new()));
}

#[test]
fn all_that_is_booked_with_a_person_is_one_file() {
    let desk = Desk::new();
    let person = json!({ "personId": desk.anna });
    assert_eq!(desk.house.refused("people.ics", person.clone()), ["Refused"], "nothing is booked");
    desk.series(2);
    desk.house.book(&desk.anna, &desk.package, "2026-03-10T10:00", None);
    let ben = desk.house.person("Ben");
    desk.house.call("sessions.book", json!({ "personId": ben, "localStart": "2026-03-11T10:00" }));
    let file = desk.file("people.ics", person.clone());
    assert_eq!(starts(&file), ["2026-03-10T09:00", "2026-03-24T09:00", "2026-03-31T08:00"]);
    assert_eq!(text(&desk.house.call("people.ics", person), "name"), "Sessions, Anna Kowalska.ics");
}

#[test]
fn the_coach_chooses_title_and_alarms() {
    let desk = Desk::new();
    let session = desk.house.book(&desk.anna, &desk.package, "2026-03-31T10:00", None);
    let settings = json!({ "clientTitle": "Coaching; us, two", "alarms": [], "titles": "full" });
    let saved = desk.house.call("calendar.save_file_settings", settings);
    assert_eq!(saved["clientTitle"], "Coaching; us, two");
    let file = desk.one(&session);
    assert_eq!(value(&file, "SUMMARY"), "Coaching\\; us\\, two");
    assert!(!file.contains("VALARM"));
    let wrong = json!({ "alarms": [99_999_999], "folder": "nowhere", "titles": "busy" });
    assert_eq!(desk.house.refused("calendar.save_file_settings", wrong), ["alarms", "folder"]);
}
