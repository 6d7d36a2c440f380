//! Which numbers of invoices a text names: as written, spread over blanks, or in a reference with check digits. Pure.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Shorter numbers are found everywhere: they count only where they stand alone.
const TELLING: usize = 5;
/// Signs that may stand between two letters of a number: "2026 - 0001".
const MOST_BETWEEN: usize = 3;

/// The numbers that are looked for.
pub struct Numbers {
    finder: Option<AhoCorasick>,
    /// For each pattern, whose number it is.
    owners: Vec<usize>,
    /// Each number in letters and digits.
    plain: Vec<String>,
}

impl Numbers {
    /// Looks for `numbers`; they are answered by their places.
    #[must_use]
    pub fn new<'n>(numbers: impl Iterator<Item = &'n str>) -> Self {
        let plain: Vec<String> = numbers.map(|number| Compact::of(number).text).collect();
        let (mut patterns, mut owners) = (Vec::new(), Vec::new());
        for (place, number) in plain.iter().enumerate().filter(|(_, number)| !number.is_empty()) {
            patterns.push(number.clone());
            owners.push(place);
            // "RE-2026-0001" is often written without its letters.
            let digits = number.trim_start_matches(|letter: char| !letter.is_ascii_digit());
            if digits.len() < number.len() && digits.len() > TELLING {
                patterns.push(digits.to_owned());
                owners.push(place);
            }
        }
        // Too many for a machine of this kind are more than a practice ever has; then no number is found.
        let finder = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns).ok();
        Self { finder, owners, plain }
    }

    /// Which of the numbers `text` names, each once, by place.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Vec<usize> {
        let compact = Compact::of(text);
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        if let Some(finder) = &self.finder {
            let hits = finder.find_overlapping_iter(&compact.text);
            let hits = hits.filter(|hit| compact.is_whole(text, hit.range()));
            found.extend(
                hits.filter_map(|hit| Some((*self.owners.get(hit.pattern().as_usize())?, hit.range()))),
            );
        }
        // "2026-0001" within "2026-0001-B" names the longer one only.
        let within = |inner: &Range<usize>, outer: &Range<usize>| {
            outer.start <= inner.start && inner.end <= outer.end && outer.len() > inner.len()
        };
        let mut places: Vec<usize> = found
            .iter()
            .filter(|(_, range)| !found.iter().any(|(_, other)| within(range, other)))
            .map(|(place, _)| *place)
            .collect();
        places.extend(references(text).iter().flat_map(|body| self.of_reference(body)));
        places.sort_unstable();
        places.dedup();
        places
    }

    /// A reference holds the number without signs, some with zeros before it.
    fn of_reference<'s>(&'s self, body: &'s str) -> impl Iterator<Item = usize> + 's {
        let digits_of = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let bare = body.trim_start_matches('0');
        self.plain.iter().enumerate().filter_map(move |(place, number)| {
            let same = number.trim_start_matches('0') == Compact::of(bare).text
                || (number.len() >= TELLING && digits_of(number).trim_start_matches('0') == bare);
            (same && !bare.is_empty()).then_some(place)
        })
    }
}

/// A text in letters and digits, those that are mistaken for each other made one, with the way back.
struct Compact {
    text: String,
    /// For each byte, where it stands in the source.
    from: Vec<usize>,
}

impl Compact {
    fn of(source: &str) -> Self {
        let mut compact = Self { text: String::new(), from: Vec::new() };
        for (at, letter) in source.char_indices() {
            let plain = match letter.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                letter if letter.is_ascii_alphanumeric() => letter,
                _ => continue,
            };
            compact.text.push(plain);
            compact.from.push(at);
        }
        compact
    }

    /// Whether what was found at `range` stands by itself in `source`: no digit or letter touches it, and its parts are
    /// close together.
    fn is_whole(&self, source: &str, range: Range<usize>) -> bool {
        let Some(places) = self.from.get(range.clone()) else { return false };
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return false };
        let before = source.get(..*first).and_then(|text| text.chars().next_back());
        let after = source.get(last + 1..).and_then(|text| text.chars().next());
        let touched = |neighbour: Option<char>, own: usize| {
            let own = source.as_bytes().get(own).copied().unwrap_or(b' ');
            neighbour.is_some_and(|letter| {
                if own.is_ascii_digit() { letter.is_ascii_digit() } else { letter.is_alphanumeric() }
            })
        };
        let gap = places.windows(2).map(|pair| pair[1] - pair[0] - 1).max().unwrap_or(0);
        let short = range.len() < TELLING;
        let alone = !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric);
        let part =
            |letter: Option<char>| letter.is_some_and(|letter| matches!(letter, '.' | ',' | '/' | '-' | ':'));
        if short {
            // "12" is no number of an invoice in "12.03." or "12,50".
            return gap == 0
                && alone
                && !part(before)
                && !part(after.filter(|_| {
                    source
                        .get(last + 2..)
                        .and_then(|text| text.chars().next())
                        .is_some_and(|next| next.is_ascii_digit())
                }));
        }
        gap <= MOST_BETWEEN && !touched(before, *first) && !touched(after, *last)
    }
}

