//! What Google and Microsoft published, as a judge of both sides: of what we ask, and of what our stand-ins answer.

use jsonschema::Validator;
use serde_json::{Value, json};
use stillpoint_tests::tree::root;

use super::http::{Answer, Asked};

pub struct Judge {
    document: Value,
}

impl Judge {
    pub fn of(name: &str) -> Self {
        let text = std::fs::read_to_string(root().join("tests/providers").join(name)).unwrap();
        Self { document: serde_json::from_str(&text).unwrap() }
    }

    fn validator(&self, schema: &Value) -> Validator {
        let mut schema = schema.clone();
        schema["$defs"] = self.document["$defs"].clone();
        schema["$schema"] = self.document["$schema"].clone();
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    }

    fn found(&self, schema: &Value, content: &Value) -> Vec<String> {
        let validator = self.validator(schema);
        validator.iter_errors(content).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    /// What is wrong with an exchange of `operation`, as `GET /me/calendars`.
    pub fn exchange(&self, operation: &str, asked: &Asked, answer: &Answer) -> Vec<String> {
        let Some(published) = self.document["operations"].get(operation) else {
            return vec![format!("{operation} is not published")];
        };
        let known = |name: &str| published["query"].as_array().unwrap().contains(&json!(name));
        let unknown = asked.query.iter().filter(|(name, _)| !known(name));
        let mut wrong: Vec<String> = unknown.map(|(name, _)| format!("{operation} has no {name}")).collect();
        match (published.get("body"), asked.body.is_empty()) {
            (Some(schema), false) => {
                let mut body: Value = serde_json::from_slice(&asked.body).unwrap();
                if asked.method == "PATCH" {
                    without_nulls(&mut body);
                }
                wrong.extend(
                    self.found(schema, &body).iter().map(|found| format!("{operation} asked {found}")),
                );
            }
            (None, true) => {}
            _ => wrong.push(format!("{operation} with a body or without one")),
        }
        if let (Some(schema), 200..=299) = (published.get("answer"), answer.status) {
            let body: Value = serde_json::from_slice(&answer.body).unwrap();
            wrong.extend(
                self.found(schema, &body).iter().map(|found| format!("{operation} answered {found}")),
            );
        }
        wrong
    }

    /// What is wrong with an exchange whose body is a form, read into an object as `body`.
    pub fn form_exchange(
        &self,
        operation: &str,
        asked: &Asked,
        answer: &Answer,
        body: &Value,
    ) -> Vec<String> {
        let Some(published) = self.document["operations"].get(operation) else {
            return vec![format!("{operation} is not published")];
        };
        let plain = |name: &str| name.split('[').next().unwrap_or_default().to_owned();
        let known = |name: &str| published["query"].as_array().unwrap().contains(&json!(plain(name)));
        let unknown = asked.query.iter().filter(|(name, _)| !known(name));
        let mut wrong: Vec<String> = unknown.map(|(name, _)| format!("{operation} has no {name}")).collect();
        if let Some(schema) = published.get("body") {
            let found = self.found(schema, body);
            wrong.extend(found.iter().map(|found| format!("{operation} asked {found}")));
        }
        if answer.status < 300 {
            let said: Value = serde_json::from_slice(&answer.body).unwrap();
            let found = self.found(&published["answer"], &said);
            wrong.extend(found.iter().map(|found| format!("{operation} answered {found}")));
        }
        wrong
    }
}

/// In a patch, nothing means that a field is taken out (RFC 7396), whatever its type.
fn without_nulls(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|_, field| !field.is_null());
        fields.values_mut().for_each(without_nulls);
    }
}

fn patch(body: &Value) -> Asked {
    Asked {
        method: "PATCH".into(),
        path: String::new(),
        query: vec![("sendUpdates".into(), "none".into())],
        headers: Default::default(),
        body: body.to_string().into_bytes(),
    }
}

#[test]
fn a_name_that_nobody_published_is_found() {
    let judge = Judge::of("google-calendar.json");
    let operation = "PATCH /calendars/{calendarId}/events/{eventId}";
    let wrong = |asked: &Asked| judge.exchange(operation, asked, &Answer::empty(500));
    assert_eq!(wrong(&patch(&json!({ "summary": "x", "start": { "date": null } }))), Vec::<String>::new());
    for body in [
        json!({ "title": "x" }),
        json!({ "start": { "dateTime": "2026-03-02T10:00:00" } }),
        json!({ "start": { "datetime": "2026-03-02T10:00:00Z" } }),
        json!({ "summary": 1 }),
    ] {
        assert_eq!(wrong(&patch(&body)).len(), 1, "{body}");
    }
    let mut asked = patch(&json!({}));
    asked.query = vec![("sendupdates".into(), "none".into())];
    assert_eq!(wrong(&asked).len(), 1);
    assert_eq!(judge.exchange("PUT /nothing", &asked, &Answer::empty(500)).len(), 1);
    let graph = Judge::of("microsoft-graph.json");
    let asked = |body: Value| Asked { query: Vec::new(), ..patch(&body) };
    let wrong =
        |body: Value| graph.exchange("PATCH /me/events/{event-id}", &asked(body), &Answer::empty(500));
    assert_eq!(wrong(json!({ "subject": "x", "showAs": "busy" })), Vec::<String>::new());
    assert_ne!(wrong(json!({ "summary": "x" })), Vec::<String>::new());
    assert_ne!(wrong(json!({ "showAs": "taken" })), Vec::<String>::new());
    assert_ne!(wrong(json!({ "start": { "date": "2026-03-02" } })), Vec::<String>::new());
}
