//! What an import would do: pure, from the events of the file, the people, what is there already, and decisions.
//!
//! The preview shows this plan and the import carries it out, so what was shown is what happens.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::candidate::{Candidate, Contents, EventKey};
use super::matching::{Faces, title_key};
use super::model::{Decision, EventCounts, EventState, GroupDecision, ImportTotals};
use super::steps::{Step, Stepping};
use super::suggest::{self, Why};
use crate::basics::ids::{BusyTimeId, PersonId};
use crate::basics::moments::{Day, Instant};
use crate::basics::text::folded;
use crate::error::{Issue, Problem};
use crate::sessions::model::{Session, SessionStatus};

/// What the practice holds already, by what names an event for good.
#[derive(Debug, Default)]
pub struct Known {
    /// Sessions, also those that were booked here.
    pub sessions: HashMap<EventKey, Session>,
    /// Busy times.
    pub busy: HashMap<EventKey, KnownBusy>,
}

/// A busy time of an earlier import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBusy {
    /// Its id.
    pub id: BusyTimeId,
    /// Its title.
    pub title: String,
    /// Start.
    pub start: Instant,
    /// End.
    pub end: Instant,
    /// First and last day, if it takes whole days.
    pub days: Option<(Day, Day)>,
}

/// What becomes of groups that nobody has decided about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecided {
    /// As suggested: for a preview.
    AsSuggested,
    /// Left out: for an import. Nothing comes in that the coach has not said.
    LeftOut,
}

/// What an import would do.
#[derive(Debug)]
pub struct Plan {
    /// Events that belong together, those with a person first.
    pub groups: Vec<PlannedGroup>,
    /// Sessions of an earlier import whose series is in the file, but not they themselves.
    pub gone: Vec<Session>,
}

/// Events with one decision.
#[derive(Debug)]
pub struct PlannedGroup {
    /// Names it.
    pub key: String,
    /// Its events, as indices into the candidates, each with what becomes of it.
    pub events: Vec<(usize, Step)>,
    /// What is suggested.
    pub suggested: Decision,
    /// The person that the events seem to be about.
    pub person: Option<PersonId>,
    /// Why.
    pub why: Why,
    /// What was decided.
    pub decision: Decision,
}

/// Whom a session is with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Partner {
    /// Somebody of the practice.
    Known(PersonId),
    /// Somebody to be added: given name, family name and address, folded. Two groups may name the same newcomer.
    New(String, String, Option<String>),
}

impl Partner {
    /// The partner that a decision names.
    #[must_use]
    pub fn of(decision: &Decision) -> Option<Self> {
        match decision {
            Decision::Session { person_id, .. } => Some(Self::Known(person_id.clone())),
            Decision::NewPerson { given_name, family_name, email } => Some(Self::New(
                folded(given_name),
                folded(family_name),
                email.as_deref().map(folded).filter(|email| !email.is_empty()),
            )),
            Decision::Busy | Decision::Skip => None,
        }
    }
}

/// Makes the plan, or names every decision that cannot be followed.
pub fn plan(
    found: &Contents,
    faces: &Faces,
    known: &Known,
    decisions: &[GroupDecision],
    undecided: Undecided,
) -> Result<Plan, Vec<Issue>> {
    let candidates = &found.candidates;
    let mut members: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, candidate) in candidates.iter().enumerate() {
        members.entry(group_key(candidate)).or_default().push(index);
    }
    let issues = issues(decisions, &members, faces);
    if !issues.is_empty() {
        return Err(issues);
    }
    let mut groups: Vec<PlannedGroup> = members
        .into_iter()
        .map(|(key, indices)| {
            let events: Vec<&Candidate> = indices.iter().map(|index| &candidates[*index]).collect();
            let suggestion = suggest::suggest(&events, faces, known);
            let decided = decisions.iter().find(|decided| decided.group_key == key);
            let decision = match (decided, undecided) {
                (Some(decided), _) => decided.decision.clone(),
                (None, Undecided::AsSuggested) => suggestion.decision.clone(),
                (None, Undecided::LeftOut) => Decision::Skip,
            };
            PlannedGroup {
                key,
                events: indices.into_iter().map(|index| (index, Step::Unchanged)).collect(),
                suggested: suggestion.decision,
                person: suggestion.person,
                why: suggestion.why,
                decision,
            }
        })
        .collect();
    let rank = |decision: &Decision| match decision {
        Decision::Session { .. } | Decision::NewPerson { .. } => 0,
        Decision::Busy => 1,
        Decision::Skip => 2,
    };
    groups.sort_by_cached_key(|group| {
        let stranger = !matches!(group.why, Why::Stranger(_));
        (rank(&group.suggested), stranger, group.key.clone())
    });
    let mut stepping = Stepping::new(known);
    for group in &mut groups {
        for (index, step) in &mut group.events {
            *step = stepping.step(&candidates[*index], &group.decision);
        }
    }
    Ok(Plan { groups, gone: gone(found, known) })
}

