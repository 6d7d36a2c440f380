//! The calendar as days and as a list, on a real encrypted file. It is Monday 2 March 2026, noon in Berlin.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::rpc;
use crate::testing::{House, Open, open, text};
use crate::vault::writer::Change;

fn call(open: &Open, name: &str, request: Value) -> Value {
    rpc::dispatch(&open.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
}

fn person(open: &Open, given: &str, zone: &str) -> Value {
    let details = json!({ "givenName": given, "familyName": "Berg", "zone": zone });
    call(open, "people.add", json!({ "details": details }))["id"].clone()
}

fn book(open: &Open, person: &Value, start: &str) {
    call(open, "sessions.book", json!({ "personId": person, "localStart": start, "minutes": 60 }));
}

fn refused(open: &Open, name: &str, request: Value) -> Vec<String> {
    let refused = rpc::dispatch(&open.app, name, request).unwrap_err();
    refused.issues.into_iter().map(|issue| issue.field).collect()
}

/// Each entry of the list as its day, its kind and when it begins.
fn listed(agenda: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for day in agenda["days"].as_array().unwrap() {
        for entry in day["entries"].as_array().unwrap() {
            let (kind, thing) = entry.as_object().unwrap().iter().next().unwrap();
            let start = thing["start"].as_str().or(thing["firstDay"].as_str()).unwrap();
            lines.push(format!("{} {kind} {start}", day["day"].as_str().unwrap()));
        }
    }
    lines
}

#[test]
fn a_list_goes_on_however_far_apart_things_are_and_shows_its_last_day_whole() {
    let open = open();
    let ida = person(&open, "Ida", "Europe/Berlin");
    for start in
        ["2026-03-03T10:00", "2026-03-09T23:30", "2026-07-01T10:00", "2026-07-01T15:00", "2026-09-02T10:00"]
    {
        book(&open, &ida, start);
    }
    let off = json!({ "firstDay": "2026-03-07", "lastDay": "2026-03-12", "reason": "Skiing" });
    call(&open, "availability.add_days_off", off);
    let first = call(&open, "calendar.agenda", json!({ "from": "2026-03-02", "count": 4 }));
    assert_eq!(
        listed(&first),
        [
            "2026-03-03 session 2026-03-03T10:00",
            "2026-03-07 daysOff 2026-03-07",
            "2026-03-09 session 2026-03-09T23:30",
            "2026-07-01 session 2026-07-01T10:00",
            "2026-07-01 session 2026-07-01T15:00",
        ]
    );
    assert_eq!(
        (&first["nextFrom"], &first["sentence"]),
        (&json!("2026-09-02"), &json!("4 sessions, 4 h in all."))
    );
    let rest = call(&open, "calendar.agenda", json!({ "from": "2026-09-02", "count": 4 }));
    assert_eq!(listed(&rest), ["2026-09-02 session 2026-09-02T10:00"]);
    assert_eq!(rest.get("nextFrom"), None);
    // What goes on from before stands on the first day.
    let within = call(&open, "calendar.agenda", json!({ "from": "2026-03-10", "count": 1 }));
    assert_eq!(
        listed(&within)[..2],
        ["2026-03-10 daysOff 2026-03-07", "2026-03-10 session 2026-03-09T23:30"]
    );
    let nothing = call(&open, "calendar.agenda", json!({ "from": "2027-01-01", "count": 9 }));
    assert_eq!((listed(&nothing), nothing.get("nextFrom")), (Vec::new(), None));
}

#[test]
fn the_list_and_the_days_are_bounded() {
    let open = open();
    for count in [0, 201] {
        let request = json!({ "from": "2026-03-02", "count": count });
        assert_eq!(refused(&open, "calendar.agenda", request), ["count"]);
    }
    let days = |to: &str| json!({ "from": "2026-03-01", "to": to });
    assert_eq!(refused(&open, "calendar.days", days("2026-02-28")), ["to"]);
    assert_eq!(refused(&open, "calendar.days", days("2026-06-01")), ["to"]);
    // Six weeks, as a month is shown.
    call(&open, "calendar.days", days("2026-04-11"));
}

#[test]
fn days_show_the_days_off_that_touch_them() {
    let open = open();
    let off = json!({ "firstDay": "2026-03-07", "lastDay": "2026-03-12", "reason": "Skiing" });
    call(&open, "availability.add_days_off", off);
    let shown = |from: &str, to: &str| {
        call(&open, "calendar.days", json!({ "from": from, "to": to }))["daysOff"].as_array().unwrap().len()
    };
    assert_eq!(
        [
            shown("2026-03-02", "2026-03-06"),
            shown("2026-03-06", "2026-03-07"),
            shown("2026-03-12", "2026-03-20"),
            shown("2026-03-13", "2026-03-20")
        ],
        [0, 1, 1, 0]
    );
}

#[test]
fn clocks_that_change_alone_are_said_in_the_calendar_and_on_today() {
    let open = open();
    let priya = person(&open, "Priya", "America/New_York");
    let ida = person(&open, "Ida", "Europe/Madrid");
    for start in ["2026-03-05T16:00", "2026-03-12T16:00", "2026-04-02T16:00"] {
        book(&open, &priya, start);
        book(&open, &ida, start);
    }
    let week = |from: &str, to: &str| call(&open, "calendar.days", json!({ "from": from, "to": to }));
    let notices = week("2026-03-02", "2026-03-08")["clockNotices"].clone();
    assert_eq!(notices.as_array().unwrap().len(), 1);
    assert_eq!(notices[0]["sentence"], "In New York the clocks go forward on Sunday 8 March; yours do not.");
    assert_eq!(notices[0]["day"], "2026-03-08");
    let clients = notices[0]["clients"].as_array().unwrap();
    assert_eq!(clients.len(), 1);
    assert_eq!(
        clients[0]["sentence"],
        "Thu 12 Mar: your 16:00 is 11:00 for Priya Berg; before the change it was 10:00."
    );
    let no_word = |shown: &Value| shown["clockNotices"].as_array().unwrap().is_empty();
    assert!(no_word(&week("2026-03-09", "2026-03-15")));
    let other = week("2026-03-23", "2026-03-29")["clockNotices"].clone();
    assert_eq!(other[0]["sentence"], "Your clocks go forward on Sunday 29 March; those in New York do not.");
    let list = call(&open, "calendar.agenda", json!({ "from": "2026-03-02", "count": 20 }));
    assert_eq!(list["clockNotices"].as_array().unwrap().len(), 2);

    let item = |today: &Value| {
        today["attention"].as_array().unwrap().iter().find(|item| item["rule"] == "A22").cloned()
    };
    let found = item(&call(&open, "today.overview", Value::Null)).unwrap();
    assert_eq!(found["personName"], "Priya Berg");
    assert_eq!(
        found["sentence"],
        "In New York the clocks go forward on Sunday 8 March; yours do not. Thu 12 Mar: your 16:00 is 11:00 for \
         Priya Berg; before the change it was 10:00."
    );
    // Once it has happened there is nothing to be warned of, until the next one comes near.
    open.clock.set("2026-03-09T08:00:00Z".parse().unwrap());
    assert_eq!(item(&call(&open, "today.overview", Value::Null)), None);
    assert!(no_word(&week("2026-03-02", "2026-03-08")));
    open.clock.set("2026-03-15T08:00:00Z".parse().unwrap());
    assert!(item(&call(&open, "today.overview", Value::Null)).is_some());
}

#[test]
fn moving_says_what_does_not_fit_and_what_the_client_reads_on_their_clock() {
    let open = open();
    let priya = person(&open, "Priya", "America/New_York");
    let off = json!({ "firstDay": "2026-03-12", "reason": "Training" });
    call(&open, "availability.add_days_off", off);
    let booked = call(
        &open,
        "sessions.book",
        json!({ "personId": priya, "localStart": "2026-03-05T16:00", "minutes": 60 }),
    );
    let preview = |start: &str| {
        let session = &booked["item"]["id"];
        let request = json!({ "sessionId": session, "localStart": start, "askedBy": "coach" });
        let preview = call(&open, "sessions.preview_move", request);
        let remarks = preview["remarks"].as_array().unwrap().iter();
        remarks.map(|remark| remark["sentence"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(preview("2026-03-06T16:00"), ["For Priya Berg it is Fri 6 Mar, 10:00 (New York)."]);
    assert_eq!(
        preview("2026-03-12T16:00"),
        [
            "Within your days off, Thu 12 Mar (Training).",
            "For Priya Berg it is Thu 12 Mar, 11:00 (New York)."
        ]
    );
    assert_eq!(preview("2026-03-02T16:00")[0], "Sooner than the 24 h that you want to know beforehand.");
    assert_eq!(preview("2026-06-02T16:00")[0], "Further ahead than the 8 weeks that you book.");
}

#[test]
fn the_list_goes_on_to_times_of_a_calendar_that_is_kept_in_step_while_they_are_taken() {
    let open = open();
    shade(&open, "2026-09-02T08:00:00Z");
    let list = || call(&open, "calendar.agenda", json!({ "from": "2026-03-02", "count": 4 }));
    assert_eq!(listed(&list()), ["2026-09-02 busy 2026-09-02T10:00"]);
    let calendar = "UPDATE calendars SET shades = 0";
    open.app.write(Change::for_good("calendars.use"), |w| w.change("in a test", calendar, [])).unwrap();
    assert_eq!(listed(&list()), [""; 0]);
}

#[test]
fn a_second_clock_is_chosen_stands_beside_the_days_and_goes_again() {
    let house = House::new();
    let details =
        json!({ "givenName": "Priya", "familyName": "Rao", "termsDays": 14, "zone": "America/New_York" });
    let priya = text(&house.call("people.add", json!({ "details": details })), "id");
    let clock = || house.call("calendar.clock", Value::Null);
    assert_eq!(clock(), json!({ "clients": [] }), "nothing is agreed with her yet");
    house.start(&priya, &house.offer(json!({})), json!({}));
    assert_eq!(clock()["clients"], json!([{ "zone": "America/New_York", "label": "New York (Priya Rao)" }]));
    let week = || house.call("calendar.days", json!({ "from": "2026-03-02", "to": "2026-03-08" }));
    assert_eq!(week().get("beside"), None);
    let chosen = house.operation("calendar.choose_clock", json!({ "zone": "America/New_York" }));
    assert_eq!(clock()["zone"], "America/New_York");
    let beside = week()["beside"].clone();
    assert_eq!(beside["axis"][16], json!({ "hour": 16, "minute": 600, "days": 0 }));
    assert_eq!(beside["otherDays"][0]["day"], "2026-03-08");
    let history = house.call("history.list", Value::Null);
    assert_eq!(history[0]["sentence"], "Second clock: New York");
    house.undo(&chosen);
    assert_eq!(week().get("beside"), None);
    house.call("calendar.choose_clock", json!({ "zone": "Asia/Tokyo" }));
    house.call("calendar.choose_clock", json!({}));
    assert_eq!(clock().get("zone"), None);
    house.call("calendar.choose_clock", json!({ "zone": "Europe/Berlin" }));
    assert_eq!(week().get("beside"), None, "the coach's own clock stands there already");
}

/// An hour of a calendar of others, as keeping in step would have left it.
fn shade(open: &Open, at: &str) {
    let start = at.parse::<DateTime<Utc>>().unwrap().timestamp_millis();
    let statements = [
        "INSERT INTO calendar_accounts (id, kind, name, address, created_at) VALUES ('a', 'link', 'School', 'x', 1)"
            .to_owned(),
        "INSERT INTO calendars (id, account_id, href, name, read_only, shades, carries, titles)
         VALUES ('c', 'a', '/', 'School', 1, 1, 0, 'busy')"
            .to_owned(),
        "INSERT INTO calendar_marks (calendar_id, covered_from, covered_to) VALUES ('c', '2026-01-01', '2027-01-01')"
            .to_owned(),
        "INSERT INTO calendar_objects (id, calendar_id, href, uid, raw) VALUES ('o', 'c', '/o', 'o', x'')".to_owned(),
        format!(
            "INSERT INTO calendar_busy (id, calendar_id, object_id, title, starts_at, ends_at)
             VALUES ('b', 'c', 'o', 'Assembly', {start}, {start} + 3600000)"
        ),
    ];
    open.app
        .write(Change::for_good("calendars.connect"), |w| {
            statements.iter().try_for_each(|sql| w.change("in a test", sql, []).map(drop))
        })
        .unwrap();
}
