//! A practice whose sessions stand in a calendar on a server.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use stillpoint_tests::servers::faults::Faults;
use stillpoint_tests::servers::{CalendarServer, Kind, PASSWORD, USERNAME};

use crate::computer::Computer;

/// Anna has a package; a calendar on a server carries her sessions.
pub struct Practice {
    pub computer: Computer,
    pub server: CalendarServer,
    pub between: Faults,
    pub calendar: String,
    pub anna: Value,
    pub engagement: Value,
}

impl Practice {
    pub fn on(kind: Kind) -> Self {
        Self::with(CalendarServer::start(kind))
    }

    /// With one more calendar on the server.
    pub fn beside(kind: Kind, other: &str) -> Self {
        let server = CalendarServer::start(kind);
        let _ = server.calendar(other);
        Self::with(server)
    }

    fn with(server: CalendarServer) -> Self {
        let calendar = server.calendar("practice");
        let between = Faults::before(server.address);
        let (computer, anna) = Computer::with_a_client();
        let terms = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 66_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid",
            "description": "",
        });
        let offer = computer.call("offers.save", json!({ "terms": terms }))[0]["offer"]["id"].clone();
        let start = json!({ "personId": anna, "offerId": offer, "usedBefore": 0, "charge": true });
        let engagement = computer.call("engagements.start", start)["id"].clone();
        let practice = Self { computer, server, between, calendar, anna, engagement };
        practice.connect();
        practice
    }

    fn connect(&self) {
        let address = format!("http://{}{}", self.between.address, self.server.home());
        let connected = self.computer.call(
            "calendars.connect",
            json!({ "kind": "caldav", "address": address, "username": USERNAME, "password": PASSWORD, "inMyNetwork": true }),
        );
        let calendars = connected["accounts"][0]["calendars"].as_array().unwrap();
        let named = |item: &&Value| item["name"].as_str().is_some_and(|name| name.contains("practice"));
        let id = calendars.iter().find(named).unwrap_or_else(|| panic!("{connected}"))["id"].clone();
        for calendar in calendars {
            let ours = calendar["id"] == id;
            self.computer.call(
                "calendars.use",
                json!({ "calendarId": calendar["id"], "shades": ours, "carries": ours, "titles": "full" }),
            );
        }
    }

    pub fn book(&self, start: &str) -> Value {
        let request = json!({ "personId": self.anna, "engagementId": self.engagement, "localStart": start });
        self.computer.call("sessions.book", request)["item"]["id"].clone()
    }

    pub fn move_to(&self, session: &Value, start: &str) {
        let to =
            json!({ "sessionId": session, "localStart": start, "askedBy": "coach", "treatAsLate": false });
        self.computer.call("sessions.move", to);
    }

    pub fn run(&self) -> Value {
        self.computer.call("calendars.keep_in_step", json!({ "trigger": "asked" }))
    }

    /// Runs until nothing is left to be done; a few times are enough for anything.
    pub fn settle(&self) {
        for _ in 0..4 {
            if self.run()["sentences"] == json!([]) && self.account()["waiting"] == 0 {
                return;
            }
        }
        panic!("never in step: {}", self.account());
    }

    pub fn account(&self) -> Value {
        self.computer.call("calendars.accounts", Value::Null)["accounts"][0].clone()
    }

    pub fn proposals(&self) -> Vec<Value> {
        self.computer.call("calendars.accounts", Value::Null)["proposals"].as_array().unwrap().clone()
    }

    /// Every event on the server by path, as another client sees it.
    pub fn there(&self) -> BTreeMap<String, String> {
        self.server.events(&self.calendar)
    }

    /// The starts of all events on the server, in UTC.
    pub fn starts(&self) -> Vec<String> {
        let mut starts: Vec<String> = self.there().values().map(|text| start(text).to_owned()).collect();
        starts.sort();
        starts
    }

    /// Where the only event is, and its text.
    pub fn only(&self) -> (String, String) {
        let mut there = self.there();
        assert_eq!(there.len(), 1, "{there:?}");
        there.pop_first().unwrap()
    }
}

pub fn start(text: &str) -> &str {
    let line = text.lines().rev().find(|line| line.starts_with("DTSTART")).unwrap();
    line.rsplit_once(':').unwrap().1
}
