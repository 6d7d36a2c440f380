//! What is suggested for a group of events, and why. Pure; the coach decides.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use super::candidate::{About, Candidate};
use super::matching::{By, Faces, Found};
use super::model::{Decision, Newcomer};
use super::plan::Known;
use crate::basics::ids::PersonId;

/// Why something is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// An earlier import made sessions with this person of it.
    SessionsBefore(String),
    /// An earlier import made busy times of it.
    BusyBefore,
    /// It seems to be about this person.
    About(String, By),
    /// It seems to be about this person, and the time is shown as free.
    FreeWith(String),
    /// Several people could be meant.
    Several(Vec<String>),
    /// It is with people who are not in the practice.
    Stranger(Vec<String>),
    /// The coach is in it alone.
    OnlyCoach,
    /// Nobody is in it, and nobody's name is in its title.
    Nobody,
    /// The time is shown as free.
    Free,
    /// Whole days, once a year.
    Yearly,
    /// Whole days.
    WholeDays,
    /// It has no length: a reminder.
    NoLength,
    /// All of it was cancelled.
    Cancelled,
}

/// What is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What to do.
    pub decision: Decision,
    /// The person that it seems to be about.
    pub person: Option<PersonId>,
    /// Why.
    pub why: Why,
}

/// What to do with events of one group.
#[must_use]
pub fn suggest(events: &[&Candidate], faces: &Faces, known: &Known) -> Suggestion {
    let suggestion = |decision, person, why| Suggestion { decision, person, why };
    let session = |person: &PersonId| Decision::Session { person_id: person.clone(), engagement_id: None };
    if let Some(person) = person_before(events, known) {
        return suggestion(session(&person), Some(person.clone()), Why::SessionsBefore(faces.name(&person)));
    }
    if events.iter().any(|event| known.busy.contains_key(&event.key)) {
        return suggestion(Decision::Busy, None, Why::BusyBefore);
    }
    let all = |test: &dyn Fn(&Candidate) -> bool| events.iter().all(|event| test(event));
    if all(&|event| event.about.cancelled) {
        return suggestion(Decision::Skip, None, Why::Cancelled);
    }
    if all(&|event| event.days.is_some()) {
        return if all(&|event| event.about.yearly) {
            suggestion(Decision::Skip, None, Why::Yearly)
        } else if all(&|event| event.about.free) {
            suggestion(Decision::Skip, None, Why::Free)
        } else {
            suggestion(Decision::Busy, None, Why::WholeDays)
        };
    }
    let free = all(&|event| event.about.free);
    match find(events, faces) {
        Found::One(person, _) if free => {
            let why = Why::FreeWith(faces.name(&person));
            suggestion(Decision::Skip, Some(person), why)
        }
        _ if free => suggestion(Decision::Skip, None, Why::Free),
        Found::One(person, by) => {
            let why = Why::About(faces.name(&person), by);
            suggestion(session(&person), Some(person), why)
        }
        Found::Several(meant) => {
            let names = meant.iter().map(|person| faces.name(person)).collect();
            suggestion(Decision::Busy, None, Why::Several(names))
        }
        Found::Nobody => {
            let strangers = others(events);
            if !strangers.is_empty() {
                suggestion(Decision::Busy, None, Why::Stranger(strangers))
            } else if all(&|event| event.minutes().is_none()) {
                suggestion(Decision::Skip, None, Why::NoLength)
            } else if all(&|event| event.about.only_coach) {
                suggestion(Decision::Busy, None, Why::OnlyCoach)
            } else {
                suggestion(Decision::Busy, None, Why::Nobody)
            }
        }
    }
}

/// With whom most of these events are sessions already.
fn person_before(events: &[&Candidate], known: &Known) -> Option<PersonId> {
    let mut times: BTreeMap<&PersonId, usize> = BTreeMap::new();
    for session in events.iter().filter_map(|event| known.sessions.get(&event.key)) {
        *times.entry(&session.person_id).or_default() += 1;
    }
    let most = times.into_iter().rev().max_by_key(|(_, times)| *times)?;
    Some(most.0.clone())
}

/// Whom all of these events are about: those that say nothing do not speak against it.
fn find(events: &[&Candidate], faces: &Faces) -> Found {
    let mut meant: BTreeMap<PersonId, By> = BTreeMap::new();
    let mut several = BTreeSet::new();
    // The times of one event share what is known about it.
    let mut looked_at: HashSet<*const About> = HashSet::new();
    for event in events {
        if !looked_at.insert(Rc::as_ptr(&event.about)) {
            continue;
        }
        match faces.find(&event.about) {
            Found::One(person, by) => {
                let surest = meant.get(&person).map_or(by, |known| by.min(*known));
                meant.insert(person, surest);
            }
            Found::Several(more) => several.extend(more),
            Found::Nobody => {}
        }
    }
    match (meant.len(), several.is_empty(), meant.first_key_value()) {
        (1, true, Some((person, by))) => Found::One(person.clone(), *by),
        (0, true, _) => Found::Nobody,
        _ => {
            several.extend(meant.into_keys());
            Found::Several(several)
        }
    }
}

/// Who else is in these events, by name or address, each once.
#[must_use]
pub fn others(events: &[&Candidate]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for event in events {
        for other in &event.about.others {
            if let Some(name) = other.name.as_ref().or(other.email.as_ref())
                && !names.contains(name)
            {
                names.push(name.clone());
            }
        }
    }
    names
}

/// How somebody unknown would be called, where the events are with exactly one.
#[must_use]
pub fn newcomer(events: &[&Candidate]) -> Option<Newcomer> {
    let latest = events.iter().rev().find(|event| event.about.others.len() == 1)?;
    if events.iter().any(|event| event.about.others.len() > 1) {
        return None;
    }
    let other = latest.about.others.first()?;
    let named = events.iter().rev().find_map(|event| event.about.others.first()?.name.as_deref());
    let (given_name, family_name) = match named {
        Some(name) => split_name(name),
        // The part before the @ is the best that the file has.
        None => (other.email.as_deref()?.split('@').next()?.to_owned(), String::new()),
    };
    Some(Newcomer { given_name, family_name, email: other.email.clone() })
}

/// "Kowalska, Anna" and "Anna Maria Kowalska" to given and family name.
fn split_name(name: &str) -> (String, String) {
    if let Some((family, given)) = name.split_once([',', ';']) {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    match name.trim().rsplit_once(char::is_whitespace) {
        Some((given, family)) => (given.trim().to_owned(), family.to_owned()),
        None => (name.trim().to_owned(), String::new()),
    }
}
