//! Names as grammar bends them: "Annę", "Tomasem", "Kowalskiej". A supervisor may well read the client's language, so
//! a word that begins like a name and goes on for a few letters is taken for it. Too much is right here. Pure.

use std::collections::BTreeSet;

use crate::basics::folding::fold;
use crate::privacy::identifiers::{Bounds, Identifier};

/// Beginnings of the names, each with how many letters may follow.
#[derive(Debug, Default)]
pub struct Inflections(Vec<(String, usize)>);

impl Inflections {
    /// Of these names. Names that are also words are left out: "Mark" is in "market".
    pub fn new<'i>(identifiers: impl IntoIterator<Item = &'i Identifier>) -> Self {
        let mut begins = BTreeSet::new();
        for identifier in identifiers {
            let name = &identifier.text;
            let is_name = identifier.bounds == Bounds::Word
                && !identifier.needs_capital
                && name.chars().all(char::is_alphabetic)
                && name.chars().count() >= 4;
            if is_name {
                begins.insert((name.clone(), 2));
                // "Anna" is "Anny", "Kowalska" is "Kowalskiej".
                let stem = name.trim_end_matches(['a', 'e', 'o', 'i', 'y', '\u{430}', '\u{44f}']);
                let letters = stem.chars().count();
                if stem != name && letters >= 3 {
                    begins.insert((stem.to_owned(), if letters >= 5 { 3 } else { 2 }));
                }
            }
        }
        Self(begins.into_iter().collect())
    }

    /// Whether `word` is one of the names, bent. Only with a capital letter.
    pub fn have(&self, word: &str) -> bool {
        if !word.chars().next().is_some_and(char::is_uppercase) {
            return false;
        }
        let folded = fold(word);
        self.0.iter().any(|(begin, most)| {
            folded
                .strip_prefix(begin.as_str())
                .is_some_and(|rest| (1..=*most).contains(&rest.chars().count()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bent_name_is_still_the_name() {
        let names = ["anna", "kowalska", "tomas"].map(|name| Identifier::part(name.to_owned()));
        let bent = Inflections::new(&names);
        for word in ["Ann\u{119}", "Anny", "Annie", "Kowalskiej", "Kowalsk\u{105}", "Tomasem", "TOMASA"] {
            assert!(bent.have(word), "{word}");
        }
        for word in ["annex", "An", "Tomate", "Annual", "Kowalczyk"] {
            assert!(!bent.have(word), "{word}");
        }
        let mark = [Identifier::part("mark".to_owned())];
        assert!(!Inflections::new(&mark).have("Markt"), "a name that is a word is found by itself only");
    }
}
