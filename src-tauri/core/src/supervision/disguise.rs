//! Replacing everything by which anybody of the practice can be known. Pure.

use std::collections::HashMap;

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation;

use super::dates;
use super::inflections::Inflections;
use crate::basics::ids::PersonId;
use crate::basics::text::tidy;
use crate::error::Result;
use crate::privacy::identifiers::{Bounds, Identifier, KnownOrganisation, KnownPerson};
use crate::privacy::matching::{Matcher, Owner};
use crate::words::SupervisionWords;

/// Everybody of the practice, and who of them are the clients of the pack.
pub struct Disguise {
    matcher: Matcher,
    inflections: Inflections,
    /// All that must not be in the file.
    identifiers: Vec<Identifier>,
    people: Vec<PersonId>,
    letters: HashMap<PersonId, String>,
    words: &'static dyn SupervisionWords,
}

/// Of whom and when a text speaks.
pub struct Place<'p> {
    /// The client.
    pub person: &'p PersonId,
    /// The first day of the work with them.
    pub begun: NaiveDate,
}

impl Disguise {
    /// `clients` in the order in which the pack has them: the first is client A.
    ///
    /// # Errors
    /// When there are more names than can be searched for at once.
    pub fn new(
        people: &[KnownPerson],
        links: &[(PersonId, String)],
        organisations: &[KnownOrganisation],
        clients: &[PersonId],
        words: &'static dyn SupervisionWords,
    ) -> Result<Self> {
        let of_person = |person: &KnownPerson| {
            let mut all = person.identifiers();
            let own = links.iter().filter(|(whose, _)| *whose == person.id);
            all.extend(own.flat_map(|(_, link)| Identifier::link(link)));
            all
        };
        let mut owners: Vec<_> = people.iter().map(of_person).collect();
        owners.extend(organisations.iter().map(KnownOrganisation::identifiers));
        let mut identifiers: Vec<Identifier> = owners.iter().flatten().cloned().collect();
        identifiers.retain(|identifier| identifier.bounds != Bounds::WholeText);
        identifiers.sort_unstable();
        identifiers.dedup();
        Ok(Self {
            inflections: Inflections::new(owners.iter().take(people.len()).flatten()),
            matcher: Matcher::new(owners)?,
            identifiers,
            people: people.iter().map(|person| person.id.clone()).collect(),
            letters: clients.iter().cloned().zip((0..).map(letter)).collect(),
            words,
        })
    }

    /// What client `person` is called in the pack.
    #[must_use]
    pub fn client(&self, person: &PersonId) -> String {
        self.letters.get(person).map_or_else(|| self.words.somebody(), |letter| self.words.client(letter))
    }

    /// All that must not be in the file, for searching it.
    #[must_use]
    pub fn identifiers(&self) -> &[Identifier] {
        &self.identifiers
    }

    /// What finds them.
    #[must_use]
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// `text` without anything by which somebody is known, and how much was replaced.
    #[must_use]
    pub fn disguised(&self, text: &str, place: &Place<'_>) -> (String, u32) {
        let mut replaced = 0;
        let undated = dates::replace(text.trim(), |day| {
            replaced += 1;
            match day.map(|day| day.signed_duration_since(place.begun).num_days()) {
                Some(days @ 0..) => self.words.in_week(days / 7 + 1),
                _ => self.words.some_day(),
            }
        });
        let composed = tidy(&undated);
        let found = self.matcher.find(&composed);
        replaced += u32::try_from(found.len()).unwrap_or(u32::MAX);
        let mut out = String::with_capacity(composed.len());
        let mut from = 0;
        for found in found {
            self.unbent(&composed[from..found.at.start], place, &mut out, &mut replaced);
            out.push_str(&self.label(found.owners, place));
            from = found.at.end;
        }
        self.unbent(&composed[from..], place, &mut out, &mut replaced);
        (out, replaced)
    }

    /// Names that grammar bent; of whom cannot be told.
    fn unbent(&self, text: &str, place: &Place<'_>, out: &mut String, replaced: &mut u32) {
        for piece in text.split_word_bounds() {
            if self.inflections.have(piece) {
                *replaced += 1;
                out.push_str(&self.label(&[], place));
            } else {
                out.push_str(piece);
            }
        }
    }

    /// The client of this session before another who has the same name.
    fn label(&self, owners: &[Owner], place: &Place<'_>) -> String {
        let people: Vec<&PersonId> = owners.iter().filter_map(|owner| self.people.get(*owner)).collect();
        let is_organisation = people.is_empty() && !owners.is_empty();
        let here = people.iter().find(|person| **person == place.person);
        let chosen = here.or_else(|| people.iter().find(|person| self.letters.contains_key(**person)));
        match chosen {
            Some(person) => self.client(person),
            None if is_organisation => self.words.some_organisation(),
            None => self.words.somebody(),
        }
    }
}

/// A, B, … Z, AA.
fn letter(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    if place < 26 { last.to_string() } else { format!("{}{last}", letter(place / 26 - 1)) }
}
