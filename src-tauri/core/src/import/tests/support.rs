//! A coach with a practice, a calendar and the commands of the core.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::basics::ids::FileId;
use crate::rpc;
use crate::rpc::wire::{Reply, WireError};
use crate::testing::{Open, open, practice};
use crate::vault::writer::Change;

pub(super) struct Clara {
    pub(super) open: Open,
}

impl Clara {
    /// Clara's practice, with these people: given name, family name, address.
    pub(super) fn knowing(people: &[(&str, &str, Option<&str>)]) -> Self {
        let open = open();
        let mut practice = practice();
        practice.coach_name = "Clara Weiss".into();
        practice.email = Some("Clara@weiss-coaching.example".into());
        open.app.write(Change::named("practice.edit"), |w| w.save_practice(&practice)).unwrap();
        let clara = Self { open };
        for (given, family, email) in people {
            let details = json!({ "givenName": given, "familyName": family, "email": email });
            clara.call("people.add", json!({ "details": details }));
        }
        clara
    }

    pub(super) fn try_call(&self, name: &str, request: Value) -> Result<Reply, WireError> {
        rpc::dispatch(&self.open.app, name, request)
    }

    pub(super) fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    }

    pub(super) fn person(&self, name: &str) -> Value {
        let people = self.call("people.list", json!({}));
        let found = people.as_array().unwrap().iter().find(|person| person["name"] == name);
        found.unwrap_or_else(|| panic!("{name} must be there"))["id"].clone()
    }

    pub(super) fn receive(&self, name: &str) -> FileId {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/ics");
        self.open.app.receive_file(PathBuf::from(folder).join(name), name)
    }

    pub(super) fn receive_text(&self, text: &str) -> FileId {
        self.open.app.receive_bytes(text.as_bytes().to_vec(), "calendar.ics")
    }

    pub(super) fn preview(&self, file: &FileId) -> Value {
        self.call("calendar.preview_file", json!({ "fileId": file }))
    }

    /// Imports as suggested, but for the groups named here.
    pub(super) fn import(&self, file: &FileId, but: &[(&str, Value)]) -> Reply {
        let preview = self.preview(file);
        let decided = preview["groups"].as_array().unwrap().iter().map(|group| {
            let other = but.iter().find(|(key, _)| group["key"] == *key).map(|(_, decision)| decision);
            json!({ "groupKey": group["key"], "decision": other.unwrap_or(&group["suggested"]) })
        });
        let request = json!({ "fileId": file, "decisions": decided.collect::<Vec<_>>() });
        self.try_call("calendar.import", request).unwrap()
    }

    pub(super) fn undo(&self, reply: &Reply) -> Result<Reply, WireError> {
        let operation = &reply.undo.as_ref().unwrap().operation_id;
        self.try_call("history.undo", json!({ "operationId": operation }))
    }

    /// Everything that an import may touch, as numbers of rows.
    pub(super) fn rows(&self) -> Vec<i64> {
        const TABLES: [&str; 8] = [
            "people",
            "person_aliases",
            "engagements",
            "sessions",
            "busy_times",
            "imports",
            "credit_entries",
            "charges",
        ];
        let count = |table: &str| {
            let sql = format!("SELECT count(*) FROM {table}");
            self.open.app.read(|r| r.one("test", &sql, [], |row| row.get(0))).unwrap()
        };
        TABLES.iter().map(|table| count(table)).collect()
    }

    /// Sessions and busy times of some days, as the calendar shows them.
    pub(super) fn days(&self, from: &str, to: &str) -> Vec<String> {
        let days = self.call("calendar.days", json!({ "from": from, "to": to }));
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let sessions = days["sessions"].as_array().unwrap().iter();
        let sessions = sessions.map(|session| {
            let open = if session["needsOutcome"] == true { " ?" } else { "" };
            let place = session["link"].as_str().or(session["place"].as_str()).unwrap_or("-");
            let (start, minutes) = (text(&session["start"]), &session["bookedMinutes"]);
            format!("{start} {minutes} {} {place}{open}", text(&session["personName"]))
        });
        let busy = days["busy"].as_array().unwrap().iter();
        let busy = busy.map(|busy| {
            format!("{} {} ({})", text(&busy["start"]), text(&busy["end"]), text(&busy["title"]))
        });
        let mut all: Vec<String> = sessions.chain(busy).collect();
        all.sort();
        all
    }
}

pub(super) fn groups(preview: &Value) -> Vec<String> {
    let groups = preview["groups"].as_array().unwrap().iter();
    let shown = groups.map(|group| {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (kind, counts) = (word(&group["suggested"]["kind"]), &group["counts"]);
        let (key, why) = (word(&group["key"]), word(&group["why"]));
        format!("{kind} {key} +{} -{}: {why}", counts["new"], counts["skipped"])
    });
    shown.collect()
}

pub(super) const ANNA_AND_BEN: &[(&str, &str, Option<&str>)] =
    &[("Anna", "Kowalska", Some("anna@example.org")), ("Ben", "M\u{fc}ller", None)];

/// Two sessions with Anna, one over and one to come.
pub(super) const FIRST: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20260301T100000\r\n\
    DTEND;TZID=Europe/Berlin:20260301T110000\r\nSUMMARY:Anna Kowalska\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n\
    DTSTART;TZID=Europe/Berlin:20260305T100000\r\nDTEND;TZID=Europe/Berlin:20260305T110000\r\n\
    SUMMARY:Anna Kowalska\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
