//! A calendar of Graph of ours: what lies between two dates, counted from a link on.

use serde_json::{Value, json};

use super::fake::{Fake, Service};
use super::google_fake::merge;
use super::http::{Answer, Asked};

const CALENDAR: &str = "/api/me/calendars/AQMk%3D";

pub struct GraphCalendar {
    /// Each with the count at which it was last changed.
    pub events: Vec<(u64, Value)>,
    removed: Vec<(u64, String)>,
    /// The transactions of events that are deleted: none of them makes another event.
    used: Vec<Value>,
    count: u64,
    pub page: usize,
    /// Links before this count are forgotten.
    pub forgotten: u64,
}

impl GraphCalendar {
    pub fn running() -> Fake<Self> {
        Fake::of(Self {
            events: Vec::new(),
            removed: Vec::new(),
            used: Vec::new(),
            count: 0,
            page: 100,
            forgotten: 0,
        })
    }

    /// Makes or changes an event elsewhere.
    pub fn set(&mut self, id: &str, with: &Value) {
        let mut event = self.at(id).map_or_else(|| json!({ "id": id }), |at| self.events.remove(at).1);
        merge(&mut event, with);
        self.keep(event);
    }

    pub fn remove(&mut self, id: &str) {
        let at = self.at(id).unwrap();
        let (_, event) = self.events.remove(at);
        self.used.extend(event.get("transactionId").cloned());
        self.count += 1;
        self.removed.push((self.count, id.to_owned()));
    }

    /// A date of a series goes, and with it nothing is said of it: the rest of the series comes anew.
    pub fn remove_date(&mut self, id: &str) {
        let at = self.at(id).unwrap();
        let (_, date) = self.events.remove(at);
        self.count += 1;
        for (count, event) in &mut self.events {
            if event["seriesMasterId"] == date["seriesMasterId"] || event["id"] == date["seriesMasterId"] {
                *count = self.count;
            }
        }
    }

    pub fn get(&self, id: &str) -> Option<&Value> {
        self.at(id).map(|at| &self.events[at].1)
    }

    fn at(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|(_, event)| event["id"] == id)
    }

    fn keep(&mut self, mut event: Value) -> Value {
        self.count += 1;
        event["@odata.etag"] = format!("W/\"{}\"", self.count).into();
        self.events.push((self.count, event.clone()));
        event
    }

    fn delta(&self, asked: &Asked) -> Answer {
        let own = format!("http://{}{CALENDAR}/calendarView/delta", asked.header("host").unwrap());
        let token = asked.question("$deltatoken").map(str::to_owned).unwrap_or_else(|| {
            let day = |name: &str| asked.question(name).unwrap()[..10].to_owned();
            format!("0_0_{}_{}", day("startDateTime"), day("endDateTime"))
        });
        let mut parts = token.split('_');
        let mut next = || parts.next().unwrap();
        let (since, skip): (u64, usize) = (next().parse().unwrap(), next().parse().unwrap());
        let (from, to) = (next(), next());
        if since > 0 && since < self.forgotten {
            return error(410, "SyncStateNotFound");
        }
        let changed = self.events.iter().filter(|(count, event)| *count > since && lies(event, from, to));
        let mut all: Vec<Value> = changed.map(|(_, event)| event.clone()).collect();
        let removed = self.removed.iter().filter(|(count, _)| since > 0 && *count > since);
        all.extend(removed.map(|(_, id)| json!({ "id": id, "@removed": { "reason": "deleted" } })));
        let items: Vec<&Value> = all.iter().skip(skip).take(self.page).collect();
        let mut page = json!({ "@odata.context": "x", "value": items });
        let (name, token) = if skip + self.page < all.len() {
            ("@odata.nextLink", format!("{since}_{}_{from}_{to}", skip + self.page))
        } else {
            ("@odata.deltaLink", format!("{}_0_{from}_{to}", self.count.max(1)))
        };
        page[name] = format!("{own}?$deltatoken={token}").into();
        Answer::json(200, &page)
    }

    fn filtered(&self, asked: &Asked) -> Answer {
        let filter = asked.question("$filter").unwrap();
        let value = filter.trim_end_matches(')').trim_end_matches('\'').rsplit_once(" '").unwrap().1;
        let wanted = |event: &&Value| match filter.starts_with("start/dateTime ge ") {
            true => event["start"]["dateTime"].as_str().unwrap() >= value,
            false => event["singleValueExtendedProperties"][0]["value"] == value.replace("''", "'"),
        };
        listed(self.events.iter().map(|(_, event)| event).filter(wanted))
    }

    fn create(&mut self, asked: &Asked) -> Answer {
        let body: Value = serde_json::from_slice(&asked.body).unwrap();
        let same = |event: &&(u64, Value)| event.1["transactionId"] == body["transactionId"];
        if let Some((_, event)) = self.events.iter().find(same) {
            return Answer::json(201, event);
        }
        if self.used.contains(&body["transactionId"]) {
            return error(409, "ErrorDuplicateTransactionId");
        }
        let mut event = json!({
            "id": format!("AAMk{}=", self.count), "type": "singleInstance", "iCalUId": format!("0400{}", self.count),
            "isCancelled": false, "reminderMinutesBeforeStart": 15, "isReminderOn": true, "attendees": [],
        });
        merge(&mut event, &body);
        Answer::json(201, &self.keep(event))
    }

    fn one(&mut self, asked: &Asked, id: &str) -> Answer {
        let Some(at) = self.at(&id.replace("%3D", "=")) else { return error(404, "ErrorItemNotFound") };
        let event = self.events[at].1.clone();
        if asked.method == "GET" {
            return Answer::json(200, &event);
        }
        if asked.header("if-match").is_some_and(|etag| event["@odata.etag"] != etag) {
            return error(412, "ErrorIrresolvableConflict");
        }
        if asked.method == "DELETE" {
            self.remove(event["id"].as_str().unwrap());
            return Answer::empty(204);
        }
        let mut event = self.events.remove(at).1;
        merge(&mut event, &serde_json::from_slice(&asked.body).unwrap());
        if event["type"] == "seriesMaster" && !event["recurrence"].is_object() {
            event["type"] = "singleInstance".into();
            self.events.retain(|(_, date)| date["seriesMasterId"] != event["id"]);
        }
        Answer::json(200, &self.keep(event))
    }
}

