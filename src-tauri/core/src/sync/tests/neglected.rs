//! What Today says of a calendar account: nothing, until it is out of step for long or waits for the coach.

use serde_json::{Value, json};

use super::desk::{Desk, TEN};
use crate::basics::moments::Instant;
use crate::sync::due::Health;
use crate::sync::model::Trouble;
use crate::vault::writer::Change;

impl Desk {
    fn is_so(&self, trouble: Option<Trouble>, failures: u32, ok_at: &str) {
        let at = |text: &str| Some(Instant(text.parse().unwrap()));
        let health =
            Health { tried_at: at(ok_at), ok_at: at(ok_at), failures, trouble, retry_at: None, requests: 1 };
        let app = &self.house.open.app;
        app.write(Change::for_good("test.health"), |w| w.save_calendar_health(&self.account.id, &health))
            .unwrap();
    }

    fn told(&self) -> Vec<Value> {
        let today = self.house.call("today.overview", Value::Null);
        let items = today["attention"].as_array().unwrap().iter();
        items.filter(|item| item["rule"] == "calendar").cloned().collect()
    }

    fn sentence(&self) -> Option<String> {
        self.told().first().map(|item| item["sentence"].as_str().unwrap().to_owned())
    }
}

#[test]
fn only_what_lasts_or_waits_for_her_is_told() {
    let desk = Desk::new();
    desk.at("2026-03-04T12:00:00Z");
    let (yesterday, before) = ("2026-03-03T12:01:00Z", "2026-03-02T11:00:00Z");
    let away = "Not everything of it could be looked at since Mon 2 Mar.";
    for (trouble, failures, ok_at, told) in [
        (None, 0, before, None),
        (Some(Trouble::Offline), 5, yesterday, None),
        (Some(Trouble::Offline), 1, before, None),
        (Some(Trouble::Offline), 2, before, Some(away)),
        (Some(Trouble::Busy), 2, before, Some(away)),
        (
            Some(Trouble::SignIn),
            1,
            yesterday,
            Some("It no longer lets you in: it waits for a password or a sign-in."),
        ),
    ] {
        desk.is_so(trouble, failures, ok_at);
        assert_eq!(desk.sentence().as_deref(), told, "{trouble:?} {failures} {ok_at}");
    }
    let item = desk.told().remove(0);
    assert_eq!((&item["act"], &item["personName"]), (&json!("open_calendars"), &json!("Phone")));
    let pause = json!({ "accountId": "account", "name": "Phone", "paused": true });
    desk.house.call("calendars.edit", pause);
    assert!(desk.told().is_empty(), "she knows");
}

#[test]
fn what_is_not_taken_is_told_until_it_is() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.there.fails(super::memory::Fault::Refused);
    desk.try_run().unwrap();
    assert_eq!(desk.sentence().as_deref(), Some("1 change could not be written there."));
}
