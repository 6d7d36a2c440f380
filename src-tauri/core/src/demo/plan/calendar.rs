//! When people meet: each client keeps an hour of every other week, or of every one.

use chrono::{Datelike, Weekday};

use super::{Act, LocalTime, Step, at};
use crate::basics::moments::{Day, Instant, Zone};

/// Four sessions a day, with a break between them.
const HOURS: [(u32, u32); 4] = [(9, 0), (10, 30), (13, 30), (15, 30)];
/// So many clients share one coach's week; a larger practice has more coaches' worth of weeks.
const CLIENTS_A_WEEK: usize = 36;

/// An hour that a client keeps.
#[derive(Clone, Copy)]
pub struct Lane {
    weekday: u32,
    hour: (u32, u32),
    odd_weeks: bool,
}

impl Lane {
    /// The first day of this lane from `day` on.
    pub fn first(&self, day: Day, weekly: bool) -> Day {
        let ahead = (7 + self.weekday - day.0.weekday().num_days_from_monday()) % 7;
        let on = day.plus(i64::from(ahead));
        let odd = on.0.num_days_from_ce().div_euclid(7) % 2 == 1;
        if weekly || odd == self.odd_weeks { on } else { on.plus(7) }
    }

    /// Its hour on that day.
    pub fn start(&self, day: Day) -> LocalTime {
        at(day, self.hour.0, self.hour.1)
    }
}

/// All hours of the week, and until when each is kept.
pub struct Lanes(Vec<(Lane, Option<Day>)>);

impl Lanes {
    pub fn for_clients(clients: usize) -> Self {
        let mut lanes = Vec::new();
        for _ in 0..clients.div_ceil(CLIENTS_A_WEEK).max(1) {
            for hour in HOURS {
                for weekday in [1, 3, 0, 2, 4] {
                    for odd_weeks in [false, true] {
                        lanes.push((Lane { weekday, hour, odd_weeks }, None));
                    }
                }
            }
        }
        Self(lanes)
    }

    /// An hour that nobody keeps on `day`; the first to be free where all are kept.
    pub fn take(&mut self, day: Day) -> usize {
        let free = self.0.iter().position(|(_, until)| until.is_none_or(|until| until < day));
        free.unwrap_or_else(|| {
            let first = self.0.iter().enumerate().min_by_key(|(_, (_, until))| *until);
            first.map_or(0, |(at, _)| at)
        })
    }

    /// The hour itself.
    pub fn lane(&self, at: usize) -> Lane {
        self.0[at].0
    }

    /// Keeps an hour until `day`; a weekly client keeps its neighbour too.
    pub fn keep(&mut self, at: usize, until: Day, weekly: bool) {
        self.0[at].1 = Some(until);
        if weekly {
            self.0[at ^ 1].1 = Some(until);
        }
    }
}

/// Two weeks in August and two around the new year.
pub fn is_holiday(day: Day) -> bool {
    matches!((day.0.month(), day.0.day()), (8, 1..=14) | (12, 22..=31) | (1, 1..=4))
}

/// That day, or the Monday after it.
pub fn workday(day: Day) -> Day {
    match day.0.weekday() {
        Weekday::Sat => day.plus(2),
        Weekday::Sun => day.plus(1),
        _ => day,
    }
}

/// Whatever the weekday, there are sessions today and tomorrow: some that were booked for later come earlier.
pub fn make_today_a_day(steps: &mut [Step], now: Instant, zone: Zone) {
    let here = now.local(zone);
    let mut later: Vec<usize> = Vec::new();
    let mut there = [0_usize; 2];
    for (index, step) in steps.iter().enumerate() {
        let Act::Book { start, repeat: None, .. } = &step.act else { continue };
        match start.day().since(here.day()) {
            0 => there[0] += 1,
            1 => there[1] += 1,
            2.. if step.at < now => later.push(index),
            _ => {}
        }
    }
    for (ahead, wanted) in [(0_i64, 4_usize), (1, 3)] {
        let day = here.day().plus(ahead);
        let missing = wanted.saturating_sub(there[usize::from(ahead == 1)]);
        let taken: Vec<LocalTime> = steps.iter().filter_map(|step| booked_at(&step.act)).collect();
        let mut hours: Vec<LocalTime> = HOURS
            .iter()
            .map(|(hour, minute)| at(day, *hour, *minute))
            .filter(|start| !taken.contains(start))
            .collect();
        // What still lies ahead comes first; late in the evening the day has passed, and waits to be told.
        hours.sort_by_key(|start| (*start <= here, *start));
        for start in hours.into_iter().take(missing) {
            let Some(index) = later.pop() else { return };
            if let Act::Book { start: booked, .. } = &mut steps[index].act {
                *booked = start;
            }
        }
    }
}

fn booked_at(act: &Act) -> Option<LocalTime> {
    match act {
        Act::Book { start, .. } => Some(*start),
        _ => None,
    }
}
