//! When people meet: each client keeps an hour of every other week, or of every one.

use chrono::{Datelike, Weekday};

use super::diary::Diary;
use super::{Act, LocalTime, Step, at};
use crate::basics::moments::{Day, Instant, Zone};

/// Four sessions a day, with a break between them even after ninety minutes.
pub const HOURS: [(u32, u32); 4] = [(9, 0), (10, 45), (13, 30), (15, 30)];
/// No session is longer.
const LONGEST: i64 = 90;
/// So many clients share one coach's week; a larger practice has more coaches' worth of weeks.
pub const CLIENTS_A_WEEK: usize = 36;

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

    /// An hour that nobody keeps on `day`, for a weekly client in every week; the first to be free where all are kept.
    pub fn take(&mut self, day: Day, weekly: bool) -> usize {
        let free = |at: usize| self.0[at].1.is_none_or(|until| until < day);
        let found = (0..self.0.len()).find(|at| free(*at) && (!weekly || free(*at ^ 1)));
        found.unwrap_or_else(|| {
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

/// The workday before.
pub fn workday_before(day: Day) -> Day {
    match day.0.weekday() {
        Weekday::Mon => day.plus(-3),
        Weekday::Sun => day.plus(-2),
        _ => day.plus(-1),
    }
}

/// Whatever the weekday, there are sessions today and tomorrow, and one that is over waits to be told: some that were
/// booked for later come earlier.
pub fn make_today_a_day(steps: &mut [Step], diary: &mut Diary, now: Instant, zone: Zone) {
    let here = now.local(zone);
    let today = here.day();
    let mut earlier = Earlier { steps, diary, now, zone };
    let (ahead, over): (Vec<_>, Vec<_>) = hours_of(today).into_iter().partition(|start| *start > here);
    let mut untold = 0;
    for start in ahead {
        if earlier.diary.count(today) < 4 {
            earlier.bring(start);
        }
    }
    // Late in the evening the day has passed.
    for start in over {
        if earlier.diary.count(today) < 2 && earlier.bring(start) {
            untold += 1;
        }
    }
    let mut day = today;
    for _ in 0..3 {
        day = workday_before(day);
        for start in hours_of(day).into_iter().rev() {
            if untold == 0 && earlier.bring(start) {
                untold += 1;
            }
        }
    }
    for start in hours_of(today.plus(1)) {
        if earlier.diary.count(today.plus(1)) < 3 {
            earlier.bring(start);
        }
    }
}

fn hours_of(day: Day) -> [LocalTime; 4] {
    HOURS.map(|(hour, minute)| at(day, hour, minute))
}

/// Sessions to come that can be brought forward.
struct Earlier<'s> {
    steps: &'s mut [Step],
    diary: &'s mut Diary,
    now: Instant,
    zone: Zone,
}

impl Earlier<'_> {
    /// Brings the last one that was booked before that day to `to`, if the diary has room there.
    fn bring(&mut self, to: LocalTime) -> bool {
        if !self.diary.has_room(to, LONGEST) {
            return false;
        }
        let midnight = at(to.day(), 0, 0).instant(self.zone).min(self.now);
        let tomorrow = self.now.day(self.zone).plus(1);
        for step in self.steps.iter_mut().rev() {
            let booked_before = step.at < midnight;
            if let Act::Book { start, repeat: None, .. } = &mut step.act
                && booked_before
                && start.day() > tomorrow
            {
                *start = to;
                self.diary.enter(to, LONGEST);
                return true;
            }
        }
        false
    }
}
