//! Long words and their ends, by which compounds are found: "druck" begins an end of "Zeitdruck". Pure.

use std::collections::BTreeSet;

use super::folding::fold;
use super::text::tidy;

/// Shorter words are hardly ever made of two.
const LONG: usize = 9;
/// Nothing that has more letters is a word.
const LONGEST: usize = 60;
/// The first part of a compound has at least as many letters.
const FIRST_PART: usize = 3;
/// An end of fewer letters says nothing.
const SHORTEST_END: usize = 4;

/// Every long word of `text` in lower case, each once.
#[must_use]
pub fn long_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let long = words.filter(|word| (LONG..=LONGEST).contains(&word.chars().count()));
    long.map(|word| tidy(&word.to_lowercase())).collect()
}

/// The ends of a word, folded: what stands behind its first part, wherever that may end.
#[must_use]
pub fn word_ends(word: &str) -> Vec<String> {
    let folded = fold(word);
    let length = folded.chars().count();
    let begins = folded.char_indices().enumerate().skip(FIRST_PART);
    let long_enough = begins.take_while(|(place, _)| length - place >= SHORTEST_END);
    long_enough.map(|(_, (at, _))| folded[at..].to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_words_count_and_each_once() {
        let words = long_words("Der Zeitdruck, unter Zeitdruck: Zeitdruckgef\u{fc}hle und 123456789 Orte.");
        assert_eq!(words.into_iter().collect::<Vec<_>>(), ["zeitdruck", "zeitdruckgef\u{fc}hle"]);
    }

    #[test]
    fn a_compound_ends_with_each_of_its_parts() {
        let ends = word_ends("zeitdruckgef\u{fc}hle");
        for part in ["druck", "gefuhl"] {
            assert!(ends.iter().any(|end| end.starts_with(part)), "{part}: {ends:?}");
        }
        assert_eq!(word_ends("zeitdruck"), ["tdruck", "druck", "ruck"]);
    }
}
