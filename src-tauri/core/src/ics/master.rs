//! The event that defines a series, and its instances on its own clock: rules and added dates without the excluded.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::budget::Budget;
use super::clock::Clock;
use super::event::Event;
use super::issue::{Issues, Reason};
use super::read::ParsedCalendar;
use super::rule::{Rule, Until};
use super::span::{Lasting, When, midnight};
use super::times::EventTime;
use super::window::Window;

pub(crate) struct Master<'a> {
    calendar: &'a ParsedCalendar,
    window: &'a Window,
    pub(crate) index: usize,
    pub(crate) event: &'a Event,
    pub(crate) naming: Naming<'a>,
    pub(crate) clock: &'a Clock,
    pub(crate) lasting: Lasting,
}

/// One instance on the master's clock, with a length where it has its own.
pub(crate) type Instance = (NaiveDateTime, Option<Lasting>);

/// Readings of a clock, both included.
#[derive(Clone, Copy)]
pub(crate) struct Readings {
    pub(crate) first: NaiveDateTime,
    pub(crate) last: NaiveDateTime,
}

impl<'a> Master<'a> {
    pub(crate) fn new(calendar: &'a ParsedCalendar, index: usize, window: &'a Window) -> Self {
        let event = &calendar.events[index];
        Self {
            calendar,
            window,
            index,
            event,
            naming: Naming::new(calendar, event.start, window),
            clock: calendar.clock_of(event.start),
            lasting: calendar.lasting(event.start, event.length, window.zone),
        }
    }

    /// The most days that one of its instances spans.
    pub(crate) fn longest(&self) -> i64 {
        let added = self.event.recurrence.iter().flat_map(|recurrence| &recurrence.added);
        let own = added.filter_map(|(at, length)| {
            length.map(|length| self.calendar.lasting(*at, length, self.window.zone).longest())
        });
        own.fold(self.lasting.longest(), i64::max)
    }

    /// The recurrence set within `asked`.
    pub(crate) fn instances(
        &self,
        asked: Readings,
        budget: &mut Budget,
        issues: &mut Issues,
    ) -> Result<Vec<Instance>, Reason> {
        let start = self.event.start.civil();
        let Some(recurrence) = &self.event.recurrence else { return Ok(vec![(start, None)]) };
        let mut civil: Vec<NaiveDateTime> = Vec::new();
        let mut ended = false;
        for text in &recurrence.rules {
            let expanded = self.rule(text, asked, budget)?;
            ended |= expanded.is_none();
            civil.extend(expanded.unwrap_or_default());
        }
        if ended && recurrence.rules.len() == 1 {
            issues.add(self.event.line, Some(self.event.named()), Reason::RuleEndedBeforeStart);
        } else {
            civil.push(start);
        }
        let mut excluded: HashSet<NaiveDateTime> = HashSet::new();
        for text in &recurrence.excluded_rules {
            excluded.extend(self.rule(text, asked, budget)?.unwrap_or_default());
        }
        let mut instances: HashMap<NaiveDateTime, Option<Lasting>> =
            civil.into_iter().map(|civil| (civil, None)).collect();
        for (time, length) in &recurrence.added {
            let lasting = length.map(|length| self.calendar.lasting(*time, length, self.window.zone));
            let known = instances.entry(self.naming.on_clock(*time)).or_default();
            *known = lasting.or(*known);
        }
        let exclusions = Exclusions::new(self, &recurrence.excluded);
        let mut instances: Vec<_> = instances
            .into_iter()
            .filter(|(civil, _)| *civil >= asked.first && *civil <= asked.last)
            .filter(|(civil, _)| !excluded.contains(civil) && !exclusions.contain(self, *civil))
            .collect();
        instances.sort_unstable_by_key(|(civil, _)| *civil);
        Ok(instances)
    }

