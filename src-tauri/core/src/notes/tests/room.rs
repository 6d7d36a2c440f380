//! A practice with one client and one session, Monday 2 March 2026 from 10:00 to 11:00 in Berlin.

use chrono::Duration;
use serde_json::{Value, json};

use crate::basics::clock::Clock;
use crate::basics::ids::SessionId;
use crate::notes::queries::{PrivateVersion, ShareableVersion};
use crate::notes::saving::{Kept, kept};
use crate::notes::versions::Versions;
use crate::rpc::wire::{Reply, WireError};
use crate::rpc::{self};
use crate::testing::{Open, open};

pub struct Room {
    pub open: Open,
    pub person: Value,
    pub session: Value,
}

impl Room {
    pub fn new() -> Self {
        let open = open();
        let details = json!({ "givenName": "Anna", "familyName": "Kowalska" });
        let person =
            rpc::dispatch(&open.app, "people.add", json!({ "details": details })).unwrap().data["id"].clone();
        let mut room = Self { open, person, session: Value::Null };
        room.session = room.book("2026-03-02T10:00");
        room
    }

    pub fn book(&self, start: &str) -> Value {
        let request = json!({ "personId": self.person, "localStart": start, "minutes": 60 });
        self.call("sessions.book", request)["item"]["id"].clone()
    }

    pub fn ask(&self, name: &str, request: Value) -> Result<Reply, WireError> {
        rpc::dispatch(&self.open.app, name, request)
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        self.ask(name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    }

    /// Saves; answers the operation, if there was one.
    pub fn save(&self, text: &str, reflection: &str) -> Option<Value> {
        let reply = self.ask("notes.save", self.written(text, reflection)).unwrap();
        reply.undo.map(|undo| json!(undo.operation_id))
    }

    pub fn draft(&self, text: &str, reflection: &str) -> Reply {
        self.ask("notes.keep_draft", self.written(text, reflection)).unwrap()
    }

    pub fn undo(&self, operation: &Value) -> Result<Reply, WireError> {
        self.ask("history.undo", json!({ "operationId": operation }))
    }

    pub fn written(&self, text: &str, reflection: &str) -> Value {
        json!({ "sessionId": self.session, "text": text, "reflection": reflection })
    }

    pub fn of_session(&self) -> Value {
        self.call("notes.of_session", json!({ "sessionId": self.session }))
    }

    pub fn versions(&self) -> Vec<Value> {
        let versions = self.call("notes.versions", json!({ "sessionId": self.session }));
        versions.as_array().unwrap().clone()
    }

    pub fn operations(&self) -> usize {
        self.call("history.list", Value::Null).as_array().unwrap().len()
    }

    pub fn wait(&self, minutes: i64) {
        self.open.clock.set(self.open.clock.now() + Duration::minutes(minutes));
    }

    /// Until the note has locked.
    pub fn wait_for_the_lock(&self) {
        self.wait(7 * 24 * 60);
    }

    pub fn session_id(&self) -> SessionId {
        SessionId(self.session.as_str().unwrap().to_owned())
    }

    /// What is kept, and every version of it.
    pub fn state(&self) -> (Kept, Vec<ShareableVersion>, Vec<PrivateVersion>) {
        let id = self.session_id();
        let read = self.open.app.read(|r| Ok((kept(r, &id)?, Versions::of(r, &id)?)));
        let (kept, versions) = read.unwrap();
        (kept, versions.shareable, versions.private)
    }
}