/// The references with check digits that a text holds, without those digits: RF (ISO 11649) and Swiss QR.
fn references(text: &str) -> Vec<String> {
    let joined: String =
        text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let mut found = Vec::new();
    for (at, _) in joined.match_indices("RF") {
        let tail: String = joined[at..].chars().take_while(char::is_ascii_alphanumeric).take(25).collect();
        // Where a text goes on without a blank, the longest part whose check digits agree.
        let fits = (5..=tail.len()).rev().find(|length| tail.get(..*length).is_some_and(is_rf));
        found.extend(fits.and_then(|length| tail.get(4..length)).map(str::to_owned));
    }
    for word in joined.split(|letter: char| !letter.is_ascii_digit()).filter(|word| word.len() == 27) {
        found.extend(word.get(..26).filter(|_| is_swiss(word)).map(str::to_owned));
    }
    found
}

/// Check digits by modulo 97, the first four letters moved to the end (ISO 11649).
fn is_rf(reference: &str) -> bool {
    if !reference.get(2..4).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_digit())) {
        return false;
    }
    let moved = reference.chars().skip(4).chain(reference.chars().take(4));
    let rest = moved.filter_map(|letter| letter.to_digit(36)).fold(0_u32, |rest, digit| {
        let shift = if digit > 9 { 100 } else { 10 };
        (rest * shift + digit) % 97
    });
    rest == 1
}

/// The last digit by the recursive modulo 10 of the Swiss QR-bill.
fn is_swiss(reference: &str) -> bool {
    const TABLE: [usize; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let digits: Vec<usize> = reference.bytes().map(|digit| usize::from(digit.wrapping_sub(b'0'))).collect();
    let Some((check, body)) = digits.split_last() else { return false };
    let carry = body.iter().fold(0, |carry, digit| TABLE.get((carry + digit) % 10).copied().unwrap_or(0));
    (10 - carry) % 10 == *check
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(numbers: &[&str], text: &str) -> Vec<usize> {
        Numbers::new(numbers.iter().copied()).named_in(text)
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "Rechnung 2026-0001 vielen Dank",
            "2026 0001",
            "20260001",
            "INVOICE NO.2026-0001/MARCH",
            "RE2026-0001",
            "2O26-OOO1",
            "2026-000l",
            "2026 - 0001",
            "RF31 2026 0001",
            "RF3120260001",
            "000000000000000000202600013",
        ] {
            assert_eq!(named(&["2026-0001"], text), [0], "{text}");
        }
        for text in ["12026-0001", "2026-00012", "2026-0002", "20 sessions 26, room 0001", "RF3220260001", ""]
        {
            assert_eq!(named(&["2026-0001"], text), [] as [usize; 0], "{text}");
        }
    }

    #[test]
    fn letters_before_a_number_may_be_missing() {
        assert_eq!(named(&["RE-2026-0001"], "2026-0001"), [0]);
        assert_eq!(named(&["RE-2026-0001"], "RE 2026 0001"), [0]);
    }

    #[test]
    fn short_numbers_count_only_where_they_stand_alone() {
        assert_eq!(named(&["12"], "invoice 12 thanks"), [0]);
        assert_eq!(named(&["12"], "No. 12."), [0]);
        for text in ["12.03.2026", "12,50 EUR", "112", "A12", "3/12"] {
            assert_eq!(named(&["12"], text), [] as [usize; 0], "{text}");
        }
    }

    #[test]
    fn several_numbers_are_all_found_and_the_longer_one_wins() {
        assert_eq!(named(&["2026-0001", "2026-0002", "2026-0003"], "2026-0001+2026-0003"), [0, 2]);
        assert_eq!(named(&["2026-0001", "2026-0001-B"], "2026-0001-B"), [1]);
    }

    proptest! {
        #[test]
        fn no_text_stops_the_search(text in "\\PC{0,200}", number in "[A-Z]{0,3}[0-9]{1,8}") {
            let _ = named(&[&number], &text);
        }
    }
}
