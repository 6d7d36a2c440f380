//! Our calendar files, taken in by readers that are not ours, give the same instants.
//!
//! `read.py` (icalendar, recurring-ical-events) goes by the names of zones, as calendars on the web do; `read.js`
//! (ical.js, of Thunderbird) goes by the VTIMEZONE in the file, as programs on the desktop and the telephone do. The
//! readers of Google, Apple and Microsoft themselves cannot be had.

use std::path::Path;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use stillpoint_tests::tree::root;

use crate::computer::Computer;

fn run(program: &mut Command) -> Value {
    let done = program.output().expect("the readers are not installed: run `make prepare-tests`");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

fn by_name(folder: &Path) -> Value {
    let python = root().join("target/tools/readers/bin/python");
    run(Command::new(python).arg(root().join("tests/readers/read.py")).arg(folder))
}

fn by_the_file(folder: &Path) -> Value {
    let tools = root().join("target/tools/readers-node");
    assert!(tools.join("node_modules").exists(), "the readers are not installed: run `make prepare-tests`");
    run(Command::new("node").arg(root().join("tests/readers/read.js")).arg(folder).arg(tools))
}

struct Desk {
    computer: Computer,
    folder: tempfile::TempDir,
    engagement: Value,
    person: Value,
}

impl Desk {
    fn new() -> Self {
        let (computer, person) = Computer::with_a_client();
        let offer = json!({
            "name": "Sixty sessions", "kind": "package", "unit": "session", "quantity": 60, "sessionMinutes": 60,
            "price": { "minor": 600_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "description": "",
        });
        let offers = computer.call("offers.save", json!({ "terms": offer }));
        let offer = offers.as_array().unwrap().last().unwrap()["offer"]["id"].clone();
        let started = computer.call(
            "engagements.start",
            json!({ "personId": person, "offerId": offer, "usedBefore": 0, "charge": true }),
        );
        Self {
            computer,
            folder: tempfile::tempdir().unwrap(),
            engagement: started["id"].clone(),
            person: json!(person),
        }
    }

    /// Books a series on the clock of a zone; answers its sessions by start.
    fn series(&self, start: &str, zone: &str, every_weeks: u32, count: u32) -> Vec<String> {
        let booked = self.computer.call(
            "sessions.book",
            json!({
                "personId": self.person, "engagementId": self.engagement, "localStart": start, "zone": zone,
                "link": "https://meet.example/anna?pwd=a,b;c", "series": { "everyWeeks": every_weeks, "count": count },
            }),
        );
        let series = booked["item"]["seriesId"].clone();
        let page = self.computer.call("people.page", json!({ "personId": self.person }));
        let mut all: Vec<(String, String)> = ["upcoming", "past"]
            .iter()
            .flat_map(|part| page[part].as_array().unwrap().clone())
            .filter(|session| session["seriesId"] == series)
            .map(|session| (text(&session, "start"), text(&session, "id")))
            .collect();
        all.sort();
        all.into_iter().map(|(_, id)| id).collect()
    }

    fn keep(&self, name: &str, command: &str, request: Value) {
        let file = self.computer.call(command, request);
        let bytes = STANDARD.decode(text(&file, "base64")).unwrap();
        std::fs::write(self.folder.path().join(format!("{name}.ics")), bytes).unwrap();
    }

    /// When these sessions are, as the practice itself has it: in UTC, by start.
    fn known(&self, sessions: &[String]) -> Vec<(String, String)> {
        let mut known: Vec<(String, String)> = sessions
            .iter()
            .map(|id| {
                let session = self
                    .computer
                    .app
                    .read(|r| r.session(&stillpoint_core::basics::ids::SessionId(id.clone())));
                let session = session.unwrap();
                let told = |at: stillpoint_core::basics::moments::Instant| {
                    at.0.format("%Y-%m-%dT%H:%M:%SZ").to_string()
                };
                (told(session.starts_at), told(session.ends_at))
            })
            .collect();
        known.sort();
        known
    }
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}")).to_owned()
}

fn spans(read: &Value, name: &str) -> Vec<(String, String)> {
    let events = read[format!("{name}.ics")].as_array().unwrap_or_else(|| panic!("{name} in {read}"));
    let told = |event: &Value, at: usize| event[at].as_str().unwrap().to_owned();
    events.iter().map(|event| (told(event, 0), told(event, 1))).collect()
}

#[test]
fn other_readers_find_the_same_instants_in_our_files() {
    let desk = Desk::new();
    let mut wanted: Vec<(String, Vec<String>)> = Vec::new();
    // Zones that change their clocks by rule, against it, at midnight, by half an hour, and never.
    let zones = [
        "Europe/Berlin",
        "America/New_York",
        "Africa/Cairo",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Asia/Jerusalem",
        "Asia/Kolkata",
        "America/Nuuk",
        "UTC",
    ];
    for zone in zones {
        let name = format!("weekly-{}", zone.replace('/', "-"));
        let sessions = desk.series("2026-09-01T10:00", zone, 2, 60);
        assert_eq!(sessions.len(), 60);
        desk.keep(&name, "sessions.series_ics", json!({ "sessionId": sessions[0] }));
        wanted.push((name, sessions));
    }
    let mut changed = desk.series("2026-10-06T16:30", "Europe/Berlin", 1, 8);
    for (at, start) in [(2, "2026-10-21T09:15"), (5, "2026-11-12T18:00")] {
        let request = json!({ "sessionId": changed[at], "localStart": start, "askedBy": "coach" });
        desk.computer.call("sessions.move", request);
    }
    desk.computer.call("sessions.remove", json!({ "sessionId": changed[3] }));
    desk.keep("alone", "sessions.ics", json!({ "sessionId": changed[2] }));
    wanted.push(("alone".into(), vec![changed[2].clone()]));
    changed.remove(3);
    desk.keep("changed", "sessions.series_ics", json!({ "sessionId": changed[0] }));
    wanted.push(("changed".into(), changed.clone()));
    let single = desk.computer.call(
        "sessions.book",
        json!({ "personId": desk.person, "localStart": "2026-10-25T02:30", "zone": "Europe/Berlin" }),
    );
    let single = text(&single["item"], "id");
    desk.keep("single", "sessions.ics", json!({ "sessionId": single }));
    wanted.push(("single".into(), vec![single]));

    let (by_name, by_the_file) = (by_name(desk.folder.path()), by_the_file(desk.folder.path()));
    for (name, sessions) in &wanted {
        let known = desk.known(sessions);
        assert_eq!(spans(&by_name, name), known, "{name}, by the names of zones");
        assert_eq!(spans(&by_the_file, name), known, "{name}, by the VTIMEZONE of the file");
    }
    let all = wanted.iter().flat_map(|(name, _)| by_name[format!("{name}.ics")].as_array().unwrap().clone());
    assert!(all.into_iter().all(|event| event[2] == "Coaching with Mara Lindqvist"), "{by_name}");
}
