//! What the events leave behind that lie outside the asked days: older copies, changed instances and the series of
//! changed instances may be kept, and must give the same as if the whole file had been read.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDateTime;

use super::endings::Endings;
use super::event::Event;
use super::times::EventTime;

#[derive(Default)]
pub(crate) struct LeftOut {
    /// By UID, then in the order of the file, once settled.
    traces: Vec<Trace>,
    /// Series without an instance in the asked days. One comes back when a changed instance of it was kept: that may
    /// move later instances into the asked days, and its people and names are those of its series.
    set_aside: Vec<Event>,
    /// How series take changed instances back, by UID.
    endings: HashMap<u64, Endings>,
}

/// As much of an event as says what belongs together and which copy is newer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trace {
    uid: u64,
    pub(crate) title: u64,
    pub(crate) line: u32,
    pub(crate) sequence: u32,
    pub(crate) recurrence_id: Option<EventTime>,
    pub(crate) start: EventTime,
    stamp: Option<NaiveDateTime>,
    pub(crate) repeats: bool,
}

impl Trace {
    pub(crate) fn of(event: &Event) -> Self {
        Self {
            uid: hash(&event.uid),
            title: hash(&event.summary),
            line: event.line,
            sequence: event.sequence,
            recurrence_id: event.recurrence_id,
            start: event.start,
            stamp: event.stamp,
            repeats: event.recurrence.is_some(),
        }
    }

    /// What two copies have in common.
    pub(crate) fn slot(&self) -> (Option<EventTime>, Option<EventTime>) {
        (self.recurrence_id, self.recurrence_id.is_none().then_some(self.start))
    }

    /// Newer copies of the same event are greater.
    pub(crate) fn version(&self) -> (u32, Option<NaiveDateTime>) {
        (self.sequence, self.stamp)
    }
}

impl LeftOut {
    pub(crate) fn add(&mut self, event: Event) {
        if event.recurrence.is_some() {
            self.set_aside.push(event);
        } else {
            self.traces.push(Trace::of(&event));
        }
    }

    /// After the last was added: gives the series back to `events` that have a changed instance among them, and says
    /// how many.
    pub(crate) fn settle(&mut self, events: &mut Vec<Event>) -> u64 {
        let changed: HashSet<u64> = if self.set_aside.is_empty() {
            HashSet::new()
        } else {
            events
                .iter()
                .filter(|event| event.recurrence_id.is_some())
                .map(|event| hash(&event.uid))
                .collect()
        };
        let kept = events.len();
        for event in std::mem::take(&mut self.set_aside) {
            let trace = Trace::of(&event);
            if changed.contains(&trace.uid) {
                events.push(event);
                continue;
            }
            if event.sequence > 0 {
                self.endings.entry(trace.uid).or_default().add(&event);
            }
            self.traces.push(trace);
        }
        let returned = events.len() - kept;
        if returned > 0 {
            events.sort_by_key(|event| event.line);
        }
        self.traces.sort_unstable_by_key(|trace| (trace.uid, trace.line));
        returned as u64
    }

    /// The traces of a UID, in the order of the file.
    pub(crate) fn of(&self, uid: &str) -> &[Trace] {
        if self.traces.is_empty() {
            return &[];
        }
        let uid = hash(uid);
        let from = self.traces.partition_point(|trace| trace.uid < uid);
        let count = self.traces[from..].partition_point(|trace| trace.uid == uid);
        &self.traces[from..from + count]
    }

    /// What the series of a UID that were left out have ended.
    pub(crate) fn endings(&self, uid: &str) -> Option<&Endings> {
        if self.endings.is_empty() { None } else { self.endings.get(&hash(uid)) }
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
