//! Text as names are compared in it: lower case, without accents, one blank for any white space, one kind of
//! hyphen and apostrophe; and where in the text as written each part of that stands.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// A text folded, with the way back.
#[derive(Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of it, where the letter it came from begins in the source.
    from: Vec<usize>,
    source_length: usize,
}

impl Folded {
    /// Folds `source`.
    #[must_use]
    pub fn of(source: &str) -> Self {
        let mut folded = Self { source_length: source.len(), ..Self::default() };
        folded.text.reserve(source.len());
        for (at, letter) in source.char_indices() {
            folded.take(at, letter);
        }
        folded
    }

    /// Where `part` of the folded text stands in the source. Nothing where it begins or ends inside a letter:
    /// half of a sharp s.
    #[must_use]
    pub fn in_source(&self, part: &Range<usize>) -> Option<Range<usize>> {
        let begin = *self.from.get(part.start)?;
        let end = self.from.get(part.end).copied().unwrap_or(self.source_length);
        let before = part.start.checked_sub(1).and_then(|at| self.from.get(at));
        let last = part.end.checked_sub(1).and_then(|at| self.from.get(at));
        let whole = before != Some(&begin) && last != Some(&end);
        whole.then_some(begin..end)
    }

    fn take(&mut self, at: usize, letter: char) {
        if letter.is_ascii() {
            if letter.is_ascii_whitespace() {
                self.blank(at);
            } else {
                let plain = if letter == '`' { '\'' } else { letter.to_ascii_lowercase() };
                self.push(at, plain);
            }
            return;
        }
        if letter.is_whitespace() {
            self.blank(at);
            return;
        }
        for lower in letter.to_lowercase() {
            for part in NORMALIZER.normalize_iter(std::iter::once(lower)) {
                self.plain(at, part);
            }
        }
    }

    fn plain(&mut self, at: usize, letter: char) {
        match letter {
            _ if is_invisible(letter) || MARKS.get_u8(letter) != 0 => {}
            '\u{df}' => self.pieces(at, "ss"),
            '\u{e6}' => self.pieces(at, "ae"),
            '\u{153}' => self.pieces(at, "oe"),
            '\u{fe}' => self.pieces(at, "th"),
            '\u{f8}' => self.push(at, 'o'),
            '\u{111}' | '\u{f0}' => self.push(at, 'd'),
            '\u{142}' => self.push(at, 'l'),
            '\u{127}' => self.push(at, 'h'),
            '\u{131}' => self.push(at, 'i'),
            '\u{3c2}' => self.push(at, '\u{3c3}'),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2b9}' | '\u{b4}' | '\u{2032}' => {
                self.push(at, '\'');
            }
            '\u{2010}'..='\u{2013}' | '\u{2212}' => self.push(at, '-'),
            letter if letter.is_whitespace() => self.blank(at),
            letter => self.push(at, letter),
        }
    }

    fn pieces(&mut self, at: usize, text: &str) {
        text.chars().for_each(|letter| self.push(at, letter));
    }

    fn push(&mut self, at: usize, letter: char) {
        self.text.push(letter);
        self.from.resize(self.text.len(), at);
    }

    /// One for a run of them.
    fn blank(&mut self, at: usize) {
        if !self.text.ends_with(' ') {
            self.push(at, ' ');
        }
    }
}

/// The folded text alone.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::of(text).text
}

const NORMALIZER: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
const MARKS: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();

/// Soft hyphens, joiners and marks of direction: nobody sees them, and a name with one inside is the same name.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_takes_for_the_same_name_folds_to_the_same() {
        for (written, folded) in [
            ("\u{c5}sa", "asa"),
            ("A\u{30a}SA", "asa"),
            ("O\u{2019}Neill", "o'neill"),
            ("Jean\u{2011}Luc", "jean-luc"),
            ("Anna \n\u{a0} Kowalska", "anna kowalska"),
            ("Ko\u{ad}wals\u{200b}ka", "kowalska"),
            ("WEI\u{1e9e} Wei\u{df}", "weiss weiss"),
            ("\u{141}ukasz \u{d8}stergaard", "lukasz ostergaard"),
            (
                "\u{39a}\u{3c9}\u{3bd}\u{3c3}\u{3c4}\u{3b1}\u{3bd}\u{3c4}\u{3af}\u{3bd}\u{3bf}\u{3c2}",
                "\u{3ba}\u{3c9}\u{3bd}\u{3c3}\u{3c4}\u{3b1}\u{3bd}\u{3c4}\u{3b9}\u{3bd}\u{3bf}\u{3c3}",
            ),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn every_part_is_found_again_in_the_text_as_written() {
        let source = "Gru\u{308}\u{df}e an A\u{30a}sa  Li.";
        let folded = Folded::of(source);
        let at = folded.text.find("asa li").unwrap();
        let there = folded.in_source(&(at..at + "asa li".len())).unwrap();
        assert_eq!(&source[there], "A\u{30a}sa  Li");
        let half = folded.text.find("grus").unwrap();
        assert_eq!(folded.in_source(&(half..half + 4)), None, "half a sharp s is no part of the text");
    }
}
