//! The words of a text that are kept for searching, and the ends of long ones, by which compounds are found: "druck"
//! begins an end of "Zeitdruck". Pure.

use std::collections::BTreeMap;

use super::folding::fold;
use super::text::tidy;

/// The beginnings of shorter words are in the index itself.
pub const SHORTEST: usize = 5;
/// Shorter words are hardly ever made of two.
const COMPOUND: usize = 9;
/// Nothing that has more letters is a word.
const LONGEST: usize = 60;
/// The first part of a compound has at least as many letters.
const FIRST_PART: usize = 3;
/// An end of fewer letters says nothing.
const SHORTEST_END: usize = 4;

/// Every word of `text` from five letters on, in lower case, each once; with it, how it is written without accents.
#[must_use]
pub fn kept_words(text: &str) -> BTreeMap<String, String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let long = words.filter(|word| (SHORTEST..=LONGEST).contains(&word.chars().count()));
    long.map(|word| tidy(&word.to_lowercase())).map(|word| (word.clone(), fold(&word))).collect()
}

/// The ends of a long word, folded: what stands behind its first part, wherever that may end.
#[must_use]
pub fn word_ends(word: &str) -> Vec<String> {
    if word.chars().count() < COMPOUND {
        return Vec::new();
    }
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
    fn words_from_five_letters_on_count_and_each_once() {
        let words = kept_words("Der Zeitdruck, unter Zeitdruck: Gef\u{fc}hle und 123456789 Orte.");
        let kept: Vec<(&str, &str)> =
            words.iter().map(|(word, folded)| (word.as_str(), folded.as_str())).collect();
        assert_eq!(kept, [("gef\u{fc}hle", "gefuhle"), ("unter", "unter"), ("zeitdruck", "zeitdruck")]);
    }

    #[test]
    fn a_compound_ends_with_each_of_its_parts() {
        let ends = word_ends("zeitdruckgef\u{fc}hle");
        for part in ["druck", "gefuhl"] {
            assert!(ends.iter().any(|end| end.starts_with(part)), "{part}: {ends:?}");
        }
        assert_eq!(word_ends("zeitdruck"), ["tdruck", "druck", "ruck"]);
        assert!(word_ends("gef\u{fc}hle").is_empty(), "too short for two words");
    }
}
