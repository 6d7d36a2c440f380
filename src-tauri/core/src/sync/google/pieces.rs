//! Events that belong together: a series is its first event and, each as an event of its own, every date that was
//! changed or cancelled. After the first time Google sends only the pieces that changed, so they are laid onto what is
//! held. Pure.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::uid_of;
use crate::sync::provider::{Known, Remote};
use crate::sync::rest::part;

/// An object of ours in their form.
pub(super) struct Pieces {
    /// The events, the first of the series first where it is there.
    pub(super) events: Vec<Value>,
    /// More of them may be held already.
    pub(super) part: bool,
}

pub(super) fn is_cancelled(event: &Value) -> bool {
    event["status"] == "cancelled"
}

/// Which series an event belongs to: its own id where it is none of a series.
fn series(event: &Value) -> Option<&str> {
    event["recurringEventId"].as_str().or(event["id"].as_str())
}

/// The UID of what belongs together: ours where its id was made of one.
pub(super) fn uid(events: &[Value]) -> String {
    let own = events.iter().filter_map(series).find_map(uid_of);
    let theirs = || events.iter().find_map(|event| event["iCalUID"].as_str()).map(str::to_owned);
    own.or_else(theirs).unwrap_or_else(|| events.iter().find_map(series).unwrap_or_default().to_owned())
}

/// What was kept or is about to be sent.
pub(super) fn read(raw: &[u8]) -> Pieces {
    match serde_json::from_slice(raw).unwrap_or_default() {
        Value::Array(events) => Pieces { events, part: false },
        Value::Object(mut fields) => match fields.remove("part") {
            Some(Value::Array(events)) => Pieces { events, part: true },
            _ => Pieces { events: vec![Value::Object(fields)], part: false },
        },
        _ => Pieces { events: Vec::new(), part: false },
    }
}

fn write(events: Vec<Value>, part: bool) -> Vec<u8> {
    let all = Value::Array(events);
    let form = if part { json!({ "part": all }) } else { all };
    form.to_string().into_bytes()
}

/// Lays what came onto what is held.
pub(super) fn fold(held: Option<&[u8]>, came: Vec<u8>) -> Vec<u8> {
    let (Some(held), news) = (held, read(&came)) else { return came };
    if !news.part {
        return came;
    }
    let mut all = read(held).events;
    for event in news.events {
        match all.iter_mut().find(|old| old["id"] == event["id"]) {
            Some(old) => *old = event,
            None => all.push(event),
        }
    }
    // A changed date may have come before its series did.
    all.sort_by_key(|event| event["recurringEventId"].is_string());
    write(all, false)
}

/// One event that was read by itself. Of a series it is only a part.
pub(super) fn remote_of_one(href: &str, event: Value) -> Remote {
    let etag = event["etag"].as_str().map(str::to_owned);
    let of_a_series = event["recurrence"].is_array() || event["recurringEventId"].is_string();
    let events = vec![event];
    Remote { href: href.to_owned(), etag, uid: uid(&events), raw: write(events, of_a_series) }
}

/// Gathers what a listing brought by what belongs together: what stands there, and what is gone. `whole`: the listing
/// was one of everything.
pub(super) fn gather(items: Vec<Value>, known: &Known, whole: bool) -> (Vec<Remote>, Vec<String>) {
    let mut groups: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for item in items {
        if let Some(name) = series(&item).map(str::to_owned) {
            groups.entry(name).or_default().push(item);
        }
    }
    let (mut changed, mut gone, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (name, mut events) in groups {
        let href = format!("{}/events/{}", known.href, part(&name));
        events.sort_by_key(|event| event["recurringEventId"].is_string());
        let first = events.iter().find(|event| event["id"] == *name);
        if first.is_some_and(is_cancelled) {
            if !whole {
                gone.push(href);
            }
            continue;
        }
        seen.insert(href.clone());
        let etag = first.and_then(|event| event["etag"].as_str()).map(str::to_owned);
        let held = known.etags.get(&href);
        // What we wrote ourselves comes back as a change.
        if events.len() == 1 && etag.is_some() && held == Some(&etag) {
            continue;
        }
        let single = events.len() == 1 && first.is_some_and(|event| !event["recurrence"].is_array());
        changed.push(Remote {
            href,
            // The version of a series is that of its first event; a changed date does not tell it.
            etag: etag.or_else(|| held.cloned().flatten()),
            uid: uid(&events),
            raw: write(events, !whole && !single),
        });
    }
    if whole {
        gone.extend(known.etags.keys().filter(|href| !seen.contains(*href)).cloned());
    }
    (changed, gone)
}
