//! How a stretch of time fits into the coach's calendar. Pure: what is taken and how the coach works go in, what does
//! not fit comes out, to be said. None of it forbids anything.

use chrono::{Datelike, NaiveTime};

use super::rules::overlap;
use crate::availability::model::DaysOff;
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::practice::model::{BookingLimits, Practice, WorkingDay};
use crate::sessions::model::Medium;

/// What takes a time already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A session that is booked or was held, or a date of a group.
    Session,
    /// A time that is held for a client.
    Held,
    /// Something else of the calendar.
    Busy,
    /// Something else that takes whole days.
    WholeDays,
}

/// Where the coach has to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Where {
    /// Wherever they are: a link or a telephone is enough.
    #[default]
    Anywhere,
    /// At a place, as it is written; nothing where it was not said.
    At(Option<String>),
}

impl Where {
    /// Where a session has the coach be.
    #[must_use]
    pub fn of(medium: Medium, place: Option<&str>) -> Self {
        match medium {
            Medium::Video | Medium::Phone => Self::Anywhere,
            Medium::InPerson | Medium::Walk => Self::At(place.map(str::to_owned)),
        }
    }

    /// Whether there is a way to go from one to the other.
    fn is_apart_from(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Anywhere, Self::Anywhere) => false,
            (Self::At(Some(one)), Self::At(Some(other))) => one != other,
            _ => true,
        }
    }
}

/// A time that is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// From when.
    pub start: Instant,
    /// Until when.
    pub end: Instant,
    /// Where.
    pub place: &'w Where,
}

/// A time that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The name of the client whose it is or for whom it is held, or what the group or the busy time is called.
    pub what: String,
    /// By what kind of thing.
    pub by: By,
    /// Where it has the coach be.
    pub place: Where,
    /// From when.
    pub start: Instant,
    /// Until when.
    pub end: Instant,
}

/// How the coach works.
#[derive(Debug, Clone, Copy)]
pub struct Habits<'h> {
    /// The coach's clock.
    pub zone: Zone,
    /// Working hours.
    pub week: &'h [WorkingDay],
    /// Minutes kept free after a session.
    pub buffer_minutes: u32,
    /// Most sessions in a day.
    pub sessions_per_day: u32,
    /// How soon, how far ahead and how far away.
    pub limits: BookingLimits,
    /// Days on which the coach does not work.
    pub days_off: &'h [DaysOff],
    /// What the clock says.
    pub now: Instant,
}

impl<'h> Habits<'h> {
    /// As the practice says, with the days off around the times that are asked about.
    #[must_use]
    pub fn of(practice: &'h Practice, days_off: &'h [DaysOff], now: Instant) -> Self {
        Self {
            zone: practice.zone,
            week: &practice.working_week,
            buffer_minutes: practice.buffer_minutes,
            sessions_per_day: practice.sessions_per_day,
            limits: practice.limits,
            days_off,
            now,
        }
    }

    /// The same, but as far ahead as wished if `day` is agreed and lies beyond: a rhythm may be longer than the horizon.
    #[must_use]
    pub fn reaching(self, day: Day) -> Self {
        if too_far(day, &self).is_some() { self.however_far_ahead() } else { self }
    }

    /// The same, as far ahead as wished: for what was agreed as a whole, like a series.
    #[must_use]
    pub fn however_far_ahead(self) -> Self {
        Self { limits: BookingLimits { horizon_weeks: None, ..self.limits }, ..self }
    }
}

/// A way in which a time does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// All of these are at the same time.
    Overlaps(Vec<Taken>),
    /// So few minutes lie between it and the nearest session that the pause is too short.
    ShortPause {
        /// The pause that the coach wants.
        wanted: u32,
        /// What it is too close to.
        to: Taken,
    },
    /// So few minutes lie between it and something elsewhere that the way is too long.
    ShortTravel {
        /// How long the way takes.
        wanted: u32,
        /// What it is too close to.
        to: Taken,
    },
    /// It touches days off.
    Away(DaysOff),
    /// The coach does not work on that day of the week.
    DayOff,
    /// It begins or ends outside these hours, in minutes of the day.
    OutsideHours(Vec<(u16, u16)>),
    /// It would be more sessions in a day than the coach wants.
    DayFull {
        /// Which session of the day it would be.
        place: usize,
        /// Most sessions in a day.
        most: u32,
    },
    /// It is to begin sooner than so many hours from now.
    ShortNotice(u32),
    /// It is further ahead than so many weeks.
    FarAhead(u32),
}

/// Everything that does not fit about the time that is wanted, most pressing first.
#[must_use]
pub fn misfits(wanted: &Wanted<'_>, taken: &[Taken], habits: &Habits<'_>) -> Vec<Misfit> {
    let (start, end) = (wanted.start, wanted.end);
    let mut found = Vec::new();
    let met = overlapping(start, end, taken);
    if !met.is_empty() {
        found.push(Misfit::Overlaps(met));
    }
    found.extend(too_close(wanted, taken, habits));
    match away(wanted, habits) {
        Some(days) => found.push(Misfit::Away(days)),
        None => found.extend(outside_hours(start.local(habits.zone), end.local(habits.zone), habits.week)),
    }
    let day = start.day(habits.zone);
    let on_that_day =
        taken.iter().filter(|other| other.by == By::Session && other.start.day(habits.zone) == day);
    let place = on_that_day.count() + 1;
    if place > habits.sessions_per_day as usize {
        found.push(Misfit::DayFull { place, most: habits.sessions_per_day });
    }
    found.extend(too_soon(start, habits));
    found.extend(too_far(day, habits));
    found
}

