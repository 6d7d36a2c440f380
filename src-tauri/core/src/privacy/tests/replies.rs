//! Over the whole sample practice: no name in any reply, and everything that is no name as before.

use serde_json::{Value, json};

use crate::app::App;
use crate::demo::{self, Scale};
use crate::people::model::Person;
use crate::rpc::dispatch;
use crate::testing::{Open, open};

fn sample() -> Open {
    let open = open();
    demo::fill(&open.app, Scale::SAMPLE).unwrap();
    open
}

fn hide(app: &App, hidden: bool) {
    let status = dispatch(app, "privacy.set", json!({ "hidden": hidden })).unwrap().data;
    assert_eq!(status["namesHidden"], hidden);
}

fn call(app: &App, name: &str, request: Value) -> Value {
    dispatch(app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
}

/// What the screens read.
fn requests(app: &App) -> Vec<(&'static str, Value)> {
    let ids = |list: Value, key: &str| -> Vec<Value> {
        list.as_array().unwrap().iter().map(|item| item[key].clone()).collect()
    };
    let days = json!({ "from": "2026-02-01", "to": "2026-03-31" });
    let mut requests = vec![
        ("people.list", json!({ "archived": true })),
        ("organisations.list", Value::Null),
        ("today.overview", Value::Null),
        ("calendar.days", days.clone()),
        ("calendar.imports", Value::Null),
        ("money.overview", Value::Null),
        ("invoices.list", json!({ "filter": "all" })),
        ("invoices.series", Value::Null),
        ("payments.list", json!({})),
        ("charges.list", json!({ "all": true })),
        ("offers.list", Value::Null),
        ("history.list", Value::Null),
        ("connections.list", Value::Null),
        ("practice.details", Value::Null),
        ("practice.status", Value::Null),
        ("practice.zones", Value::Null),
    ];
    for person in ids(call(app, "people.list", json!({ "archived": true })), "id") {
        requests.push(("people.page", json!({ "personId": person })));
    }
    for invoice in ids(call(app, "invoices.list", json!({ "filter": "all" })), "id") {
        requests.push(("invoices.open", json!({ "invoiceId": invoice })));
    }
    for session in ids(call(app, "calendar.days", days)["sessions"].clone(), "id") {
        requests.push(("sessions.open", json!({ "sessionId": session })));
        requests.push(("notes.of_session", json!({ "sessionId": session })));
    }
    requests
}

/// Whether `name` stands in `text` as a word of its own.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Names of the sample's people with at least three letters, and their addresses.
fn wanted(app: &App) -> Vec<String> {
    let people: Vec<Person> = app.read(|r| r.people()).unwrap();
    let mut wanted: Vec<String> = people
        .iter()
        .flat_map(|person| {
            let details = &person.details;
            let contact = [&details.email, &details.phone, &details.meeting_link, &details.pronunciation];
            [person.name(), details.given_name.clone(), details.family_name.clone()]
                .into_iter()
                .chain(contact.into_iter().flatten().cloned())
        })
        .filter(|name| name.chars().count() >= 3)
        .collect();
    wanted.extend(["Nordbank", "Hafenklinik", "Lakeside Trust"].map(str::to_owned));
    assert!(wanted.len() > 150, "the sample has many names");
    wanted
}

/// Both walked together: the same shape, ids and other values for programs; answers how many texts differ.
fn compare(shown: &Value, hidden: &Value, key: &str, at: &str) -> usize {
    match (shown, hidden) {
        (Value::Object(one), Value::Object(other)) => {
            assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{at}");
            one.iter().map(|(key, value)| compare(value, &other[key], key, &format!("{at}.{key}"))).sum()
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{at}");
            one.iter().zip(other).map(|(one, other)| compare(one, other, key, at)).sum()
        }
        (Value::String(one), Value::String(other)) if one != other => {
            let fixed = [
                "id", "target", "status", "state", "kind", "method", "medium", "zone", "currency", "country",
                "on", "start", "end",
            ];
            assert!(!fixed.contains(&key) && !key.ends_with("Id"), "{at}: {one} became {other}");
            assert!(
                other.contains("Person ") || other.contains("Organisation "),
                "{at}: {one} became {other}"
            );
            1
        }
        _ => {
            assert_eq!(shown, hidden, "{at}");
            0
        }
    }
}

#[test]
fn while_names_are_hidden_no_reply_has_one_and_all_else_is_as_before() {
    let open = sample();
    let app = &open.app;
    let (wanted, requests) = (wanted(app), requests(app));
    let shown: Vec<Value> = requests.iter().map(|(name, request)| call(app, name, request.clone())).collect();
    assert!(names(&shown[0].to_string(), "Okafor"), "the search finds what is there");
    hide(app, true);
    let mut masked = 0;
    for ((name, request), shown) in requests.iter().zip(&shown) {
        // The switch itself is one of the answers.
        let mut hidden = call(app, name, request.clone());
        if *name == "practice.status" {
            hidden["namesHidden"] = json!(false);
        }
        masked += compare(shown, &hidden, "", name);
        let text = hidden.to_string();
        for wanted in &wanted {
            assert!(!names(&text, wanted), "{name} {request}: {wanted} in {text}");
        }
    }
    assert!(masked > 500, "{masked}");
    hide(app, false);
    for ((name, request), shown) in requests.iter().zip(&shown) {
        assert_eq!(&call(app, name, request.clone()), shown, "{name}: names come back");
    }
}

#[test]
fn everyone_has_the_same_number_on_every_screen() {
    let open = sample();
    let app = &open.app;
    hide(app, true);
    let people = call(app, "people.list", json!({ "archived": true }));
    let label =
        |id: &Value| people.as_array().unwrap().iter().find(|p| &p["id"] == id).unwrap()["name"].clone();
    let days = json!({ "from": "2026-02-01", "to": "2026-03-20" });
    let sessions = call(app, "calendar.days", days)["sessions"].as_array().unwrap().clone();
    assert!(sessions.len() > 20);
    for session in sessions {
        assert_eq!(session["personName"], label(&session["personId"]));
        let note = call(app, "notes.of_session", json!({ "sessionId": session["id"] }));
        assert_eq!(note["personName"], label(&note["personId"]));
    }
    for person in people.as_array().unwrap() {
        assert_eq!(call(app, "people.page", json!({ "personId": person["id"] }))["name"], person["name"]);
        assert!(person["name"].as_str().unwrap().starts_with("Person "), "{person}");
    }
}

#[test]
fn a_document_says_what_it_says_but_its_file_is_named_without_a_name() {
    let open = sample();
    let app = &open.app;
    let noted = "SELECT session_id FROM shareable_notes ORDER BY id LIMIT 1";
    let session: String = app.read(|r| r.one("finding a note", noted, [], |row| row.get(0))).unwrap();
    let request = json!({ "sessionId": session });
    let shown = call(app, "summaries.pdf", request.clone());
    hide(app, true);
    let hidden = call(app, "summaries.pdf", request);
    assert_eq!(shown["base64"], hidden["base64"]);
    assert_ne!(shown["name"], hidden["name"]);
    assert!(hidden["name"].as_str().unwrap().contains("Person "), "{hidden}");
}
