//! Finding every identifier in a text at once (Aho-Corasick over the folded text), and what each stands for.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::identifiers::{Bounds, Identifier};
use super::{ordinary, phones};
use crate::basics::folding::Folded;
use crate::error::{Error, Result};

/// What an identifier stands for, by its place among the matcher's owners.
pub type Owner = usize;

/// Finds identifiers in texts.
#[derive(Debug)]
pub struct Matcher {
    forms: AhoCorasick,
    about: Vec<Form>,
    whole: HashMap<String, Vec<Owner>>,
    numbers: Vec<(String, Vec<Owner>)>,
}

#[derive(Debug)]
struct Form {
    anywhere: bool,
    needs_capital: bool,
    of_calendar: bool,
    owners: Vec<Owner>,
}

/// An identifier in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'m> {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// Whose it is, in order; several where they share a name.
    pub owners: &'m [Owner],
}

impl Matcher {
    /// Of everybody, each with their identifiers.
    ///
    /// # Errors
    /// When there are more identifiers than can be searched for at once.
    pub fn new<I: IntoIterator<Item = Identifier>>(owners: impl IntoIterator<Item = I>) -> Result<Self> {
        let mut whose: HashMap<Identifier, Vec<Owner>> = HashMap::new();
        for (owner, identifiers) in owners.into_iter().enumerate() {
            for identifier in identifiers {
                whose.entry(identifier).or_default().push(owner);
            }
        }
        let (mut texts, mut about) = (Vec::new(), Vec::new());
        let (mut whole, mut numbers) = (HashMap::new(), Vec::new());
        for (identifier, owners) in whose {
            match identifier.bounds {
                Bounds::WholeText => drop(whole.insert(identifier.text, owners)),
                Bounds::Digits => numbers.push((identifier.text, owners)),
                Bounds::Word | Bounds::Anywhere => {
                    about.push(Form {
                        anywhere: identifier.bounds == Bounds::Anywhere,
                        needs_capital: identifier.needs_capital,
                        of_calendar: ordinary::is_of_calendar(&identifier.text),
                        owners,
                    });
                    texts.push(identifier.text);
                }
            }
        }
        let forms = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&texts)
            .map_err(|cause| Error::internal("preparing to look for names", cause))?;
        Ok(Self { forms, about, whole, numbers })
    }

    /// Every identifier in `text`, in order, none overlapping; of two that begin together the longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Found<'_>> {
        if let Some(owners) = self.whole.get(text.trim()) {
            return vec![Found { at: 0..text.len(), owners }];
        }
        let folded = Folded::of(text);
        let mut found: Vec<Found<'_>> = self
            .forms
            .find_overlapping_iter(&folded.text)
            .filter_map(|hit| {
                let form = self.about.get(hit.pattern().as_usize())?;
                let at = folded.in_source(&(hit.start()..hit.end()))?;
                let counts = form.counts(&folded.text, &(hit.start()..hit.end()), text, &at);
                counts.then_some(Found { at, owners: &form.owners })
            })
            .collect();
        self.find_numbers(text, &mut found);
        found.sort_by_key(|found| (found.at.start, std::cmp::Reverse(found.at.end)));
        let mut end = 0;
        found.retain(|found| {
            let is_free = found.at.start >= end;
            if is_free {
                end = found.at.end;
            }
            is_free
        });
        found.dedup_by(|next, before| {
            let is_one = next.owners == before.owners && is_hyphen(&text[before.at.end..next.at.start]);
            if is_one {
                before.at.end = next.at.end;
            }
            is_one
        });
        found
    }

    /// `text` with each identifier replaced by what `label` says of its owners; nothing where there is none.
    pub fn replace(&self, text: &str, label: impl Fn(&[Owner]) -> String) -> Option<String> {
        let found = self.find(text);
        if found.is_empty() {
            return None;
        }
        let mut replaced = String::with_capacity(text.len());
        let mut from = 0;
        for found in found {
            replaced.push_str(&text[from..found.at.start]);
            replaced.push_str(&label(found.owners));
            from = found.at.end;
        }
        replaced.push_str(&text[from..]);
        Some(replaced)
    }

    fn find_numbers<'m>(&'m self, text: &str, found: &mut Vec<Found<'m>>) {
        if self.numbers.is_empty() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        for at in phones::candidates(text) {
            let digits = phones::digits(&text[at.clone()]);
            let whose = self.numbers.iter().find(|(known, _)| digits.ends_with(known.as_str()));
            found.extend(whose.map(|(_, owners)| Found { at, owners }));
        }
    }
}

/// What stands between the halves of a name that is written with a hyphen, broken over a line or not.
fn is_hyphen(between: &str) -> bool {
    let rest = between.strip_prefix(['-', '\u{2010}', '\u{2011}']);
    rest.is_some_and(|rest| rest.chars().all(char::is_whitespace))
}

impl Form {
    fn counts(&self, folded: &str, at: &Range<usize>, source: &str, there: &Range<usize>) -> bool {
        let before = folded[..at.start].chars().next_back();
        let after = &folded[at.end..];
        if !self.anywhere && (before.is_some_and(char::is_alphabetic) || !ends_a_word(after)) {
            return false;
        }
        let written = &source[there.clone()];
        if self.needs_capital && !written.chars().next().is_some_and(char::is_uppercase) {
            return false;
        }
        !(self.of_calendar && written.is_ascii() && is_dated(&folded[at.clone()], &folded[..at.start], after))
    }
}

/// Whether a name can end before this: no letter follows, or only the s of "Annas".
fn ends_a_word(after: &str) -> bool {
    let goes_on = |text: &str| text.chars().next().is_some_and(char::is_alphabetic);
    !goes_on(after) || after.strip_prefix('s').is_some_and(|rest| !goes_on(rest))
}

/// Whether the program itself can have written this as a day: "3 Jan", "May 2026", "Sun 3 May". Nothing looser, for
/// "1. Jan" can be a list of people.
fn is_dated(word: &str, before: &str, after: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    let follows =
        after.strip_prefix(' ').map_or("", |rest| rest.split(|letter| !digit(letter)).next().unwrap_or(""));
    if ordinary::is_weekday(word) {
        return !follows.is_empty();
    }
    before.strip_suffix(' ').is_some_and(|rest| rest.ends_with(digit)) || follows.len() == 4
}
