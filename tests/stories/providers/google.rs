//! A calendar of Google from the first look to the last.

use serde_json::json;
use stillpoint_core::sync::provider::{Condition, FoundCalendar, Known, Provider, Put};

use super::desk::{Desk, own, taken};
use super::fake::Fault;
use super::google_fake::{GoogleCalendar, error};

const CALENDAR: &str = "calendars/mara%40example%2Eorg";
const UID: &str = "0195a3f2-7c11-7d3e-9a41-5a2b6c7d8e9f@stillpoint";

fn known() -> Known {
    Known { href: CALENDAR.into(), ..Known::default() }
}

#[test]
fn calendars_are_named_as_the_coach_named_them() {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let found = desk.google(&fake).calendars(&desk.way()).unwrap();
    let own = FoundCalendar {
        href: CALENDAR.into(),
        name: "Mara".into(),
        colour: Some("#0f6b66".into()),
        read_only: false,
    };
    let other = FoundCalendar {
        href: "calendars/holidays".into(),
        name: "Holidays".into(),
        colour: None,
        read_only: true,
    };
    assert_eq!(found, [own, other]);
    fake.nothing_was_wrong();
}

#[test]
fn a_session_is_written_moved_and_taken_out() {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let (google, way) = (desk.google(&fake), desk.way());
    let place = google.place(CALENDAR, UID);
    let payload = google.compose(&own(UID, "2026-03-16T10:00"), None);
    let put = google.put(&way, &place, &payload, &Condition::New).unwrap();
    assert_eq!(put, Put::Written { href: place.clone(), etag: Some("\"1\"".into()) });
    let remote = google.read(&way, &place).unwrap().unwrap();
    assert_eq!((remote.href.as_str(), remote.uid.as_str()), (place.as_str(), UID));

    // The coach sets a reminder on her phone; our change leaves it alone.
    let id = place.rsplit('/').next().unwrap();
    fake.inside().service.set(id, &json!({ "reminders": { "useDefault": false }, "colorId": "4" }));
    let later = google.compose(&own(UID, "2026-03-17T10:00"), Some(&remote.raw));
    let stale = Condition::Unchanged(remote.etag.clone());
    assert_eq!(google.put(&way, &place, &later, &stale).unwrap(), Put::Overtaken);
    let fresh = Condition::Unchanged(google.read(&way, &place).unwrap().unwrap().etag);
    let Put::Written { etag, .. } = google.put(&way, &place, &later, &fresh).unwrap() else { panic!() };
    let event = fake.inside().service.get(id).unwrap().clone();
    assert_eq!(event["start"]["dateTime"], "2026-03-17T10:00:00+01:00");
    assert_eq!((&event["reminders"]["useDefault"], &event["colorId"]), (&json!(false), &json!("4")));

    assert_eq!(google.remove(&way, &place, Some("\"1\"")).unwrap(), Put::Overtaken);
    assert!(matches!(google.remove(&way, &place, etag.as_deref()).unwrap(), Put::Written { .. }));
    assert!(matches!(google.remove(&way, &place, None).unwrap(), Put::Written { .. }), "gone is gone");
    assert_eq!(google.read(&way, &place).unwrap(), None);
    for asked in &fake.inside().asked {
        let writes = asked.path.starts_with("/api/") && asked.method != "GET";
        assert_eq!(
            asked.question("sendUpdates"),
            writes.then_some("none"),
            "nobody is written to: {asked:?}"
        );
    }
    fake.nothing_was_wrong();
}

#[test]
fn what_was_deleted_and_is_wanted_again_comes_back_under_its_id() {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let (google, way) = (desk.google(&fake), desk.way());
    let place = google.place(CALENDAR, UID);
    let payload = google.compose(&own(UID, "2026-03-16T10:00"), None);
    google.put(&way, &place, &payload, &Condition::New).unwrap();
    google.remove(&way, &place, None).unwrap();
    let back = google.put(&way, &place, &payload, &Condition::New).unwrap();
    assert!(matches!(back, Put::Written { .. }), "{back:?}");
    assert!(google.read(&way, &place).unwrap().is_some());
    assert_eq!(fake.inside().service.events.len(), 1);
    fake.nothing_was_wrong();
}

