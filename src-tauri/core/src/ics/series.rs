//! Which events of a file belong together: a UID's master and its changed instances, older copies left out.

use std::collections::HashMap;

use super::endings::Endings;
use super::event::Event;
use super::issue::{Issues, Reason};
use super::left_out::{LeftOut, Trace};
use super::read::ParsedCalendar;
use super::times::EventTime;

/// The events of one UID that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Where the file gives one UID to different events; else the UID is the key.
    own_key: Option<Box<str>>,
    /// The event that defines it, or one of its changed instances.
    first: usize,
    defined: bool,
    /// Most have none.
    changes: Option<Box<Changes>>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Changes {
    kept: Vec<usize>,
    away: Vec<EventTime>,
    start: Option<EventTime>,
}

impl Series {
    /// The event that defines it, as an index into [`ParsedCalendar::events`]; `None` where there are only changed
    /// instances of it.
    #[must_use]
    pub fn master(&self) -> Option<usize> {
        self.defined.then_some(self.first)
    }

    /// Its changed instances, as indices into [`ParsedCalendar::events`].
    #[must_use]
    pub fn overrides(&self) -> &[usize] {
        self.changes.as_deref().map_or(&[], |changes| &changes.kept)
    }

    /// Whether no instance of it was changed.
    pub(crate) fn is_unchanged(&self) -> bool {
        self.changes.is_none()
    }

    /// The instances whose changed ones lie outside the asked days.
    pub(crate) fn moved_away(&self) -> &[EventTime] {
        self.changes.as_deref().map_or(&[], |changes| &changes.away)
    }

    /// The start of the event that defines it, where that one lies outside the asked days.
    pub(crate) fn start_outside(&self) -> Option<EventTime> {
        self.changes.as_deref().and_then(|changes| changes.start)
    }
}

impl ParsedCalendar {
    /// A key of our own for a series: the UID, and more where the file gives one UID to different events.
    #[must_use]
    pub fn key<'a>(&'a self, series: &'a Series) -> &'a str {
        series.own_key.as_deref().unwrap_or(&self.events[series.first].uid)
    }
}

/// One event of a UID: kept, or left out.
struct Member {
    event: Option<usize>,
    trace: Trace,
}

/// Groups by UID. Superseded copies are removed from `events`.
pub(crate) fn group(events: &mut Vec<Event>, left_out: &LeftOut, issues: &mut Issues) -> Vec<Series> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by(|one, other| events[*one].uid.cmp(&events[*other].uid).then(one.cmp(other)));
    let mut superseded = vec![false; events.len()];
    let mut found = Vec::new();
    let mut rest = &order[..];
    while let Some(first) = rest.first() {
        let uid = &events[*first].uid;
        let (same, later) =
            rest.split_at(rest.iter().take_while(|index| events[**index].uid == *uid).count());
        rest = later;
        let traces = left_out.of(uid);
        if same.len() == 1 && traces.is_empty() && events[*first].recurrence_id.is_none() {
            found.push(Series { own_key: None, first: *first, defined: true, changes: None });
            continue;
        }
        let mut endings = left_out.endings(uid).cloned().unwrap_or_default();
        let mut members = members(same, traces, events);
        promote(&mut members, events);
        same.iter().for_each(|index| endings.add(&events[*index]));
        endings.settle();
        let older = older_copies(&members, &endings);
        for index in older.iter().filter_map(|older| members[*older].event) {
            issues.add(events[index].line, Some(events[index].named()), Reason::Superseded);
            superseded[index] = true;
        }
        let mut place = 0..;
        members.retain(|_| place.next().is_some_and(|place| older.binary_search(&place).is_err()));
        found.extend(series_of(&members, events));
    }
    if superseded.contains(&true) {
        leave_out(&superseded, events, &mut found);
    }
    found
}

/// All of one UID, in the order of the file.
fn members(same: &[usize], traces: &[Trace], events: &[Event]) -> Vec<Member> {
    let kept = same.iter().map(|index| Member { event: Some(*index), trace: Trace::of(&events[*index]) });
    let left_out = traces.iter().map(|trace| Member { event: None, trace: *trace });
    let mut members: Vec<Member> = kept.chain(left_out).collect();
    members.sort_by_key(|member| member.trace.line);
    members
}

