//! Which events of a file belong together: a UID's master and its changed instances, older copies left out.

use std::collections::HashMap;

use super::endings::Endings;
use super::event::Event;
use super::issue::{Issues, Reason};
use super::read::Series;

/// Groups by UID. Superseded copies are removed from `events`; `defined` says of which UIDs something that is no
/// changed instance is not among them.
pub(crate) fn group(
    events: &mut Vec<Event>,
    defined: &dyn Fn(&str) -> bool,
    issues: &mut Issues,
) -> Vec<Series> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by(|one, other| events[*one].uid.cmp(&events[*other].uid).then(one.cmp(other)));
    let mut superseded = vec![false; events.len()];
    let groups: Vec<Vec<usize>> = order
        .chunk_by(|one, other| events[*one].uid == events[*other].uid)
        .filter(|same| same.len() > 1 || events[same[0]].recurrence_id.is_some())
        .map(<[usize]>::to_vec)
        .collect();
    for same in &groups {
        if !defined(&events[same[0]].uid) {
            promote(same, events);
        }
        let mut older = older_copies(same, events);
        older.extend(taken_back(same, events));
        older.sort_unstable();
        older.dedup();
        for index in older {
            issues.add(events[index].line, Some(events[index].named()), Reason::Superseded);
            superseded[index] = true;
        }
    }
    let new_place: Vec<usize> = superseded
        .iter()
        .scan(0, |next, gone| {
            let place = *next;
            *next += usize::from(!gone);
            Some(place)
        })
        .collect();
    let mut gone = superseded.iter();
    events.retain(|_| !gone.next().copied().unwrap_or(false));
    order.retain(|index| !superseded[*index]);
    let kept: Vec<usize> = order.into_iter().map(|index| new_place[index]).collect();
    kept.chunk_by(|one, other| events[*one].uid == events[*other].uid)
        .flat_map(|same| series_of(same, events))
        .collect()
}

/// RRULE with a dummy RECURRENCE-ID and no master is how ConnectDaily writes a master.
fn promote(same: &[usize], events: &mut [Event]) {
    if same.iter().any(|index| events[*index].recurrence_id.is_none()) {
        return;
    }
    let repeats = |event: &Event| event.recurrence.as_ref().is_some_and(|found| !found.rules.is_empty());
    for index in same {
        if repeats(&events[*index]) {
            events[*index].recurrence_id = None;
        }
    }
}

/// Copies of which the file has a newer one.
fn older_copies(same: &[usize], events: &[Event]) -> Vec<usize> {
    let mut older = Vec::new();
    // The newest copy of each start (or instance), by (what it is, title) to its index.
    let mut newest: HashMap<_, usize> = HashMap::new();
    for index in same {
        let event = &events[*index];
        let slot = (event.recurrence_id, event.recurrence_id.is_none().then_some(event.start));
        match newest.get_mut(&slot) {
            // The later of two equal copies is as good as any; the file's order decides.
            Some(known) if events[*known].version() <= event.version() => {
                older.push(std::mem::replace(known, *index));
            }
            Some(_) => older.push(*index),
            None => {
                newest.insert(slot, *index);
            }
        }
    }
    // A moved event keeps UID and title and raises its sequence; different titles are different events that some
    // programs give one UID.
    let mut titles: HashMap<&str, u32> = HashMap::new();
    let masters: Vec<usize> =
        newest.values().copied().filter(|index| events[*index].recurrence_id.is_none()).collect();
    for index in same.iter().filter(|index| events[**index].recurrence_id.is_none()) {
        let highest = titles.entry(&events[*index].summary).or_default();
        *highest = (*highest).max(events[*index].sequence);
    }
    let moved = |index: &usize| events[*index].sequence < titles[&*events[*index].summary];
    older.extend(masters.iter().copied().filter(moved));
    older.sort_unstable();
    older
}

/// Changed instances that a newer state of their series no longer has.
fn taken_back(same: &[usize], events: &[Event]) -> Vec<usize> {
    let mut endings = Endings::default();
    same.iter().for_each(|index| endings.add(&events[*index]));
    endings.settle();
    same.iter().copied().filter(|index| endings.take_back(&events[*index])).collect()
}

fn series_of(same: &[usize], events: &[Event]) -> Vec<Series> {
    let (masters, overrides): (Vec<usize>, Vec<usize>) =
        same.iter().partition(|index| events[**index].recurrence_id.is_none());
    let Some((first, others)) = masters.split_first() else {
        let key = events[same[0]].uid.to_string();
        return vec![Series { key, master: None, overrides }];
    };
    let key = |index: usize| {
        let event = &events[index];
        format!("{}~{}", event.uid, Event::fingerprint(event.start, &event.summary))
    };
    // Changed instances go with the series that repeats.
    let repeats = |index: &&usize| events[**index].recurrence.is_some();
    let owner = *masters.iter().find(repeats).unwrap_or(first);
    let mut series =
        vec![Series { key: events[*first].uid.to_string(), master: Some(*first), overrides: Vec::new() }];
    series.extend(others.iter().map(|index| Series {
        key: key(*index),
        master: Some(*index),
        overrides: Vec::new(),
    }));
    for series in &mut series {
        if series.master == Some(owner) {
            series.overrides.clone_from(&overrides);
        }
    }
    series
}
