//! Groups through the door: from a new workshop to its sheet, with everything that can be taken back.

mod dates;
mod places;
mod sheets;
mod story;

use serde_json::{Value, json};

use crate::rpc::dispatch;
use crate::rpc::wire::{Reply, WireError};
use crate::testing::{Open, open};

/// A practice with one offer, on Monday, 2 March 2026, 12:00 in Berlin.
pub struct Room {
    pub open: Open,
    pub offer: Value,
}

impl Room {
    pub fn new() -> Self {
        let open = open();
        let terms = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 72000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid",
            "description": "",
        });
        let offers = dispatch(&open.app, "offers.save", json!({ "terms": terms })).unwrap().data;
        Self { offer: offers[0]["offer"]["id"].clone(), open }
    }

    pub fn ask(&self, name: &str, request: Value) -> Reply {
        dispatch(&self.open.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    pub fn refused(&self, name: &str, request: Value) -> WireError {
        dispatch(&self.open.app, name, request).unwrap_err()
    }

    pub fn undo(&self, reply: &Reply) {
        self.ask("history.undo", json!({ "operationId": reply.undo.as_ref().unwrap().operation_id }));
    }

    pub fn person(&self, name: &str) -> Value {
        let details = json!({ "givenName": name, "email": format!("{}@example.org", name.to_lowercase()) });
        self.ask("people.add", json!({ "details": details })).data["id"].clone()
    }

    /// A person with six credits: their id and the engagement's.
    pub fn client(&self, name: &str) -> (Value, Value) {
        let person = self.person(name);
        let start = json!({ "personId": person, "offerId": self.offer });
        (person, self.ask("engagements.start", start).data["id"].clone())
    }

    /// A group with so many places.
    pub fn group(&self, capacity: u32) -> Value {
        self.ask("groups.save", json!({ "details": details(capacity) })).data["page"]["item"]["id"].clone()
    }

    pub fn date(&self, group: &Value, start: &str) -> Value {
        let page = self.ask("groups.schedule", json!({ "groupId": group, "localStart": start })).data;
        let dates = page["sessions"].as_array().unwrap();
        dates.iter().find(|date| date["start"] == start).unwrap()["id"].clone()
    }

    pub fn register(&self, group: &Value, person: &Value, engagement: Option<&Value>) -> Reply {
        let mut request = json!({ "groupId": group, "personId": person });
        if let Some(engagement) = engagement {
            request["engagementId"] = engagement.clone();
        }
        // Nobody comes at the same instant as somebody else.
        self.open.clock.set(self.open.app.now().0 + chrono::Duration::seconds(1));
        self.ask("groups.register", request)
    }

    pub fn page(&self, group: &Value) -> Value {
        self.ask("groups.open", json!({ "groupId": group })).data
    }

    /// The participant's id.
    pub fn participant(&self, group: &Value, name: &str) -> Value {
        let page = self.page(group);
        let all = ["registered", "waiting", "withdrawn"].map(|state| page[state].as_array().unwrap().clone());
        all.concat().iter().find(|one| one["personName"] == name).unwrap()["id"].clone()
    }

    /// A sheet: whoever is named, as said.
    pub fn sheet(&self, group: &Value, date: &Value, said: &[(&str, &str)]) -> Value {
        let attendance: Vec<Value> = said
            .iter()
            .map(|(name, attended)| {
                json!({ "participantId": self.participant(group, name), "attended": attended })
            })
            .collect();
        json!({ "groupSessionId": date, "attendance": attendance })
    }

    pub fn count(&self, sql: &'static str) -> i64 {
        self.open.app.read(|r| r.one("counting", sql, [], |row| row.get(0))).unwrap()
    }

    /// Everything a sheet may change: credits, charges, minutes, rows on it.
    pub fn standing(&self) -> [i64; 4] {
        [
            "SELECT coalesce(sum(amount), 0) FROM credit_entries",
            "SELECT coalesce(sum(unit_price_minor), 0) FROM charges WHERE group_session_id IS NOT NULL",
            "SELECT coalesce(sum(minutes), 0) FROM group_hour_entries",
            "SELECT count(*) FROM group_attendance",
        ]
        .map(|sql| self.count(sql))
    }
}

pub fn details(capacity: u32) -> Value {
    json!({
        "title": "Calm leadership", "kind": "programme", "capacity": capacity, "sessionMinutes": 90,
        "medium": "video", "link": "https://meet.example/calm", "countsHours": true,
    })
}

pub fn texts(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

pub fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["personName"].as_str().unwrap().to_owned()).collect()
}