impl Service for GraphCalendar {
    const DOCUMENT: &'static str = "microsoft-graph.json";

    fn does(&mut self, asked: &Asked) -> (&'static str, Answer) {
        let prefer = asked.header("prefer").unwrap_or_default();
        assert!(prefer.contains("outlook.timezone=\"UTC\"") && prefer.contains("ImmutableId"), "{prefer}");
        let id = asked.path.strip_prefix("/api/me/events/");
        match (asked.method.as_str(), asked.path.strip_prefix(CALENDAR), id) {
            ("GET", None, None) if asked.path == "/api/me/calendars" => {
                let own = json!({ "id": "AQMk=", "name": "Calendar", "hexColor": "", "canEdit": true });
                let other = json!({ "id": "B", "name": "Team", "hexColor": "#a0b1c2", "canEdit": false });
                ("GET /me/calendars", listed([&own, &other].into_iter()))
            }
            ("GET", Some("/calendarView/delta"), _) => {
                ("GET /me/calendars/{calendar-id}/calendarView/delta", self.delta(asked))
            }
            ("GET", Some("/calendarView"), _) => {
                let day = |name: &str| asked.question(name).unwrap().to_owned();
                let (from, to) = (day("startDateTime"), day("endDateTime"));
                let all = self.events.iter().map(|(_, event)| event).filter(|event| lies(event, &from, &to));
                ("GET /me/calendars/{calendar-id}/calendarView", listed(all))
            }
            ("GET", Some("/events"), _) => ("GET /me/calendars/{calendar-id}/events", self.filtered(asked)),
            ("POST", Some("/events"), _) => ("POST /me/calendars/{calendar-id}/events", self.create(asked)),
            (method, _, Some(id)) => {
                let operation = match method {
                    "GET" => "GET /me/events/{event-id}",
                    "PATCH" => "PATCH /me/events/{event-id}",
                    "DELETE" => "DELETE /me/events/{event-id}",
                    _ => "something else",
                };
                (operation, self.one(asked, id))
            }
            _ => ("something else", error(404, "ErrorItemNotFound")),
        }
    }
}

fn listed<'e>(events: impl Iterator<Item = &'e Value>) -> Answer {
    Answer::json(200, &json!({ "value": events.collect::<Vec<_>>() }))
}

/// Whether it lies between two dates; a series does wherever its dates do.
fn lies(event: &Value, from: &str, to: &str) -> bool {
    let start = event["start"]["dateTime"].as_str().unwrap();
    event["type"] == "seriesMaster" || (start >= from && start < to)
}

/// As Graph says no.
pub fn error(status: u16, code: &str) -> Answer {
    Answer::json(status, &json!({ "error": { "code": code, "message": code } }))
}