/// RRULE with a dummy RECURRENCE-ID and no master is how ConnectDaily writes a master.
fn promote(members: &mut [Member], events: &mut [Event]) {
    if members.iter().any(|member| member.trace.recurrence_id.is_none()) {
        return;
    }
    for member in members {
        let Some(event) = member.event.map(|index| &mut events[index]) else { continue };
        if event.recurrence.as_ref().is_some_and(|found| !found.rules.is_empty()) {
            event.recurrence_id = None;
            member.trace.recurrence_id = None;
        }
    }
}

/// The places of copies of which the file has a newer one, and of changed instances that a newer state of their
/// series no longer has; in order.
fn older_copies(members: &[Member], endings: &Endings) -> Vec<usize> {
    let mut older = Vec::new();
    // The newest copy of each start (or instance).
    let mut newest: HashMap<_, usize> = HashMap::new();
    for (place, member) in members.iter().enumerate() {
        match newest.get_mut(&member.trace.slot()) {
            // The later of two equal copies is as good as any; the file's order decides.
            Some(known) if members[*known].trace.version() <= member.trace.version() => {
                older.push(std::mem::replace(known, place));
            }
            Some(_) => older.push(place),
            None => {
                newest.insert(member.trace.slot(), place);
            }
        }
    }
    // A moved event keeps UID and title and raises its sequence; different titles are different events that some
    // programs give one UID.
    let mut titles: HashMap<u64, u32> = HashMap::new();
    for Member { trace, .. } in members.iter().filter(|member| member.trace.recurrence_id.is_none()) {
        let highest = titles.entry(trace.title).or_default();
        *highest = (*highest).max(trace.sequence);
    }
    older.extend(newest.into_values().filter(|place| {
        let trace = &members[*place].trace;
        match trace.recurrence_id {
            None => trace.sequence < titles[&trace.title],
            Some(id) => endings.take_back(id, trace.sequence),
        }
    }));
    older.sort_unstable();
    older
}

fn series_of(members: &[Member], events: &[Event]) -> Vec<Series> {
    let (masters, changed): (Vec<&Member>, Vec<&Member>) =
        members.iter().partition(|member| member.trace.recurrence_id.is_none());
    let kept: Vec<usize> = changed.iter().filter_map(|member| member.event).collect();
    let away = || changed.iter().filter(|member| member.event.is_none());
    // Changed instances go with the series that repeats.
    let owner = masters.iter().position(|member| member.trace.repeats).unwrap_or(0);
    let mut found: Vec<Series> = masters
        .iter()
        .enumerate()
        .filter_map(|(place, master)| {
            let first = master.event?;
            let event = &events[first];
            let own_key = (place > 0)
                .then(|| format!("{}~{}", event.uid, Event::fingerprint(event.start, &event.summary)).into());
            let changes = (place == owner && !changed.is_empty()).then(|| {
                let away = away().filter_map(|member| member.trace.recurrence_id).collect();
                Box::new(Changes { kept: kept.clone(), away, start: None })
            });
            Some(Series { own_key, first, defined: true, changes })
        })
        .collect();
    let owner = masters.get(owner);
    if let (Some(first), true) = (kept.first().copied(), owner.is_none_or(|owner| owner.event.is_none())) {
        let changes = Changes { kept, away: Vec::new(), start: owner.map(|owner| owner.trace.start) };
        found.push(Series { own_key: None, first, defined: false, changes: Some(Box::new(changes)) });
    }
    found
}

/// Removes what is superseded, and moves the indices of `series` along.
fn leave_out(superseded: &[bool], events: &mut Vec<Event>, series: &mut [Series]) {
    let mut next = 0;
    let new_place: Vec<usize> = superseded
        .iter()
        .map(|gone| {
            next += usize::from(!gone);
            next - usize::from(!gone)
        })
        .collect();
    let mut gone = superseded.iter();
    events.retain(|_| !gone.next().copied().unwrap_or(false));
    for series in series {
        series.first = new_place[series.first];
        let kept = series.changes.iter_mut().flat_map(|changes| &mut changes.kept);
        kept.for_each(|index| *index = new_place[*index]);
    }
}
