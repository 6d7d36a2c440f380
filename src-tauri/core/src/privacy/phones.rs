//! Telephone numbers, however they are spaced and with or without the country's code.

use std::ops::Range;

/// Digits that tell one number from another; fewer are an extension or a year.
const FEWEST: usize = 6;
/// The end of a number: what stays the same with `+49` or `0` before it.
const COMPARED: usize = 8;

/// The end of a number by which it is known; nothing if it is too short to be one.
pub fn known_by(number: &str) -> Option<String> {
    let digits = digits(number);
    let from = digits.len().saturating_sub(COMPARED);
    (digits.len() >= FEWEST).then(|| digits[from..].to_owned())
}

/// The digits alone.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Where something stands that can be a telephone number, in bytes.
pub fn candidates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), '|')]) {
        if letter.is_ascii_digit() || letter == '+' || (open.is_none() && letter == '(') {
            let begin = open.as_ref().map_or(at, |range| range.start);
            open = Some(begin..at + 1);
        } else if !matches!(letter, ' ' | '(' | ')' | '/' | '-' | '.' | '\u{a0}' | '\u{2011}' | '\u{2013}') {
            found.extend(open.take().filter(|range| digits(&text[range.clone()]).len() >= FEWEST));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        let known = known_by("+49 151 555 0123").unwrap();
        for written in ["+49 (151) 555-0123", "0151/5550123", "0049151 555 01 23", "0151.555.0123"] {
            let text = format!("call {written}, or write");
            let found = candidates(&text);
            assert_eq!(found.len(), 1, "{written}");
            assert!(digits(&text[found[0].clone()]).ends_with(&known), "{written}");
        }
        assert_eq!(known_by("112"), None);
    }
}
