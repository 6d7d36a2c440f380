//! The coach's sessions and the calendar that carries them: who changed what, and who is asked.

use serde_json::{Value, json};

use super::desk::{Desk, ELEVEN, TEN};
use super::memory::Fault;
use crate::calendar_files::model::Titles;
use crate::error::{Error, RemoteError};
use crate::testing::text;
use crate::vault::writer::Change;

#[test]
fn a_session_appears_there_once_and_a_second_run_writes_nothing() {
    let desk = Desk::new();
    desk.book(TEN);
    assert_eq!(desk.run().len(), 1);
    let there = desk.there.texts();
    assert!(
        there[0].contains("SUMMARY:Anna Kowalska\nDTSTART:20260305T100000\nDTEND:20260305T110000"),
        "{there:?}"
    );
    assert!(desk.run().is_empty());
    assert!(desk.run().is_empty());
    desk.there.asked.borrow_mut().clear();
    desk.try_run().unwrap();
    assert_eq!(*desk.there.asked.borrow(), ["stirred /"], "one question, and no more");
}

#[test]
fn it_is_called_as_the_coach_chooses() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.run();
    desk.carry(Titles::Initials);
    assert_eq!(desk.run().len(), 1);
    assert!(desk.there.texts()[0].contains("SUMMARY:A. K."));
    desk.carry(Titles::Busy);
    desk.run();
    let there = desk.there.texts();
    assert!(there[0].contains("SUMMARY:Busy") && !there[0].contains("Kowalska"), "{there:?}");
    assert!(desk.run().is_empty());
}

#[test]
fn what_is_moved_or_cancelled_here_is_moved_or_taken_out_there() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.there.rewrite("END:VEVENT", "X-PRIVATE:mine\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\nEND:VEVENT");
    desk.move_to(&session, ELEVEN);
    assert_eq!(desk.run().len(), 1, "an alarm that was added there is no conflict");
    let there = desk.there.texts();
    assert!(
        there[0].contains("DTSTART:20260305T110000") && there[0].contains("X-PRIVATE:mine\nBEGIN:VALARM")
    );
    assert!(desk.proposals().is_empty() && desk.run().is_empty());
    desk.house.say(&session, "cancelled");
    assert_eq!(desk.run().len(), 1);
    assert!(desk.there.texts().is_empty() && desk.run().is_empty());
}

#[test]
fn what_is_moved_there_becomes_a_question_and_taking_it_over_writes_nothing() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.there.rewrite("T100000", "T120000");
    desk.there.rewrite("T110000", "T133000");
    assert!(desk.run().is_empty(), "nothing is written back before the coach has said a word");
    assert_eq!(desk.start_of(&session), TEN);
    let asked = desk.proposals();
    assert_eq!(asked.len(), 1);
    assert_eq!(
        asked[0]["sentence"],
        "Anna Kowalska: Thu 5 Mar, 10:00 was moved to 12:00, 90 minutes, in your calendar. Take it over?"
    );
    desk.house.call(
        "sessions.move",
        json!({ "sessionId": session, "localStart": "2026-03-05T12:00", "minutes": 90, "askedBy": "client",
                "treatAsLate": false }),
    );
    assert!(desk.proposals().is_empty(), "both sides agree");
    assert!(desk.run().is_empty() && desk.run().is_empty());
}

#[test]
fn a_time_that_the_coach_keeps_is_written_back_with_everything_else_left_as_it_is() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.run();
    desk.there.rewrite("T100000", "T103000");
    desk.there.rewrite("END:VEVENT", "X-COLOUR:red\nEND:VEVENT");
    desk.run();
    desk.decline();
    assert_eq!(desk.run().len(), 1);
    let there = desk.there.texts();
    assert!(there[0].contains("DTSTART:20260305T100000") && there[0].contains("X-COLOUR:red"), "{there:?}");
    assert!(desk.proposals().is_empty() && desk.run().is_empty());
}

#[test]
fn what_is_deleted_there_becomes_a_question_and_comes_back_if_the_coach_keeps_it() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.run();
    desk.there.clear();
    assert!(desk.run().is_empty());
    assert_eq!(
        desk.proposals()[0]["sentence"],
        "Anna Kowalska: Thu 5 Mar, 10:00 was taken out of your calendar. Is it cancelled?"
    );
    desk.decline();
    assert_eq!(desk.run().len(), 1);
    assert_eq!(desk.there.texts().len(), 1);
    assert!(desk.run().is_empty());
}

#[test]
fn a_session_that_was_moved_here_and_deleted_there_is_written_anew() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.there.clear();
    desk.move_to(&session, ELEVEN);
    assert_eq!(desk.run().len(), 1, "the change wins over the deletion");
    assert!(desk.there.texts()[0].contains("T110000") && desk.proposals().is_empty());
}

#[test]
fn a_session_that_was_cancelled_here_and_deleted_there_is_no_question() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.there.clear();
    desk.house.say(&session, "cancelled");
    assert!(desk.run().is_empty());
    assert!(desk.proposals().is_empty());
}

#[test]
fn two_who_move_the_same_session_are_asked_and_nothing_is_lost() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.move_to(&session, ELEVEN);
    desk.there.rewrite("T100000", "T093000");
    assert!(desk.run().is_empty(), "neither side overwrites the other");
    assert!(text(&desk.proposals()[0], "sentence").contains("11:00 was moved to 09:30"));
    desk.decline();
    assert_eq!(desk.run().len(), 1);
    assert!(desk.there.texts()[0].contains("DTSTART:20260305T110000"));
}

