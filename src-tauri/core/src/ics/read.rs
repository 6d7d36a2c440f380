//! A calendar file to events: for an import whole, for a question only what can touch the asked days.

use std::io::Read;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use super::clock::Clock;
use super::component::{Part, Parts};
use super::event::Event;
use super::event_reader::{self, People};
use super::issue::Issues;
use super::left_out::LeftOut;
use super::rule::Rule;
use super::series::{Series, group};
use super::times::Length;
use super::window::Window;
use super::zones::{ClockId, ZoneBook};
use crate::error::Result;

/// How to read a file.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions {
    /// The coach's zone: for times whose zone nobody knows.
    pub fallback_zone: Tz,
}

/// What a file holds.
#[derive(Debug, Clone)]
pub struct ParsedCalendar {
    /// The names that the calendars in the file give themselves.
    pub names: Vec<String>,
    /// Every event that can be shown, in the order of the file, older copies left out.
    pub events: Vec<Event>,
    /// What belongs together, ordered by UID.
    pub series: Vec<Series>,
    /// What was left out, repaired or is worth a word.
    pub issues: Issues,
    /// To-dos, journals and other things that are no events.
    pub others: u64,
    /// Events that were read and left out because no instance of them can lie in the asked days.
    pub outside: u64,
    pub(crate) clocks: Vec<Clock>,
}

impl ParsedCalendar {
    /// The clock of a time that has one.
    #[must_use]
    pub fn clock(&self, id: ClockId) -> &Clock {
        self.clocks.get(id.0 as usize).unwrap_or(&Clock::Floating)
    }
}

/// Reads a whole file for an import.
///
/// # Errors
/// A file that cannot be read, is empty, too large or no calendar. A broken event is an issue, not an error.
pub fn read(source: impl Read, options: &ReadOptions) -> Result<ParsedCalendar> {
    Reading::new(None, true).run(source, options)
}

/// Reads only what can touch `window`, without descriptions and people: memory follows the events of the asked
/// days and the series, not the file.
///
/// # Errors
/// As [`read`].
pub fn read_window(source: impl Read, options: &ReadOptions, window: &Window) -> Result<ParsedCalendar> {
    Reading::new(Some(*window), false).run(source, options)
}

/// As [`read_window`], with descriptions and people: for an import of some days.
///
/// # Errors
/// As [`read`].
pub fn read_days(source: impl Read, options: &ReadOptions, window: &Window) -> Result<ParsedCalendar> {
    Reading::new(Some(*window), true).run(source, options)
}

struct Reading {
    window: Option<Window>,
    /// Where descriptions and people are read too.
    people: Option<People>,
    outside: u64,
    zones: ZoneBook,
    issues: Issues,
    events: Vec<Event>,
    left_out: LeftOut,
}

impl Reading {
    fn new(window: Option<Window>, details: bool) -> Self {
        Self {
            window,
            people: details.then(People::default),
            outside: 0,
            zones: ZoneBook::default(),
            issues: Issues::default(),
            events: Vec::new(),
            left_out: LeftOut::default(),
        }
    }

    fn run(mut self, source: impl Read, options: &ReadOptions) -> Result<ParsedCalendar> {
        let mut parts = Parts::new(source)?;
        let (mut names, mut others) = (Vec::new(), 0);
        while let Some(part) = parts.next_part(&mut self.issues)? {
            match part {
                Part::Calendar => self.zones.next_calendar(),
                Part::Zone(zone) => {
                    let problems = zone.children.iter().chain([&zone]).flat_map(|part| &part.problems);
                    problems.for_each(|(line, reason)| self.issues.add(*line, None, *reason));
                    self.zones.define(zone);
                }
                Part::Other => others += 1,
                Part::Property(property) => match property.name.as_str() {
                    "X-WR-TIMEZONE" => self.zones.calendar_zone(&property.text()),
                    "X-WR-CALNAME" if names.len() < 100 => names.push(property.text()),
                    _ => {}
                },
                Part::Event(raw) => {
                    let read =
                        event_reader::read(&raw, &mut self.zones, self.people.as_mut(), &mut self.issues);
                    if let Some(event) = read {
                        self.keep_or_drop(event);
                    }
                }
            }
        }
        let Self { zones, mut issues, mut events, mut left_out, outside, people, .. } = self;
        drop(people);
        let clocks = zones.resolve(options.fallback_zone, &mut issues);
        let outside = outside - left_out.settle(&mut events);
        let series = group(&mut events, &left_out, &mut issues);
        Ok(ParsedCalendar { names, events, series, issues, others, outside, clocks })
    }

    fn keep_or_drop(&mut self, event: Event) {
        if self.window.is_none_or(|window| can_touch(&event, &window)) {
            self.events.push(event);
        } else {
            self.outside += 1;
            self.left_out.add(event);
        }
    }
}

/// Whether some instance may lie in the window, decided before any zone is known: two days of slack cover every
/// zone.
fn can_touch(event: &Event, window: &Window) -> bool {
    const ZONES: Days = Days::new(2);
    let first = window.from.checked_sub_days(ZONES).unwrap_or(NaiveDate::MIN);
    let last = window.to.checked_add_days(ZONES).unwrap_or(NaiveDate::MAX);
    let start = event.start.civil().date();
    let touches = |start: NaiveDate| start <= last && latest_end(event, start) >= first;
    if event.this_and_future {
        return true;
    }
    let Some(recurrence) = &event.recurrence else { return touches(start) };
    if !recurrence.added.is_empty() || event.recurrence_id.is_some() || recurrence.rules.len() != 1 {
        return true;
    }
    let over = Rule::parse(&recurrence.rules[0]).ok().and_then(|rule| rule.surely_over(event.start.civil()));
    let Some(until) = over else { return start <= last };
    start <= last && latest_end(event, until.max(start)) >= first
}

/// The last day that an instance starting on `start` can reach.
fn latest_end(event: &Event, start: NaiveDate) -> NaiveDate {
    let days = match event.length {
        Length::Unsaid => 1,
        Length::Until(end) => (end.civil() - event.start.civil()).num_days().max(0) + 1,
        Length::Nominal { days, seconds } => days.max(0) + seconds.max(0) / 86_400 + 1,
    };
    start.checked_add_days(Days::new(u64::try_from(days).unwrap_or(0))).unwrap_or(NaiveDate::MAX)
}
