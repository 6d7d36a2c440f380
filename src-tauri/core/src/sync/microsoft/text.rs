//! Their events as calendar text. Pure.

use chrono::{Duration, NaiveDateTime};
use serde_json::Value;

use super::dates::uid;
use crate::sync::event_text::{At, CalendarText};

/// The text of events that belong together: single ones as they are; the dates of a series, which say nothing but when,
/// as dates added to the first of them; a changed date by itself.
pub(super) fn of(events: &[Value]) -> Vec<u8> {
    let mut text = CalendarText::new();
    let is = |event: &Value, kind: &str| event["type"] == kind;
    let dates: Vec<&Value> = events.iter().filter(|event| is(event, "occurrence")).collect();
    let master = events.iter().find(|event| is(event, "seriesMaster"));
    if let Some(first) = dates.first() {
        text.event(&uid(events), |text| {
            times(text, first, master.unwrap_or(first));
            for date in &dates[1..] {
                if let Some(start) = at(&date["start"], is_all_day(master.unwrap_or(date))) {
                    text.at("RDATE", &start);
                }
            }
            details(text, master.unwrap_or(first));
        });
    }
    // Read by itself, it tells none of its dates but the first.
    if let (Some(master), []) = (master, &dates[..]) {
        text.event(&uid(events), |text| {
            times(text, master, master);
            details(text, master);
        });
    }
    for event in events.iter().filter(|event| !is(event, "occurrence") && !is(event, "seriesMaster")) {
        let one = if is(event, "exception") {
            event["id"].as_str().unwrap_or_default().to_owned()
        } else {
            uid(events)
        };
        text.event(&one, |text| {
            times(text, event, event);
            details(text, event);
        });
    }
    text.finish()
}

fn is_all_day(event: &Value) -> bool {
    event["isAllDay"] == true
}

fn times(text: &mut CalendarText, event: &Value, about: &Value) {
    for (name, time) in [("DTSTART", &event["start"]), ("DTEND", &event["end"])] {
        if let Some(at) = at(time, is_all_day(about)) {
            text.at(name, &at);
        }
    }
}

fn details(text: &mut CalendarText, event: &Value) {
    text.text("SUMMARY", event["subject"].as_str().unwrap_or_default());
    if let Some(place) = event["location"]["displayName"].as_str().filter(|place| !place.is_empty()) {
        text.text("LOCATION", place);
    }
    text.line(match event["showAs"].as_str() {
        _ if event["isCancelled"] == true => "STATUS:CANCELLED",
        Some("tentative") => "STATUS:TENTATIVE",
        _ => "STATUS:CONFIRMED",
    });
    let free = matches!(event["showAs"].as_str(), Some("free" | "workingElsewhere"));
    if free || event["responseStatus"]["response"] == "declined" {
        text.line("TRANSP:TRANSPARENT");
    }
}

/// `{dateTime, timeZone}`: the zone by the name of Windows or of the list. A whole day begins at midnight; where it was
/// turned into another zone on the way, at the nearest one.
fn at(time: &Value, all_day: bool) -> Option<At> {
    let written = time["dateTime"].as_str()?.trim_end_matches('Z');
    let clock = written.parse::<NaiveDateTime>().ok()?;
    if all_day {
        return Some(At::Day((clock + Duration::hours(12)).date()));
    }
    let zone = time["timeZone"].as_str().unwrap_or("UTC");
    Some(At::Clock(clock, zone.to_owned()))
}