/// What is taken at the same time.
#[must_use]
pub fn overlapping(start: Instant, end: Instant, taken: &[Taken]) -> Vec<Taken> {
    taken.iter().filter(|other| overlap((start, end), (other.start, other.end))).cloned().collect()
}

/// The pause and the way; of the same neighbour only the longer is said.
fn too_close(wanted: &Wanted<'_>, taken: &[Taken], habits: &Habits<'_>) -> Vec<Misfit> {
    let pause = short_pause(wanted.start, wanted.end, taken, habits);
    let way = short_travel(wanted, taken, habits.limits.travel_minutes);
    match (pause, way) {
        (
            Some(Misfit::ShortPause { wanted: pause, to: beside }),
            Some(Misfit::ShortTravel { wanted: way, to }),
        ) if beside == to => vec![if way > pause {
            Misfit::ShortTravel { wanted: way, to }
        } else {
            Misfit::ShortPause { wanted: pause, to }
        }],
        (pause, way) => way.into_iter().chain(pause).collect(),
    }
}

/// Minutes are kept free before and after a session, whatever lies there. Between two sessions one pause is enough, the
/// longer of what the first wants after it and what the second wants before it.
fn short_pause(start: Instant, end: Instant, taken: &[Taken], habits: &Habits<'_>) -> Option<Misfit> {
    let (before, after) = (habits.limits.before_minutes, habits.buffer_minutes);
    let short = taken.iter().filter_map(|other| {
        let both = matches!(other.by, By::Session | By::Held).then_some(before.max(after));
        let (gap, wanted) = match other.by {
            By::WholeDays => return None,
            _ if other.start >= end => (other.start.minutes_since(end), both.unwrap_or(after)),
            _ if other.end <= start => (start.minutes_since(other.end), both.unwrap_or(before)),
            _ => return None,
        };
        (gap < i64::from(wanted)).then_some((gap, wanted, other))
    });
    let (_, wanted, to) = short.min_by_key(|(gap, ..)| *gap)?;
    Some(Misfit::ShortPause { wanted, to: to.clone() })
}

/// There and back: before and after whatever is somewhere else.
fn short_travel(wanted: &Wanted<'_>, taken: &[Taken], minutes: u32) -> Option<Misfit> {
    let gap = |other: &Taken| match other.by {
        By::WholeDays => None,
        _ if !wanted.place.is_apart_from(&other.place) => None,
        _ if other.start >= wanted.end => Some(other.start.minutes_since(wanted.end)),
        _ if other.end <= wanted.start => Some(wanted.start.minutes_since(other.end)),
        _ => None,
    };
    let near = taken.iter().filter_map(|other| Some((gap(other)?, other)));
    let (gap, to) = near.min_by_key(|(gap, _)| *gap)?;
    (gap < i64::from(minutes)).then(|| Misfit::ShortTravel { wanted: minutes, to: to.clone() })
}

fn away(wanted: &Wanted<'_>, habits: &Habits<'_>) -> Option<DaysOff> {
    // Until midnight is not yet the next day.
    let last = wanted.end.plus_minutes(-1).day(habits.zone);
    let first = wanted.start.day(habits.zone);
    habits.days_off.iter().find(|days| days.first_day <= last && first <= days.last_day).cloned()
}

/// What is past is written down, not booked: nobody is told too late of it.
fn too_soon(start: Instant, habits: &Habits<'_>) -> Option<Misfit> {
    let hours = habits.limits.notice_hours;
    let ahead = start.minutes_since(habits.now);
    (ahead >= 0 && ahead < i64::from(hours) * 60).then_some(Misfit::ShortNotice(hours))
}

fn too_far(day: Day, habits: &Habits<'_>) -> Option<Misfit> {
    let weeks = habits.limits.horizon_weeks?;
    let last = habits.now.day(habits.zone).plus(i64::from(weeks) * 7);
    (day > last).then_some(Misfit::FarAhead(weeks))
}

fn outside_hours(start: LocalTime, end: LocalTime, week: &[WorkingDay]) -> Option<Misfit> {
    let weekday = start.day().0.weekday().number_from_monday();
    let hours: Vec<(u16, u16)> = week
        .iter()
        .filter(|hours| u32::from(hours.weekday) == weekday)
        .map(|hours| (hours.from_minute, hours.to_minute))
        .collect();
    if hours.is_empty() {
        // Who has not said when they work is not told when they do not.
        return (!week.is_empty()).then_some(Misfit::DayOff);
    }
    let midnight = start.day().0.and_time(NaiveTime::MIN);
    let (from, to) = ((start.0 - midnight).num_minutes(), (end.0 - midnight).num_minutes());
    let inside = hours.iter().any(|(opens, closes)| i64::from(*opens) <= from && to <= i64::from(*closes));
    (!inside).then_some(Misfit::OutsideHours(hours))
}

#[cfg(test)]
#[path = "fitting_tests.rs"]
mod tests;
