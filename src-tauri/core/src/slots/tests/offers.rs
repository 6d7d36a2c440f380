//! Times are found where both are awake and nothing stands in the way, held, and free again afterwards.

use serde_json::{Value, json};

use super::{Desk, standing};
use crate::testing::text;

fn starts(proposal: &Value) -> Vec<String> {
    proposal["slots"].as_array().unwrap().iter().map(|slot| text(slot, "start")).collect()
}

#[test]
fn times_are_proposed_within_hours_after_the_notice_and_beside_what_is_taken() {
    let desk = Desk::new();
    // Monday noon: nothing before Tuesday noon; in New York the day begins at one in Berlin.
    desk.house.book(&desk.anna, &desk.package, "2026-03-04T13:00", None);
    let request = json!({ "personId": desk.anna, "engagementId": desk.package });
    let proposal = desk.house.call("slots.propose", request.clone());
    let starts = starts(&proposal);
    assert_eq!(starts[0], "2026-03-03T13:00");
    assert!(starts.iter().any(|start| start == "2026-03-04T14:30"), "after the pause: {starts:?}");
    assert!(!starts.iter().any(|start| start.starts_with("2026-03-07")), "no working day: {starts:?}");
    let picked = proposal["slots"].as_array().unwrap().iter().filter(|slot| slot["picked"] == true).count();
    assert_eq!(picked, 4);
    assert_eq!(
        proposal["slots"][0]["sentence"], "Tue 3 Mar, 13:00 (Tue 3 Mar, 07:00 in New York)",
        "on both clocks"
    );
    assert_eq!(proposal["ends"], "2026-03-05T12:00");
    desk.offer(&["2026-03-03T13:00"]);
    let proposal = desk.house.call("slots.propose", request);
    assert_eq!(super::offers::starts(&proposal)[0], "2026-03-03T14:30", "what is held is not offered again");
}

#[test]
fn minutes_before_and_after_are_kept_around_what_is_booked_and_what_is_held() {
    let desk = Desk::new();
    let mut practice = desk.house.call("practice.details", Value::Null);
    practice["limits"]["beforeMinutes"] = json!(60);
    desk.house.call("practice.edit", json!({ "practice": practice }));
    desk.house.book(&desk.anna, &desk.package, "2026-03-04T13:00", None);
    desk.offer(&["2026-03-03T15:00"]);
    let proposal = desk.house.call("slots.propose", json!({ "personId": desk.anna }));
    let starts = starts(&proposal);
    assert!(starts.contains(&"2026-03-03T13:00".to_owned()), "an hour before what is held: {starts:?}");
    assert!(starts.contains(&"2026-03-04T15:00".to_owned()), "an hour after what is booked: {starts:?}");
    for near in ["2026-03-03T13:30", "2026-03-03T16:00", "2026-03-04T14:30"] {
        assert!(!starts.contains(&near.to_owned()), "{near} is too near: {starts:?}");
    }
    let request = json!({ "personId": desk.anna, "localStart": "2026-03-04T14:30" });
    let preview = desk.house.call("sessions.preview_booking", request);
    assert!(preview.to_string().contains("Less than 1 h from Anna Kowalska"), "{preview}");
}

#[test]
fn a_day_that_is_full_is_not_offered() {
    let desk = Desk::new();
    let mut practice = desk.house.call("practice.details", Value::Null);
    practice["sessionsPerDay"] = json!(1);
    desk.house.call("practice.edit", json!({ "practice": practice }));
    desk.house.book(&desk.anna, &desk.package, "2026-03-04T13:00", None);
    let starts = starts(&desk.house.call("slots.propose", json!({ "personId": desk.anna })));
    let on = |day: &str| starts.iter().filter(|start| start.starts_with(day)).count();
    assert_eq!(on("2026-03-04"), 0, "{starts:?}");
    assert!(on("2026-03-03") > 0 && on("2026-03-05") > 0, "{starts:?}");
}

#[test]
fn the_way_to_another_place_is_left_free() {
    let desk = Desk::new();
    let mut practice = desk.house.call("practice.details", Value::Null);
    practice["limits"]["travelMinutes"] = json!(90);
    desk.house.call("practice.edit", json!({ "practice": practice }));
    let at_the_studio = json!({
        "personId": desk.anna, "engagementId": desk.package, "localStart": "2026-03-04T13:00",
        "medium": "in_person", "place": "Studio",
    });
    desk.house.call("sessions.book", at_the_studio);
    let at = |place: &str| {
        let request = json!({ "personId": desk.anna, "medium": "in_person", "place": place });
        starts(&desk.house.call("slots.propose", request))
    };
    let has =
        |starts: &[String], time: &str| starts.iter().any(|start| start == &format!("2026-03-04T{time}"));
    let (there, elsewhere) = (at("Studio"), at("Café"));
    assert!(has(&there, "14:30"), "{there:?}");
    assert!(!has(&elsewhere, "14:30") && !has(&elsewhere, "15:00"), "{elsewhere:?}");
    assert!(has(&elsewhere, "15:30"), "an hour and a half after it ends: {elsewhere:?}");
}

