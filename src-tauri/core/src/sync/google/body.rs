//! What we write of a session: the same few fields each time, so that everything else there stays as it is. Pure.

use serde_json::{Map, Value, json};

use super::{id_of, pieces};
use crate::basics::moments::{Instant, Zone};
use crate::sync::provider::OwnEvent;

/// The body of an insert, or of a patch onto `base`.
pub(super) fn of(event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
    let base = base.and_then(|raw| pieces::read(raw).events.into_iter().next()).unwrap_or_default();
    let start = event.start.instant(event.zone);
    let end = start.plus_minutes(i64::from(event.minutes));
    let all_day = base["start"]["date"].is_string();
    let id = base["id"].as_str().map_or_else(|| id_of(&event.uid), str::to_owned);
    let mut body = Map::new();
    body.insert("id".into(), id.into());
    body.insert("summary".into(), event.title.clone().into());
    body.insert("start".into(), moment(start, event.zone, all_day));
    body.insert("end".into(), moment(end, event.zone, all_day));
    // Brings one back that was deleted, and takes the time.
    body.insert("status".into(), "confirmed".into());
    body.insert("transparency".into(), "opaque".into());
    if base["recurrence"].is_array() {
        body.insert("recurrence".into(), Value::Null);
    }
    match &event.location {
        Some(location) => _ = body.insert("location".into(), location.clone().into()),
        None if base["location"].is_string() => _ = body.insert("location".into(), "".into()),
        None => {}
    }
    Value::Object(body).to_string().into_bytes()
}

/// A time with its offset and its zone. One that took whole days has to lose its day by name.
fn moment(at: Instant, zone: Zone, all_day: bool) -> Value {
    let mut moment = json!({ "dateTime": at.0.with_timezone(&zone.0).to_rfc3339(), "timeZone": zone.name() });
    if all_day {
        moment["date"] = Value::Null;
    }
    moment
}
