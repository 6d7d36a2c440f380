//! The first valid answer wins; whatever comes after it is told kindly and changes nothing.

use serde_json::json;

use super::{Desk, standing};
use crate::testing::text;

#[test]
fn the_first_answer_books_and_frees_the_others_and_the_second_changes_nothing() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-03T16:00"]);
    let token = desk.token(&offer);
    let first = desk.answer(&format!("Re: [slot {token}-2] Thu 5 Mar 09:00"));
    assert_eq!(first["outcome"], "booked");
    assert_eq!(
        first["sentence"],
        "Booked with Anna Kowalska: Thu 5 Mar, 15:00 (Thu 5 Mar, 09:00 in New York). The other times are free again."
    );
    assert_eq!((desk.booked(), desk.held()), (vec!["2026-03-05T15:00".to_owned()], Vec::new()));
    assert_eq!(standing(&first["offer"]), "taken");
    let second = desk.answer(&format!("[slot {token}-1]"));
    assert_eq!(second["outcome"], "over");
    assert!(text(&second, "sentence").contains("has a time from this offer already"), "{second}");
    assert_eq!(desk.booked().len(), 1);
}

#[test]
fn one_undo_takes_the_booking_back_and_holds_the_times_again() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-03T16:00"]);
    let token = desk.token(&offer);
    let operation = desk.house.operation("slots.answer", json!({ "text": format!("{token}-1") }));
    assert_eq!(desk.booked(), ["2026-03-03T16:00"]);
    desk.house.undo(&operation);
    assert_eq!((desk.booked(), desk.held().len()), (Vec::new(), 2));
    assert_eq!(desk.answer(&format!("{token}-2"))["outcome"], "booked", "it can be answered again");
}

#[test]
fn an_offer_that_ended_or_was_withdrawn_is_not_booked() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-03T16:00", "2026-03-20T16:00"]);
    let token = desk.token(&offer);
    desk.house.on("2026-03-04");
    let passed = desk.answer(&format!("[slot {token}-1]"));
    assert_eq!((passed["outcome"].as_str(), standing(&desk.open(&offer)).as_str()), (Some("over"), "open"));
    desk.house.on("2026-03-06");
    let ended = desk.answer(&format!("[slot {token}-2]"));
    assert_eq!((ended["outcome"].as_str(), standing(&ended["offer"]).as_str()), (Some("over"), "ended"));
    let withdrawn = desk.offer(&["2026-03-20T16:00"]);
    let token = desk.token(&withdrawn);
    desk.house.call("slots.withdraw", json!({ "offerId": withdrawn["id"] }));
    assert!(
        text(&desk.answer(&format!("[slot {token}-1]")), "sentence").starts_with("You withdrew this offer")
    );
    assert_eq!(desk.days("2026-03-01", "2026-03-31")["sessions"], json!([]));
    let by_hand = desk.house.call("slots.take", json!({ "offerId": offer["id"], "number": 2 }));
    assert_eq!(standing(&by_hand), "taken", "the coach may still say so");
}

#[test]
fn a_time_that_something_else_has_taken_is_told_and_can_be_answered_kindly() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-06T15:00"]);
    let token = desk.token(&offer);
    let ben = desk.house.person("Ben");
    desk.house.call("sessions.book", json!({ "personId": ben, "localStart": "2026-03-05T15:30" }));
    let answer = desk.answer(&format!("[slot {token}-1]"));
    assert_eq!(answer["outcome"], "occupied");
    assert!(text(&answer, "sentence").contains("Ben Kowalska (15:30 to 16:30)"), "{answer}");
    let reply = desk.house.call("slots.draft_reply", json!({ "offerId": offer["id"] }));
    assert!(text(&reply, "body").contains("no longer free"), "{reply}");
    assert_eq!(desk.answer(&format!("[slot {token}-2]"))["outcome"], "booked", "the other one still goes");
}

#[test]
fn of_two_clients_who_were_offered_the_same_time_the_first_gets_it() {
    let desk = Desk::new();
    let anna = desk.offer(&["2026-03-05T15:00"]);
    let ben = super::in_new_york(&desk.house, "Ben");
    let to_ben = desk.house.call("slots.offer", json!({ "personId": ben, "starts": ["2026-03-05T15:00"] }));
    assert_ne!(desk.token(&anna), desk.token(&to_ben));
    assert_eq!(desk.answer(&format!("{}-1", desk.token(&to_ben)))["outcome"], "booked");
    assert_eq!(desk.answer(&format!("{}-1", desk.token(&anna)))["outcome"], "occupied");
}

#[test]
fn none_fits_frees_the_times() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00"]);
    let answer = desk.answer(&format!("[slot {}-0] None fits", desk.token(&offer)));
    assert_eq!((answer["outcome"].as_str(), desk.held()), (Some("declined"), Vec::new()));
    assert_eq!(desk.booked(), [""; 0]);
}

#[test]
fn an_answer_to_another_offer_than_the_one_looked_at_changes_nothing() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00"]);
    let ben = super::in_new_york(&desk.house, "Ben");
    let to_ben = desk.house.call("slots.offer", json!({ "personId": ben, "starts": ["2026-03-06T15:00"] }));
    let text = format!("[slot {}-1]", desk.token(&to_ben));
    let answer = desk.house.call("slots.answer", json!({ "text": text, "offerId": offer["id"] }));
    assert_eq!(answer["outcome"], "another_offer");
    assert_eq!(answer["offer"]["id"], to_ben["id"]);
    assert_eq!(desk.booked(), [""; 0]);
}

#[test]
fn free_words_and_unknown_codes_decide_nothing() {
    let desk = Desk::new();
    let offer = desk.offer(&["2026-03-05T15:00", "2026-03-06T15:00"]);
    for unknown in ["Thursday at nine is fine!", "[slot zzzzzzzz-1]", ""] {
        assert_eq!(desk.answer(unknown)["outcome"], "unknown", "{unknown}");
    }
    let looked_at = json!({ "text": "Thursday at nine is fine!", "offerId": offer["id"] });
    let answer = desk.house.call("slots.answer", looked_at);
    assert_eq!(answer["outcome"], "unclear", "the offer is known, the time is for the coach to say");
    let token = desk.token(&offer);
    let both = desk.answer(&format!("[slot {token}-1] or [slot {token}-2]"));
    assert_eq!(both["outcome"], "unclear");
    assert_eq!(desk.answer(&format!("[slot {token}-7]"))["outcome"], "unclear", "there is no such time");
    assert_eq!(desk.held().len(), 2, "nothing has changed");
    desk.house.call("slots.take", json!({ "offerId": offer["id"], "number": 2 }));
    assert_eq!(desk.booked(), ["2026-03-06T15:00"]);
}
