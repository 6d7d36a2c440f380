//! One series: its instances on its own clock, without the excluded, with the changed ones in their new places.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};

use super::clock::Clock;
use super::event::Event;
use super::expand::{Occurrence, Occurrences};
use super::issue::Reason;
use super::read::{ParsedCalendar, Series};
use super::rule::{Budget, Rule, Until};
use super::span::{Lasting, When, midnight, overlaps, timed, whole};
use super::times::EventTime;
use super::window::Window;

pub(crate) struct SeriesExpander<'a> {
    calendar: &'a ParsedCalendar,
    index: usize,
    series: &'a Series,
    window: &'a Window,
}

/// A change that holds from one instance on.
struct Future {
    from: When,
    event: usize,
    /// How far later instances move on the clock.
    moved: Duration,
}

/// Everything about the master that its instances need.
struct Master<'a> {
    index: usize,
    event: &'a Event,
    clock: Clock,
    lasting: Lasting,
    /// The asked days on the master's clock, with room for lengths, moves and zones.
    first: NaiveDateTime,
    last: NaiveDateTime,
}

impl<'a> SeriesExpander<'a> {
    pub(crate) fn new(calendar: &'a ParsedCalendar, index: usize, window: &'a Window) -> Self {
        Self { calendar, index, series: &calendar.series[index], window }
    }

    pub(crate) fn run(&self, budget: &mut Budget, found: &mut Occurrences) {
        let Some(index) = self.series.master else {
            return self.changed(found);
        };
        let event = &self.calendar.events[index];
        if event.recurrence.is_none() && self.series.overrides.is_empty() {
            let (start, end) = self.span(event, event.start.civil());
            return self.emit(found, index, None, start, end);
        }
        let futures = self.futures(event);
        let furthest = futures.iter().map(|future| future.moved.abs()).max().unwrap_or_default();
        let master = self.master(index, event, &futures, furthest);
        match self.instances(&master, budget, found) {
            Ok(instances) => {
                self.regular(&master, &instances, &futures, found);
                self.changed(found);
            }
            Err(reason) => found.issues.add(event.line, Some(&event.uid), reason),
        }
    }

