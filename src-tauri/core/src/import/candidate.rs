//! An event of the file at one time, with what a decision about it needs. Knows the file, nothing of the practice.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::basics::text::{folded, tidy};
use crate::ics::{Event, Occurrence, Occurrences, ParsedCalendar, Participant, Series, Status, When, Window};

/// What names an event for good: its UID, and which instance of a series it is.
pub type EventKey = (String, Option<String>);

/// One event at one time.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// What names it for good.
    pub key: EventKey,
    /// What all its times have in common.
    pub about: Rc<About>,
    /// Start.
    pub start: Instant,
    /// End; the start itself where the file gives no length.
    pub end: Instant,
    /// First and last day of an event that takes whole days.
    pub days: Option<(Day, Day)>,
    /// What the event's own clock shows at its start.
    pub local_start: LocalTime,
    /// That clock.
    pub zone: Zone,
}

impl Candidate {
    /// Its length in whole minutes, where the file gives one.
    #[must_use]
    pub fn minutes(&self) -> Option<u32> {
        u32::try_from(self.end.minutes_since(self.start)).ok().filter(|minutes| *minutes > 0)
    }
}

/// What the times of an event have in common.
#[derive(Debug, Default)]
pub struct About {
    /// The title.
    pub title: String,
    /// The title of its series, where that differs: an instance that was renamed still belongs to it.
    pub series_title: String,
    /// Everybody in it but the coach, rooms and other things.
    pub others: Vec<Contact>,
    /// The coach is in it and nobody else.
    pub only_coach: bool,
    /// The time stays free.
    pub free: bool,
    /// Cancelled by its organiser.
    pub cancelled: bool,
    /// Whole days, once a year: a birthday, a holiday.
    pub yearly: bool,
    /// The link to join.
    pub link: Option<String>,
    /// The place.
    pub location: String,
}

/// The events of the asked days.
#[derive(Debug)]
pub struct Contents {
    /// By start.
    pub candidates: Vec<Candidate>,
    /// From the beginning of the first day to the end of the last.
    pub window: Range<Instant>,
    /// The UIDs that the file has events of.
    pub series: HashSet<String>,
}

/// Somebody in an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Address, in small letters.
    pub email: Option<String>,
    /// Name, as the file has it.
    pub name: Option<String>,
}

/// Who the coach is, so that a client is not looked for in their own name.
#[derive(Debug, Clone)]
pub struct Coach {
    /// Name.
    pub name: String,
    /// Address, if the practice has one.
    pub email: Option<String>,
    /// The practice's clock.
    pub zone: Zone,
    /// What an event without a title is called.
    pub untitled: String,
}

/// What the file has of the asked days.
#[must_use]
pub fn contents(calendar: &ParsedCalendar, found: &Occurrences, window: &Window, coach: &Coach) -> Contents {
    let own = own_addresses(calendar, coach);
    let mut known: HashMap<usize, Rc<About>> = HashMap::new();
    let candidates = found.list.iter().map(|occurrence| {
        let about = known
            .entry(occurrence.event)
            .or_insert_with(|| Rc::new(about(calendar, occurrence, coach, &own)));
        candidate(calendar, occurrence, Rc::clone(about), coach.zone)
    });
    Contents {
        candidates: candidates.collect(),
        window: Instant(window.begins())..Instant(window.ends()),
        series: calendar.series.iter().map(|series| calendar.key(series).to_owned()).collect(),
    }
}

fn candidate(calendar: &ParsedCalendar, found: &Occurrence, about: Rc<About>, coach: Zone) -> Candidate {
    let instant = |when: When| Instant(when.instant(coach.0));
    let (start, end) = (instant(found.start), instant(found.end));
    let days = match (found.start, found.end) {
        (When::Day(first), When::Day(after)) => Some((Day(first), Day(after).plus(-1).max(Day(first)))),
        _ => None,
    };
    let (local_start, zone) =
        clock(start, calendar.zone(calendar.events[found.event].start).map(Zone), coach);
    let uid =
        calendar.series.get(found.series).map(|series| calendar.key(series).to_owned()).unwrap_or_default();
    let key = (uid, calendar.row(found).recurrence_id);
    Candidate { key, about, start, end, days, local_start, zone }
}

/// What clock an event is kept on. An event in UTC says when, not where: booking pages write all of theirs so, and
/// nobody lives there. It goes on the coach's clock, as floating times and private zones do.
fn clock(start: Instant, zone: Option<Zone>, coach: Zone) -> (LocalTime, Zone) {
    let zone = zone.filter(|zone| *zone != Zone::UTC).unwrap_or(coach);
    let minute = Instant(start.0 - chrono::Duration::seconds(start.0.timestamp().rem_euclid(60)));
    let shown = minute.local(zone);
    // In the hour that a zone shows twice, its clock names only the first one.
    if shown.instant(zone) == minute { (shown, zone) } else { (minute.local(Zone::UTC), Zone::UTC) }
}

