//! What was typed, as words and phrases. Pure. Nothing that can be typed is an operator except quotes.

/// More words than this narrow nothing down.
const MOST_TERMS: usize = 10;
/// Longer than any word.
const LONGEST: usize = 60;

/// One thing that must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// A word, or several in a row.
    pub text: String,
    /// Whether the last word may go on: anything but a phrase whose quotes were closed.
    pub goes_on: bool,
    /// Whether the index is asked for everything that begins like it.
    pub begins: bool,
    /// Whole words that do as well: they begin like it, or it is a part of them. None until somebody looked.
    pub also: Vec<String>,
}

impl Term {
    fn new(text: &str, goes_on: bool) -> Self {
        Self { text: text.to_owned(), goes_on, begins: false, also: Vec::new() }
    }
}

/// The words and phrases of `text`.
#[must_use]
pub fn terms(text: &str) -> Vec<Term> {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let mut terms = Vec::new();
    let pieces: Vec<&str> = text.split(is_quote).collect();
    let last = pieces.len().saturating_sub(1);
    for (place, piece) in pieces.into_iter().enumerate() {
        if place % 2 == 1 {
            terms.push(Term::new(piece.trim(), place == last));
        } else {
            terms.extend(piece.split_whitespace().map(|word| Term::new(word, true)));
        }
    }
    terms.retain(|term| term.text.chars().any(char::is_alphanumeric));
    for term in &mut terms {
        term.text = term.text.chars().take(LONGEST).collect();
    }
    terms.truncate(MOST_TERMS);
    terms
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_words_and_quotes_hold_them_together() {
        let read = |text: &str| -> Vec<(String, bool)> {
            terms(text).into_iter().map(|term| (term.text, term.goes_on)).collect()
        };
        let word = |text: &str| (text.to_owned(), true);
        let phrase = |text: &str| (text.to_owned(), false);
        assert_eq!(read("anna druck"), [word("anna"), word("druck")]);
        assert_eq!(read("\u{201e}am Montag\u{201c} ruhig"), [phrase("am Montag"), word("ruhig")]);
        assert_eq!(read("calm \"on mon"), [word("calm"), word("on mon")]);
        assert_eq!(read("NOT (a* OR b:c) ^ - \"\""), ["NOT", "(a*", "OR", "b:c)"].map(word));
        assert_eq!(read(" \u{0} * \" \" "), []);
    }
}
