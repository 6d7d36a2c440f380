//! What the events leave behind that lie outside the asked days: older copies and changed instances of them may be
//! kept, and must give the same as if the whole file had been read.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDateTime;

use super::endings::Endings;
use super::event::Event;

#[derive(Default)]
pub(crate) struct Dropped {
    /// The newest copy of each event and of each changed instance: its version and line.
    copies: HashMap<u64, (Version, u32)>,
    /// The highest sequence of a title, by UID and title.
    moves: HashMap<u64, u32>,
    /// How series take changed instances back, by UID.
    endings: HashMap<u64, Endings>,
    /// UIDs of which something was dropped that is no changed instance.
    defined: HashSet<u64>,
}

type Version = (u32, Option<NaiveDateTime>);

impl Dropped {
    pub(crate) fn add(&mut self, event: &Event) {
        let this = (event.version(), event.line);
        let copy = self.copies.entry(slot(event)).or_insert(this);
        *copy = this.max(*copy);
        if event.recurrence_id.is_some() {
            return;
        }
        let sequence = self.moves.entry(hash((&event.uid, &event.summary))).or_default();
        *sequence = event.sequence.max(*sequence);
        self.defined.insert(hash(&event.uid));
        if event.sequence > 0 && event.recurrence.is_some() {
            self.endings.entry(hash(&event.uid)).or_default().add(event);
        }
    }

    /// After the last was added.
    pub(crate) fn settle(&mut self) {
        self.endings.values_mut().for_each(Endings::settle);
    }

    /// Whether something that was dropped defines events of that UID.
    pub(crate) fn defined(&self, uid: &str) -> bool {
        self.defined.contains(&hash(uid))
    }

    /// Whether something that was dropped is newer than `event`, which was kept.
    pub(crate) fn outdates(&self, event: &Event) -> bool {
        if self.copies.is_empty() {
            return false;
        }
        if self.copies.get(&slot(event)).is_some_and(|copy| *copy > (event.version(), event.line)) {
            return true;
        }
        if event.recurrence_id.is_some() {
            return self.endings.get(&hash(&event.uid)).is_some_and(|endings| endings.take_back(event));
        }
        let moved = self.moves.get(&hash((&event.uid, &event.summary)));
        moved.is_some_and(|sequence| *sequence > event.sequence)
    }
}

/// What two copies have in common.
fn slot(event: &Event) -> u64 {
    hash((&event.uid, event.recurrence_id, event.recurrence_id.is_none().then_some(event.start)))
}

fn hash(key: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
