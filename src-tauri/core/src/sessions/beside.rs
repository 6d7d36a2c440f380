//! What another clock shows at the hours of the coach's days. Pure.
//!
//! On a day on which either clock changes, the hours after the change are other ones than on the days around it: they
//! are told apart, so that no axis is drawn beside a day for which it is wrong.

use chrono::{NaiveTime, Timelike};

use super::model::Days;
use super::views::{Beside, DayThere, HourThere};
use crate::basics::dates::Shown;
use crate::basics::moments::{Day, LocalTime, Zone};

/// The hours of `theirs` beside those of `ours`; nothing where both are the same zone.
#[must_use]
pub fn beside(ours: Zone, theirs: Zone, days: &Days) -> Option<Beside> {
    if ours == theirs {
        return None;
    }
    let mut all = Vec::new();
    let mut day = days.from;
    while day <= days.to {
        all.push(DayThere { day, hours: hours(day, ours, theirs) });
        day = day.plus(1);
    }
    let alike = |hours: &[HourThere]| all.iter().filter(|other| other.hours == hours).count();
    // Of several that are as frequent the first: it is the last that the search keeps.
    let axis = all.iter().rev().max_by_key(|day| alike(&day.hours))?.hours.clone();
    let others = all.into_iter().filter_map(|DayThere { day, mut hours }| {
        hours.retain(|hour| !axis.contains(hour));
        (!hours.is_empty()).then_some(DayThere { day, hours })
    });
    Some(Beside { zone: theirs, other_days: others.collect(), axis })
}

/// Each hour that the coach's clock shows on that day.
fn hours(day: Day, ours: Zone, theirs: Zone) -> Vec<HourThere> {
    let each = (0..24).filter_map(|hour| {
        let here = LocalTime(day.0.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?));
        if here.shown(ours) == Shown::Never {
            return None;
        }
        let there = here.instant(ours).local(theirs);
        let time = there.0.time();
        Some(HourThere { hour, minute: time.hour() * 60 + time.minute(), days: there.day().since(day) })
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(theirs: &str, from: &str, to: &str) -> Beside {
        let days = Days { from: from.parse().unwrap(), to: to.parse().unwrap() };
        beside("Europe/Berlin".parse().unwrap(), theirs.parse().unwrap(), &days).unwrap()
    }

    fn at(hours: &[HourThere], hour: u32) -> Option<String> {
        let found = hours.iter().find(|found| found.hour == hour)?;
        let days = if found.days == 0 { String::new() } else { format!(" {:+}", found.days) };
        Some(format!("{:02}:{:02}{days}", found.minute / 60, found.minute % 60))
    }

    #[test]
    fn hours_and_half_hours_stand_beside_each_other_and_another_day_is_said() {
        let kolkata = week("Asia/Kolkata", "2026-03-02", "2026-03-08");
        assert_eq!(at(&kolkata.axis, 9).unwrap(), "13:30");
        assert_eq!(at(&kolkata.axis, 20).unwrap(), "00:30 +1");
        assert_eq!((kolkata.axis.len(), kolkata.other_days.len()), (24, 0));
        let new_york = week("America/New_York", "2026-02-16", "2026-02-16");
        assert_eq!(at(&new_york.axis, 3).unwrap(), "21:00 -1");
    }

    #[test]
    fn on_the_day_of_a_change_only_the_hours_after_it_are_other_ones() {
        // In New York the clocks go forward on Sunday 8 March, at eight in Berlin.
        let week = week("America/New_York", "2026-03-02", "2026-03-08");
        assert_eq!(at(&week.axis, 16).unwrap(), "10:00");
        let [sunday] = &week.other_days[..] else { panic!("one day is another: {:?}", week.other_days) };
        assert_eq!(sunday.day.to_string(), "2026-03-08");
        assert_eq!(at(&sunday.hours, 7), None);
        assert_eq!(at(&sunday.hours, 8).unwrap(), "03:00");
        assert_eq!(at(&sunday.hours, 16).unwrap(), "11:00");
    }

    #[test]
    fn an_hour_that_the_coachs_clock_skips_has_no_label() {
        let week = week("America/New_York", "2026-03-23", "2026-03-29");
        let [sunday] = &week.other_days[..] else { panic!("one day is another: {:?}", week.other_days) };
        assert_eq!(
            (at(&week.axis, 2).unwrap(), at(&week.axis, 16).unwrap()),
            ("21:00 -1".into(), "11:00".into())
        );
        assert_eq!((at(&sunday.hours, 1), at(&sunday.hours, 2)), (None, None));
        assert_eq!(at(&sunday.hours, 16).unwrap(), "10:00");
        // The day alone is its own axis.
        let alone = super::tests::week("America/New_York", "2026-03-29", "2026-03-29");
        assert_eq!((at(&alone.axis, 1).unwrap(), at(&alone.axis, 2)), ("20:00 -1".into(), None));
        assert_eq!(at(&alone.axis, 3).unwrap(), "21:00 -1");
        assert!(alone.other_days.is_empty());
    }

    #[test]
    fn where_both_clocks_change_at_once_nothing_is_other() {
        assert!(week("Europe/Lisbon", "2026-03-23", "2026-03-29").other_days.is_empty());
    }
}
