//! The ways in which a name is written.
//!
//! The full name counts in any order and with an initial. Each part of at least three letters counts alone: given
//! and family name, and the parts of a double one. A shorter one ("Li") counts alone only where it is the whole
//! text, as in a form's field: inside a sentence "li" or "no" would be replaced everywhere. Names in Chinese
//! characters, Kana or Hangul need two characters and no blank around them.

use std::collections::BTreeSet;

use super::identifiers::{Bounds, Identifier};
use super::ordinary;
use crate::basics::folding::fold;

/// Shorter parts of a name count alone only where they are the whole text.
const FEWEST_LETTERS: usize = 3;

/// Every way of writing the name of a person.
pub fn of_person(given: &str, family: &str) -> Vec<Identifier> {
    let mut forms = Vec::new();
    let (folded_given, folded_family) = (fold(given.trim()), fold(family.trim()));
    for form in full_names(given, family) {
        forms.push(Identifier::part(form));
    }
    for (name, folded) in [(given, &folded_given), (family, &folded_family)] {
        let parts: BTreeSet<String> = spellings(name).into_iter().flat_map(|name| parts(&name)).collect();
        forms.extend(parts.into_iter().map(Identifier::part));
        if !folded.is_empty() {
            forms.push(Identifier::whole(name.trim()));
        }
    }
    forms.retain(|form| form.bounds == Bounds::WholeText || is_long_enough(&form.text));
    forms
}

/// A name as one piece, in every spelling; without its parts.
pub fn of_name(name: &str) -> Vec<Identifier> {
    spellings(name).into_iter().filter(|form| is_long_enough(form)).map(Identifier::part).collect()
}

fn full_names(given: &str, family: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    if given.trim().is_empty() || family.trim().is_empty() {
        return forms;
    }
    for given in spellings(given) {
        for family in spellings(family) {
            let (first, initial) = (given.chars().next(), family.chars().next());
            forms.extend([
                format!("{given} {family}"),
                format!("{given}{family}"),
                format!("{family} {given}"),
                format!("{family}, {given}"),
                format!("{family}{given}"),
            ]);
            forms.extend(first.map(|first| format!("{first}. {family}")));
            forms.extend(initial.map(|initial| format!("{given} {initial}.")));
        }
    }
    forms
}

/// A name folded, and as people type it on other keyboards: "mueller", "oneill", "jean luc".
fn spellings(name: &str) -> BTreeSet<String> {
    let written = name.trim();
    let german = written.chars().flat_map(|letter| {
        let digraph = match letter {
            '\u{e4}' | '\u{c4}' => "ae",
            '\u{f6}' | '\u{d6}' => "oe",
            '\u{fc}' | '\u{dc}' => "ue",
            '\u{e5}' | '\u{c5}' => "aa",
            '\u{f8}' | '\u{d8}' => "oe",
            _ => "",
        };
        let same = digraph.is_empty().then_some(letter);
        digraph.chars().chain(same)
    });
    let mut spellings: BTreeSet<String> = [fold(written), fold(&german.collect::<String>())].into();
    for spelling in spellings.clone() {
        spellings.insert(spelling.replace('\'', ""));
        spellings.insert(spelling.replace('-', " "));
        spellings.insert(spelling.replace(['-', ' '], ""));
    }
    spellings.retain(|spelling| !spelling.trim().is_empty());
    spellings
}

/// The name itself and its parts: of "Müller-Schmidt" and "von der Heide" each name, but not "von".
fn parts(folded: &str) -> Vec<String> {
    let mut found = vec![folded.to_owned()];
    found
        .extend(folded.split([' ', '-']).map(|part| part.trim_matches(['.', ',', '(', ')', '"']).to_owned()));
    // "d'Aubigné", "O'Rourke": also without the first letter.
    found.extend(folded.split([' ', '-', '\'']).map(str::to_owned));
    found.retain(|part| !ordinary::is_particle(part));
    found
}

fn is_long_enough(folded: &str) -> bool {
    let letters = folded.chars().filter(|letter| letter.is_alphabetic());
    let fewest = if folded.chars().any(is_without_blanks) { 2 } else { FEWEST_LETTERS };
    letters.count() >= fewest
}

/// Whether names of this letter's script stand in a sentence without blanks around them.
pub fn is_without_blanks(letter: char) -> bool {
    matches!(
        letter,
        // Kana, unified ideographs, Hangul as syllables and as folding takes them apart.
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{1100}'..='\u{11ff}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}'
    )
}
