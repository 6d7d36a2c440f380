//! For tests of actions, goals and measurements: Anna with a package that began in January 2026.

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};

use crate::rpc::dispatch;
use crate::rpc::wire::{Reply, WireError};
use crate::testing::{Open, open};

/// A practice with one client. Monday, 2 March 2026, noon in Berlin.
pub struct Room {
    pub open: Open,
    pub anna: String,
    pub engagement: String,
}

impl Room {
    pub fn new() -> Self {
        let mut room = Self { open: open(), anna: String::new(), engagement: String::new() };
        room.anna = room.add("Anna", "Kowalska");
        let terms = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 66_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid",
            "description": "",
        });
        let offer = room.call("offers.save", json!({ "terms": terms }))[0]["offer"]["id"].clone();
        let begin = json!({ "personId": room.anna, "offerId": offer, "startedOn": "2026-01-05" });
        room.engagement = text(&room.call("engagements.start", begin), "id");
        room
    }

    pub fn add(&self, given: &str, family: &str) -> String {
        let details = json!({ "givenName": given, "familyName": family });
        text(&self.call("people.add", json!({ "details": details })), "id")
    }

    /// A session with Anna; at this time it is on the coach's clock.
    pub fn book(&self, start: &str) -> String {
        let request = json!({ "personId": self.anna, "engagementId": self.engagement, "localStart": start });
        text(&self.call("sessions.book", request)["item"], "id")
    }

    /// Noon in Berlin on a day in winter.
    pub fn on(&self, month: u32, day: u32) {
        self.open.clock.set(Utc.with_ymd_and_hms(2026, month, day, 11, 0, 0).unwrap());
    }

    pub fn reply(&self, name: &str, request: Value) -> Result<Reply, WireError> {
        dispatch(&self.open.app, name, request)
    }

    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        match self.reply(name, request) {
            Ok(reply) => reply.data,
            Err(error) => panic!("{name}: {} {:?}", error.message, error.issues),
        }
    }

    /// Calls, and takes it back at once; answers the sentence of the undo line.
    #[track_caller]
    pub fn undone(&self, name: &str, request: Value) -> String {
        let undo = self.reply(name, request).unwrap().undo.unwrap();
        self.call("history.undo", json!({ "operationId": undo.operation_id }));
        undo.sentence
    }

    /// The fields that are wrong, or the code where it is no field.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> Vec<String> {
        match self.reply(name, request) {
            Ok(reply) => panic!("{name} must be refused, but answered {}", reply.data),
            Err(error) if error.issues.is_empty() => vec![format!("{:?}", error.code)],
            Err(error) => error.issues.into_iter().map(|issue| issue.field).collect(),
        }
    }

    pub fn progress(&self) -> Value {
        self.call("progress.of_person", json!({ "personId": self.anna }))
    }
}

pub fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}")).to_owned()
}
