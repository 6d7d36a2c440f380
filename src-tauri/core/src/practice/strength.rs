//! Passphrases: how hard one is to guess, and one made up for the coach.

use diceware_wordlists::EFF_LONG_WORDLIST;
use zxcvbn::zxcvbn;

use super::requests::{GivenPassphrase, Strength, SuggestedPassphrase};
use crate::app::App;
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Issue, Problem, Result};
use crate::words;

/// From here on a passphrase is taken (`security.md` 2.2).
const ENOUGH: u8 = 3;
/// 64 bits with this list: out of reach.
const WORDS: usize = 5;
/// Judging takes quadratic time, and nothing after this makes it weaker.
const JUDGED: usize = 100;
const LONGEST: usize = 1000;

/// How hard a passphrase is to guess.
pub fn strength(app: &App, request: GivenPassphrase) -> Result<Strength> {
    let score = score(&request.passphrase);
    Ok(Strength { score, sentence: words::of(app).strength(score), ok: score >= ENOUGH })
}

/// Five words of the EFF's long list, each as likely as any other.
pub fn suggest(app: &App, (): ()) -> Result<SuggestedPassphrase> {
    Ok(SuggestedPassphrase { passphrase: phrase(app.randomness()) })
}

/// What keeps `passphrase` from being taken, if anything.
pub(super) fn issue(field: &str, passphrase: &Sensitive) -> Option<Issue> {
    let problem = if passphrase.expose().trim().is_empty() {
        Problem::Missing
    } else if passphrase.expose().chars().count() > LONGEST {
        Problem::TooLong
    } else if score(passphrase) < ENOUGH {
        Problem::TooEasyToGuess
    } else {
        return None;
    };
    Some(Issue::new(field, problem))
}

fn score(passphrase: &Sensitive) -> u8 {
    let text = passphrase.expose();
    let end = text.char_indices().nth(JUDGED).map_or(text.len(), |(at, _)| at);
    u8::from(zxcvbn(&text[..end], &["stillpoint", "coaching", "practice"]).score())
}

fn phrase(randomness: &Randomness) -> String {
    let mut words = Vec::with_capacity(WORDS);
    // Two bytes at a time; numbers beyond the last whole multiple would make early words likelier.
    let fair = (usize::from(u16::MAX) + 1) / EFF_LONG_WORDLIST.len() * EFF_LONG_WORDLIST.len();
    while words.len() < WORDS {
        let mut bytes = [0; 2];
        randomness.fill(&mut bytes);
        let number = usize::from(u16::from_be_bytes(bytes));
        if number < fair {
            words.push(EFF_LONG_WORDLIST[number % EFF_LONG_WORDLIST.len()]);
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(passphrase: &str) -> Option<Problem> {
        issue("passphrase", &Sensitive::new(passphrase.into())).map(|issue| issue.problem)
    }

    #[test]
    fn easy_passphrases_are_refused_and_made_up_ones_are_taken() {
        for easy in ["password123", "stillpoint", "qwertyuiop", "Anna1984"] {
            assert_eq!(problem(easy), Some(Problem::TooEasyToGuess), "{easy}");
        }
        assert_eq!(problem("  "), Some(Problem::Missing));
        assert_eq!(problem(&"tide lantern ".repeat(100)), Some(Problem::TooLong));
        let randomness = Randomness::seeded(11);
        for _ in 0..20 {
            let phrase = phrase(&randomness);
            assert_eq!(phrase.split(' ').count(), WORDS, "{phrase}");
            assert_eq!(problem(&phrase), None, "what we suggest must be good enough: {phrase}");
        }
    }

    #[test]
    fn a_passphrase_of_long_characters_is_cut_between_them() {
        assert_eq!(problem(&"ąęłж漢é".repeat(40)), None);
    }
}
