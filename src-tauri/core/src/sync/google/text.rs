//! Their events as calendar text. Pure.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::Value;

use super::pieces::{is_cancelled, uid};
use crate::basics::moments::Zone;
use crate::sync::event_text::{At, CalendarText};

/// The text of events that belong together.
pub(super) fn of(events: &[Value]) -> Vec<u8> {
    let mut text = CalendarText::new();
    let uid = uid(events);
    for event in events {
        let original = at(&event["originalStartTime"]).filter(|_| event["recurringEventId"].is_string());
        // A cancelled date comes with nothing but the time that it would have had.
        let Some(start) = at(&event["start"]).or_else(|| original.clone()) else { continue };
        text.event(&uid, |text| {
            text.at("DTSTART", &start);
            if let Some(end) = at(&event["end"]).filter(|_| event["endTimeUnspecified"] != true) {
                text.at("DTEND", &end);
            }
            if let Some(original) = &original {
                text.at("RECURRENCE-ID", original);
            }
            text.text("SUMMARY", event["summary"].as_str().unwrap_or_default());
            if let Some(location) = event["location"].as_str().filter(|location| !location.is_empty()) {
                text.text("LOCATION", location);
            }
            text.line(match event["status"].as_str() {
                _ if is_cancelled(event) => "STATUS:CANCELLED",
                Some("tentative") => "STATUS:TENTATIVE",
                _ => "STATUS:CONFIRMED",
            });
            if leaves_time(event) {
                text.line("TRANSP:TRANSPARENT");
            }
            if let Some(sequence) = event["sequence"].as_u64() {
                text.number("SEQUENCE", sequence);
            }
            for line in event["recurrence"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                if ["RRULE", "EXRULE", "RDATE", "EXDATE"].iter().any(|name| line.starts_with(name)) {
                    text.line(line);
                }
            }
        });
    }
    text.finish()
}

/// Shown as free, where the coach works, whose birthday it is, or an invitation that she declined.
fn leaves_time(event: &Value) -> bool {
    let mut people = event["attendees"].as_array().into_iter().flatten();
    event["transparency"] == "transparent"
        || matches!(event["eventType"].as_str(), Some("workingLocation" | "birthday"))
        || people.any(|person| person["self"] == true && person["responseStatus"] == "declined")
}

/// `{date}` or `{dateTime, timeZone}`: a series needs the wall clock, which the offset alone does not tell.
fn at(time: &Value) -> Option<At> {
    if let Some(day) = time["date"].as_str() {
        return day.parse().ok().map(At::Day);
    }
    let written = time["dateTime"].as_str()?;
    let zone = time["timeZone"].as_str();
    let Ok(instant) = DateTime::parse_from_rfc3339(written) else {
        let clock = written.parse::<NaiveDateTime>().ok()?;
        return Some(At::Clock(clock, zone.unwrap_or("UTC").to_owned()));
    };
    let instant = instant.with_timezone(&Utc);
    Some(match zone.and_then(|name| name.parse::<Zone>().ok()) {
        Some(zone) => At::Clock(instant.with_timezone(&zone.0).naive_local(), zone.name().to_owned()),
        None => At::Clock(instant.naive_utc(), "UTC".to_owned()),
    })
}
