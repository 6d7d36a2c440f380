//! A rule as we write them: every so many weeks, so many times, some left out.

use crate::basics::dates::Shown;
use crate::basics::moments::{LocalTime, Zone};

/// The same time of the week, every so many weeks, on the clock of one zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The first time, whether it takes place or not.
    pub first: LocalTime,
    /// Whose clock.
    pub zone: Zone,
    /// Every so many weeks.
    pub every_weeks: u32,
    /// How many times, those left out among them.
    pub count: u32,
    /// Those left out.
    pub without: Vec<LocalTime>,
}

impl Rule {
    /// Every time that it gives, those left out among them.
    pub fn starts(&self) -> impl Iterator<Item = LocalTime> {
        let (first, weeks) = (self.first, i64::from(self.every_weeks));
        (0..i64::from(self.count)).map(move |place| first.weeks_later(place * weeks))
    }

    /// Whether its zone's clocks show each start and each end exactly once. Programs differ in what they make of a
    /// time that the clocks skip or show twice, so such a series is not written as one.
    #[must_use]
    pub fn is_plain(&self, minutes: u32) -> bool {
        self.starts().all(|start| {
            let ends = start.instant(self.zone).plus_minutes(i64::from(minutes));
            start.shown(self.zone) == Shown::Once && super::is_named(ends, self.zone)
        })
    }

    pub(super) fn text(&self) -> String {
        format!("FREQ=WEEKLY;INTERVAL={};COUNT={}", self.every_weeks, self.count)
    }
}
