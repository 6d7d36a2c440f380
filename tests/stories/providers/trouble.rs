//! What goes wrong between the coach's computer and either of the two, and what it means.

use chrono::Duration;
use serde_json::json;
use stillpoint_core::error::{Error, RemoteError};
use stillpoint_core::rpc::dispatch;
use stillpoint_core::sync::provider::{Condition, Known, Provider, Put};

use super::desk::{Desk, own};
use super::fake::{Fake, Fault, Service};
use super::google_fake::{GoogleCalendar, error};
use super::http::Answer;
use super::microsoft_fake::GraphCalendar;

const UID: &str = "0195a3f2-7c11-7d3e-9a41-5a2b6c7d8e9f@stillpoint";

/// One of the two, its stand-in and the calendar in it.
struct Case<S> {
    provider: Box<dyn Provider>,
    fake: Fake<S>,
    desk: Desk,
    calendar: &'static str,
}

fn google() -> Case<GoogleCalendar> {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let provider = Box::new(desk.google(&fake));
    Case { provider, fake, desk, calendar: "calendars/mara%40example%2Eorg" }
}

fn microsoft() -> Case<GraphCalendar> {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let provider = Box::new(desk.microsoft(&fake));
    Case { provider, fake, desk, calendar: "me/calendars/AQMk%3D" }
}

impl<S: Service> Case<S> {
    fn known(&self) -> Known {
        Known { href: self.calendar.into(), ..Known::default() }
    }

    fn put(&self, condition: &Condition) -> stillpoint_core::Result<Put> {
        let place = self.provider.place(self.calendar, UID);
        let payload = self.provider.compose(&own(UID, "2026-03-16T10:00"), None);
        self.provider.put(&self.desk.way(), &place, &payload, condition)
    }

    fn looks(&self) -> Result<(), RemoteError> {
        match self.provider.changes(&self.desk.way(), &self.known()) {
            Ok(_) => Ok(()),
            Err(Error::Remote(cause)) => Err(cause),
            Err(other) => panic!("{other:?}"),
        }
    }

    fn a_status_means(&self) {
        self.looks().unwrap();
        for (status, wanted) in [
            (403, RemoteError::Forbidden),
            (404, RemoteError::Nothing),
            (429, RemoteError::Busy),
            (500, RemoteError::Busy),
            (503, RemoteError::Busy),
            (418, RemoteError::Unexpected),
            (302, RemoteError::Unexpected),
        ] {
            self.fake.next([Fault::Instead(error(status, "forbidden"))]);
            assert_eq!(self.looks(), Err(wanted), "{status}");
        }
        for nonsense in [
            Answer::empty(200),
            Answer::json(200, &json!([1])),
            Answer::json(200, &json!({ "value": 1, "items": 1 })),
        ] {
            self.fake.next([Fault::Instead(nonsense)]);
            assert_eq!(self.looks(), Err(RemoteError::Unexpected));
        }
        self.fake.next([Fault::AnswerCut]);
        assert_eq!(self.looks(), Err(RemoteError::Unexpected));
        for (status, wanted) in [
            (400, Some(Put::Refused)),
            (403, Some(Put::Refused)),
            (422, Some(Put::Refused)),
            (404, Some(Put::Overtaken)),
            (412, Some(Put::Overtaken)),
            (429, None),
            (500, None),
        ] {
            self.fake.next([Fault::Instead(error(status, "forbidden"))]);
            assert_eq!(self.put(&Condition::New).ok(), wanted, "{status}");
        }
        assert_eq!(self.looks(), Ok(()), "none of it lasts");
        self.fake.nothing_was_wrong();
    }

