//! What we write of a session: the same few fields each time, so that everything else there stays as it is. Never
//! whom to invite: Graph would write to them. Pure.

use serde_json::{Map, Value, json};

use super::dates;
use crate::basics::moments::{Instant, Zone};
use crate::sync::provider::OwnEvent;

/// The mark of our events, by which one is found whose id is not known: a property of a name space of our own.
const MARK: &str = "String {6d9ab1a5-4b6f-4b0e-9a3c-1c3f7a52c0de} Name StillpointUid";

/// Between the UID of a new event and since when it is wanted.
const SINCE: &str = " since ";

/// The question for the event of `uid`.
pub(super) fn marked(uid: &str) -> String {
    let uid = uid.replace('\'', "''");
    format!("singleValueExtendedProperties/Any(ep: ep/id eq '{MARK}' and ep/value eq '{uid}')")
}

/// The body of a new event, or of a change onto `base`.
pub(super) fn of(event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
    let base = base.and_then(|raw| dates::read(raw).into_iter().next());
    let start = event.start.instant(event.zone);
    let mut body = Map::new();
    body.insert("subject".into(), event.title.clone().into());
    body.insert("start".into(), moment(start));
    body.insert("end".into(), moment(start.plus_minutes(i64::from(event.minutes))));
    body.insert("isAllDay".into(), false.into());
    body.insert("showAs".into(), "busy".into());
    let place = |name: &str| json!({ "displayName": name });
    match (&event.location, &base) {
        (Some(location), _) => _ = body.insert("location".into(), place(location)),
        (None, Some(base)) if has_location(base) => _ = body.insert("location".into(), place("")),
        (None, _) => {}
    }
    if base.as_ref().is_some_and(dates::is_of_a_series) {
        body.insert("recurrence".into(), Value::Null);
    }
    if base.is_none() {
        // Asked for twice, it is made once; but what was deleted must be asked for anew.
        body.insert("transactionId".into(), asked_as(event).into());
        let mark = json!([{ "id": MARK, "value": event.uid }]);
        body.insert("singleValueExtendedProperties".into(), mark);
    }
    Value::Object(body).to_string().into_bytes()
}

/// What Graph knows the wish for a new event by: whose it is, and since when it is wanted.
fn asked_as(event: &OwnEvent) -> String {
    format!("{}{SINCE}{}", event.uid, event.stamp.millis())
}

/// The UID of an event that was asked for as this.
pub(super) fn uid_asked_as(id: &str) -> &str {
    match id.rsplit_once(SINCE) {
        Some((uid, since)) if since.parse::<i64>().is_ok() => uid,
        _ => id,
    }
}

fn has_location(base: &Value) -> bool {
    base["location"]["displayName"].as_str().is_some_and(|name| !name.is_empty())
}

/// In UTC: Graph knows not every zone of the list, and a single time is the same in each.
fn moment(at: Instant) -> Value {
    json!({ "dateTime": at.local(Zone::UTC).0.format("%Y-%m-%dT%H:%M:%S").to_string(), "timeZone": "UTC" })
}
