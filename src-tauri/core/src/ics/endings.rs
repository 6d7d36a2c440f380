//! How a series says that an instance is no more: by excluding it, or by ending before it. A changed instance of an
//! older state of the series goes with it; one of the same state stays, because some programs exclude what they move.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::event::Event;
use super::rule::Rule;
use super::times::EventTime;

/// What the states of one series have ended, each with the highest sequence that did.
#[derive(Debug, Clone, Default)]
pub(crate) struct Endings {
    excluded: HashMap<EventTime, u32>,
    /// After the day nothing comes. Once settled: by day, with the highest sequence so far.
    over: Vec<(NaiveDate, u32)>,
}

impl Endings {
    /// Learns what `event` ends; nothing unless it defines a series and was changed since it was made.
    pub(crate) fn add(&mut self, event: &Event) {
        let Some(recurrence) = event.recurrence.as_ref().filter(|_| event.recurrence_id.is_none()) else {
            return;
        };
        if event.sequence == 0 {
            return;
        }
        for time in &recurrence.excluded {
            let sequence = self.excluded.entry(*time).or_default();
            *sequence = event.sequence.max(*sequence);
        }
        if let ([rule], true) = (&recurrence.rules[..], recurrence.added.is_empty()) {
            let over = Rule::parse(rule).ok().and_then(|rule| rule.surely_over(event.start.civil()));
            self.over.extend(over.map(|over| (over, event.sequence)));
        }
    }

    /// After the last was added.
    pub(crate) fn settle(&mut self) {
        self.over.sort_unstable();
        let mut highest = 0;
        for (_, sequence) in &mut self.over {
            highest = highest.max(*sequence);
            *sequence = highest;
        }
    }

    /// Whether the changed instance `id` of that sequence is one of an older state that a newer one no longer has.
    pub(crate) fn take_back(&self, id: EventTime, sequence: u32) -> bool {
        let day = id.civil().date();
        // A day between, because the end may be written on another clock.
        let ended = self
            .over
            .partition_point(|(over, _)| over.checked_add_days(Days::new(1)).is_some_and(|next| next < day));
        let over = ended.checked_sub(1).map(|last| self.over[last].1);
        let excluded = [self.excluded.get(&id), self.excluded.get(&EventTime::Day(day))];
        excluded.into_iter().flatten().copied().chain(over).any(|ended| sequence < ended)
    }
}
