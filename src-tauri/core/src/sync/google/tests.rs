//! Their JSON to times, and ours to their JSON. What goes over the line is in `tests/stories`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::pieces::{self, gather};
use super::{body, id_of, text, uid_of};
use crate::basics::moments::{Instant, Zone};
use crate::ics::{self, ReadOptions, Status, When, Window};
use crate::sync::provider::{Known, OwnEvent};

fn berlin() -> Zone {
    "Europe/Berlin".parse().unwrap()
}

/// Start, title and whether the time is taken, of everything in March and April 2026.
fn times(raw: &[u8]) -> Vec<(String, String, bool)> {
    let text = text::of(&pieces::read(raw).events);
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
        let taken = !event.transparent && event.status != Some(Status::Cancelled);
        (start, event.summary.to_string(), taken)
    });
    shown.collect()
}

fn shown(start: &str, title: &str, taken: bool) -> (String, String, bool) {
    (start.into(), title.into(), taken)
}

fn clock(at: &str) -> Value {
    json!({ "dateTime": at, "timeZone": "Europe/Berlin" })
}

/// Mondays at nine, four times over the change of the clocks on 29 March.
fn series() -> Value {
    json!({
        "id": "abc", "etag": "\"1\"", "status": "confirmed", "iCalUID": "abc@google.com", "summary": "Team; weekly",
        "start": clock("2026-03-16T09:00:00+01:00"), "end": clock("2026-03-16T10:00:00+01:00"),
        "recurrence": ["EXDATE;TZID=Europe/Berlin:20260406T090000", "RRULE:FREQ=WEEKLY;COUNT=5", "X-OTHER:1"],
    })
}

fn moved() -> Value {
    json!({
        "id": "abc_20260323T080000Z", "etag": "\"2\"", "status": "confirmed", "iCalUID": "abc@google.com",
        "summary": "Team, later", "recurringEventId": "abc", "originalStartTime": clock("2026-03-23T09:00:00+01:00"),
        "start": clock("2026-03-24T15:00:00+01:00"), "end": clock("2026-03-24T16:00:00+01:00"),
    })
}

fn cancelled() -> Value {
    json!({
        "id": "abc_20260330T070000Z", "etag": "\"3\"", "status": "cancelled", "recurringEventId": "abc",
        "originalStartTime": clock("2026-03-30T09:00:00+02:00"),
    })
}

fn known(etags: &[(&str, &str)]) -> Known {
    let etags = etags.iter().map(|(id, etag)| (format!("calendars/c/events/{id}"), Some((*etag).to_owned())));
    Known {
        href: "calendars/c".into(),
        mark: Default::default(),
        etags: etags.collect::<BTreeMap<_, _>>(),
        ..Known::default()
    }
}

fn expanded() -> Vec<(String, String, bool)> {
    vec![
        shown("2026-03-16T09:00", "Team; weekly", true),
        shown("2026-03-24T15:00", "Team, later", true),
        shown("2026-03-30T09:00", "", false),
        shown("2026-04-13T09:00", "Team; weekly", true),
    ]
}

#[test]
fn a_series_is_one_object_with_its_changed_dates() {
    let (changed, gone) = gather(vec![moved(), series(), cancelled()], &known(&[]), true);
    assert_eq!((changed.len(), gone.len()), (1, 0));
    let object = &changed[0];
    assert_eq!((object.href.as_str(), object.etag.as_deref()), ("calendars/c/events/abc", Some("\"1\"")));
    assert_eq!(object.uid, "abc@google.com");
    assert_eq!(times(&object.raw), expanded());
}