#[test]
fn an_offer_holds_its_times_and_drafts_a_message_on_the_clients_clock() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-03T16:00"]);
    assert_eq!(standing(&offer), "open");
    assert_eq!(offer["sentence"], "Held until it ends on Thursday at 12:00. The message is not sent yet.");
    assert_eq!(desk.held(), ["2026-03-03T16:00", "2026-03-05T15:00"]);
    let message = desk.message(&offer);
    let (body, token) = (text(&message, "body"), desk.token(&offer));
    assert_eq!(message["item"]["kind"], "slot_offer");
    assert!(
        body.contains(&format!(
            "Tuesday 3 March at 10:00 (16:00 in Berlin)\n\
         mailto:mara@example.org?subject=%5Bslot%20{token}-1%5D%20Tue%203%20Mar%2010%3A00\n"
        )),
        "{body}"
    );
    assert!(body.contains(&format!("%5Bslot%20{token}-0%5D%20None%20fits")), "{body}");
    assert!(body.contains("for you until Thursday 5 March at 06:00"), "{body}");
    assert_eq!(message["mailtoComplete"], true, "it fits into a link");
    desk.house.call("messages.mark_sent", json!({ "messageId": offer["messageId"], "by": "copied" }));
    assert_eq!(desk.open(&offer)["sentence"], "Waits for an answer. It ends on Thursday at 12:00.");
    let next = |desk: &Desk| desk.house.call("people.page", json!({ "personId": desk.anna }))["next"].clone();
    let waits = "Times are offered and wait for an answer. The offer ends on Thursday at 12:00.";
    assert_eq!(next(&desk), waits, "she need not remember it");
    desk.house.call("slots.withdraw", json!({ "offerId": offer["id"] }));
    assert_ne!(next(&desk), waits);
}

#[test]
fn what_is_held_warns_whoever_books_there() {
    let desk = Desk::new();
    desk.offer(&["2026-03-05T15:00"]);
    let ben = desk.house.person("Ben");
    let request = json!({ "personId": ben, "localStart": "2026-03-05T15:30" });
    let preview = desk.house.call("sessions.preview_booking", request.clone());
    assert_eq!(
        preview["remarks"][0]["sentence"],
        "At the same time as a time held for Anna Kowalska (15:00 to 16:00)."
    );
    desk.house.on("2026-03-05");
    let preview = desk.house.call("sessions.preview_booking", request);
    assert!(!preview.to_string().contains("held for"), "the offer has ended: {preview}");
}

#[test]
fn one_undo_takes_the_offer_and_its_message_back() {
    let desk = Desk::new();
    let request = json!({ "personId": desk.anna, "starts": ["2026-03-05T15:00", "2026-03-06T15:00"] });
    let operation = desk.house.operation("slots.offer", request);
    assert_eq!(desk.house.call("messages.list", json!({})).as_array().unwrap().len(), 1);
    desk.house.undo(&operation);
    assert_eq!(desk.held(), [""; 0]);
    assert_eq!(desk.house.call("messages.list", json!({})), json!([]));
    assert_eq!(desk.house.call("slots.list", json!({})), json!([]));
}

#[test]
fn a_withdrawn_offer_frees_its_times_and_its_message_until_that_is_taken_back() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00"]);
    let one = json!({ "offerId": offer["id"] });
    let operation = desk.house.operation("slots.withdraw", one.clone());
    assert_eq!((standing(&desk.open(&offer)).as_str(), desk.held()), ("withdrawn", Vec::new()));
    assert_eq!(desk.house.call("messages.list", json!({})), json!([]));
    assert_eq!(desk.house.refused("slots.withdraw", one), ["Refused"]);
    desk.house.undo(&operation);
    let again = desk.open(&offer);
    assert_eq!((standing(&again).as_str(), desk.held().len()), ("open", 1));
    assert_eq!(again["messageId"], offer["messageId"]);
}

#[test]
fn what_cannot_be_offered_is_named_field_by_field() {
    let desk = Desk::new();
    let offer = |with: Value| {
        let mut request = json!({ "personId": desk.anna, "starts": ["2026-03-05T15:00"] });
        request.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        desk.house.refused("slots.offer", request)
    };
    assert_eq!(offer(json!({ "starts": [] })), ["starts"]);
    assert_eq!(offer(json!({ "starts": ["2026-03-02T11:00"], "link": "no link" })), ["starts[0]", "link"]);
    assert_eq!(offer(json!({ "ends": "2026-03-01T10:00" })), ["ends"]);
    let ben = desk.house.person("Ben");
    assert_eq!(offer(json!({ "personId": ben, "engagementId": desk.package })), ["engagementId"]);
}

#[test]
fn the_coachs_calendar_gets_the_times_as_tentative_and_loses_them_again() {
    use base64::Engine;
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-06T15:00"]);
    let file = || {
        let file = desk.house.call("slots.ics", json!({ "offerId": offer["id"] }));
        let bytes = base64::engine::general_purpose::STANDARD.decode(text(&file, "base64")).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let held = file();
    assert_eq!(held.matches("STATUS:TENTATIVE").count(), 2);
    assert!(held.contains("SUMMARY:Held for Anna Kowalska\r\n") && held.contains("METHOD:PUBLISH"));
    desk.house.call("slots.withdraw", json!({ "offerId": offer["id"] }));
    let gone = file();
    assert_eq!(gone.matches("STATUS:CANCELLED").count(), 2);
    assert!(gone.contains("METHOD:CANCEL") && gone.contains("SEQUENCE:1"));
}
