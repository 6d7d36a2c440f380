//! Their JSON to times, and ours to their JSON. What goes over the line is in `tests/stories`.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::dates::{self, gather};
use super::{asked_for, body, text};
use crate::basics::moments::{Instant, Zone};
use crate::ics::{self, ReadOptions, Status, When, Window};
use crate::sync::provider::OwnEvent;

fn berlin() -> Zone {
    "Europe/Berlin".parse().unwrap()
}

/// Start, minutes, title and whether the time is taken, of everything in March and April 2026.
fn times(raw: &[u8]) -> Vec<(String, i64, String, bool)> {
    let text = text::of(&dates::read(raw));
    let zone = berlin().0;
    let calendar = ics::read(&text[..], &ReadOptions { fallback_zone: zone }).unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let window = Window { from: day("2026-03-01"), to: day("2026-05-01"), zone };
    let found = ics::occurrences(&calendar, &window).list;
    let shown = found.iter().map(|one| {
        let event = &calendar.events[one.event];
        let start = match one.start {
            When::Day(day) => day.to_string(),
            When::Instant(at) => Instant(at).local(berlin()).to_string(),
        };
        let minutes = (one.end.instant(zone) - one.start.instant(zone)).num_minutes();
        let taken = !event.transparent && event.status != Some(Status::Cancelled);
        (start, minutes, event.summary.to_string(), taken)
    });
    shown.collect()
}

fn utc(at: &str) -> Value {
    json!({ "dateTime": format!("{at}:00.0000000"), "timeZone": "UTC" })
}

fn date(id: &str, from: &str, to: &str) -> Value {
    json!({ "id": id, "seriesMasterId": "m", "type": "occurrence", "start": utc(from), "end": utc(to) })
}

fn series() -> Value {
    json!({
        "id": "m", "@odata.etag": "W/\"1\"", "type": "seriesMaster", "subject": "Team", "showAs": "tentative",
        "iCalUId": "0400", "isAllDay": false, "location": { "displayName": "Room 1" },
        "start": utc("2025-01-06T08:00"), "end": utc("2025-01-06T09:00"),
    })
}

#[test]
fn a_series_takes_the_dates_that_graph_tells_and_says_what_the_series_says() {
    let exception = json!({
        "id": "x", "seriesMasterId": "m", "type": "exception", "subject": "Team, longer", "showAs": "busy",
        "start": utc("2026-03-17T13:00"), "end": utc("2026-03-17T15:00"),
    });
    let items = vec![
        date("b", "2026-03-23T08:00", "2026-03-23T09:00"),
        exception,
        date("c", "2026-03-30T07:00", "2026-03-30T08:00"),
        series(),
        date("a", "2026-03-09T08:00", "2026-03-09T09:00"),
        date("a", "2026-03-09T08:00", "2026-03-09T09:00"),
    ];
    let all = gather(items);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].href.as_str(), all[0].etag.as_deref()), ("me/events/m", Some("W/\"1\"")));
    let times = times(&all[0].raw);
    let shown: Vec<_> = times.iter().map(|one| (one.0.as_str(), one.1, one.2.as_str(), one.3)).collect();
    assert_eq!(
        shown,
        [
            ("2026-03-09T09:00", 60, "Team", true),
            ("2026-03-17T14:00", 120, "Team, longer", true),
            ("2026-03-23T09:00", 60, "Team", true),
            ("2026-03-30T09:00", 60, "Team", true),
        ],
        "nine o'clock on both sides of the change of the clocks"
    );
}

#[test]
fn single_events_are_read_as_they_are_meant() {
    let hour = |with: Value| {
        let mut event = json!({
            "id": "a", "type": "singleInstance", "subject": "x", "isAllDay": false,
            "start": { "dateTime": "2026-03-05T09:00:00.0000000", "timeZone": "W. Europe Standard Time" },
            "end": { "dateTime": "2026-03-05T10:00:00.0000000", "timeZone": "W. Europe Standard Time" },
        });
        event.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        times(event.to_string().as_bytes()).remove(0)
    };
    for (taken, with) in [
        (true, json!({ "showAs": "busy" })),
        (true, json!({ "showAs": "oof" })),
        (true, json!({ "showAs": "tentative" })),
        (true, json!({ "showAs": null })),
        (false, json!({ "showAs": "free" })),
        (false, json!({ "showAs": "workingElsewhere" })),
        (false, json!({ "showAs": "busy", "responseStatus": { "response": "declined" } })),
        (false, json!({ "showAs": "busy", "isCancelled": true })),
    ] {
        assert_eq!(hour(with.clone()), ("2026-03-05T09:00".into(), 60, "x".into(), taken), "{with}");
    }
    // A whole day stays that day, also where it was turned into another zone on the way.
    for (start, end) in [("2026-03-05T00:00", "2026-03-06T00:00"), ("2026-03-04T23:00", "2026-03-05T23:00")] {
        let day = json!({ "isAllDay": true, "showAs": "busy", "start": utc(start), "end": utc(end) });
        assert_eq!(hour(day).0, "2026-03-05");
    }
}

