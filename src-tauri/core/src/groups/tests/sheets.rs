//! Saying who was there: credits, charges and hours of all, in one operation.

use serde_json::{Value, json};

use super::{Room, texts};
use crate::rpc::wire::ErrorCode;

/// A group of Ada and Ben, both with six credits, that met this morning.
fn met(room: &Room) -> (Value, Value) {
    let group = room.group(4);
    for name in ["Ada", "Ben"] {
        let (person, engagement) = room.client(name);
        room.register(&group, &person, Some(&engagement));
    }
    let date = room.date(&group, "2026-03-02T09:00");
    (group, date)
}

#[test]
fn the_preview_says_what_will_be_and_writes_nothing() {
    let room = Room::new();
    let (group, date) = met(&room);
    let before = room.standing();
    let sheet = room.sheet(&group, &date, &[("Ada", "present"), ("Ben", "absent")]);
    let preview = room.ask("groups.preview_attendance", sheet).data;
    assert_eq!(texts(&preview["participants"][0]["sentences"]), ["1 session used, 5 left."]);
    assert_eq!(texts(&preview["participants"][1]["sentences"]), ["1 session used by the policy, 5 left."]);
    assert_eq!(texts(&preview["sentences"]), ["1 came, 1 missing.", "1 h 30 min counted for your log."]);
    assert_eq!((&preview["hoursMinutes"], &preview["needsChoice"]), (&json!(90), &json!(false)));
    assert_eq!(room.standing(), before);
}

#[test]
fn one_undo_takes_back_the_whole_sheet_and_opening_again_compensates() {
    let room = Room::new();
    let (group, date) = met(&room);
    let before = room.standing();
    let sheet = room.sheet(&group, &date, &[("Ada", "present"), ("Ben", "present")]);
    let said = room.ask("groups.say_attendance", sheet.clone());
    assert_eq!(said.data["outcomeSentence"], "2 came.");
    assert_eq!(room.standing(), [10, 0, 90, 2], "a credit each, the hours once");
    assert_eq!(room.count("SELECT participants FROM group_hour_entries"), 2);
    room.undo(&said);
    assert_eq!(room.standing(), before);

    room.ask("groups.say_attendance", sheet);
    let open = room.ask("groups.reopen_session", json!({ "groupSessionId": date }));
    assert_eq!((&open.data["item"]["status"], room.standing()), (&json!("scheduled"), before));
    assert!(room.count("SELECT count(*) FROM credit_entries") > 6, "rows are only ever added");
    room.undo(&open);
    assert_eq!(room.standing(), [10, 0, 90, 2]);
}

#[test]
fn a_sheet_can_be_changed_for_another() {
    let room = Room::new();
    let (group, date) = met(&room);
    room.ask(
        "groups.say_attendance",
        room.sheet(&group, &date, &[("Ada", "present"), ("Ben", "absent_excused")]),
    );
    assert_eq!(room.standing(), [11, 0, 90, 2]);
    let mut other = room.sheet(&group, &date, &[("Ada", "absent_excused"), ("Ben", "present")]);
    other["actualMinutes"] = json!(75);
    let detail = room.ask("groups.say_attendance", other).data;
    assert_eq!(room.standing(), [11, 0, 75, 2]);
    assert_eq!(
        (&detail["sheet"][0]["attended"], &detail["sheet"][1]["attended"]),
        (&json!("absent_excused"), &json!("present"))
    );
    assert_eq!(detail["item"]["present"], 1);
}

#[test]
fn whoever_is_forgiven_or_has_no_credit_left_is_the_coachs_choice() {
    let room = Room::new();
    let (group, date) = met(&room);
    let mut sheet = room.sheet(&group, &date, &[("Ada", "absent"), ("Ben", "present")]);
    sheet["attendance"][0]["waive"] = json!(true);
    let ben = room.page(&group)["registered"][1]["engagementId"].clone();
    room.ask("credits.adjust", json!({ "engagementId": ben, "amount": -6, "reason": "For the test" }));
    assert_eq!(room.ask("groups.preview_attendance", sheet.clone()).data["needsChoice"], true);
    let before = room.standing();
    assert_eq!(room.refused("groups.say_attendance", sheet.clone()).code, ErrorCode::Refused);
    assert_eq!(room.standing(), before, "nothing was written");
    sheet["attendance"][1]["withoutCredit"] = json!("bill_extra");
    room.ask("groups.say_attendance", sheet);
    assert_eq!(room.standing(), [6, 12000, 90, 2]);
    let charges = room.ask("charges.list", json!({})).data;
    let of_group =
        charges.as_array().unwrap().iter().find(|charge| charge["groupSessionId"] == date).unwrap();
    assert_eq!(of_group["description"], "Calm leadership, 1 h 30 min");
    let detail = room.ask("groups.open_session", json!({ "groupSessionId": date })).data;
    assert_eq!(detail["sheet"][0]["waived"], true);
}

#[test]
fn everybody_stands_on_the_sheet_once() {
    let room = Room::new();
    let (group, date) = met(&room);
    let issues = |sheet: Value| {
        let refused = room.refused("groups.say_attendance", sheet);
        refused.issues.iter().map(|issue| issue.field.clone()).collect::<Vec<_>>()
    };
    assert_eq!(issues(room.sheet(&group, &date, &[("Ada", "present")])), ["attendance"]);
    let twice = room.sheet(&group, &date, &[("Ada", "present"), ("Ada", "absent"), ("Ben", "present")]);
    assert_eq!(issues(twice), ["attendance[1].participantId"]);
    let mut stranger = room.sheet(&group, &date, &[("Ada", "present"), ("Ben", "present")]);
    stranger["attendance"][0]["participantId"] = json!("nobody");
    stranger["actualMinutes"] = json!(0);
    assert_eq!(issues(stranger), ["attendance[0].participantId", "attendance", "actualMinutes"]);
}

