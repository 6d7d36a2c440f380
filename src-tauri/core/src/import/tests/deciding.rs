//! What the coach decides, and what a changed calendar does to it.

use serde_json::json;

use super::support::{ANNA_AND_BEN, Clara, FIRST, groups};

#[test]
fn a_changed_calendar_changes_sessions_until_something_was_said_of_them() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    clara.import(&clara.receive_text(FIRST), &[]);
    let sessions = clara.call("calendar.days", json!({ "from": "2026-03-01", "to": "2026-03-01" }));
    let said = json!({ "sessionId": sessions["sessions"][0]["id"], "saying": { "outcome": "held" } });
    clara.call("sessions.say_outcome", said);
    let charges = clara.rows()[7];

    let moved = FIRST.replace("T100000", "T143000").replace("T110000", "T160000");
    let file = clara.receive_text(&moved);
    let preview = clara.preview(&file);
    let samples = &preview["groups"][0]["samples"];
    assert_eq!(samples[0]["sentence"], "You said what became of this session, so it stays as it is.");
    assert_eq!(samples[1]["sentence"], "Was Thu 5 Mar, 10:00 and lasted 1 h.");
    assert_eq!((&samples[0]["state"], &samples[1]["state"]), (&json!("skipped"), &json!("changed")));
    let reply = clara.import(&file, &[]);
    assert_eq!(reply.data["sentence"], "1 entry changed. 1 event left out.");
    assert_eq!(
        clara.days("2026-03-01", "2026-03-05"),
        ["2026-03-01T10:00 60 Anna Kowalska -", "2026-03-05T14:30 90 Anna Kowalska -"]
    );
    assert_eq!(clara.rows()[7], charges, "no money follows from an import");
    clara.undo(&reply).unwrap();
    assert_eq!(clara.days("2026-03-05", "2026-03-05"), ["2026-03-05T10:00 60 Anna Kowalska -"]);
}

#[test]
fn an_import_is_taken_back_only_as_a_whole() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let reply = clara.import(&clara.receive_text(FIRST), &[]);
    let sessions = clara.call("calendar.days", json!({ "from": "2026-03-01", "to": "2026-03-01" }));
    let said = json!({ "sessionId": sessions["sessions"][0]["id"], "saying": { "outcome": "held" } });
    clara.call("sessions.say_outcome", said);
    let before = clara.rows();
    let refused = clara.undo(&reply).unwrap_err();
    assert!(refused.message.contains("changed since"), "{}", refused.message);
    assert_eq!(clara.rows(), before, "nothing is half taken back");
}

#[test]
fn sessions_stand_under_the_running_engagement_or_begin_one_of_singles() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let terms = |name: &str, kind: &str, quantity: u32, price: i64| {
        json!({
            "name": name, "kind": kind, "unit": "session", "quantity": quantity, "sessionMinutes": 50,
            "price": { "minor": price, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "description": "",
        })
    };
    clara.call("offers.save", json!({ "terms": terms("Six", "package", 6, 66_000) }));
    let offers = clara.call("offers.save", json!({ "terms": terms("One at a time", "single", 0, 12_000) }));
    let start = json!({
        "personId": clara.person("Anna Kowalska"), "offerId": offers[0]["offer"]["id"], "startedOn": "2026-02-01",
        "usedBefore": 0, "charge": false,
    });
    clara.call("engagements.start", start);
    clara.import(&clara.receive("google.ics"), &[]);
    let page = |name: &str| clara.call("people.page", json!({ "personId": clara.person(name) }));
    let anna = page("Anna Kowalska");
    assert_eq!(anna["upcoming"][0]["engagementTitle"], "Six");
    assert_eq!(anna["engagements"].as_array().unwrap().len(), 1);
    let ben = page("Ben M\u{fc}ller");
    assert_eq!(ben["engagements"][0]["title"], "One at a time");
    assert_eq!(ben["engagements"][0]["startedOn"], "2026-03-02", "sessions to come: it begins today");
    assert_eq!(clara.rows()[7], 0, "nothing is charged before something was said");
}

#[test]
fn an_engagement_must_be_of_the_person_it_is_chosen_for() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    clara.import(&clara.receive_text(FIRST), &[]);
    let page = clara.call("people.page", json!({ "personId": clara.person("Anna Kowalska") }));
    let file = clara.receive("google.ics");
    let chosen = json!({
        "kind": "session", "personId": clara.person("Ben M\u{fc}ller"), "engagementId": page["engagements"][0]["id"],
    });
    let decisions = json!([{ "groupKey": "with:ben.mueller@example.com", "decision": chosen }]);
    let before = clara.rows();
    let refused =
        clara.try_call("calendar.import", json!({ "fileId": file, "decisions": decisions })).unwrap_err();
    assert_eq!(refused.issues[0].field, "decisions[0].decision.engagementId");
    let unnamed = json!({ "kind": "newPerson", "givenName": "Ben", "familyName": "", "email": "ben" });
    let decisions = json!([{ "groupKey": "with:ben.mueller@example.com", "decision": unnamed }]);
    let refused =
        clara.try_call("calendar.import", json!({ "fileId": file, "decisions": decisions })).unwrap_err();
    assert_eq!(refused.issues[0].field, "decisions[0].decision.email");
    assert_eq!(clara.rows(), before, "a refused import leaves everything");
}

#[test]
fn a_title_that_was_decided_once_is_known_the_next_time() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let walk = FIRST.replace("Anna Kowalska", "Walk and talk 1");
    let decision = json!({ "kind": "session", "personId": clara.person("Ben M\u{fc}ller") });
    clara.import(&clara.receive_text(&walk), &[("title:walk and talk #", decision)]);
    let next = walk.replace("UID:1", "UID:3").replace("UID:2", "UID:4").replace("202603", "202604");
    let preview = clara.preview(&clara.receive_text(&next.replace("talk 1", "talk 2")));
    assert_eq!(
        groups(&preview),
        ["session title:walk and talk # +2 -0: Events of this title were sessions with Ben M\u{fc}ller."]
    );
}

#[test]
fn a_decision_can_be_tried_before_it_is_made() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let file = clara.receive_text(FIRST);
    let decisions = json!([{ "groupKey": "title:anna kowalska", "decision": { "kind": "skip" } }]);
    let preview = clara.call("calendar.preview_file", json!({ "fileId": file, "decisions": decisions }));
    assert_eq!((&preview["nothingNew"], &preview["counts"]["skipped"]), (&json!(true), &json!(2)));
    assert_eq!(preview["groups"][0]["suggested"]["kind"], "session", "the suggestion stays");
    let days = json!({ "fileId": file, "from": "2026-03-02", "to": "2026-03-31" });
    let narrow = clara.call("calendar.preview_file", days);
    assert_eq!(
        (&narrow["occurrences"], &narrow["outside"], &narrow["events"]),
        (&json!(1), &json!(1), &json!(2))
    );
    let backwards = json!({ "fileId": file, "from": "2026-03-02", "to": "2026-03-01" });
    assert_eq!(clara.try_call("calendar.preview_file", backwards).unwrap_err().issues[0].field, "to");
}
