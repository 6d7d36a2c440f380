//! When a group meets, and where else its dates show.

use serde_json::{Value, json};

use super::{Room, texts};
use crate::rpc::wire::ErrorCode;

fn days(room: &Room, day: &str) -> Value {
    room.ask("calendar.days", json!({ "from": day, "to": day })).data
}

#[test]
fn a_series_keeps_its_hour_across_a_clock_change_and_stands_in_the_calendar() {
    let room = Room::new();
    let group = room.group(8);
    let request = json!({
        "groupId": group, "localStart": "2026-03-24T18:00", "series": { "everyWeeks": 1, "count": 2 },
    });
    let page = room.ask("groups.schedule", request).data;
    let starts: Vec<_> =
        page["sessions"].as_array().unwrap().iter().map(|date| date["start"].clone()).collect();
    assert_eq!(starts, ["2026-03-24T18:00", "2026-03-31T18:00"]);
    let day = days(&room, "2026-03-31");
    assert_eq!(
        (&day["groups"][0]["title"], &day["groups"][0]["seats"]),
        (&json!("Calm leadership"), &json!("0 of 8"))
    );
    assert_eq!(
        (&day["groups"][0]["count"], &day["groups"][0]["end"]),
        (&json!("2/2"), &json!("2026-03-31T19:30"))
    );
    assert_eq!(day["sentence"], "One session, 1 h 30 min.");
}