#[test]
fn a_date_to_come_or_one_that_was_cancelled_has_no_sheet() {
    let room = Room::new();
    let (group, _) = met(&room);
    let later = room.date(&group, "2026-03-09T09:00");
    let sheet = room.sheet(&group, &later, &[("Ada", "present"), ("Ben", "present")]);
    let says: Vec<Value> =
        room.page(&group)["sessions"].as_array().unwrap().iter().map(|date| date["canSay"].clone()).collect();
    assert_eq!(says, [true, false]);
    assert_eq!(room.refused("groups.say_attendance", sheet.clone()).code, ErrorCode::Refused);
    room.ask("groups.cancel_session", json!({ "groupSessionId": later }));
    let refused = room.refused("groups.say_attendance", sheet);
    assert!(refused.message.contains("cancelled"), "{}", refused.message);
}

#[test]
fn planned_dates_hold_a_credit_each_and_attendance_is_told_on_the_persons_page() {
    let room = Room::new();
    let (group, date) = met(&room);
    room.date(&group, "2026-03-09T09:00");
    let ada = room.page(&group)["registered"][0].clone();
    let balance = |room: &Room| {
        room.ask("credits.why", json!({ "engagementId": ada["engagementId"] })).data["balance"].clone()
    };
    assert_eq!((&balance(&room)["reserved"], &balance(&room)["available"]), (&json!(2), &json!(4)));
    room.ask("groups.say_attendance", room.sheet(&group, &date, &[("Ada", "present"), ("Ben", "absent")]));
    assert_eq!((&balance(&room)["reserved"], &balance(&room)["available"]), (&json!(1), &json!(4)));
    let page = room.ask("people.page", json!({ "personId": ada["personId"] })).data;
    let told = page["timeline"].as_array().unwrap().iter().find(|entry| entry["kind"] == "group").unwrap();
    assert_eq!(told["sentence"], "Calm leadership at 09:00: was there");
    assert_eq!(page["engagements"][0]["sessionsHeld"], 1);
    let journey = room.ask("journeys.open", json!({ "engagementId": page["engagements"][0]["id"] })).data;
    assert_eq!(journey["sessions"], 1);
    let page = room.page(&group);
    assert_eq!(
        (
            &page["registered"][0]["present"],
            &page["registered"][1]["present"],
            &page["registered"][1]["held"]
        ),
        (&json!(1), &json!(0), &json!(1))
    );
}

#[test]
fn an_invoiced_date_is_opened_again_only_after_its_invoice_was_credited() {
    let room = Room::new();
    let group = room.group(2);
    let terms = json!({
        "name": "Single", "kind": "single", "unit": "session", "quantity": 0, "sessionMinutes": 60,
        "price": { "minor": 9000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "description": "",
    });
    let offers = room.ask("offers.save", json!({ "terms": terms })).data;
    let single =
        offers.as_array().unwrap().iter().find(|item| item["offer"]["terms"]["name"] == "Single").unwrap();
    let ada = room.person("Ada");
    let start = json!({ "personId": ada, "offerId": single["offer"]["id"] });
    let engagement = room.ask("engagements.start", start).data["id"].clone();
    room.register(&group, &ada, Some(&engagement));
    let date = room.date(&group, "2026-03-02T09:00");
    room.ask("groups.say_attendance", room.sheet(&group, &date, &[("Ada", "present")]));
    assert_eq!(room.standing(), [0, 9000, 90, 1]);
    let draft = room.ask("invoices.draft", json!({ "personId": ada })).data;
    assert_eq!(draft["lines"][0]["serviceOn"], "2026-03-02");
    let refused = room.refused("groups.reopen_session", json!({ "groupSessionId": date }));
    assert_eq!(refused.code, ErrorCode::Refused);
    assert_eq!(room.standing(), [0, 9000, 90, 1]);
}

#[test]
fn sixteen_are_too_many_for_the_log() {
    let room = Room::new();
    let group = room.group(16);
    let names: Vec<String> = (0..16).map(|number| format!("P{number}")).collect();
    for name in &names {
        room.register(&group, &room.person(name), None);
    }
    let date = room.date(&group, "2026-03-02T09:00");
    let said: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "present")).collect();
    let sheet = room.sheet(&group, &date, &said);
    let preview = room.ask("groups.preview_attendance", sheet.clone()).data;
    assert_eq!(texts(&preview["sentences"])[1], "No hours are counted: only groups of 15 or fewer count.");
    room.ask("groups.say_attendance", sheet);
    assert_eq!(room.standing(), [0, 0, 0, 16]);
}

#[test]
fn the_sheet_for_signing_has_names_and_dates() {
    use base64::Engine;
    let room = Room::new();
    let (group, date) = met(&room);
    room.date(&group, "2026-03-09T09:00");
    for request in [json!({ "groupId": group }), json!({ "groupId": group, "groupSessionId": date })] {
        let file = room.ask("groups.attendance_sheet", request).data;
        assert_eq!(file["name"], "Attendance, Calm leadership.pdf");
        let bytes =
            base64::engine::general_purpose::STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
        let text = crate::documents::inspect::check(&bytes).text;
        crate::documents::inspect::in_order(&text, &["Calm leadership", "with Mara Lindqvist", "Ada", "Ben"]);
    }
    let without_dates = json!({ "groupId": room.group(3) });
    assert_eq!(room.refused("groups.attendance_sheet", without_dates).code, ErrorCode::Invalid);
}
