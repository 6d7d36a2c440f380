//! One series to occurrences: its instances, with the changed ones in their new places.

use std::collections::HashSet;

use chrono::{Duration, NaiveDate, NaiveDateTime};

use super::budget::Budget;
use super::event::Event;
use super::expand::{Occurrence, Occurrences};
use super::master::{Instance, Master, Naming, Readings};
use super::read::ParsedCalendar;
use super::series::Series;
use super::span::{When, midnight, overlaps, timed, whole};
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

impl<'a> SeriesExpander<'a> {
    pub(crate) fn new(calendar: &'a ParsedCalendar, index: usize, window: &'a Window) -> Self {
        Self { calendar, index, series: &calendar.series[index], window }
    }

    pub(crate) fn run(&self, budget: &mut Budget, found: &mut Occurrences) {
        let Some(index) = self.series.master() else {
            let start = self.series.start_outside();
            let naming = start.map(|start| Naming::new(self.calendar, start, self.window));
            return self.changed(naming.as_ref(), found);
        };
        let master = Master::new(self.calendar, index, self.window);
        let event = master.event;
        if event.recurrence.is_none() && self.series.is_unchanged() {
            let (start, end) = self.span(event, event.start.civil());
            return self.emit(found, index, None, start, end);
        }
        let futures = self.futures(&master);
        let asked = self.asked(&master, &futures);
        match master.instances(asked, budget, &mut found.issues) {
            Ok(instances) => {
                self.regular(&master, &instances, &futures, found);
                self.changed(Some(&master.naming), found);
            }
            Err(reason) => found.issues.add(event.line, Some(event.named()), reason),
        }
    }

    /// The asked days on the master's clock, with room for lengths, moves and zones.
    fn asked(&self, master: &Master<'_>, futures: &[Future]) -> Readings {
        let furthest = futures.iter().map(|future| future.moved.abs()).max().unwrap_or_default();
        let later = futures.iter().map(|future| {
            let event = &self.calendar.events[future.event];
            self.calendar.lasting(event.start, event.length, self.window.zone).longest()
        });
        let longest = later.fold(master.longest(), i64::max);
        // Two days cover the distance between any two zones.
        let room = Duration::days(2) + furthest;
        let edge =
            |day: NaiveDate, room: Duration| midnight(day).checked_add_signed(room).unwrap_or(midnight(day));
        Readings {
            first: edge(self.window.from, -room - Duration::days(longest)),
            last: edge(self.window.to, room),
        }
    }

    fn regular(
        &self,
        master: &Master<'_>,
        instances: &[Instance],
        futures: &[Future],
        found: &mut Occurrences,
    ) {
        let replaced = self.replaced(master);
        let mut previous = None;
        for (civil, own) in instances {
            let name = master.naming.name(*civil);
            // Two readings of the clock can be one instant where it is moved forward.
            if previous == Some(name) || replaced.contains(&name) {
                continue;
            }
            previous = Some(name);
            let later_than = futures.partition_point(|future| future.from < name);
            let future = later_than.checked_sub(1).map(|last| &futures[last]);
            let (index, (start, end)) = match future {
                None => {
                    let lasting = own.unwrap_or(master.lasting);
                    let span = if master.event.is_all_day() {
                        whole(civil.date(), lasting)
                    } else {
                        timed(master.clock, *civil, lasting, self.window.zone)
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
        let kept = self.series.overrides().iter();
        let ids = kept.filter_map(|index| self.calendar.events[*index].recurrence_id);
        ids.chain(self.series.moved_away().iter().copied()).map(|id| master.naming.meant(id)).collect()
    }

    fn changed(&self, naming: Option<&Naming<'_>>, found: &mut Occurrences) {
        for index in self.series.overrides() {
            let event = &self.calendar.events[*index];
            // The name of its place as the series would give it.
            let id = event.recurrence_id.map(|id| match naming {
                Some(naming) => naming.meant(id),
                None => self.calendar.when(id, self.window.zone),
            });
            let (start, end) = self.span(event, event.start.civil());
            self.emit(found, *index, id, start, end);
        }
    }

    fn futures(&self, master: &Master<'_>) -> Vec<Future> {
        // What does not repeat has no later instances.
        if master.event.recurrence.is_none() {
            return Vec::new();
        }
        let changed = self.series.overrides().iter().map(|index| (*index, &self.calendar.events[*index]));
        let zone = self.window.zone;
        let reading = |time: EventTime| match time {
            EventTime::Day(day) => midnight(day),
            EventTime::Utc(_) | EventTime::Local(..) if master.event.is_all_day() => time.civil(),
            _ => master.clock.wall(self.calendar.when(time, zone).instant(zone), zone),
        };
        let mut futures: Vec<Future> = changed
            .filter(|(_, changed)| changed.this_and_future)
            .filter_map(|(index, changed)| {
                let id = changed.recurrence_id?;
                let moved = reading(changed.start) - reading(id);
                Some(Future { from: master.naming.meant(id), event: index, moved })
            })
            .collect();
        futures.sort_by_key(|future| future.from);
        futures
    }

    fn span(&self, event: &Event, civil: NaiveDateTime) -> (When, When) {
        let lasting = self.calendar.lasting(event.start, event.length, self.window.zone);
        match event.start {
            EventTime::Day(_) => whole(civil.date(), lasting),
            _ => timed(self.calendar.clock_of(event.start), civil, lasting, self.window.zone),
        }
    }

    /// The span of a later instance of a series that a changed one describes.
    fn span_on(&self, event: &Event, civil: NaiveDateTime, master: &Master<'_>) -> (When, When) {
        let lasting = self.calendar.lasting(event.start, event.length, self.window.zone);
        match (event.is_all_day(), master.event.is_all_day()) {
            (true, _) => whole(civil.date(), lasting),
            (false, true) => timed(self.calendar.clock_of(event.start), civil, lasting, self.window.zone),
            (false, false) => timed(master.clock, civil, lasting, self.window.zone),
        }
    }

    fn emit(&self, found: &mut Occurrences, event: usize, id: Option<When>, start: When, end: When) {
        if overlaps(start, end, self.window) {
            found.list.push(Occurrence { event, series: self.index, recurrence_id: id, start, end });
        }
    }
}
