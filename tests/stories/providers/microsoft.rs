//! A calendar of Microsoft from the first look to the last.

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};
use stillpoint_core::sync::provider::{Changes, Condition, FoundCalendar, Known, Provider, Put};

use super::desk::{Desk, own, taken};
use super::fake::Fault;
use super::microsoft_fake::GraphCalendar;

const CALENDAR: &str = "me/calendars/AQMk%3D";
const UID: &str = "0195a3f2-7c11-7d3e-9a41-5a2b6c7d8e9f@stillpoint";

fn known() -> Known {
    Known { href: CALENDAR.into(), ..Known::default() }
}

fn utc(at: &str) -> Value {
    json!({ "dateTime": format!("{at}:00.0000000"), "timeZone": "UTC" })
}

fn hour(subject: &str, day: &str) -> Value {
    json!({
        "subject": subject, "type": "singleInstance", "isAllDay": false, "isCancelled": false, "showAs": "busy",
        "start": utc(&format!("{day}T09:00")), "end": utc(&format!("{day}T10:00")),
    })
}

fn hrefs(changes: &Changes) -> Vec<&str> {
    changes.changed.iter().map(|remote| remote.href.as_str()).collect()
}

#[test]
fn calendars_are_named_as_the_coach_named_them() {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let found = desk.microsoft(&fake).calendars(&desk.way()).unwrap();
    let own =
        FoundCalendar { href: CALENDAR.into(), name: "Calendar".into(), colour: None, read_only: false };
    let other = FoundCalendar {
        href: "me/calendars/B".into(),
        name: "Team".into(),
        colour: Some("#a0b1c2".into()),
        read_only: true,
    };
    assert_eq!(found, [own, other]);
    fake.nothing_was_wrong();
}

#[test]
fn a_session_is_written_moved_and_taken_out() {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let (graph, way) = (desk.microsoft(&fake), desk.way());
    let payload = graph.compose(&own(UID, "2026-03-16T10:00"), None);
    let put = graph.put(&way, &graph.place(CALENDAR, UID), &payload, &Condition::New).unwrap();
    let Put::Written { href, etag: Some(etag) } = put else { panic!("{put:?}") };
    assert_eq!(href, "me/events/AAMk0%3D", "the place that Graph gave");
    let remote = graph.read(&way, &href).unwrap().unwrap();
    assert_eq!((remote.uid.as_str(), remote.etag.as_deref()), (UID, Some(etag.as_str())));

    fake.inside().service.set("AAMk0=", &json!({ "reminderMinutesBeforeStart": 60, "categories": ["Blue"] }));
    let later = graph.compose(&own(UID, "2026-03-17T10:00"), Some(&remote.raw));
    assert_eq!(graph.put(&way, &href, &later, &Condition::Unchanged(Some(etag))).unwrap(), Put::Overtaken);
    let fresh = Condition::Unchanged(graph.read(&way, &href).unwrap().unwrap().etag);
    let Put::Written { etag, .. } = graph.put(&way, &href, &later, &fresh).unwrap() else { panic!() };
    let event = fake.inside().service.get("AAMk0=").unwrap().clone();
    assert_eq!(event["start"]["dateTime"], "2026-03-17T09:00:00");
    assert_eq!((&event["reminderMinutesBeforeStart"], &event["categories"]), (&json!(60), &json!(["Blue"])));

    assert_eq!(graph.remove(&way, &href, Some("W/\"1\"")).unwrap(), Put::Overtaken);
    assert!(matches!(graph.remove(&way, &href, etag.as_deref()).unwrap(), Put::Written { .. }));
    assert!(matches!(graph.remove(&way, &href, None).unwrap(), Put::Written { .. }), "gone is gone");
    assert_eq!(graph.read(&way, &href).unwrap(), None);
    assert_eq!(graph.put(&way, &href, &later, &Condition::Unchanged(None)).unwrap(), Put::Overtaken);
    fake.nothing_was_wrong();
}

#[test]
fn an_answer_that_was_lost_makes_no_second_event() {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let (graph, way) = (desk.microsoft(&fake), desk.way());
    let place = graph.place(CALENDAR, UID);
    let payload = graph.compose(&own(UID, "2026-03-16T10:00"), None);
    graph.calendars(&way).unwrap();
    assert_eq!(graph.read(&way, &place).unwrap(), None);
    for fault in [Fault::AnswerLost, Fault::AnswerCut] {
        fake.next([fault]);
        assert!(graph.put(&way, &place, &payload, &Condition::New).is_err());
        let there = graph.read(&way, &place).unwrap().unwrap();
        assert_eq!(there.href, "me/events/AAMk0%3D", "found by its mark");
    }
    let Put::Written { href, .. } = graph.put(&way, &place, &payload, &Condition::New).unwrap() else {
        panic!()
    };
    assert_eq!(href, "me/events/AAMk0%3D");
    assert_eq!(fake.inside().service.events.len(), 1);
    assert!(matches!(graph.remove(&way, &place, None).unwrap(), Put::Written { .. }));
    assert!(fake.inside().service.events.is_empty(), "also where its id was never heard");
    fake.nothing_was_wrong();
}

