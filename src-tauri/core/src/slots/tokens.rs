//! The code by which an answer names its offer: made, written into a subject, and found again in what came back. Pure.
//!
//! It cannot be guessed: 40 bits from the program's randomness, in letters that nobody confuses (Crockford's base 32).

use std::sync::LazyLock;

use regex::Regex;

use crate::basics::ids::Randomness;

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 8;
/// Stands for "none of them".
pub const NONE: u32 = 0;

/// Both are of fixed text; one that could not be read would find nothing.
static IN_BRACKETS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\[\s*slot\s+([0-9a-z]{8})(?:\s*-\s*([0-9]))?\s*\]").ok());
static ALONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^\s*(?:slot\s+)?([0-9a-z]{8})(?:\s*-\s*([0-9]))?\s*$").ok());

/// What an answer names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The offer's token.
    pub token: String,
    /// Which of its times; [`NONE`] for none of them, nothing where that is not said.
    pub number: Option<u32>,
}

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// No offer.
    Nothing,
    /// One.
    One(Named),
    /// Several different times: whoever pasted this has to say which.
    Several(Named),
}

/// A new token.
#[must_use]
pub fn new(randomness: &Randomness) -> String {
    let mut bytes = [0; LENGTH];
    randomness.fill(&mut bytes);
    // 32 letters divide a byte's 256 values evenly: each is as likely as any other.
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

/// How an answer names a time: "[slot 7f3k9q2m-2]".
#[must_use]
pub fn mark(token: &str, number: u32) -> String {
    format!("[slot {token}-{number}]")
}

/// What is named in a subject, a mail or by the code alone. What a mail quotes counts only where nothing else is said.
#[must_use]
pub fn find(text: &str) -> Found {
    if let Some(alone) = ALONE.as_ref().and_then(|pattern| pattern.captures(text)) {
        return Found::One(named(&alone));
    }
    let own: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with('>')).collect();
    match among(&own.join("\n")) {
        Found::Nothing => among(text),
        found => found,
    }
}

fn among(text: &str) -> Found {
    let Some(pattern) = IN_BRACKETS.as_ref() else { return Found::Nothing };
    let mut found: Vec<Named> = pattern.captures_iter(text).map(|captures| named(&captures)).collect();
    found.sort();
    found.dedup();
    match found.as_slice() {
        [] => Found::Nothing,
        [only] => Found::One(only.clone()),
        [first, ..] => Found::Several(Named { token: first.token.clone(), number: None }),
    }
}

fn named(captures: &regex::Captures<'_>) -> Named {
    let letter = |letter: char| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        'u' => 'v',
        other => other,
    };
    Named {
        token: captures[1].chars().map(letter).collect(),
        number: captures.get(2).and_then(|number| number.as_str().parse().ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(token: &str, number: Option<u32>) -> Found {
        Found::One(Named { token: token.into(), number })
    }

    #[test]
    fn tokens_differ_and_are_read_back() {
        let randomness = Randomness::seeded(3);
        let (first, second) = (new(&randomness), new(&randomness));
        assert_ne!(first, second);
        assert_eq!(find(&format!("Re: {} Tue 3 Mar", mark(&first, 2))), one(&first, Some(2)));
    }

    #[test]
    fn an_answer_is_found_however_it_was_written() {
        for text in [
            "[slot 7f3k9q2m-2]",
            "AW: [SLOT 7F3K9Q2M-2] Tue 3 Mar, 10:00",
            "Re: Fwd: [slot\n 7f3k9q2m-2]",
            "  7f3k9q2m-2 ",
            "slot 7f3k9q2m - 2",
            "Subject: [slot 7f3k9q2m-2]\n\nSee you!\n> [slot 7f3k9q2m-1]\n> [slot 7f3k9q2m-3]",
        ] {
            assert_eq!(find(text), one("7f3k9q2m", Some(2)), "{text}");
        }
        assert_eq!(find("[slot 1o3k9q2m-0]"), one("103k9q2m", Some(NONE)), "letters that look alike");
        assert_eq!(find("Re: [slot 7f3k9q2m]"), one("7f3k9q2m", None));
        assert_eq!(find("Yes!\n> [slot 7f3k9q2m-3]"), one("7f3k9q2m", Some(3)), "only a quotation names it");
    }

    #[test]
    fn what_names_nothing_or_several_decides_nothing() {
        for text in
            ["Tuesday suits me", "", "[slot 7f3]", "[slot]", "see mailto:a@b?subject=%5Bslot%207f3k9q2m-1%5D"]
        {
            assert_eq!(find(text), Found::Nothing, "{text}");
        }
        let both = find("[slot 7f3k9q2m-1] or [slot 7f3k9q2m-2]");
        assert_eq!(both, Found::Several(Named { token: "7f3k9q2m".into(), number: None }));
    }
}
