//! How far a typed word reaches. Pure.

use std::collections::BTreeSet;

use super::asked::Term;
use super::expression::spellings;
use crate::basics::folding::fold;
use crate::basics::words::SHORTEST;

/// Shorter parts are in too many words.
const SHORTEST_PART: usize = 4;

/// The terms, each with everything that begins like it where it may go on.
pub fn beginning(terms: &[Term]) -> Vec<Term> {
    terms.iter().map(|term| Term { begins: term.goes_on, ..term.clone() }).collect()
}

/// How a term may be written, without accents.
pub fn folded_ways(term: &Term) -> BTreeSet<String> {
    spellings(&term.text).iter().map(|way| fold(way)).collect()
}

/// Whether words that begin like `way` are kept as whole words: it is one word, and long enough.
pub fn is_kept(way: &str) -> bool {
    way.chars().count() >= SHORTEST && way.chars().all(char::is_alphabetic)
}

/// Whether `way` can be a part of a compound.
pub fn can_be_part(way: &str) -> bool {
    way.chars().count() >= SHORTEST_PART && way.chars().all(char::is_alphabetic)
}