impl Plan {
    /// What would happen in all.
    #[must_use]
    pub fn counts(&self) -> EventCounts {
        self.groups.iter().fold(EventCounts::default(), |sum, group| {
            let counts = group.counts();
            EventCounts {
                new: sum.new + counts.new,
                changed: sum.changed + counts.changed,
                unchanged: sum.unchanged + counts.unchanged,
                skipped: sum.skipped + counts.skipped,
            }
        })
    }

    /// What would come in. A busy time that turns out to be a session is here already: it counts as changed.
    #[must_use]
    pub fn totals(&self) -> ImportTotals {
        let mut totals = ImportTotals { changed: self.counts().changed, ..ImportTotals::default() };
        let mut partners = HashSet::new();
        for (_, step) in self.groups.iter().flat_map(|group| &group.events) {
            match step {
                Step::Book(partner) => {
                    totals.sessions += 1;
                    totals.people += u32::from(partners.insert(partner));
                }
                Step::Block => totals.busy += 1,
                _ => {}
            }
        }
        totals
    }
}

impl PlannedGroup {
    /// What would happen with its events.
    #[must_use]
    pub fn counts(&self) -> EventCounts {
        let mut counts = EventCounts::default();
        for (_, step) in &self.events {
            *match step.state() {
                EventState::New => &mut counts.new,
                EventState::Changed => &mut counts.changed,
                EventState::Unchanged => &mut counts.unchanged,
                EventState::Skipped => &mut counts.skipped,
            } += 1;
        }
        counts
    }
}

/// Events with the same people belong together, or else with the same title; whole days and free times each apart,
/// because something else is done with them. Depends on the file alone, so that a key still holds when people change.
#[must_use]
pub fn group_key(candidate: &Candidate) -> String {
    /// With more people it is a meeting, which its title names better.
    const FEW: usize = 3;
    let about = &candidate.about;
    let lane = match (candidate.days, about.free) {
        (Some(_), _) => "days ",
        (None, true) => "free ",
        (None, false) => "",
    };
    let mut addresses: Vec<&str> = about.others.iter().filter_map(|other| other.email.as_deref()).collect();
    addresses.sort_unstable();
    if addresses.is_empty() || addresses.len() > FEW {
        format!("{lane}title:{}", title_key(&about.series_title))
    } else {
        format!("{lane}with:{}", addresses.join(","))
    }
}

fn issues(decisions: &[GroupDecision], members: &BTreeMap<String, Vec<usize>>, faces: &Faces) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut named = HashSet::new();
    for (index, decided) in decisions.iter().enumerate() {
        let mut issue = |field: &str, problem| {
            issues.push(Issue::new(format!("decisions[{index}].{field}"), problem));
        };
        if !named.insert(&decided.group_key) {
            issue("groupKey", Problem::AlreadyUsed);
        } else if !members.contains_key(&decided.group_key) {
            issue("groupKey", Problem::NotPossible);
        }
        match &decided.decision {
            Decision::Session { person_id, .. } if !faces.knows(person_id) => {
                issue("decision.personId", Problem::NotPossible);
            }
            Decision::NewPerson { given_name, .. } if given_name.trim().is_empty() => {
                issue("decision.givenName", Problem::Missing);
            }
            _ => {}
        }
    }
    issues
}

/// Sessions that an import booked and nobody has said anything of, whose series is in the file without them: the
/// organiser took them out of it. They stay, because only the coach knows why.
fn gone(found: &Contents, known: &Known) -> Vec<Session> {
    let keys: HashSet<&EventKey> = found.candidates.iter().map(|candidate| &candidate.key).collect();
    let mut gone: Vec<Session> = known
        .sessions
        .iter()
        .filter(|(key, session)| {
            key.1.is_some()
                && session.status == SessionStatus::Scheduled
                && found.window.contains(&session.starts_at)
                && found.series.contains(&key.0)
                && !keys.contains(key)
        })
        .map(|(_, session)| session.clone())
        .collect();
    gone.sort_by(|one, other| (one.starts_at, &one.id).cmp(&(other.starts_at, &other.id)));
    gone
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
