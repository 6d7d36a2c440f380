//! Searching a finished text for everybody of the practice: by other means than the replacing, so that what one
//! misses the other finds. Pure.

use crate::basics::folding::fold;
use crate::privacy::identifiers::{Bounds, Identifier};
use crate::privacy::matching::Matcher;

use super::dates;

/// So many letters and digits in a row are nobody else's by chance.
const UNMISTAKABLE: usize = 7;

/// How often something by which somebody is known stands in `text`: as written, broken over lines with and without
/// a hyphen, spaced out letter by letter, or without any blanks; and every exact date.
#[must_use]
pub fn count(text: &str, matcher: &Matcher, identifiers: &[Identifier]) -> usize {
    let ways = [text.to_owned(), without_line_hyphens(text), closed_up(text)];
    let named = ways.iter().map(|way| matcher.find(way).len()).max().unwrap_or(0);
    let bare = bare(text);
    let unmistakable = identifiers.iter().filter(|identifier| {
        let known = self::bare(&identifier.text);
        let is_long = known.chars().count() >= UNMISTAKABLE || identifier.bounds == Bounds::Digits;
        is_long && bare.contains(&known)
    });
    named + unmistakable.count() + dates::count(text)
}

/// Letters and digits alone, folded.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// "Kowal-" and "ska" on the next line, as one word.
fn without_line_hyphens(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        match line.strip_suffix(['-', '\u{2010}', '\u{ad}']) {
            Some(begun) if lines.peek().is_some() => joined.push_str(begun),
            _ => {
                joined.push_str(line);
                joined.push('\n');
            }
        }
    }
    joined
}

/// "A n n a" and "A.n.n.a" as one word.
fn closed_up(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|letter| letter.is_alphabetic());
    let stands_alone = |at: usize| is_letter(at) && !is_letter(at + 1) && (at == 0 || !is_letter(at - 1));
    let mut closed = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let between = at > 0 && !letter.is_alphanumeric() && stands_alone(at - 1) && stands_alone(at + 1);
        if !between {
            closed.push(*letter);
        }
    }
    closed
}