#[test]
fn a_date_takes_its_time_from_sessions_and_other_dates() {
    let room = Room::new();
    let (group, ada) = (room.group(8), room.person("Ada"));
    let date = room.date(&group, "2026-03-10T10:00");
    let session = json!({ "personId": ada, "localStart": "2026-03-10T11:00" });
    let remarks = |name: &str, request: &Value| {
        let found = room.ask(name, request.clone()).data["remarks"].clone();
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|remark| remark["sentence"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let at_once = "At the same time as Calm leadership (10:00 to 11:30).";
    assert_eq!(remarks("sessions.preview_booking", &session), [at_once]);
    let another = json!({ "groupId": group, "localStart": "2026-03-10T11:00" });
    assert_eq!(remarks("groups.preview_schedule", &another), [at_once]);
    room.ask("groups.cancel_session", json!({ "groupSessionId": date }));
    assert_eq!(remarks("sessions.preview_booking", &session), Vec::<String>::new());
}

#[test]
fn every_bad_field_of_a_date_is_named_at_once() {
    let room = Room::new();
    let request = json!({
        "groupId": room.group(3), "localStart": "2026-03-10T10:00", "minutes": 4, "link": "ftp://x",
        "place": "a".repeat(501), "series": { "everyWeeks": 13, "count": 61 },
    });
    for name in ["groups.schedule", "groups.preview_schedule"] {
        let refused = room.refused(name, request.clone());
        let fields: Vec<_> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(fields, ["minutes", "series.everyWeeks", "series.count", "link", "place"], "{name}");
    }
}

#[test]
fn moving_and_cancelling_draft_what_participants_are_told_only_if_that_is_wished() {
    let room = Room::new();
    let group = room.group(3);
    for name in ["Ada", "Ben"] {
        room.register(&group, &room.person(name), None);
    }
    let date = room.date(&group, "2026-03-10T18:00");
    let silent = json!({ "groupSessionId": date, "localStart": "2026-03-11T18:00" });
    assert_eq!(room.ask("groups.move_session", silent).data["drafts"], json!([]));
    let told = json!({
        "groupSessionId": date, "localStart": "2026-03-12T18:00", "minutes": 60, "tellParticipants": true,
    });
    let moved = room.ask("groups.move_session", told);
    assert_eq!(texts(&moved.data["effects"]).len(), 2);
    let draft = room.ask("messages.open", json!({ "messageId": moved.data["drafts"][0] })).data;
    let body = draft["body"].as_str().unwrap();
    assert!(body.contains("has a new time: on Thursday 12 March at 18:00, 60 minutes."), "{body}");

    let off = json!({ "groupSessionId": date, "reason": "Snow", "tellParticipants": true });
    let off = room.ask("groups.cancel_session", off);
    assert_eq!(off.data["page"]["sessions"][0]["status"], "cancelled");
    let draft = room.ask("messages.open", json!({ "messageId": off.data["drafts"][0] })).data;
    assert!(draft["body"].as_str().unwrap().contains("does not take place"), "{draft}");
    assert!(!draft["body"].as_str().unwrap().contains("Snow"), "the reason is the coach's");
    let moving = json!({ "groupSessionId": date, "localStart": "2026-03-13T18:00" });
    assert_eq!(room.refused("groups.move_session", moving).code, ErrorCode::Refused);
    let detail = room.ask("groups.open_session", json!({ "groupSessionId": date })).data;
    assert_eq!(
        (&detail["reason"], &detail["outcomeSentence"]),
        (&json!("Snow"), &json!("Cancelled by you."))
    );
    let planned = room.ask("groups.reopen_session", json!({ "groupSessionId": date })).data;
    assert_eq!(planned["item"]["status"], "scheduled");
}

#[test]
fn each_participant_gets_one_reminder_for_a_date() {
    let room = Room::new();
    let group = room.group(3);
    room.register(&group, &room.person("Ada"), None);
    let date = room.date(&group, "2026-03-10T18:00");
    let request = json!({ "groupSessionId": date });
    let first = room.ask("groups.draft_reminders", request.clone());
    assert_eq!(first.data["sentence"], "One reminder is drafted; nothing has been sent.");
    room.register(&group, &room.person("Ben"), None);
    assert_eq!(room.ask("groups.open_session", request.clone()).data["withoutReminder"], 1);
    let second = room.ask("groups.draft_reminders", request.clone()).data;
    assert_eq!(
        second["sentence"],
        "One reminder is drafted; nothing has been sent. One participant has one already."
    );
    let third = room.ask("groups.draft_reminders", request.clone());
    assert_eq!(third.data["drafts"], json!([]));
    assert!(third.undo.is_none(), "nothing was done");
    let draft = room.ask("messages.open", json!({ "messageId": second["drafts"][0] })).data;
    assert_eq!(draft["item"]["subject"], "A reminder: Calm leadership on Tuesday 10 March at 18:00");
    assert!(draft["body"].as_str().unwrap().contains("We meet here: https://meet.example/calm"));
    room.ask("groups.cancel_session", request.clone());
    assert_eq!(room.refused("groups.draft_reminders", request).code, ErrorCode::Refused);
}

#[test]
fn a_date_stands_in_today_its_ribbon_and_on_the_page_of_whoever_takes_part() {
    let room = Room::new();
    let (group, ada) = (room.group(3), room.person("Ada"));
    room.register(&group, &ada, None);
    // Now is 12:00.
    room.date(&group, "2026-03-02T09:00");
    room.date(&group, "2026-03-02T15:00");
    let today = room.ask("today.overview", Value::Null).data;
    assert_eq!(today["groups"].as_array().unwrap().len(), 2);
    assert!(
        today["sentence"].as_str().unwrap().starts_with("One session today, with Calm leadership at 15:00.")
    );
    let waits = today["attention"].as_array().unwrap().iter().find(|item| item["rule"] == "A02").unwrap();
    assert_eq!(waits["sentence"], "Today at 09:00: who was there?");
    assert_eq!(
        (&waits["act"], &waits["personId"], &waits["personName"]),
        (&json!("say_attendance"), &Value::Null, &json!("Calm leadership"))
    );

    let page = room.ask("people.page", json!({ "personId": ada })).data;
    let upcoming: Vec<_> =
        page["groups"].as_array().unwrap().iter().map(|date| date["start"].clone()).collect();
    assert_eq!(upcoming, ["2026-03-02T15:00"]);
    assert_eq!(page["next"], "Today at 15:00: the next session.");
}