#[test]
fn pieces_that_come_one_by_one_make_the_same_series() {
    let orders: [[Value; 3]; 3] = [
        [series(), moved(), cancelled()],
        [moved(), cancelled(), series()],
        [cancelled(), series(), moved()],
    ];
    for order in orders {
        let mut held: Option<Vec<u8>> = None;
        for piece in order {
            let (changed, _) = gather(vec![piece], &known(&[("abc", "\"0\"")]), false);
            held = Some(pieces::fold(held.as_deref(), changed[0].raw.clone()));
        }
        assert_eq!(times(&held.unwrap()), expanded());
    }
    let (changed, _) = gather(vec![moved()], &known(&[("abc", "\"1\"")]), false);
    assert_eq!(changed[0].etag.as_deref(), Some("\"1\""), "a date does not tell the version of its series");
    let whole = gather(vec![series()], &known(&[]), true).0.remove(0).raw;
    assert_eq!(
        pieces::fold(Some(br#"[{"id":"old"}]"#), whole.clone()),
        whole,
        "a whole replaces what was held"
    );
}

#[test]
fn what_is_no_longer_listed_is_gone() {
    let deleted = json!({ "id": "abc", "status": "cancelled" });
    let all = known(&[("abc", "\"1\""), ("def", "\"1\"")]);
    assert_eq!(gather(vec![deleted.clone()], &all, false).1, ["calendars/c/events/abc"]);
    assert_eq!(gather(vec![deleted], &all, true).1, ["calendars/c/events/abc", "calendars/c/events/def"]);
    let (changed, gone) = gather(vec![series()], &known(&[("abc", "\"1\"")]), false);
    assert!(changed.is_empty() && gone.is_empty(), "what we wrote ourselves comes back unchanged");
    let (changed, gone) = gather(vec![series()], &known(&[("abc", "\"1\"")]), true);
    assert!(changed.is_empty() && gone.is_empty(), "and is not gone because it is unchanged");
}

#[test]
fn whole_days_free_time_and_a_declined_invitation_are_read_as_they_are_meant() {
    let event = |id: &str, with: Value| {
        let mut event = json!({ "id": id, "status": "confirmed", "summary": id });
        event.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        times(event.to_string().as_bytes())
    };
    let days = json!({ "start": { "date": "2026-03-05" }, "end": { "date": "2026-03-07" } });
    assert_eq!(event("holiday", days), [shown("2026-03-05", "holiday", true)]);
    let hour =
        json!({ "start": clock("2026-03-05T09:00:00+01:00"), "end": clock("2026-03-05T10:00:00+01:00") });
    for (taken, with) in [
        (true, json!({})),
        (true, json!({ "attendees": [{ "self": true, "responseStatus": "accepted" }] })),
        (true, json!({ "attendees": [{ "responseStatus": "declined" }] })),
        (false, json!({ "attendees": [{ "self": true, "responseStatus": "declined" }] })),
        (false, json!({ "transparency": "transparent" })),
        (false, json!({ "eventType": "workingLocation" })),
    ] {
        let mut fields = hour.clone();
        fields.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        assert_eq!(event("x", fields), [shown("2026-03-05T09:00", "x", taken)], "{with}");
    }
    // No zone, and one that nobody knows: the offset tells.
    for zone in [json!(null), json!("Mars/Olympus")] {
        let at = |time: &str| json!({ "dateTime": time, "timeZone": zone });
        let fields =
            json!({ "start": at("2026-03-05T03:00:00-05:00"), "end": at("2026-03-05T04:00:00-05:00") });
        assert_eq!(event("x", fields), [shown("2026-03-05T09:00", "x", true)]);
    }
}

fn own() -> OwnEvent {
    OwnEvent {
        uid: "0195a3f2-7c11-7d3e-9a41-5a2b6c7d8e9f@stillpoint".into(),
        sequence: 2,
        title: "A. K.".into(),
        start: "2026-03-30T10:00".parse().unwrap(),
        zone: berlin(),
        minutes: 50,
        location: None,
        stamp: Instant("2026-03-02T11:00:00Z".parse().unwrap()),
    }
}

#[test]
fn a_session_is_written_in_a_few_fields() {
    let body: Value = serde_json::from_slice(&body::of(&own(), None)).unwrap();
    assert_eq!(
        body,
        json!({
            "id": id_of(&own().uid), "summary": "A. K.", "status": "confirmed", "transparency": "opaque",
            "start": { "dateTime": "2026-03-30T10:00:00+02:00", "timeZone": "Europe/Berlin" },
            "end": { "dateTime": "2026-03-30T10:50:00+02:00", "timeZone": "Europe/Berlin" },
        })
    );
    assert_eq!(times(body.to_string().as_bytes()), [shown("2026-03-30T10:00", "A. K.", true)]);
    assert_eq!(pieces::uid(&[body]), own().uid);
}

#[test]
fn a_change_takes_back_what_stands_in_its_way_and_nothing_else() {
    let base = json!([{
        "id": "theirs", "location": "Room 1", "start": { "date": "2026-03-30" }, "end": { "date": "2026-03-31" },
        "description": "hers", "colorId": "4", "reminders": { "useDefault": false },
    }]);
    let body: Value = serde_json::from_slice(&body::of(&own(), Some(base.to_string().as_bytes()))).unwrap();
    assert_eq!(body["id"], "theirs", "an event that was there before us keeps its id");
    assert_eq!(body["location"], "");
    assert_eq!(body["start"]["date"], Value::Null);
    for untouched in ["description", "colorId", "reminders", "attendees"] {
        assert!(body.get(untouched).is_none(), "{untouched}");
    }
}

#[test]
fn a_series_becomes_the_single_session_that_it_was() {
    let base = json!([{ "id": "x", "recurrence": ["RRULE:FREQ=WEEKLY"], "start": {}, "end": {} }]);
    let body: Value = serde_json::from_slice(&body::of(&own(), Some(base.to_string().as_bytes()))).unwrap();
    assert_eq!(body.get("recurrence"), Some(&Value::Null));
}

proptest! {
    #[test]
    fn an_id_leads_back_to_its_uid(uid in "[!-~]{1,80}") {
        let id = id_of(&uid);
        prop_assert!(id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'v')), "{}", id);
        prop_assert_eq!(uid_of(&id), Some(uid));
    }

    #[test]
    fn no_answer_can_stop_the_reading(raw in proptest::collection::vec(any::<u8>(), 0..200)) {
        text::of(&pieces::read(&raw).events);
        pieces::fold(Some(&raw), raw.clone());
    }
}
