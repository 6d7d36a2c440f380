//! A session that the coach made to repeat on her phone: she is asked, and nobody else waits for that.

use serde_json::json;

use super::desk::{Desk, ELEVEN, TEN};
use crate::outbox::model::{NewOperation, OperationKind};
use crate::testing::text;
use crate::vault::writer::Change;

const OTHER: &str = "2026-03-06T10:00";

/// A session that stands there and was made a weekly one.
fn made_weekly() -> (Desk, String) {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.run();
    desk.there.rewrite("END:VEVENT", "RRULE:FREQ=WEEKLY\nX-COLOUR:red\nEND:VEVENT");
    (desk, session)
}

impl Desk {
    fn single(&self) {
        let id = text(&self.proposals()[0], "id");
        self.house.call("calendars.keep_single", json!({ "proposalId": id }));
    }

    fn starting(&self, start: &str) -> String {
        let texts = self.there.texts();
        texts.into_iter().find(|text| text.contains(&format!("DTSTART:{start}"))).unwrap()
    }
}

#[test]
fn it_is_a_question_that_stops_nothing_else() {
    let (desk, _) = made_weekly();
    desk.book(OTHER);
    assert_eq!(desk.run().len(), 1, "the other one, and nothing over hers");
    let asked = desk.proposals();
    assert_eq!((asked.len(), &asked[0]["what"]), (1, &json!("repeats")));
    assert_eq!(
        asked[0]["sentence"],
        "Anna Kowalska: Thu 5 Mar, 10:00 repeats in your calendar now. Make it a single one again there? If you meet \
         regularly, book a series here."
    );
    assert!(desk.run().is_empty() && desk.run().is_empty());
    assert_eq!(desk.proposals(), asked, "asked once");
}

#[test]
fn kept_single_it_is_written_without_the_repetition_and_with_everything_else() {
    let (desk, session) = made_weekly();
    desk.run();
    desk.single();
    assert!(desk.proposals().is_empty());
    assert_eq!(desk.run().len(), 1);
    let there = desk.starting("20260305T100000");
    assert!(!there.contains("RRULE") && there.contains("X-COLOUR:red"), "{there}");
    assert!(desk.run().is_empty() && desk.proposals().is_empty());
    desk.move_to(&session, ELEVEN);
    assert_eq!(desk.run().len(), 1, "and it is in step as any other");
}

#[test]
fn left_as_it_is_it_is_neither_written_over_nor_asked_about_again() {
    let (desk, session) = made_weekly();
    desk.run();
    desk.decline();
    desk.move_to(&session, ELEVEN);
    assert!(desk.run().is_empty());
    desk.there.rewrite("X-COLOUR:red", "X-COLOUR:blue");
    assert!(desk.run().is_empty() && desk.proposals().is_empty());
    desk.house.say(&session, "cancelled");
    assert!(desk.run().is_empty(), "what she made of it is not taken out");
    assert!(desk.starting("20260305T100000").contains("RRULE"));
}

#[test]
fn what_she_makes_a_single_one_herself_is_in_step_again() {
    let (desk, session) = made_weekly();
    desk.run();
    desk.there.rewrite("RRULE:FREQ=WEEKLY\n", "");
    assert!(desk.run().is_empty() && desk.proposals().is_empty());
    desk.move_to(&session, ELEVEN);
    assert_eq!(desk.run().len(), 1);
}

#[test]
fn an_answer_can_be_taken_back_until_it_was_written() {
    let (desk, _) = made_weekly();
    desk.run();
    let id = text(&desk.proposals()[0], "id");
    let answered = desk.house.operation("calendars.keep_single", json!({ "proposalId": id }));
    desk.house.undo(&answered);
    assert_eq!(desk.proposals().len(), 1);
    assert!(desk.run().is_empty());
}

#[test]
fn a_jam_that_an_earlier_version_left_is_cleared() {
    let (desk, _) = made_weekly();
    let app = &desk.house.open.app;
    let calendar = desk.calendar();
    let (subject, copy) = app.read(|r| r.calendar_copies(&calendar)).unwrap().pop_first().unwrap();
    // It was written with the repetition, stands there so, and nobody could tell what it says.
    let payload = desk.there.texts()[0].clone().into_bytes();
    app.write(Change::for_good("test.jam"), |w| {
        w.queue(&NewOperation {
            kind: OperationKind::CalendarPut,
            subject: &subject.key(),
            holder: calendar.as_str(),
            place: &copy.href,
            payload: &payload,
            condition: copy.etag.as_deref(),
        })?;
        let waiting = w.reader().operations_waiting(calendar.as_str())?;
        w.operation_needs_look(&waiting[0].id)
    })
    .unwrap();
    desk.book(OTHER);
    assert_eq!(desk.run().len(), 1, "the one behind it");
    assert_eq!(desk.proposals()[0]["what"], "repeats");
    assert!(app.read(|r| r.operations_waiting(calendar.as_str())).unwrap().is_empty());
}