#[test]
fn an_answer_that_was_lost_makes_no_second_event() {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let (google, way) = (desk.google(&fake), desk.way());
    let place = google.place(CALENDAR, UID);
    let payload = google.compose(&own(UID, "2026-03-16T10:00"), None);
    // The key first, so that the fault meets the write.
    google.calendars(&way).unwrap();
    fake.next([Fault::AnswerLost]);
    assert!(google.put(&way, &place, &payload, &Condition::New).is_err());
    let there = google.read(&way, &place).unwrap().unwrap();
    let text = String::from_utf8(google.ics(&there.raw)).unwrap();
    for line in [&format!("UID:{UID}"), "SUMMARY:A. K.", "DTSTART;TZID=\"Europe/Berlin\":20260316T100000"] {
        assert!(text.lines().any(|known| known == line), "what was sent stands there: {line}: {text}");
    }
    assert_eq!(google.put(&way, &place, &payload, &Condition::New).unwrap(), Put::Overtaken);
    assert_eq!(fake.inside().service.events.len(), 1);
}

#[test]
fn only_what_changed_is_asked_for_and_a_forgotten_token_means_everything() {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let (google, mut known) = (desk.google(&fake), known());
    let hour = |day: u32| {
        let at = |hour: u32| json!({ "dateTime": format!("2026-03-{day}T{hour}:00:00+01:00") });
        json!({ "summary": "x", "start": at(10), "end": at(11) })
    };
    for day in 16..21 {
        fake.inside().service.set(&format!("event{day}"), &hour(day));
    }
    fake.inside().service.page = 2;
    let way = desk.way();
    let all = google.changes(&way, &known).unwrap().unwrap();
    assert_eq!((all.changed.len(), all.gone.len(), way.requests()), (5, 0, 1 + 3), "a key, and three pages");
    taken(&mut known, &all);

    let way = desk.way();
    assert_eq!(google.changes(&way, &known).unwrap(), None);
    assert_eq!(way.requests(), 1);

    fake.inside().service.set("event17", &json!({ "status": "cancelled" }));
    fake.inside().service.set("event18", &json!({ "summary": "y" }));
    let few = google.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!(few.gone, [format!("{CALENDAR}/events/event17")]);
    assert_eq!(
        few.changed.iter().map(|remote| remote.href.clone()).collect::<Vec<_>>(),
        [format!("{CALENDAR}/events/event18")]
    );
    taken(&mut known, &few);

    // A listing that breaks off is as if it had never been.
    for day in 16..21 {
        fake.inside().service.set(&format!("event{day}"), &json!({ "summary": "z" }));
    }
    fake.next([Fault::Instead(error(500, "backendError"))]);
    assert!(google.changes(&desk.way(), &known).is_err());
    fake.inside().service.forgotten = 100;
    fake.inside().service.events.retain(|(_, event)| event["id"] != "event16");
    let all = google.changes(&desk.way(), &known).unwrap().unwrap();
    assert_eq!(all.changed.len(), 3, "without the one that was deleted before");
    assert_eq!(all.gone, [format!("{CALENDAR}/events/event16")]);
    fake.nothing_was_wrong();
}

#[test]
fn a_date_of_a_series_that_changes_alone_is_laid_onto_what_is_held() {
    let (desk, fake) = (Desk::new(), GoogleCalendar::running());
    let (google, mut known) = (desk.google(&fake), known());
    let at = |text: &str| json!({ "dateTime": text, "timeZone": "Europe/Berlin" });
    let series = json!({
        "summary": "Team", "recurrence": ["RRULE:FREQ=WEEKLY;COUNT=3"],
        "start": at("2026-03-16T09:00:00+01:00"), "end": at("2026-03-16T10:00:00+01:00"),
    });
    fake.inside().service.set("team1", &series);
    let all = google.changes(&desk.way(), &known).unwrap().unwrap();
    taken(&mut known, &all);
    let held = all.changed[0].raw.clone();
    let date = json!({
        "status": "cancelled", "recurringEventId": "team1", "originalStartTime": at("2026-03-23T09:00:00+01:00"),
    });
    fake.inside().service.set("team1_20260323T080000Z", &date);
    let few = google.changes(&desk.way(), &known).unwrap().unwrap();
    let object = &few.changed[0];
    assert_eq!(object.href, all.changed[0].href);
    let text = String::from_utf8(google.ics(&google.fold(Some(&held), object.raw.clone()))).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
    assert!(text.contains("RRULE:FREQ=WEEKLY;COUNT=3") && text.contains("STATUS:CANCELLED"), "{text}");
    fake.nothing_was_wrong();
}
