//! Amounts as banks write them, to whole minor units. Never through a float. Pure.

use crate::basics::money::Currency;

/// Which sign parts the fraction, as far as the amounts of a file tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    decimal: Option<char>,
}

impl Style {
    /// The fraction is parted by `decimal`.
    pub(super) const fn with(decimal: char) -> Self {
        Self { decimal: Some(decimal) }
    }

    /// What `amounts` have in common: "1.234,56" or "12,50" tell that the comma parts the fraction.
    pub(super) fn of<'a>(amounts: impl Iterator<Item = &'a str>, currency: Currency) -> Self {
        let mut told = amounts.filter_map(|amount| decimal_told(&Written::read(amount)?.digits, currency));
        Self { decimal: told.next() }
    }
}

/// `text` in minor units of `currency`, with its sign.
pub(super) fn minor(text: &str, currency: Currency, style: Style) -> Option<i64> {
    let written = Written::read(text)?;
    let decimal = style.decimal.or_else(|| decimal_told(&written.digits, currency));
    let (whole, fraction) = match decimal.and_then(|decimal| written.digits.rsplit_once(decimal)) {
        Some((whole, fraction)) => (whole, fraction),
        None => (written.digits.as_str(), ""),
    };
    let decimal_again = decimal.is_some_and(|decimal| whole.contains(decimal));
    if decimal_again || !is_grouped(whole) || fraction.contains(['.', ',']) {
        return None;
    }
    let places = usize::try_from(currency.digits()).ok()?;
    let (kept, beyond) = fraction.split_at_checked(places).unwrap_or((fraction, ""));
    if beyond.chars().any(|digit| digit != '0') {
        return None;
    }
    let digits: String =
        whole.chars().filter(char::is_ascii_digit).chain(format!("{kept:0<places$}").chars()).collect();
    let minor: i64 = digits.parse().ok()?;
    Some(if written.negative { -minor } else { minor })
}

/// Digits with their points and commas, and the sign, wherever it stood.
struct Written {
    negative: bool,
    digits: String,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let mut written = Self { negative: false, digits: String::new() };
        let mut letters = String::new();
        for letter in text.chars() {
            match letter {
                '0'..='9' | '.' | ',' => written.digits.push(letter),
                '-' | '\u{2212}' | '\u{2013}' | '(' => written.negative = !written.negative,
                letter if letter.is_alphabetic() => letters.extend(letter.to_uppercase()),
                // Blanks and apostrophes group; the rest are currencies' signs, plus and closing brackets.
                '\'' | '\u{2019}' | '+' | ')' => {}
                letter if letter.is_whitespace() || !letter.is_ascii() || letter == '$' => {}
                _ => return None,
            }
        }
        if matches!(letters.as_str(), "S" | "D" | "DR") {
            written.negative = true;
        } else if !matches!(letters.as_str(), "" | "H" | "C" | "CR") && !is_money_word(&letters) {
            return None;
        }
        written.digits.contains(|letter: char| letter.is_ascii_digit()).then_some(written)
    }
}

/// "EUR", "A" of "A$", "FR", "KČ": no amount is longer named.
fn is_money_word(letters: &str) -> bool {
    letters.chars().count() <= 3
}

/// The decimal sign where the amount alone tells it.
fn decimal_told(digits: &str, currency: Currency) -> Option<char> {
    let last = digits.rfind(['.', ','])?;
    let sign = digits[last..].chars().next()?;
    let other = if sign == '.' { ',' } else { '.' };
    let after = digits.len() - last - 1;
    if digits.contains(other) {
        // "1.234,56", and never "1,234,567.890,1".
        return (digits.matches(sign).count() == 1).then_some(sign);
    }
    let alone = digits.matches(sign).count() == 1;
    let places = usize::try_from(currency.digits()).unwrap_or(2);
    (alone && (after != 3 || places == 3)).then_some(sign)
}

/// "1234", "1.234", "1,23,456": groups of two or three digits, one kind of sign.
fn is_grouped(whole: &str) -> bool {
    if whole.contains('.') && whole.contains(',') {
        return false;
    }
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let sizes = rest.iter().rev().enumerate().all(|(place, group)| match place {
        0 => group.len() == 3,
        _ => matches!(group.len(), 2 | 3),
    });
    rest.is_empty() || (sizes && (1..=3).contains(&first.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, code: &str) -> Option<i64> {
        minor(text, Currency::from_code(code).unwrap(), Style::default())
    }

    #[test]
    fn amounts_are_read_as_banks_write_them() {
        for (text, code, wanted) in [
            ("1.234,56", "EUR", Some(123_456)),
            ("1,234.56", "GBP", Some(123_456)),
            ("1'234.55", "CHF", Some(123_455)),
            ("1\u{2019}234.55", "CHF", Some(123_455)),
            ("1 234,56 €", "EUR", Some(123_456)),
            ("1\u{202f}234,56\u{a0}€", "EUR", Some(123_456)),
            ("₹1,23,456.00", "INR", Some(12_345_600)),
            ("+150.00", "AUD", Some(15_000)),
            ("-12,5", "EUR", Some(-1250)),
            ("\u{2212}12,50", "EUR", Some(-1250)),
            ("12,50-", "EUR", Some(-1250)),
            ("(12.50)", "USD", Some(-1250)),
            ("12,50 S", "EUR", Some(-1250)),
            ("12,50 H", "EUR", Some(1250)),
            ("150", "EUR", Some(15_000)),
            ("150,", "EUR", Some(15_000)),
            ("1.234", "EUR", Some(123_400)),
            ("1.234", "KWD", Some(1234)),
            ("9,999", "JPY", Some(9999)),
            ("12.500", "EUR", Some(1_250_000)),
            ("12.5000", "EUR", Some(1250)),
            ("12.505", "KWD", Some(12_505)),
            ("12.5051", "EUR", None),
            ("1.2.3", "EUR", None),
            ("1,2345,678.00", "EUR", None),
            ("", "EUR", None),
            ("-", "EUR", None),
            ("twelve", "EUR", None),
            ("99999999999999999999", "EUR", None),
            ("12/50", "EUR", None),
        ] {
            assert_eq!(read(text, code), wanted, "{text} {code}");
        }
    }

    #[test]
    fn a_column_tells_what_one_amount_leaves_open() {
        let euro = Currency::from_code("EUR").unwrap();
        let comma = Style::of(["100", "1.234", "12,50"].into_iter(), euro);
        assert_eq!(minor("1.234", euro, comma), Some(123_400));
        assert_eq!(minor("1,234", euro, comma), None, "neither 1.23 nor 1,234.00 can be meant for sure");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(minor_units in -1_000_000_000_i64..1_000_000_000) {
            let sign = if minor_units < 0 { "-" } else { "" };
            let whole = (minor_units.abs() / 100).to_string();
            let fraction = format!("{:02}", minor_units.abs() % 100);
            for decimal in [",", "."] {
                prop_assert_eq!(read(&format!("{sign}{whole}{decimal}{fraction}"), "EUR"), Some(minor_units));
            }
        }

        #[test]
        fn no_text_stops_the_reader(text in "\\PC{0,40}") {
            let _ = read(&text, "EUR");
        }
    }
}