    fn master<'e>(
        &self,
        index: usize,
        event: &'e Event,
        futures: &[Future],
        furthest: Duration,
    ) -> Master<'e> {
        let lasting = self.calendar.lasting(event.start, event.length, self.window.zone);
        let later = futures.iter().map(|future| {
            let event = &self.calendar.events[future.event];
            self.calendar.lasting(event.start, event.length, self.window.zone).longest()
        });
        let added =
            event.recurrence.iter().flat_map(|recurrence| &recurrence.added).filter_map(|(at, length)| {
                length.map(|length| self.calendar.lasting(*at, length, self.window.zone).longest())
            });
        let longest = later.chain(added).fold(lasting.longest(), i64::max);
        // Two days cover the distance between any two zones.
        let room = Duration::days(longest + 2) + furthest;
        let edge =
            |day: NaiveDate, room: Duration| midnight(day).checked_add_signed(room).unwrap_or(midnight(day));
        Master {
            index,
            event,
            clock: self.clock(event.start),
            lasting,
            first: edge(self.window.from, -room),
            last: edge(self.window.to, Duration::days(2) + furthest),
        }
    }

    fn clock(&self, time: EventTime) -> Clock {
        match time {
            EventTime::Local(_, id) => self.calendar.clock(id).clone(),
            EventTime::Utc(_) | EventTime::Day(_) => Clock::Iana(chrono_tz::Tz::UTC),
        }
    }

    /// Instances of the recurrence set on the master's clock, without the excluded, with a length where they have
    /// their own.
    fn instances(
        &self,
        master: &Master<'_>,
        budget: &mut Budget,
        found: &mut Occurrences,
    ) -> Result<Vec<(NaiveDateTime, Option<Lasting>)>, Reason> {
        let start = master.event.start.civil();
        let Some(recurrence) = &master.event.recurrence else { return Ok(vec![(start, None)]) };
        let mut civil: Vec<NaiveDateTime> = Vec::new();
        let mut ended = false;
        for text in &recurrence.rules {
            let expanded = self.rule(master, text, budget)?;
            ended |= expanded.is_none();
            civil.extend(expanded.unwrap_or_default());
        }
        if ended && recurrence.rules.len() == 1 {
            found.issues.add(master.event.line, Some(&master.event.uid), Reason::RuleEndedBeforeStart);
        } else {
            civil.push(start);
        }
        let mut excluded: HashSet<NaiveDateTime> = HashSet::new();
        for text in &recurrence.excluded_rules {
            excluded.extend(self.rule(master, text, budget)?.unwrap_or_default());
        }
        let mut instances: HashMap<NaiveDateTime, Option<Lasting>> =
            civil.into_iter().map(|civil| (civil, None)).collect();
        for (time, length) in &recurrence.added {
            let lasting = length.map(|length| self.calendar.lasting(*time, length, self.window.zone));
            let known = instances.entry(self.on_clock(master, *time)).or_default();
            *known = lasting.or(*known);
        }
        let exclusions = Exclusions::new(self, master, &recurrence.excluded);
        let mut instances: Vec<_> = instances
            .into_iter()
            .filter(|(civil, _)| *civil >= master.first && *civil <= master.last)
            .filter(|(civil, _)| !excluded.contains(civil) && !exclusions.contain(self, master, *civil))
            .collect();
        instances.sort_unstable_by_key(|(civil, _)| *civil);
        Ok(instances)
    }

    /// The instances of one rule; `None` when it ended before it began, nothing when it cannot be expanded (said
    /// when the file was read).
    fn rule(
        &self,
        master: &Master<'_>,
        text: &str,
        budget: &mut Budget,
    ) -> Result<Option<Vec<NaiveDateTime>>, Reason> {
        let rule = Rule::parse(text);
        let rule = if master.event.is_all_day() { rule.and_then(Rule::for_days) } else { rule };
        let Ok(rule) = rule else { return Ok(Some(Vec::new())) };
        let start = master.event.start.civil();
        let until = rule.until.map(|until| self.until(master, until));
        if until.is_some_and(|until| until < start) {
            return Ok(None);
        }
        let last = until.map_or(master.last, |until| until.min(master.last));
        match rule.starts(start, master.first, last, budget) {
            // The crate cannot validate it: as a rule that cannot be read.
            Err(Reason::RuleUnsupported) => Ok(Some(Vec::new())),
            other => other.map(Some),
        }
    }

    /// The end of a rule on the master's clock.
    fn until(&self, master: &Master<'_>, until: Until) -> NaiveDateTime {
        let end_of = |day: NaiveDate| day.and_hms_opt(23, 59, 59).unwrap_or(midnight(day));
        match until {
            Until::Day(day) => end_of(day),
            Until::Utc(civil) | Until::Local(civil) if master.event.is_all_day() => end_of(civil.date()),
            Until::Utc(civil) => master.clock.wall(civil.and_utc(), self.window.zone),
            Until::Local(civil) => civil,
        }
    }

    /// Another time on the master's clock; a day on a timed series means the start's time on that day.
    fn on_clock(&self, master: &Master<'_>, time: EventTime) -> NaiveDateTime {
        if master.event.is_all_day() {
            return midnight(time.civil().date());
        }
        match self.calendar.when(time, self.window.zone) {
            When::Day(day) => day.and_time(master.event.start.civil().time()),
            When::Instant(instant) => {
                // Going through the instant would move a reading in a gap.
                let same = matches!((time, master.event.start),
                    (EventTime::Local(_, one), EventTime::Local(_, other)) if one == other);
                if same { time.civil() } else { master.clock.wall(instant, self.window.zone) }
            }
        }
    }

    fn name(&self, master: &Master<'_>, civil: NaiveDateTime) -> When {
        if master.event.is_all_day() {
            When::Day(civil.date())
        } else {
            When::Instant(master.clock.instant(civil, self.window.zone))
        }
    }

    fn regular(
        &self,
        master: &Master<'_>,
        instances: &[(NaiveDateTime, Option<Lasting>)],
        futures: &[Future],
        found: &mut Occurrences,
    ) {
        let replaced = self.replaced(master);
        let mut previous = None;
        for (civil, own) in instances {
            let name = self.name(master, *civil);
            // Two readings of the clock can be one instant where it is moved forward.
            if previous == Some(name) || replaced.contains(&name) {
                continue;
            }
            previous = Some(name);
            let future = futures.iter().rev().find(|future| future.from < name);
            let (index, (start, end)) = match future {
                None => {
                    let lasting = own.unwrap_or(master.lasting);
                    let span = if master.event.is_all_day() {
                        whole(civil.date(), lasting)
                    } else {
                        timed(&master.clock, *civil, lasting, self.window.zone)
                    };
                    (master.index, span)
                }
                Some(future) => {
                    let event = &self.calendar.events[future.event];
                    let moved = civil.checked_add_signed(future.moved).unwrap_or(*civil);
                    (future.event, self.span_on(event, moved, master))
                }
            };
            let id = master.event.recurrence.is_some().then_some(name);
            self.emit(found, index, id, start, end);
        }
    }

    /// The instances that changed ones stand for.
    fn replaced(&self, master: &Master<'_>) -> HashSet<When> {
        let ids = self.series.overrides.iter().filter_map(|index| self.calendar.events[*index].recurrence_id);
        ids.map(|id| self.name(master, self.on_clock(master, id))).collect()
    }

    fn changed(&self, found: &mut Occurrences) {
        for index in &self.series.overrides {
            let event = &self.calendar.events[*index];
            let id = event.recurrence_id.map(|id| self.original(id));
            let (start, end) = self.span(event, event.start.civil());
            self.emit(found, *index, id, start, end);
        }
    }

    /// The name of a changed instance as its series would give it.
    fn original(&self, id: EventTime) -> When {
        match self.series.master {
            None => self.calendar.when(id, self.window.zone),
            Some(index) => {
                let master = self.master(index, &self.calendar.events[index], &[], Duration::zero());
                self.name(&master, self.on_clock(&master, id))
            }
        }
    }

    fn futures(&self, event: &Event) -> Vec<Future> {
        let changed = self.series.overrides.iter().map(|index| (*index, &self.calendar.events[*index]));
        let master_clock = self.clock(event.start);
        let zone = self.window.zone;
        let reading = |time: EventTime| match time {
            EventTime::Day(day) => midnight(day),
            EventTime::Utc(_) | EventTime::Local(..) if event.is_all_day() => time.civil(),
            _ => master_clock.wall(self.calendar.when(time, zone).instant(zone), zone),
        };
        let mut futures: Vec<Future> = changed
            .filter(|(_, changed)| changed.this_and_future)
            .filter_map(|(index, changed)| {
                let id = changed.recurrence_id?;
                let moved = reading(changed.start) - reading(id);
                Some(Future { from: self.original(id), event: index, moved })
            })
            .collect();
        futures.sort_by_key(|future| future.from);
        futures
    }

    fn span(&self, event: &Event, civil: NaiveDateTime) -> (When, When) {
        let lasting = self.calendar.lasting(event.start, event.length, self.window.zone);
        match event.start {
            EventTime::Day(_) => whole(civil.date(), lasting),
            _ => timed(&self.clock(event.start), civil, lasting, self.window.zone),
        }
    }

    /// The span of a later instance of a series that a changed one describes.
    fn span_on(&self, event: &Event, civil: NaiveDateTime, master: &Master<'_>) -> (When, When) {
        let lasting = self.calendar.lasting(event.start, event.length, self.window.zone);
        match (event.is_all_day(), master.event.is_all_day()) {
            (true, _) => whole(civil.date(), lasting),
            (false, true) => timed(&self.clock(event.start), civil, lasting, self.window.zone),
            (false, false) => timed(&master.clock, civil, lasting, self.window.zone),
        }
    }

    fn emit(&self, found: &mut Occurrences, event: usize, id: Option<When>, start: When, end: When) {
        if overlaps(start, end, self.window) {
            found.list.push(Occurrence { event, series: self.index, recurrence_id: id, start, end });
        }
    }
}

/// Excluded dates: a day excludes what starts on it, a time the same instant in whatever zone it is written.
struct Exclusions {
    days: HashSet<NaiveDate>,
    instants: HashSet<DateTime<Utc>>,
}

impl Exclusions {
    fn new(expander: &SeriesExpander<'_>, master: &Master<'_>, excluded: &[EventTime]) -> Self {
        let (mut days, mut instants) = (HashSet::new(), HashSet::new());
        for time in excluded {
            match expander.calendar.when(*time, expander.window.zone) {
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

    fn contain(&self, expander: &SeriesExpander<'_>, master: &Master<'_>, civil: NaiveDateTime) -> bool {
        if self.days.contains(&civil.date()) {
            return true;
        }
        !self.instants.is_empty()
            && self.instants.contains(&master.clock.instant(civil, expander.window.zone))
    }
}
