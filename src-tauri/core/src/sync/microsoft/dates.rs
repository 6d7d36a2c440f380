//! The events of a series that belong together, by the id of what they repeat. Pure.

use std::collections::BTreeMap;

use serde_json::Value;

use super::body;
use crate::sync::provider::Remote;
use crate::sync::rest::part;

/// Where an event stands: by its id alone, in whichever calendar it is.
pub(super) fn href(id: &str) -> String {
    format!("me/events/{}", part(id))
}

/// What was kept or is about to be sent.
pub(super) fn read(raw: &[u8]) -> Vec<Value> {
    match serde_json::from_slice(raw).unwrap_or_default() {
        Value::Array(events) => events,
        event @ Value::Object(_) => vec![event],
        _ => Vec::new(),
    }
}

/// What an event repeats, or itself.
pub(super) fn series(event: &Value) -> Option<&str> {
    event["seriesMasterId"].as_str().or(event["id"].as_str())
}

/// Whether it repeats, or is a date of something that does.
pub(super) fn is_of_a_series(event: &Value) -> bool {
    event["recurrence"].is_object()
        || matches!(event["type"].as_str(), Some("seriesMaster" | "occurrence" | "exception"))
}

/// The UID: ours where it was made with one.
pub(super) fn uid(events: &[Value]) -> String {
    let first = events.first();
    let named = |name: &str| first.and_then(|event| event[name].as_str()).map(str::to_owned);
    let ours = named("transactionId").map(|asked| body::uid_asked_as(&asked).to_owned());
    ours.or_else(|| named("iCalUId")).or_else(|| named("id")).unwrap_or_default()
}

/// One event that was read by itself; nothing where it is cancelled.
pub(super) fn remote_of_one(event: Value) -> Option<Remote> {
    let id = event["id"].as_str()?.to_owned();
    if event["isCancelled"] == true {
        return None;
    }
    remote(&id, vec![event])
}

/// What belongs together as one object.
fn remote(id: &str, events: Vec<Value>) -> Option<Remote> {
    let etag = events.first()?["@odata.etag"].as_str().map(str::to_owned);
    Some(Remote {
        href: href(id),
        etag,
        uid: uid(&events),
        raw: Value::Array(events).to_string().into_bytes(),
    })
}

/// Gathers what a listing brought. Graph sends a series anew with all of its dates as soon as one of them has changed,
/// and says nothing of a date that is gone, so what came stands for the whole.
pub(super) fn gather(items: Vec<Value>) -> Vec<Remote> {
    let mut groups: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for item in items {
        if let Some(name) = series(&item).map(str::to_owned) {
            groups.entry(name).or_default().push(item);
        }
    }
    let gathered = groups.into_iter().filter_map(|(name, mut events)| {
        // A page may repeat what an earlier one had: the later one counts.
        let mut latest = BTreeMap::new();
        for event in events.drain(..) {
            latest.insert(event["id"].as_str().unwrap_or_default().to_owned(), event);
        }
        let mut events: Vec<Value> = latest.into_values().collect();
        events.sort_by_key(|event| {
            let start = event["start"]["dateTime"].as_str().unwrap_or_default().to_owned();
            (event["id"] != *name, start)
        });
        remote(&name, events)
    });
    gathered.collect()
}
