//! Series to occurrences: rules, added and excluded dates, changed instances, and the way from a clock to instants.
//!
//! A rule is expanded on the event's own wall clock and each result is taken to its instant afterwards, so that a
//! weekly session at ten stays at ten, and none is lost on the days on which clocks change (RFC 5545, 3.3.5).

use chrono::{DateTime, Utc};

use super::budget::Budget;
use super::issue::Issues;
use super::read::ParsedCalendar;
use super::series_expand::SeriesExpander;
use super::span::When;
use super::window::Window;

/// One time at which an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The event that describes it, as an index into [`ParsedCalendar::events`].
    pub event: usize,
    /// Its series, as an index into [`ParsedCalendar::series`].
    pub series: usize,
    /// The original start, which names this instance of a series for good; `None` for a single event.
    pub recurrence_id: Option<When>,
    /// The start.
    pub start: When,
    /// The end, excluded; the start itself where nothing is known of a length.
    pub end: When,
}

/// The occurrences of the asked days and what stood in the way of others.
#[derive(Debug, Clone, Default)]
pub struct Occurrences {
    /// By start, then UID.
    pub list: Vec<Occurrence>,
    /// Series that were refused or have ended.
    pub issues: Issues,
}

/// Every occurrence that overlaps `window`, cancelled ones included.
#[must_use]
pub fn occurrences(calendar: &ParsedCalendar, window: &Window) -> Occurrences {
    let mut found = Occurrences::default();
    let mut budget = Budget::for_question();
    for series in 0..calendar.series.len() {
        budget.next_series();
        SeriesExpander::new(calendar, series, window).run(&mut budget, &mut found);
    }
    let start: fn(&Occurrence, &Window) -> DateTime<Utc> = |found, window| found.start.instant(window.zone);
    found.list.sort_by(|one, other| {
        start(one, window)
            .cmp(&start(other, window))
            .then_with(|| calendar.events[one.event].uid.cmp(&calendar.events[other.event].uid))
            .then_with(|| one.recurrence_id.cmp(&other.recurrence_id))
            .then_with(|| one.event.cmp(&other.event))
    });
    found
}
