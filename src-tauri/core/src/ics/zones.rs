//! Which clock a TZID means. Resolution order: IANA name, a name inside a longer path, X-LIC-LOCATION, the names of
//! Windows and Exchange, the file's own VTIMEZONE evaluated, our own aliases, X-WR-TIMEZONE, the coach's zone.
//!
//! An IANA name wins over a VTIMEZONE of that name, because files carry stale definitions for years.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use super::budget::Budget;
use super::clock::{Clock, CustomZone};
use super::component::Component;
use super::issue::{Issues, Reason};
use super::observances;
use super::zone_names::{alias, distance, fixed_offset, known, known_by_definition, named, standard};
use crate::basics::dates;

/// One clock of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockId(pub(crate) u32);

/// Collects the clocks while the file is read; a definition may follow its use, so they are resolved at the end.
#[derive(Default)]
pub(crate) struct ZoneBook {
    /// Which of several calendars in one file is being read.
    calendar: u32,
    wanted: Vec<Wanted>,
    index: HashMap<(u32, Option<String>), ClockId>,
    last: Option<(Option<String>, ClockId)>,
    definitions: HashMap<(u32, String), Component>,
    calendar_zones: HashMap<u32, String>,
}

struct Wanted {
    calendar: u32,
    name: Option<String>,
    line: u32,
}

impl ZoneBook {
    pub(crate) fn next_calendar(&mut self) {
        self.calendar += 1;
        self.last = None;
    }

    pub(crate) fn calendar_zone(&mut self, name: &str) {
        self.calendar_zones.insert(self.calendar, name.trim().to_owned());
    }

    pub(crate) fn define(&mut self, zone: Component) {
        let Some(name) = zone.property("TZID").map(|id| id.text()) else { return };
        // Known by name: its definition would never be looked at, and some files repeat it in each calendar.
        if known(&name).is_none() {
            self.definitions.insert((self.calendar, name), zone);
        }
    }

    /// The clock for a TZID; `None` is a time without one.
    pub(crate) fn clock(&mut self, name: Option<&str>, line: u32) -> ClockId {
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        if let Some((last, id)) = &self.last
            && last.as_deref() == name
        {
            return *id;
        }
        let name = name.map(str::to_owned);
        let wanted = &mut self.wanted;
        let id = *self.index.entry((self.calendar, name.clone())).or_insert_with(|| {
            wanted.push(Wanted { calendar: self.calendar, name: name.clone(), line });
            ClockId(u32::try_from(wanted.len() - 1).unwrap_or(u32::MAX))
        });
        self.last = Some((name, id));
        id
    }

    /// Every clock, in the order of their ids; unknown names read as `fallback`, and reported once per name.
    pub(crate) fn resolve(self, fallback: Tz, issues: &mut Issues) -> Vec<Clock> {
        let mut budget = Budget::for_zones();
        let resolve = |wanted: &Wanted| {
            let calendar_zone = self.calendar_zones.get(&wanted.calendar).and_then(|name| named(name));
            let Some(name) = &wanted.name else {
                return calendar_zone.map_or(Clock::Floating, Clock::Iana);
            };
            let definition = self.definitions.get(&(wanted.calendar, name.clone()));
            if let Some(zone) = known(name).or_else(|| definition.and_then(known_by_definition)) {
                return Clock::Iana(zone);
            }
            if let Some(mut custom) = definition.and_then(|zone| observances::evaluate(zone, &mut budget)) {
                let candidates = [alias(name), calendar_zone, Some(fallback)];
                custom.twin = candidates.into_iter().flatten().find(|zone| agree(&custom, *zone));
                return Clock::Custom(custom);
            }
            if let Some(zone) = alias(name) {
                return Clock::Iana(zone);
            }
            if let Some(seconds) = fixed_offset(name) {
                return Clock::Custom(CustomZone { before: seconds, changes: Vec::new(), twin: None });
            }
            // Nobody knows the name; what it says of the distance from UTC is believed.
            let fits = |zone: &Tz| distance(name).is_none_or(|distance| distance == standard(*zone));
            if let Some(zone) = calendar_zone.filter(fits) {
                return Clock::Iana(zone);
            }
            issues.add(wanted.line, None, Reason::ZoneUnknown);
            match distance(name).filter(|_| !fits(&fallback)) {
                Some(before) => Clock::Custom(CustomZone { before, changes: Vec::new(), twin: None }),
                None => Clock::Iana(fallback),
            }
        };
        self.wanted.iter().map(resolve).collect()
    }
}

/// Whether the file's zone and the IANA zone show the same time, looked at every ten days of 2010 to 2035.
fn agree(custom: &CustomZone, zone: Tz) -> bool {
    let Some(first) = DateTime::<Utc>::from_timestamp(1_262_304_000, 0) else { return false };
    (0..950).all(|step| {
        let instant = first + Duration::days(step * 10);
        dates::wall_clock(instant, zone)
            == instant.naive_utc() + Duration::seconds(i64::from(custom.offset_at(instant.timestamp())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_zone_is_reported_once_and_read_in_the_coachs() {
        let mut book = ZoneBook::default();
        let mut issues = Issues::default();
        let first = book.clock(Some("my office"), 7);
        let floating = book.clock(None, 8);
        assert_eq!(book.clock(Some("my office"), 9), first);
        let clocks = book.resolve(Tz::Europe__Warsaw, &mut issues);
        assert_eq!(clocks[first.0 as usize], Clock::Iana(Tz::Europe__Warsaw));
        assert_eq!(clocks[floating.0 as usize], Clock::Floating);
        let lines: Vec<_> = issues.list().iter().map(|issue| (issue.line, issue.reason)).collect();
        assert_eq!(lines, [(7, Reason::ZoneUnknown)]);
    }

    #[test]
    fn a_name_that_only_says_its_distance_is_the_coachs_zone_where_that_fits() {
        let mut book = ZoneBook::default();
        let (near, far) = (book.clock(Some("(UTC+01:00) Hier"), 1), book.clock(Some("(UTC-04:30) Dort"), 2));
        let clocks = book.resolve(Tz::Europe__Warsaw, &mut Issues::default());
        assert_eq!(clocks[near.0 as usize], Clock::Iana(Tz::Europe__Warsaw), "with its summer time");
        let fixed = CustomZone { before: -16_200, changes: Vec::new(), twin: None };
        assert_eq!(clocks[far.0 as usize], Clock::Custom(fixed));
    }
}
