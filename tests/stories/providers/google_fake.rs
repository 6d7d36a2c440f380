//! A Google Calendar of ours with what the foreign stand-in lacks: versions, patches, tokens, pages.

use serde_json::{Value, json};

use super::fake::{Fake, Service};
use super::http::{Answer, Asked};

const EVENTS: &str = "/api/calendars/mara%40example%2Eorg/events";

/// One calendar. Events in the order of their making, each with the count at which it was last changed.
pub struct GoogleCalendar {
    pub events: Vec<(u64, Value)>,
    count: u64,
    /// How many stand on a page.
    pub page: usize,
    /// Tokens before this count are forgotten.
    pub forgotten: u64,
}

impl GoogleCalendar {
    pub fn running() -> Fake<Self> {
        Fake::of(Self { events: Vec::new(), count: 0, page: 100, forgotten: 0 })
    }

    /// The coach, or somebody else, makes or changes an event somewhere else.
    pub fn set(&mut self, id: &str, with: &Value) {
        let mut event = match self.at(id) {
            Some(at) => self.events.remove(at).1,
            None => {
                json!({ "id": id, "status": "confirmed", "iCalUID": format!("{id}@google.com"), "sequence": 0 })
            }
        };
        merge(&mut event, with);
        self.keep(event);
    }

    pub fn get(&self, id: &str) -> Option<&Value> {
        self.at(id).map(|at| &self.events[at].1)
    }

    fn at(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|(_, event)| event["id"] == id)
    }

    fn keep(&mut self, mut event: Value) -> Value {
        self.count += 1;
        event["kind"] = "calendar#event".into();
        event["etag"] = format!("\"{}\"", self.count).into();
        self.events.push((self.count, event.clone()));
        event
    }

    fn list(&self, asked: &Asked) -> Answer {
        let since =
            asked.question("syncToken").map(|token| token.strip_prefix("since-").unwrap().parse::<u64>());
        let since = since.map(Result::unwrap);
        if since.is_some_and(|since| since < self.forgotten) {
            return error(410, "fullSyncRequired");
        }
        let kept = |(count, event): &&(u64, Value)| match since {
            Some(since) => *count > since,
            None => event["status"] != "cancelled" || event["recurringEventId"].is_string(),
        };
        let all: Vec<&Value> = self.events.iter().filter(kept).map(|(_, event)| event).collect();
        let from: usize = asked.question("pageToken").map_or(0, |token| token.parse().unwrap());
        let items: Vec<&Value> = all.iter().skip(from).take(self.page).copied().collect();
        let mut page = json!({ "kind": "calendar#events", "items": items });
        if from + self.page < all.len() {
            page["nextPageToken"] = (from + self.page).to_string().into();
        } else {
            page["nextSyncToken"] = format!("since-{}", self.count).into();
        }
        Answer::json(200, &page)
    }

    fn insert(&mut self, asked: &Asked) -> Answer {
        let body: Value = serde_json::from_slice(&asked.body).unwrap();
        let id = body["id"].as_str().unwrap().to_owned();
        let fine = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'v');
        if !(5..=1024).contains(&id.len()) || !id.bytes().all(fine) {
            return error(400, "invalid");
        }
        // Also where it was deleted: an id is for life.
        if self.at(&id).is_some() {
            return error(409, "duplicate");
        }
        let mut event = json!({ "iCalUID": format!("{id}@google.com"), "reminders": { "useDefault": true } });
        merge(&mut event, &body);
        Answer::json(200, &self.keep(event))
    }

    fn one(&mut self, asked: &Asked, id: &str) -> Answer {
        let Some(at) = self.at(id) else { return error(404, "notFound") };
        let event = self.events[at].1.clone();
        if asked.method == "GET" {
            return Answer::json(200, &event);
        }
        if asked.header("if-match").is_some_and(|etag| event["etag"] != etag) {
            return error(412, "conditionNotMet");
        }
        if asked.method == "DELETE" && event["status"] == "cancelled" {
            return error(410, "deleted");
        }
        let mut event = self.events.remove(at).1;
        let change = match asked.method.as_str() {
            "DELETE" => json!({ "status": "cancelled" }),
            _ => serde_json::from_slice(&asked.body).unwrap(),
        };
        merge(&mut event, &change);
        let kept = self.keep(event);
        if asked.method == "DELETE" { Answer::empty(204) } else { Answer::json(200, &kept) }
    }
}

impl Service for GoogleCalendar {
    const DOCUMENT: &'static str = "google-calendar.json";

    fn does(&mut self, asked: &Asked) -> (&'static str, Answer) {
        match (asked.method.as_str(), asked.path.strip_prefix(EVENTS)) {
            ("GET", None) if asked.path == "/api/users/me/calendarList" => {
                let own = json!({
                    "kind": "calendar#calendarListEntry", "id": "mara@example.org", "summary": "mara@example.org",
                    "summaryOverride": "Mara", "backgroundColor": "#0f6b66", "accessRole": "owner", "primary": true,
                });
                let other = json!({ "id": "holidays", "summary": "Holidays", "accessRole": "reader" });
                let list = json!({ "kind": "calendar#calendarList", "items": [own, other] });
                ("GET /users/me/calendarList", Answer::json(200, &list))
            }
            ("GET", Some("")) => ("GET /calendars/{calendarId}/events", self.list(asked)),
            ("POST", Some("")) => ("POST /calendars/{calendarId}/events", self.insert(asked)),
            (method, Some(id)) => {
                let operation = match method {
                    "GET" => "GET /calendars/{calendarId}/events/{eventId}",
                    "PATCH" => "PATCH /calendars/{calendarId}/events/{eventId}",
                    "DELETE" => "DELETE /calendars/{calendarId}/events/{eventId}",
                    _ => "something else",
                };
                (operation, self.one(asked, id.trim_start_matches('/')))
            }
            _ => ("something else", error(404, "notFound")),
        }
    }
}

/// As Google says no.
pub fn error(status: u16, reason: &str) -> Answer {
    let error =
        json!({ "code": status, "message": reason, "errors": [{ "domain": "global", "reason": reason }] });
    Answer::json(status, &json!({ "error": error }))
}

/// RFC 7396.
pub fn merge(into: &mut Value, change: &Value) {
    let (Value::Object(fields), Value::Object(changes)) = (&mut *into, change) else {
        *into = change.clone();
        return;
    };
    for (name, value) in changes {
        if value.is_null() {
            fields.remove(name);
        } else {
            merge(fields.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}
