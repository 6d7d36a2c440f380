//! Offers through the command list: found, held, answered, ended.

mod answers;
mod offers;
mod waiting;

use serde_json::{Value, json};

use crate::testing::{House, text};

/// Anna in New York, with a package; the coach works from nine to five and has a pause of a quarter of an hour.
struct Desk {
    house: House,
    anna: String,
    package: String,
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let mut practice = house.call("practice.details", Value::Null);
        let form = practice.as_object_mut().unwrap();
        form.insert("workingWeek".into(), week());
        house.call("practice.edit", json!({ "practice": practice }));
        let anna = in_new_york(&house, "Anna");
        let package = house.start(&anna, &house.offer(json!({})), json!({}));
        Self { house, anna, package }
    }

    fn offer(&self, starts: &[&str]) -> Value {
        let request = json!({ "personId": self.anna, "engagementId": self.package, "starts": starts });
        self.house.call("slots.offer", request)
    }

    fn token(&self, offer: &Value) -> String {
        let body = text(&self.message(offer), "body");
        let at = body.find("%5Bslot%20").unwrap() + "%5Bslot%20".len();
        body[at..at + 8].to_owned()
    }

    fn message(&self, offer: &Value) -> Value {
        self.house.call("messages.open", json!({ "messageId": offer["messageId"] }))
    }

    fn answer(&self, text: &str) -> Value {
        self.house.call("slots.answer", json!({ "text": text }))
    }

    fn open(&self, offer: &Value) -> Value {
        self.house.call("slots.open", json!({ "offerId": offer["id"] }))
    }

    fn days(&self, from: &str, to: &str) -> Value {
        self.house.call("calendar.days", json!({ "from": from, "to": to }))
    }

    /// When the sessions of the days from Tuesday to Friday begin.
    fn booked(&self) -> Vec<String> {
        let days = self.days("2026-03-03", "2026-03-06");
        days["sessions"].as_array().unwrap().iter().map(|session| text(session, "start")).collect()
    }

    fn held(&self) -> Vec<String> {
        let days = self.days("2026-03-03", "2026-03-06");
        days["held"].as_array().unwrap().iter().map(|held| text(held, "start")).collect()
    }
}

fn in_new_york(house: &House, given: &str) -> String {
    let details = json!({
        "givenName": given, "familyName": "Kowalska", "termsDays": 14, "zone": "America/New_York",
        "email": "anna@example.org",
    });
    text(&house.call("people.add", json!({ "details": details })), "id")
}

fn week() -> Value {
    let day = |weekday: u32| json!({ "weekday": weekday, "fromMinute": 540, "toMinute": 1020 });
    (1..=5).map(day).collect()
}

fn standing(offer: &Value) -> String {
    text(offer, "standing")
}
