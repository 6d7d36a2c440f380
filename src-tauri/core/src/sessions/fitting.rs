//! How a stretch of time fits into the coach's calendar. Pure: what is taken and how the coach works go in, what does
//! not fit comes out, to be said. None of it forbids anything.

use chrono::{Datelike, NaiveTime};

use super::rules::overlap;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::practice::model::WorkingDay;

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

/// A time that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The name of the client whose it is or for whom it is held, or what the group or the busy time is called.
    pub what: String,
    /// By what kind of thing.
    pub by: By,
    /// From when.
    pub start: Instant,
    /// Until when.
    pub end: Instant,
}

/// How the coach works.
pub struct Habits<'h> {
    /// The coach's clock.
    pub zone: Zone,
    /// Working hours.
    pub week: &'h [WorkingDay],
    /// Minutes kept free after a session.
    pub buffer_minutes: u32,
    /// Most sessions in a day.
    pub sessions_per_day: u32,
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
}

/// Everything that does not fit about the time from `start` to `end`, most pressing first.
#[must_use]
pub fn misfits(start: Instant, end: Instant, taken: &[Taken], habits: &Habits<'_>) -> Vec<Misfit> {
    let mut found = Vec::new();
    let met = overlapping(start, end, taken);
    if !met.is_empty() {
        found.push(Misfit::Overlaps(met));
    }
    found.extend(short_pause(start, end, taken, habits.buffer_minutes));
    found.extend(outside_hours(start.local(habits.zone), end.local(habits.zone), habits.week));
    let day = start.day(habits.zone);
    let on_that_day =
        taken.iter().filter(|other| other.by == By::Session && other.start.day(habits.zone) == day);
    let place = on_that_day.count() + 1;
    if place > habits.sessions_per_day as usize {
        found.push(Misfit::DayFull { place, most: habits.sessions_per_day });
    }
    found
}

/// What is taken at the same time.
#[must_use]
pub fn overlapping(start: Instant, end: Instant, taken: &[Taken]) -> Vec<Taken> {
    taken.iter().filter(|other| overlap((start, end), (other.start, other.end))).cloned().collect()
}

/// The pause belongs after a session: before something else it is kept too, after something else nothing is.
fn short_pause(start: Instant, end: Instant, taken: &[Taken], wanted: u32) -> Option<Misfit> {
    let gap = |other: &Taken| match other.by {
        By::WholeDays => None,
        _ if other.start >= end => Some(other.start.minutes_since(end)),
        By::Session | By::Held if other.end <= start => Some(start.minutes_since(other.end)),
        _ => None,
    };
    let near = taken.iter().filter_map(|other| Some((gap(other)?, other)));
    let (gap, to) = near.min_by_key(|(gap, _)| *gap)?;
    (gap < i64::from(wanted)).then(|| Misfit::ShortPause { wanted, to: to.clone() })
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
mod tests {
    use super::*;

    // Monday.
    const DAY: &str = "2026-03-02";

    fn at(time: &str) -> Instant {
        format!("{DAY}T{time}").parse::<LocalTime>().unwrap().instant(zone())
    }

    fn zone() -> Zone {
        "Europe/Berlin".parse().unwrap()
    }

    fn taken(by: By, from: &str, to: &str) -> Taken {
        Taken { what: "Anna".into(), by, start: at(from), end: at(to) }
    }

    fn found(from: &str, to: &str, taken: &[Taken]) -> Vec<Misfit> {
        let week = [WorkingDay { weekday: 1, from_minute: 9 * 60, to_minute: 17 * 60 }];
        let habits = Habits { zone: zone(), week: &week, buffer_minutes: 15, sessions_per_day: 2 };
        misfits(at(from), at(to), taken, &habits)
    }

    #[test]
    fn a_free_hour_of_a_working_day_fits() {
        assert_eq!(found("09:00", "10:00", &[]), []);
        assert_eq!(found("16:00", "17:00", &[taken(By::Session, "14:45", "15:45")]), []);
    }

    #[test]
    fn what_is_at_the_same_time_is_named_and_what_only_touches_is_not() {
        let busy = taken(By::Busy, "10:30", "12:00");
        let days = taken(By::WholeDays, "00:00", "23:59");
        let all = [busy.clone(), days.clone(), taken(By::Busy, "08:00", "10:00")];
        assert_eq!(found("10:00", "11:00", &all), [Misfit::Overlaps(vec![busy, days])]);
    }

    #[test]
    fn the_pause_is_kept_after_every_session() {
        let short = |to: &Taken| vec![Misfit::ShortPause { wanted: 15, to: to.clone() }];
        let before = taken(By::Session, "09:00", "09:46");
        assert_eq!(found("10:00", "11:00", std::slice::from_ref(&before)), short(&before));
        assert_eq!(found("10:01", "11:01", &[before]), []);
        let after = taken(By::Busy, "11:14", "12:00");
        assert_eq!(
            found("10:00", "11:00", std::slice::from_ref(&after)),
            short(&after),
            "before anything that follows"
        );
        let busy_before = taken(By::Busy, "09:00", "10:00");
        assert_eq!(found("10:00", "11:00", &[busy_before]), [], "a dentist leaves no pause to keep");
        let nearest = taken(By::Session, "11:05", "12:05");
        assert_eq!(
            found("10:00", "11:00", &[after, nearest.clone()]),
            short(&nearest),
            "the nearest is named"
        );
    }

    #[test]
    fn hours_are_the_ones_of_that_weekday_on_the_coachs_clock() {
        let outside = vec![Misfit::OutsideHours(vec![(540, 1020)])];
        assert_eq!(found("08:59", "09:59", &[]), outside);
        assert_eq!(found("16:01", "17:01", &[]), outside);
        let week = [WorkingDay { weekday: 2, from_minute: 0, to_minute: 24 * 60 }];
        let tuesdays = |week| Habits { zone: zone(), week, buffer_minutes: 0, sessions_per_day: 9 };
        assert_eq!(misfits(at("10:00"), at("11:00"), &[], &tuesdays(&week)), [Misfit::DayOff]);
        assert_eq!(misfits(at("10:00"), at("11:00"), &[], &tuesdays(&[])), []);
        let midnight = at("10:00").plus_minutes(37 * 60);
        let into_wednesday = misfits(midnight, midnight.plus_minutes(120), &[], &tuesdays(&week));
        assert_eq!(into_wednesday, [Misfit::OutsideHours(vec![(0, 1440)])], "it goes on past midnight");
    }

    #[test]
    fn a_full_day_counts_sessions_alone() {
        let day = [
            taken(By::Session, "09:00", "10:00"),
            taken(By::Busy, "10:00", "11:00"),
            taken(By::Session, "16:00", "17:00"),
        ];
        assert_eq!(found("12:00", "13:00", &day), [Misfit::DayFull { place: 3, most: 2 }]);
        assert_eq!(found("12:00", "13:00", &day[..2]), []);
    }
}
