//! One calendar of several fails: the others go on, and the coach reads which one it is.

use serde_json::{Value, json};

use super::desk::{Desk, TEN};
use crate::error::{Error, RemoteError};

/// A desk with two calendars: the first one only shades, the second carries her sessions.
fn two_calendars() -> Desk {
    let desk = Desk::new();
    desk.also("home/", "Home");
    desk.there
        .add("home/cinema", "UID:cinema\nSUMMARY:Cinema\nDTSTART:20260305T200000\nDTEND:20260305T220000");
    desk.there
        .add("/dentist", "UID:dentist\nSUMMARY:Dentist\nDTSTART:20260305T140000\nDTEND:20260305T150000");
    desk
}

impl Desk {
    fn item(&self) -> Value {
        self.house.call("calendars.accounts", Value::Null)["accounts"][0].clone()
    }

    fn busy(&self) -> Vec<String> {
        let days = self.house.call("calendar.days", json!({ "from": "2026-03-05", "to": "2026-03-05" }));
        let busy = days["busy"].as_array().unwrap();
        busy.iter().map(|busy| busy["title"].as_str().unwrap().to_owned()).collect()
    }

    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.there.asked.borrow_mut())
    }
}

#[test]
fn a_calendar_that_is_gone_stops_no_other_and_is_told_by_itself() {
    let desk = two_calendars();
    desk.book(TEN);
    desk.there.closes("home/", Some(RemoteError::Nothing));
    let report = desk.try_run().unwrap();
    assert_eq!((report.written, report.sentences), (1, vec!["Home is no longer there.".to_owned()]));
    assert_eq!(desk.busy(), ["Dentist"]);
    let account = desk.item();
    assert_eq!(account["trouble"], Value::Null, "{account}");
    assert!(account["sentence"].as_str().unwrap().ends_with("Not in step: Home."), "{account}");
    let (home, work) = (&account["calendars"][0], &account["calendars"][1]);
    assert_eq!((&home["name"], &home["trouble"]), (&json!("Home"), &json!("gone")));
    assert!(home["sentence"].as_str().unwrap().starts_with("It is no longer there (since 12:00)."), "{home}");
    assert_eq!((&work["trouble"], &work["sentence"]), (&Value::Null, &Value::Null));

    // It is left in peace for a while, and not for ever.
    desk.asked();
    desk.try_run().unwrap();
    assert!(!desk.asked().contains(&"changes home/".to_owned()));
    desk.there.closes("home/", None);
    desk.house.on("2026-03-03");
    desk.try_run().unwrap();
    assert_eq!(desk.item()["calendars"][0]["trouble"], Value::Null);
    assert_eq!(desk.busy(), ["Dentist", "Cinema"]);
}

#[test]
fn what_is_refused_for_the_calendar_of_her_sessions_leaves_them_waiting_and_the_others_in_step() {
    for (cause, trouble) in [
        (RemoteError::Nothing, "gone"),
        (RemoteError::Forbidden, "forbidden"),
        (RemoteError::Unexpected, "unusable"),
        (RemoteError::TooLarge, "unusable"),
    ] {
        let desk = two_calendars();
        desk.book(TEN);
        desk.there.closes("/", Some(cause));
        assert_eq!(desk.try_run().unwrap().written, 0, "{cause:?}: what could not be read is not written to");
        assert_eq!(desk.busy(), ["Cinema"], "{cause:?}");
        assert_eq!(desk.item()["calendars"][1]["trouble"], trouble);
        desk.there.closes("/", None);
        desk.house.on("2026-03-03");
        assert_eq!(desk.try_run().unwrap().written, 1, "{cause:?}");
        assert_eq!(desk.try_run().unwrap().written, 0, "{cause:?}");
    }
}

#[test]
fn what_concerns_the_account_stops_it() {
    for cause in [RemoteError::Refused, RemoteError::Offline, RemoteError::TimedOut, RemoteError::Busy] {
        let desk = two_calendars();
        desk.book(TEN);
        desk.there.closes("home/", Some(cause));
        let Err(Error::Remote(said)) = desk.try_run() else { panic!("{cause:?} concerns them all") };
        assert_eq!(said, cause);
        assert_eq!(desk.asked(), ["stirred /", "changes home/"], "{cause:?}: nobody else is asked");
        assert_eq!(desk.item()["calendars"][0]["trouble"], Value::Null, "{cause:?}");
    }
}

#[test]
fn another_password_begins_anew() {
    let desk = two_calendars();
    let edit = json!({ "accountId": "account", "name": "Phone", "paused": false, "password": "another" });
    let account = desk.house.call("calendars.edit", edit)["accounts"][0].clone();
    assert_eq!((&account["trouble"], &account["sentence"]), (&Value::Null, &json!("Not looked at yet.")));
}