fn about(calendar: &ParsedCalendar, found: &Occurrence, coach: &Coach, own: &BTreeSet<String>) -> About {
    let event = &calendar.events[found.event];
    let series = calendar.series.get(found.series);
    let master = series.and_then(Series::master).map_or(event, |index| &calendar.events[index]);
    // Programs leave out people, place and link of an instance that was only moved.
    let described = if participants(event).next().is_some() { event } else { master };
    let is_own = |someone: &Participant| {
        someone.email.as_deref().is_some_and(|email| own.contains(email))
            || someone.name.as_deref().is_some_and(|name| same_words(name, &coach.name))
    };
    let (mut others, mut coach_in_it) = (Vec::<Contact>::new(), false);
    for someone in participants(described) {
        let contact = contact(someone);
        if is_own(someone) {
            coach_in_it = true;
        } else if !others.iter().any(|known| known.email == contact.email && contact.email.is_some())
            && (contact.email.is_some() || contact.name.is_some())
        {
            others.push(contact);
        }
    }
    let details = |of: &Event| of.details.as_deref().cloned().unwrap_or_default();
    let (own_details, inherited) = (details(event), details(described));
    let repeats_yearly = master.recurrence.as_ref().is_some_and(|recurrence| {
        recurrence.rules.iter().any(|rule| rule.to_ascii_uppercase().contains("FREQ=YEARLY"))
    });
    let title = |event: &Event| match tidy(&event.summary) {
        empty if empty.is_empty() => coach.untitled.clone(),
        title => title,
    };
    About {
        title: title(event),
        series_title: title(master),
        only_coach: coach_in_it && others.is_empty(),
        others,
        free: event.transparent,
        cancelled: event.status == Some(Status::Cancelled),
        yearly: repeats_yearly && event.is_all_day(),
        link: own_details.link.or(inherited.link).map(String::from),
        location: match own_details.location.trim() {
            "" => inherited.location.trim().to_owned(),
            location => location.to_owned(),
        },
    }
}

/// People in an event: who is invited, then who invites. Rooms and other things are not people.
fn participants(event: &Event) -> impl Iterator<Item = &Participant> {
    let details = event.details.as_deref();
    let invited = details.map(|details| &*details.attendees).unwrap_or_default();
    let inviting = details.and_then(|details| details.organizer.as_ref());
    invited.iter().chain(inviting).map(Arc::as_ref).filter(|someone| !someone.thing)
}

fn contact(someone: &Participant) -> Contact {
    let email = someone.email.as_deref().map(str::to_owned);
    // Google gives the address as the name where it knows none.
    let name = someone.name.as_deref().map(str::trim).filter(|name| !name.contains('@'));
    Contact { email, name: name.filter(|name| !name.is_empty()).map(str::to_owned) }
}

/// The coach's own addresses: the practice's, the calendar's name where it is one, those that stand beside the coach's
/// name, and the one that invites different people: a calendar is full of its owner.
fn own_addresses(calendar: &ParsedCalendar, coach: &Coach) -> BTreeSet<String> {
    let mut own: BTreeSet<String> = coach.email.iter().map(|email| folded(email)).collect();
    own.extend(calendar.names.iter().map(|name| folded(name)).filter(|name| name.contains('@')));
    let mut invited_by: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for event in &calendar.events {
        for someone in participants(event) {
            let named = someone.name.as_deref().is_some_and(|name| same_words(name, &coach.name));
            if named && let Some(email) = someone.email.as_deref() {
                own.insert(email.to_owned());
            }
        }
        let Some(details) = event.details.as_deref() else { continue };
        let Some(host) = details.organizer.as_ref().and_then(|host| host.email.as_deref()) else { continue };
        let guests = details.attendees.iter().filter(|guest| !guest.thing);
        let guests = guests.filter_map(|guest| guest.email.as_deref()).filter(|guest| *guest != host);
        invited_by.entry(host).or_default().extend(guests);
    }
    let hosts = invited_by
        .into_iter()
        .filter(|(_, guests)| guests.iter().filter(|guest| !own.contains(**guest)).count() >= 2);
    let hosts: Vec<String> = hosts.map(|(host, _)| host.to_owned()).collect();
    own.extend(hosts);
    own
}

/// Whether two names are of the same words, in any order: "Weiss, Clara" is "Clara Weiss".
pub(super) fn same_words(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (words(one), words(other));
    one.sort_unstable();
    other.sort_unstable();
    !one.is_empty() && one == other
}

/// The words of a text, folded. An apostrophe belongs to its word; typographic ones are plain.
pub(super) fn words(text: &str) -> Vec<String> {
    folded(&text.replace('\u{2019}', "'"))
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