    fn a_key_that_is_over_is_renewed_once(&self) {
        self.looks().unwrap();
        let way = self.desk.way();
        self.provider.changes(&way, &self.known()).unwrap();
        assert_eq!(way.requests(), 1, "said to last no second, and used as long as it is taken");
        let now = self.desk.computer.app.now().0;
        for hours in [24, -24] {
            self.desk.computer.clock.set(now + Duration::hours(hours));
            let way = self.desk.way();
            self.provider.changes(&way, &self.known()).unwrap();
            assert_eq!(way.requests(), 1, "a clock that is wrong by a day changes nothing");
        }
        self.fake.keys_expire();
        let way = self.desk.way();
        self.provider.changes(&way, &self.known()).unwrap();
        assert_eq!(way.requests(), 3, "refused, renewed, asked again");
        let kept = self.desk.kept.borrow().clone();
        assert_eq!(kept.len(), 2, "each new text is handed over to be kept");
        assert!(kept[1].contains("refresh-2") && kept[1].contains("\"clientId\":\"coach\""), "{kept:?}");
        // A new key that is refused as well is not renewed for ever.
        let no = || Fault::Instead(error(401, "authError"));
        self.fake.next([no(), no(), no()]);
        let way = self.desk.way();
        let refused = self.provider.changes(&way, &self.known());
        assert!(matches!(refused, Err(Error::Remote(RemoteError::Refused))), "{refused:?}");
        assert_eq!(way.requests(), 3);
    }

    fn what_was_withdrawn_is_no_longer_asked_with(&self) {
        self.looks().unwrap();
        self.fake.is_withdrawn();
        assert_eq!(self.looks(), Err(RemoteError::Refused));
        assert_eq!(self.put(&Condition::New).ok(), None);
    }

    fn nothing_secret_is_written_down(&self) {
        self.looks().unwrap();
        self.put(&Condition::New).unwrap();
        let ledger =
            dispatch(&self.desk.computer.app, "connections.list", json!(null)).unwrap().data.to_string();
        for secret in ["refresh-", "key-", "coach\"", "AQMk", "mara%40", UID] {
            assert!(!ledger.contains(secret), "{secret}: {ledger}");
        }
        let lines = ledger.matches("\"host\":\"127.0.0.1\"").count();
        assert_eq!(lines, self.fake.asked().len(), "each request stands there");
        assert!(ledger.contains("You signed in to an account"), "{ledger}");
    }
}

#[test]
fn a_status_means_the_same_of_both() {
    google().a_status_means();
    microsoft().a_status_means();
}

#[test]
fn google_says_slow_down_in_its_own_way() {
    let case = google();
    case.looks().unwrap();
    for reason in ["rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"] {
        case.fake.next([Fault::Instead(error(403, reason))]);
        assert_eq!(case.looks(), Err(RemoteError::Busy), "{reason}");
        case.fake.next([Fault::Instead(error(403, reason))]);
        assert!(case.put(&Condition::New).is_err(), "{reason}: to be tried again, not to be given up");
    }
}

#[test]
fn a_key_that_is_over_is_renewed_once_whatever_the_clock_says() {
    google().a_key_that_is_over_is_renewed_once();
    microsoft().a_key_that_is_over_is_renewed_once();
}

#[test]
fn what_the_coach_took_back_is_over() {
    google().what_was_withdrawn_is_no_longer_asked_with();
    microsoft().what_was_withdrawn_is_no_longer_asked_with();
}

#[test]
fn each_request_is_written_down_and_nothing_secret_is() {
    google().nothing_secret_is_written_down();
    microsoft().nothing_secret_is_written_down();
}

#[test]
fn nobody_can_send_the_key_elsewhere() {
    let case = microsoft();
    case.looks().unwrap();
    for link in ["https://elsewhere.example/next", "http://127.0.0.1:1/next", "file:///etc/passwd", "x"] {
        let page = json!({ "value": [], "@odata.nextLink": link });
        case.fake.next([Fault::Instead(Answer::json(200, &page))]);
        case.fake.asked();
        assert!(case.looks().is_err(), "{link}");
        assert_eq!(case.fake.asked().len(), 1, "{link}");
    }
}
