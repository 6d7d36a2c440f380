//! A practice that lies there before the window opens: made by the core, as the program itself would make it.

use std::path::Path;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use stillpoint_core::app::{App, Folders};
use stillpoint_core::basics::clock::{Clock, SystemClock};
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::rpc::dispatch;

pub const PASSPHRASE: &str = "river lantern oatmeal quiet saddle";

/// A practice in `home` with one client and a session today; answers the session's id.
pub fn with_a_session(home: &Path) -> String {
    let practice = AtHome::new(home);
    let anna = practice.person("Anna", "Kowalska");
    let session = practice.session(&json!({ "personId": anna, "localStart": at_ten(today()) }));
    practice.leave();
    session.as_str().unwrap().to_owned()
}

/// A practice in `home` with these people, of whom the first has six sessions to use.
pub fn with_people(home: &Path, names: &[(&str, &str)]) {
    let practice = AtHome::new(home);
    let people: Vec<Value> = names.iter().map(|(given, family)| practice.person(given, family)).collect();
    practice.engagement(&people[0], today());
    practice.leave();
}

/// The day on which the program under test runs.
pub fn today() -> NaiveDate {
    SystemClock.now().date_naive()
}

/// Ten o'clock on the coach's clock.
pub fn at_ten(day: NaiveDate) -> String {
    format!("{day}T10:00")
}

/// A practice that is open here, before the program opens it.
pub struct AtHome {
    app: App,
}

impl AtHome {
    pub fn new(home: &Path) -> Self {
        let folders = Folders {
            practice: home.join("practice"),
            sample: home.join("sample"),
            backups: home.join("backups"),
        };
        let app = App::new(folders, Arc::new(SystemClock), Arc::new(Randomness::from_system().unwrap()));
        let practice = Self { app };
        let kit = practice.ask("practice.create", json!({ "passphrase": PASSPHRASE }));
        let asked = kit["askedGroups"].as_array().unwrap().iter().map(|index| {
            let at = usize::try_from(index.as_u64().unwrap()).unwrap();
            json!({ "index": index, "text": kit["recoveryGroups"][at] })
        });
        let groups: Vec<Value> = asked.collect();
        practice.ask("practice.confirm_recovery_kit", json!({ "groups": groups }));
        let about = json!({
            "practiceName": "Stillwater", "coachName": "Mara Lindqvist", "country": "DE", "email": "mara@stillwater.example", "zone": "Europe/Berlin",
            "currency": "EUR",
        });
        practice.ask(
            "practice.set_up",
            json!({ "about": about, "work": { "responsePromise": "" }, "offers": [] }),
        );
        practice
    }

    pub fn ask(&self, name: &str, request: Value) -> Value {
        dispatch(&self.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    }

    /// Somebody with an address for mail; answers their id.
    pub fn person(&self, given: &str, family: &str) -> Value {
        let email = format!("{}@example.org", given.to_lowercase());
        let details = json!({ "givenName": given, "familyName": family, "email": email });
        self.ask("people.add", json!({ "details": details }))["id"].clone()
    }

    /// Six sessions of sixty minutes, agreed on that day; answers the engagement's id.
    pub fn engagement(&self, person: &Value, since: NaiveDate) -> Value {
        let terms = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 66_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid",
            "description": "",
        });
        let offer = self.ask("offers.save", json!({ "terms": terms }))[0]["offer"]["id"].clone();
        let start = json!({
            "personId": person, "offerId": offer, "startedOn": since, "usedBefore": 0, "charge": false,
        });
        self.ask("engagements.start", start)["id"].clone()
    }

    pub fn session(&self, booking: &Value) -> Value {
        self.ask("sessions.book", booking.clone())["item"]["id"].clone()
    }

    /// Shut as the program shuts it.
    pub fn leave(self) {
        self.app.quit().unwrap();
    }
}

/// So many days before today.
pub fn days_ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}