    /// The instances of one rule; `None` when it ended before it began, nothing when it cannot be expanded (said
    /// when the file was read).
    fn rule(
        &self,
        text: &str,
        asked: Readings,
        budget: &mut Budget,
    ) -> Result<Option<Vec<NaiveDateTime>>, Reason> {
        let rule = Rule::parse(text);
        let rule = if self.event.is_all_day() { rule.and_then(Rule::for_days) } else { rule };
        let Ok(mut rule) = rule else { return Ok(Some(Vec::new())) };
        // Of several rules the start belongs to those that meet it.
        rule.start_counts =
            self.event.recurrence.as_ref().is_none_or(|recurrence| recurrence.rules.len() < 2);
        let start = self.event.start.civil();
        let until = rule.until.map(|until| self.until(until));
        if until.is_some_and(|until| until < start) {
            return Ok(None);
        }
        let last = until.map_or(asked.last, |until| until.min(asked.last));
        match rule.starts(start, asked.first, last, budget) {
            // The crate does not accept it: as a rule that cannot be read.
            Err(Reason::RuleUnsupported) => Ok(Some(Vec::new())),
            other => other.map(Some),
        }
    }

    /// The end of a rule on the master's clock.
    fn until(&self, until: Until) -> NaiveDateTime {
        let end_of = |day: NaiveDate| day.and_hms_opt(23, 59, 59).unwrap_or(midnight(day));
        match until {
            Until::Day(day) => end_of(day),
            Until::Utc(civil) | Until::Local(civil) if self.event.is_all_day() => end_of(civil.date()),
            Until::Utc(civil) => self.clock.wall(civil.and_utc(), self.window.zone),
            Until::Local(civil) => civil,
        }
    }
}

/// How the instances of a series are named: by their original start, on the clock of the series.
pub(crate) struct Naming<'a> {
    calendar: &'a ParsedCalendar,
    window: &'a Window,
    start: EventTime,
    clock: &'a Clock,
}

impl<'a> Naming<'a> {
    /// For the series that begins at `start`.
    pub(crate) fn new(calendar: &'a ParsedCalendar, start: EventTime, window: &'a Window) -> Self {
        Self { calendar, window, start, clock: calendar.clock_of(start) }
    }

    /// The name of the instance that starts when the clock shows `civil`.
    pub(crate) fn name(&self, civil: NaiveDateTime) -> When {
        if self.start.is_day() {
            When::Day(civil.date())
        } else {
            When::Instant(self.clock.instant(civil, self.window.zone))
        }
    }

    /// The name that a changed instance means.
    pub(crate) fn meant(&self, id: EventTime) -> When {
        self.name(self.on_clock(id))
    }

    /// Another time on the series' clock; a day on a timed series means the start's time on that day.
    pub(crate) fn on_clock(&self, time: EventTime) -> NaiveDateTime {
        if self.start.is_day() {
            return midnight(time.civil().date());
        }
        match self.calendar.when(time, self.window.zone) {
            When::Day(day) => day.and_time(self.start.civil().time()),
            When::Instant(instant) => {
                // Going through the instant would move a reading in a gap.
                let same = matches!((time, self.start),
                    (EventTime::Local(_, one), EventTime::Local(_, other)) if one == other);
                if same { time.civil() } else { self.clock.wall(instant, self.window.zone) }
            }
        }
    }
}

/// Excluded dates: a day excludes what starts on it, a time the same instant in whatever zone it is written.
struct Exclusions {
    days: HashSet<NaiveDate>,
    instants: HashSet<DateTime<Utc>>,
}

impl Exclusions {
    fn new(master: &Master<'_>, excluded: &[EventTime]) -> Self {
        let (mut days, mut instants) = (HashSet::new(), HashSet::new());
        for time in excluded {
            match master.calendar.when(*time, master.window.zone) {
                When::Day(day) => {
                    days.insert(day);
                }
                When::Instant(_) if master.event.is_all_day() => {
                    days.insert(time.civil().date());
                }
                When::Instant(instant) => {
                    instants.insert(instant);
                }
            }
        }
        Self { days, instants }
    }

    fn contain(&self, master: &Master<'_>, civil: NaiveDateTime) -> bool {
        let by_instant = || self.instants.contains(&master.clock.instant(civil, master.window.zone));
        self.days.contains(&civil.date()) || (!self.instants.is_empty() && by_instant())
    }
}
