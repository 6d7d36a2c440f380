//! Stand-ins for names: each person and organisation has a number, by the order in which they came, and keeps it.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use super::identifiers::{KnownOrganisation, KnownPerson};
use super::matching::{Matcher, Owner};
use crate::basics::folding::fold;
use crate::error::{Error, Result};
use crate::words::PrivacyWords;

/// Every name of the practice and what stands for it.
#[derive(Debug)]
pub struct StandIns {
    matcher: Matcher,
    people: usize,
    owners: usize,
    labels: AhoCorasick,
    words: &'static dyn PrivacyWords,
}

impl StandIns {
    /// For these people and organisations, oldest first.
    ///
    /// # Errors
    /// When there are more names than can be searched for at once.
    pub fn new(
        people: &[KnownPerson],
        organisations: &[KnownOrganisation],
        words: &'static dyn PrivacyWords,
    ) -> Result<Self> {
        let of_people = people.iter().map(KnownPerson::identifiers);
        let owners = of_people.chain(organisations.iter().map(KnownOrganisation::identifiers));
        let count = people.len() + organisations.len();
        let alone: BTreeSet<String> =
            (0..count).map(|owner| fold(&words.stand_in(&numbered(&[owner], people.len())))).collect();
        Ok(Self {
            matcher: Matcher::new(owners)?,
            people: people.len(),
            owners: count,
            labels: AhoCorasick::new(&alone)
                .map_err(|cause| Error::internal("preparing to look for stand-ins", cause))?,
            words,
        })
    }

    /// `text` without names; nothing where it has none.
    #[must_use]
    pub fn mask(&self, text: &str) -> Option<String> {
        if self.owners == 0 {
            return None;
        }
        self.matcher.replace(text, |owners| self.words.stand_in(&numbered(owners, self.people)))
    }

    /// Whether `text` holds a stand-in that masking can have put there.
    #[must_use]
    pub fn is_masked(&self, text: &str) -> bool {
        let folded = fold(text);
        let mut hits = self.labels.find_overlapping_iter(&folded);
        hits.any(|hit| {
            let before = folded[..hit.start()].chars().next_back();
            let after = folded[hit.end()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(|letter| letter.is_ascii_digit())
        })
    }
}

/// Who a name stands for: people first, each with their number from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// A person.
    Person(usize),
    /// An organisation.
    Organisation(usize),
}

fn numbered(owners: &[Owner], people: usize) -> Vec<Numbered> {
    let number = |owner: &Owner| match owner.checked_sub(people) {
        None => Numbered::Person(owner + 1),
        Some(place) => Numbered::Organisation(place + 1),
    };
    owners.iter().map(number).collect()
}
