//! The made-up coach's diary: every time is given once, with a pause after it.

use std::collections::HashMap;

use super::calendar::{CLIENTS_A_WEEK, HOURS, is_holiday, workday};
use super::{Day, LocalTime, at, later};

const PAUSE: i64 = 15;
const A_DAY: usize = 4;
/// Another time is looked for so many days ahead: a weekly client comes again after that.
const DAYS_AHEAD: i64 = 4;

/// What has been given so far. A practice of many times one coach's clients has as many coaches.
pub struct Diary {
    coaches: usize,
    days: HashMap<Day, Vec<(LocalTime, LocalTime)>>,
}

impl Diary {
    pub fn for_clients(clients: usize) -> Self {
        Self { coaches: clients.div_ceil(CLIENTS_A_WEEK).max(1), days: HashMap::new() }
    }

    /// Times given on a day, also those that were moved or cancelled afterwards.
    pub fn count(&self, day: Day) -> usize {
        self.days.get(&day).map_or(0, Vec::len)
    }

    pub fn has_room(&self, start: LocalTime, minutes: i64) -> bool {
        let Some(given) = self.days.get(&start.day()) else { return true };
        let (from, until) = (later(start, -PAUSE), later(start, minutes + PAUSE));
        let met = given.iter().filter(|(begins, ends)| *begins < until && from < *ends).count();
        met < self.coaches && given.len() < A_DAY * self.coaches
    }

    pub fn enter(&mut self, start: LocalTime, minutes: i64) {
        self.days.entry(start.day()).or_default().push((start, later(start, minutes)));
    }

    /// Gives the time that is wished for, or the next of the coach's hours that is free.
    pub fn give(&mut self, wished: LocalTime, minutes: i64) -> Option<LocalTime> {
        let days = (0..=DAYS_AHEAD).map(|ahead| wished.day().plus(ahead));
        let hours = days
            .filter(|day| workday(*day) == *day && !is_holiday(*day))
            .flat_map(|day| HOURS.map(|(hour, minute)| at(day, hour, minute)))
            .filter(|start| *start > wished);
        let found = std::iter::once(wished).chain(hours).find(|start| self.has_room(*start, minutes))?;
        self.enter(found, minutes);
        Some(found)
    }
}
