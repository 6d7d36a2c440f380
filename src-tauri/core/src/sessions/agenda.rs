//! The calendar as a list: the next things from a day on, by day, however far apart they are.

use std::collections::BTreeMap;

use super::calendar::{Held, clock_notices, held, sentence, stretch};
use super::model::Days;
use super::views::{Agenda, AgendaDay, AgendaEntry, AgendaFrom};
use crate::app::App;
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::error::{Error, Problem, Result};
use crate::vault::reader::Reader;
use crate::words;

/// Longer than a list that is read.
const MOST: u32 = 200;

/// So many things from a day on; the day of the last is shown whole.
pub fn agenda(app: &App, request: AgendaFrom) -> Result<Agenda> {
    match request.count {
        0 => return Err(Error::invalid("count", Problem::TooSmall)),
        1..=MOST => {}
        _ => return Err(Error::invalid("count", Problem::TooLarge)),
    }
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let zone = r.practice()?.zone;
        let last = begin(r, request.from, zone, now, request.count)?.pop();
        let days = Days { from: request.from, to: last.unwrap_or(request.from) };
        let found = held(r, &days, zone, now, words)?;
        Ok(Agenda {
            zone,
            today: now.day(zone),
            next_from: begin(r, days.to.plus(1), zone, now, 1)?.pop(),
            clock_notices: clock_notices(r, &days, zone, now, words)?,
            sentence: sentence(&found.sessions, &found.groups, words),
            days: by_day(found, request.from),
        })
    })
}

/// The days on which the next so many things begin, from `from` on.
fn begin(r: &Reader<'_>, from: Day, zone: Zone, now: Instant, count: u32) -> Result<Vec<Day>> {
    let first = stretch(from, from, zone).0;
    let starts = r.starts_from(first, count)?;
    let held = r.held_starts(first, now, count)?;
    let mut days: Vec<Day> = starts.into_iter().chain(held).map(|start| start.day(zone)).collect();
    let off = r.days_off_from(from)?;
    days.extend(off.iter().map(|days| days.first_day).filter(|first| *first >= from));
    days.sort_unstable();
    days.truncate(count as usize);
    Ok(days)
}

/// What goes on from before `first` stands there. Within a day whole days come before times of day.
fn by_day(held: Held, first: Day) -> Vec<AgendaDay> {
    let mut entries: Vec<((Day, Option<LocalTime>), AgendaEntry)> = Vec::new();
    let mut place = |day: Day, time: Option<LocalTime>, entry| entries.push(((day.max(first), time), entry));
    for days in held.days_off {
        place(days.first_day, None, AgendaEntry::DaysOff(days));
    }
    for busy in held.busy {
        place(busy.start.day(), (!busy.all_day).then_some(busy.start), AgendaEntry::Busy(busy));
    }
    for date in held.groups {
        place(date.start.day(), Some(date.start), AgendaEntry::Group(date));
    }
    for slot in held.slots {
        place(slot.start.day(), Some(slot.start), AgendaEntry::Held(slot));
    }
    for session in held.sessions {
        place(session.start.day(), Some(session.start), AgendaEntry::Session(session));
    }
    entries.sort_by_key(|(place, _)| *place);
    let mut days: BTreeMap<Day, Vec<AgendaEntry>> = BTreeMap::new();
    for ((day, _), entry) in entries {
        days.entry(day).or_default().push(entry);
    }
    days.into_iter().map(|(day, entries)| AgendaDay { day, entries }).collect()
}