#[test]
fn only_what_changed_is_asked_for_and_a_forgotten_link_means_everything() {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let (graph, mut known) = (desk.microsoft(&fake), known());
    for (id, day) in [("a", "2026-03-16"), ("b", "2026-03-17"), ("c", "2026-03-18"), ("d", "2028-01-10")] {
        fake.inside().service.set(id, &hour(id, day));
    }
    fake.inside().service.page = 2;
    let way = desk.way();
    let all = graph.changes(&way, &known).unwrap().unwrap();
    assert_eq!(
        hrefs(&all),
        ["me/events/a", "me/events/b", "me/events/c"],
        "within the days that are looked at"
    );
    assert_eq!(way.requests(), 1 + 2, "a key, and two pages");
    taken(&mut known, &all);
    let way = desk.way();
    assert_eq!(graph.changes(&way, &known).unwrap(), None);
    assert_eq!(way.requests(), 1);

    fake.inside().service.remove("a");
    fake.inside().service.set("b", &json!({ "subject": "moved" }));
    let few = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!((hrefs(&few), few.gone.as_slice()), (vec!["me/events/b"], &["me/events/a".to_owned()][..]));
    taken(&mut known, &few);

    // A session of ours a long way ahead is known, too.
    known.etags.insert("me/events/d".into(), None);
    fake.inside().service.forgotten = 100;
    fake.inside().service.events.retain(|(_, event)| event["id"] != "c");
    let all = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!(all.gone, ["me/events/c"], "what only lies outside of the days is not gone");
    fake.nothing_was_wrong();
}

#[test]
fn the_days_move_on_with_the_month_and_what_falls_behind_is_not_gone() {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let (graph, mut known) = (desk.microsoft(&fake), known());
    for (id, day) in [("old", "2026-02-10"), ("new", "2026-04-10"), ("next", "2027-04-10")] {
        fake.inside().service.set(id, &hour(id, day));
    }
    let first = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!(hrefs(&first), ["me/events/new", "me/events/old"]);
    taken(&mut known, &first);
    desk.computer.clock.set(Utc.with_ymd_and_hms(2026, 4, 1, 8, 0, 0).unwrap());
    let second = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!((hrefs(&second), second.gone.len()), (vec!["me/events/next"], 0));
    fake.nothing_was_wrong();
}

#[test]
fn a_series_comes_with_all_of_its_dates_and_one_that_is_missing_is_gone() {
    let (desk, fake) = (Desk::new(), GraphCalendar::running());
    let (graph, mut known) = (desk.microsoft(&fake), known());
    let mut series = hour("Team", "2025-01-06");
    series["type"] = "seriesMaster".into();
    fake.inside().service.set("m", &series);
    for (id, day) in [("d1", "2026-03-16"), ("d2", "2026-03-23"), ("d3", "2026-03-30")] {
        let date = json!({
            "type": "occurrence", "seriesMasterId": "m",
            "start": utc(&format!("{day}T09:00")), "end": utc(&format!("{day}T10:00")),
        });
        fake.inside().service.set(id, &date);
    }
    let all = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!(hrefs(&all), ["me/events/m"]);
    taken(&mut known, &all);
    let dates = |changes: &Changes| {
        let text = String::from_utf8(graph.ics(&changes.changed[0].raw)).unwrap();
        ["20260316", "20260323", "20260330"].map(|day| text.contains(day))
    };
    assert_eq!(dates(&all), [true, true, true]);
    fake.inside().service.remove_date("d2");
    let few = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!(dates(&few), [true, false, true]);

    // Dates alone, without what they repeat: that is asked for.
    taken(&mut known, &few);
    fake.inside().service.set("d3", &json!({ "end": utc("2026-03-30T11:00") }));
    fake.asked();
    let one = graph.changes(&desk.way(), &known).unwrap().unwrap();
    assert!(fake.asked().contains(&"GET /api/me/events/m".to_owned()));
    assert!(String::from_utf8(graph.ics(&one.changed[0].raw)).unwrap().contains("SUMMARY:Team"));
    fake.nothing_was_wrong();
}
