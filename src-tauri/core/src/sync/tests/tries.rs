//! One thing at which the other side always fails: nothing waits for it, and it is tried again.

use serde_json::{Value, json};

use super::desk::{Desk, ELEVEN, TEN};
use crate::error::{Error, RemoteError};

const OTHER: &str = "2026-03-06T10:00";

impl Desk {
    fn work(&self) -> Value {
        self.house.call("calendars.accounts", Value::Null)["accounts"][0].clone()
    }

    fn tries_until_set_aside(&self) {
        for hour in 12..14 {
            self.at(&format!("2026-03-02T{hour}:00:00Z"));
            assert!(matches!(self.try_run(), Err(Error::Remote(RemoteError::Busy))), "it may be the server");
        }
        self.at("2026-03-02T14:00:00Z");
        let report = self.try_run().unwrap();
        let said = "Work did not take 1 change. Your sessions here are as you left them.";
        assert_eq!(report.sentences, [said]);
    }
}

#[test]
fn what_stands_behind_it_is_written_the_first_time_already() {
    for cause in [RemoteError::Busy, RemoteError::Unexpected] {
        let desk = Desk::new();
        desk.book(TEN);
        desk.book(OTHER);
        desk.there.breaks_at("20260305T100000", Some(cause));
        desk.try_run().ok();
        assert_eq!(desk.there.texts().len(), 1, "{cause:?}");
        desk.book("2026-03-09T10:00");
        desk.at("2026-03-02T13:00:00Z");
        desk.try_run().ok();
        assert_eq!(desk.there.texts().len(), 2, "{cause:?}: and what comes later goes before it");
    }
}

#[test]
fn it_is_set_aside_after_some_time_and_said_and_tried_again() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.there.breaks_at("20260305T100000", Some(RemoteError::Busy));
    desk.tries_until_set_aside();
    let account = desk.work();
    assert_eq!((&account["notTaken"], &account["waiting"]), (&json!(1), &json!(0)));
    assert_eq!(
        account["calendars"][0]["sentence"],
        "Not taken there so far: Anna Kowalska (Thu 5 Mar, 10:00). It is tried again each day, when you change it, or \
         when you look now. Everything else goes on."
    );
    assert!(desk.run().is_empty(), "it rests");
    desk.at("2026-03-03T14:30:00Z");
    desk.there.writes();
    assert_eq!(desk.try_run().unwrap().written, 0);
    assert_eq!(desk.there.writes().len(), 1, "once a day, and no trouble for the others");
    desk.there.breaks_at("", None);
    desk.at("2026-03-04T15:00:00Z");
    assert_eq!(desk.run().len(), 1);
    assert_eq!(desk.work()["calendars"][0]["sentence"], Value::Null);
}

#[test]
fn another_wish_for_it_is_tried_at_once() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.there.breaks_at("20260305T100000", Some(RemoteError::Busy));
    desk.tries_until_set_aside();
    desk.move_to(&session, ELEVEN);
    assert_eq!(desk.run().len(), 1);
    assert_eq!((&desk.work()["notTaken"], desk.there.texts().len()), (&json!(0), 1));
}

#[test]
fn what_is_wanted_no_longer_is_set_aside_no_longer() {
    let desk = Desk::new();
    let session = desk.book(TEN);
    desk.there.breaks_at("20260305T100000", Some(RemoteError::Busy));
    desk.tries_until_set_aside();
    desk.house.say(&session, "cancelled");
    assert!(desk.run().is_empty());
    assert_eq!(desk.work()["notTaken"], json!(0));
}

#[test]
fn a_server_that_fails_at_everything_is_left_in_peace() {
    let desk = Desk::new();
    for day in 10..20 {
        desk.book(&format!("2026-03-{day}T10:00"));
    }
    desk.there.breaks_at("", Some(RemoteError::Busy));
    desk.there.writes();
    desk.try_run().unwrap_err();
    assert_eq!(desk.there.writes().len(), 2, "not each of them");
}
