//! Calendar files through the command list, read back with our own reader.

mod folder;
mod sessions;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::testing::{House, text};

/// Anna with a package of six hours.
struct Desk {
    house: House,
    anna: String,
    package: String,
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let anna = house.person("Anna");
        let package = house.start(&anna, &house.offer(json!({})), json!({}));
        Self { house, anna, package }
    }

    /// A series from Tuesday, 24 March on; its ids by start.
    fn series(&self, count: u32) -> Vec<String> {
        let request = json!({
            "personId": self.anna, "engagementId": self.package, "localStart": "2026-03-24T10:00",
            "link": "https://meet.example/anna", "series": { "everyWeeks": 1, "count": count },
        });
        self.house.call("sessions.book", request);
        let days = self.house.call("calendar.days", json!({ "from": "2026-03-24", "to": "2026-05-20" }));
        days["sessions"].as_array().unwrap().iter().map(|session| text(session, "id")).collect()
    }

    fn file(&self, command: &str, request: Value) -> String {
        let file = self.house.call(command, request);
        String::from_utf8(STANDARD.decode(text(&file, "base64")).unwrap()).unwrap()
    }

    fn moved(&self, session: &str, start: &str) {
        let request = json!({ "sessionId": session, "localStart": start, "askedBy": "coach" });
        self.house.call("sessions.move", request);
    }

    fn one(&self, session: &str) -> String {
        self.file("sessions.ics", json!({ "sessionId": session }))
    }

    fn whole(&self, session: &str) -> String {
        self.file("sessions.series_ics", json!({ "sessionId": session }))
    }
}

/// When everything of a file begins, in UTC.
fn starts(file: &str) -> Vec<String> {
    use crate::ics::{ReadOptions, Status, Window, occurrences, read};
    let utc = chrono_tz::Tz::UTC;
    let calendar = read(file.as_bytes(), &ReadOptions { fallback_zone: utc }).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let window = Window { from: day("2026-01-01"), to: day("2028-01-01"), zone: utc };
    let found = occurrences(&calendar, &window).list;
    let standing =
        found.iter().filter(|found| calendar.events[found.event].status != Some(Status::Cancelled));
    standing.map(|found| found.start.instant(utc).format("%Y-%m-%dT%H:%M").to_string()).collect()
}

fn value(file: &str, name: &str) -> String {
    let line =
        file.split("\r\n").find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name} in {file}"));
    line.split_once(':').unwrap().1.to_owned()
}
