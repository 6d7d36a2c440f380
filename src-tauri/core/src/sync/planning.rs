//! What has to be written to the calendar that carries the coach's sessions. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::model::CopyKind;
use super::provider::OwnEvent;
use super::said::Said;

/// What stands in a calendar of others for something of ours.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// What it is.
    pub kind: CopyKind,
    /// Its id.
    pub id: String,
}

impl Subject {
    /// As the outbox names it.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.kind.word(), self.id)
    }

    /// Back from [`Subject::key`].
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, id) = key.split_once(':')?;
        let kind = CopyKind::ALL.iter().copied().find(|known| known.word() == kind)?;
        Some(Self { kind, id: id.to_owned() })
    }
}

/// A session as it should stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What is written.
    pub event: OwnEvent,
    /// What that says.
    pub said: Said,
}

/// What is the case with one of the coach's own that was made to repeat there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeating {
    /// She is asked, or wants it so: nothing is written over it.
    Hers,
    /// It is to be a single one again.
    Ends,
}

/// A session as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where.
    pub href: String,
    /// Its UID.
    pub uid: String,
    /// Its version, where the other side says one.
    pub etag: Option<String>,
    /// Byte for byte.
    pub base: Vec<u8>,
    /// What it says.
    pub said: Said,
    /// Where it was made to repeat.
    pub repeating: Option<Repeating>,
}

/// Something to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A new event.
    Create(Subject),
    /// An event that says something else now.
    Update(Subject),
    /// An event that is no longer wanted.
    Delete(Subject),
}

/// What differs. A subject that waits for the coach's word (`undecided`) is left as it is.
#[must_use]
pub fn plan(
    wanted: &BTreeMap<Subject, Wanted>,
    copies: &BTreeMap<Subject, Copy>,
    undecided: &BTreeSet<Subject>,
) -> Vec<Step> {
    let free = |subject: &&Subject| !undecided.contains(subject);
    let written = wanted.iter().filter(|(subject, _)| free(subject)).filter_map(|(subject, wanted)| {
        match copies.get(subject) {
            None => Some(Step::Create(subject.clone())),
            Some(copy) if copy.repeating == Some(Repeating::Hers) => None,
            Some(copy) if copy.repeating.is_none() && copy.said == wanted.said => None,
            Some(_) => Some(Step::Update(subject.clone())),
        }
    });
    let gone = copies.iter().filter(|(subject, copy)| {
        let hers = copy.repeating == Some(Repeating::Hers);
        free(subject) && !hers && !wanted.contains_key(subject)
    });
    written.chain(gone.map(|(subject, _)| Step::Delete(subject.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::moments::{Instant, LocalTime, Zone};

    fn subject(id: &str) -> Subject {
        Subject { kind: CopyKind::Session, id: id.into() }
    }

    fn wanted(at: &str) -> Wanted {
        let zone: Zone = "Europe/Berlin".parse().unwrap();
        let start: LocalTime = at.parse().unwrap();
        let event = OwnEvent {
            uid: "u".into(),
            sequence: 0,
            title: "Anna".into(),
            start,
            zone,
            minutes: 60,
            location: None,
            stamp: Instant("2026-03-02T11:00:00Z".parse().unwrap()),
        };
        let said = Said { starts_at: start.instant(zone), minutes: 60, title: "Anna".into(), location: None };
        Wanted { event, said }
    }

    fn copy(at: &str) -> Copy {
        let said = wanted(at).said;
        Copy { href: "/u".into(), uid: "u".into(), etag: None, base: Vec::new(), said, repeating: None }
    }

    #[test]
    fn only_what_differs_is_written() {
        let ten = "2026-03-05T10:00";
        let wants = BTreeMap::from([
            (subject("new"), wanted(ten)),
            (subject("same"), wanted(ten)),
            (subject("moved"), wanted("2026-03-05T11:00")),
            (subject("asked"), wanted("2026-03-05T11:00")),
        ]);
        let copies = BTreeMap::from(
            ["same", "moved", "asked", "cancelled", "asked too"].map(|id| (subject(id), copy(ten))),
        );
        let undecided = BTreeSet::from(["asked", "asked too"].map(subject));
        assert_eq!(
            plan(&wants, &copies, &undecided),
            [
                Step::Update(subject("moved")),
                Step::Create(subject("new")),
                Step::Delete(subject("cancelled"))
            ]
        );
    }

    #[test]
    fn what_is_in_step_needs_nothing() {
        let wants = BTreeMap::from([(subject("a"), wanted("2026-03-05T10:00"))]);
        let copies = BTreeMap::from([(subject("a"), copy("2026-03-05T10:00"))]);
        assert!(plan(&wants, &copies, &BTreeSet::new()).is_empty());
    }

    #[test]
    fn what_she_made_to_repeat_is_left_alone_until_it_is_to_be_a_single_one() {
        let (ten, eleven) = ("2026-03-05T10:00", "2026-03-05T11:00");
        let repeats = |repeating| Copy { repeating: Some(repeating), ..copy(ten) };
        let wants = BTreeMap::from([(subject("hers"), wanted(eleven)), (subject("ends"), wanted(ten))]);
        let copies = BTreeMap::from([
            (subject("hers"), repeats(Repeating::Hers)),
            (subject("cancelled"), repeats(Repeating::Hers)),
            (subject("ends"), repeats(Repeating::Ends)),
        ]);
        assert_eq!(plan(&wants, &copies, &BTreeSet::new()), [Step::Update(subject("ends"))]);
    }

    #[test]
    fn a_subject_has_one_name() {
        let one = subject("a:b");
        assert_eq!(Subject::from_key(&one.key()), Some(one));
        assert_eq!(Subject::from_key("else:a"), None);
    }
}