fn own() -> OwnEvent {
    OwnEvent {
        uid: "o'clock@stillpoint".into(),
        sequence: 2,
        title: "A. K.".into(),
        start: "2026-03-30T10:00".parse().unwrap(),
        zone: berlin(),
        minutes: 50,
        location: Some("Room 2".into()),
        stamp: Instant("2026-03-02T11:00:00Z".parse().unwrap()),
    }
}

#[test]
fn a_session_is_written_in_a_few_fields_and_is_found_by_its_uid() {
    let new: Value = serde_json::from_slice(&body::of(&own(), None)).unwrap();
    assert_eq!(new["start"], json!({ "dateTime": "2026-03-30T08:00:00", "timeZone": "UTC" }));
    assert_eq!(new["end"], json!({ "dateTime": "2026-03-30T08:50:00", "timeZone": "UTC" }));
    assert_eq!(
        (&new["transactionId"], &new["showAs"]),
        (&json!("o'clock@stillpoint since 1772449200000"), &json!("busy"))
    );
    assert_eq!(new["singleValueExtendedProperties"][0]["value"], "o'clock@stillpoint");
    assert!(body::marked("o'clock@stillpoint").ends_with("ep/value eq 'o''clock@stillpoint')"));
    assert_eq!(times(new.to_string().as_bytes()), [("2026-03-30T10:00".into(), 50, "A. K.".into(), true)]);
    assert_eq!(dates::uid(std::slice::from_ref(&new)), "o'clock@stillpoint");
    let later = OwnEvent { stamp: own().stamp.plus_minutes(1), ..own() };
    let anew: Value = serde_json::from_slice(&body::of(&later, None)).unwrap();
    assert_ne!(anew["transactionId"], new["transactionId"], "what was deleted is another wish");
    assert_eq!(dates::uid(&[json!({ "transactionId": "made before@stillpoint" })]), "made before@stillpoint");
    let nowhere = OwnEvent { location: None, ..own() };
    let change: Value =
        serde_json::from_slice(&body::of(&nowhere, Some(new.to_string().as_bytes()))).unwrap();
    assert_eq!(change["location"], json!({ "displayName": "" }), "the room is taken back");
    for never in
        ["transactionId", "singleValueExtendedProperties", "attendees", "body", "reminderMinutesBeforeStart"]
    {
        assert!(change.get(never).is_none(), "{never}");
    }
    assert!(new.get("attendees").is_none() && new.get("body").is_none());
}

#[test]
fn a_series_is_known_as_one_and_becomes_the_single_session_that_it_was() {
    let date = date("b", "2026-03-23T08:00", "2026-03-23T09:00");
    let single = json!({ "id": "m", "type": "singleInstance", "recurrence": null });
    for (events, repeats) in
        [(json!([series()]), true), (json!([series(), date]), true), (json!([single]), false)]
    {
        let raw = events.to_string().into_bytes();
        let events = dates::read(&raw);
        assert_eq!(events.iter().any(dates::is_of_a_series), repeats, "{events:?}");
        let body: Value = serde_json::from_slice(&body::of(&own(), Some(&raw))).unwrap();
        assert_eq!(body.get("recurrence"), repeats.then_some(&Value::Null));
    }
    let alone = json!([series()]).to_string();
    let text = String::from_utf8(text::of(&dates::read(alone.as_bytes()))).unwrap();
    assert!(text.contains("SUMMARY:Team"), "read by itself it is there, and not gone: {text}");
}

#[test]
fn a_place_without_an_id_says_where_to_look() {
    let place = "me/calendars/c%2B1/events?uid=o%27clock%40x";
    assert_eq!(asked_for(place), Some(("me/calendars/c%2B1/events", "o'clock@x".to_owned())));
    assert_eq!(asked_for("me/events/x"), None);
}