#[test]
fn an_answer_that_is_lost_makes_no_second_event() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.there.fails(Fault::AnswerLost);
    assert!(matches!(desk.try_run(), Err(Error::Remote(RemoteError::TimedOut))));
    assert!(desk.run().is_empty(), "it stands there: that is seen, not sent again");
    assert_eq!(desk.there.texts().len(), 1);
    assert!(desk.run().is_empty());
}

#[test]
fn a_lost_answer_to_a_change_or_a_removal_is_looked_after() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.move_to(&session, ELEVEN);
    desk.there.fails(Fault::AnswerLost);
    desk.try_run().unwrap_err();
    assert!(desk.run().is_empty() && desk.proposals().is_empty());
    desk.house.say(&session, "cancelled");
    desk.there.fails(Fault::AnswerLost);
    desk.try_run().unwrap_err();
    assert!(desk.run().is_empty() && desk.there.texts().is_empty());
}

#[test]
fn a_program_that_died_between_question_and_answer_looks_before_it_sends_again() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.there.fails(Fault::AnswerLost);
    desk.try_run().unwrap_err();
    // As it stands in the file when the power went while the request was under way.
    let app = &desk.house.open.app;
    let calendar = desk.calendar();
    let waiting = app.read(|r| r.operations_waiting(calendar.as_str())).unwrap();
    app.write(Change::for_good("test.crash"), |w| w.operation_begins(&waiting[0].id)).unwrap();
    assert!(desk.run().is_empty());
    assert_eq!(desk.there.texts().len(), 1);
}

#[test]
fn what_cannot_be_sent_now_waits_and_only_the_latest_wish_goes_out() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.there.fails(Fault::Offline);
    assert!(matches!(desk.try_run(), Err(Error::Remote(RemoteError::Offline))));
    let waiting = |desk: &Desk| {
        desk.house.call("calendars.accounts", Value::Null)["accounts"][0]["waiting"].as_u64().unwrap()
    };
    assert_eq!(waiting(&desk), 1);
    desk.move_to(&session, ELEVEN);
    desk.move_to(&session, "2026-03-06T09:00");
    assert_eq!(desk.run().len(), 1);
    assert!(desk.there.texts()[0].contains("DTSTART:20260306T090000"));
    assert_eq!(waiting(&desk), 0);
    let gone = desk.book(TEN);
    desk.there.fails(Fault::Offline);
    desk.try_run().unwrap_err();
    desk.house.say(&gone, "cancelled");
    assert!(desk.run().is_empty(), "what was never sent and is no longer wanted is not sent");
    assert_eq!(waiting(&desk), 0);
}

#[test]
fn what_is_not_taken_blocks_nothing_else_and_is_not_asked_again_by_itself() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.there.fails(Fault::Refused);
    let report = desk.try_run().unwrap();
    assert_eq!(report.sentences, ["Work did not take 1 change. Your sessions here are as you left them."]);
    desk.book("2026-03-06T10:00");
    assert_eq!(desk.run().len(), 1, "only the other one");
    let account = desk.house.call("calendars.accounts", Value::Null)["accounts"][0].clone();
    assert_eq!((&account["notTaken"], &account["waiting"]), (&json!(1), &json!(0)));
}

#[test]
fn an_undone_booking_leaves_and_its_return_comes_back() {
    let desk = Desk::new();
    let request = json!({ "personId": desk.anna, "engagementId": desk.engagement, "localStart": TEN });
    let booking = desk.house.operation("sessions.book", request);
    desk.run();
    desk.house.undo(&booking);
    assert_eq!(desk.run().len(), 1);
    assert!(desk.there.texts().is_empty());
}

#[test]
fn what_is_past_stays_there_as_it_is() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.house.on("2026-03-05");
    desk.house.say(&session, "held");
    desk.house.on("2026-04-20");
    assert!(desk.run().is_empty());
    desk.there.clear();
    assert!(desk.run().is_empty() && desk.proposals().is_empty(), "nobody is asked about what is over");
}

#[test]
fn an_event_of_the_coach_that_stands_there_already_is_taken_as_hers() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    let uid: String = format!("{session}@stillpoint.invalid");
    desk.there.add(&format!("/{uid}"), &format!("UID:{uid}\nSUMMARY:Old\nDTSTART:20260305T100000\nX-OURS:1"));
    desk.run();
    let there = desk.there.texts();
    assert_eq!(there.len(), 1, "no second one");
    assert!(there[0].contains("SUMMARY:Anna Kowalska") && there[0].contains("X-OURS:1"), "{there:?}");
    assert!(desk.run().is_empty());
}

#[test]
fn times_of_others_shade_the_calendar_and_warn_and_the_coachs_own_do_not() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.there
        .add("/dentist", "UID:dentist\nSUMMARY:Dentist\nDTSTART:20260305T140000\nDTEND:20260305T150000");
    desk.there.add("/free", "UID:free\nSUMMARY:Reading\nDTSTART:20260305T160000\nTRANSP:TRANSPARENT");
    desk.run();
    desk.run();
    let days = desk.house.call("calendar.days", json!({ "from": "2026-03-05", "to": "2026-03-05" }));
    let busy: Vec<String> = days["busy"].as_array().unwrap().iter().map(|busy| text(busy, "title")).collect();
    assert_eq!(busy, ["Dentist"]);
    let preview = desk.house.call(
        "sessions.preview_booking",
        json!({ "personId": desk.anna, "engagementId": desk.engagement, "localStart": "2026-03-05T14:30" }),
    );
    assert!(preview.to_string().contains("Dentist"), "{preview}");
    desk.there.clear();
    desk.run();
    let days = desk.house.call("calendar.days", json!({ "from": "2026-03-05", "to": "2026-03-05" }));
    assert!(days["busy"].as_array().unwrap().is_empty(), "what is gone there is free here");
}
