//! MT940: what SWIFT calls a customer statement, in the dialects of banks.
//!
//! Read here and not with a library: those that there are take a file whole or not at all, keep to the letters that
//! SWIFT allows (no bank does), and do not say on which line they stopped.

use super::amounts::{self, Style};
use super::days;
use super::statement::{BankLine, Found, Habits, Reason, Statement, StatementFormat};
use super::text::line_number;
use crate::basics::money::{Currency, Money};

/// Whether `text` is MT940.
pub(super) fn is_it(text: &str) -> bool {
    let begins = |tag: &str| text.lines().take(200).any(|line| line.starts_with(tag));
    begins(":20:") && (begins(":60F:") || begins(":60M:") || begins(":61:"))
}

/// Reads a file; what cannot be read is a problem of its line.
pub(super) fn read(text: &str, habits: Habits) -> Statement {
    let mut reading = Reading {
        habits,
        account: String::new(),
        currency: habits.currency,
        open: None,
        found: Found::default(),
    };
    for field in fields(text) {
        reading.take(&field);
    }
    reading.close();
    reading.found.statement(StatementFormat::Mt940)
}

/// A field with its lines, the tag taken off.
struct Field<'t> {
    line: u32,
    tag: &'t str,
    lines: Vec<&'t str>,
}

fn fields(text: &str) -> Vec<Field<'_>> {
    let mut fields: Vec<Field<'_>> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        match tagged(line) {
            Some((tag, rest)) => {
                fields.push(Field { line: line_number(number + 1), tag, lines: vec![rest] });
            }
            // A message ends with a dash, or with a brace between two of them.
            None if line.starts_with("-}") || line.trim() == "-" || line.starts_with('{') => {}
            None => fields.last_mut().into_iter().for_each(|field| field.lines.push(line)),
        }
    }
    fields
}

/// ":61:2603…": two digits and at most a letter between colons.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let digits = tag.get(..2)?.bytes().all(|digit| digit.is_ascii_digit());
    let letter = tag.get(2..)?.bytes().all(|letter| letter.is_ascii_uppercase());
    (digits && letter && tag.len() <= 3).then_some((tag, rest))
}

struct Reading {
    habits: Habits,
    account: String,
    currency: Currency,
    /// A movement that waits for its text.
    open: Option<BankLine>,
    found: Found,
}

impl Reading {
    fn take(&mut self, field: &Field<'_>) {
        let first = field.lines.first().copied().unwrap_or_default();
        match field.tag {
            "86" => {
                if let Some(line) = &mut self.open {
                    (line.name, line.text) = described(&field.lines);
                }
            }
            "61" => {
                self.close();
                match movement(first, &field.lines[1..], self.currency) {
                    Ok(moved) => {
                        self.open =
                            Some(BankLine { line: field.line, account: self.account.clone(), ..moved });
                    }
                    Err(reason) => self.found.problem(field.line, reason),
                }
            }
            "20" => {
                self.close();
                (self.account, self.currency) = (String::new(), self.habits.currency);
            }
            "25" => first.trim().clone_into(&mut self.account),
            "60F" | "60M" => {
                self.close();
                match first.get(7..10).and_then(Currency::from_code) {
                    Some(currency) => self.currency = currency,
                    None => self.found.problem(field.line, Reason::NoCurrency),
                }
            }
            // The text after a closing balance is about the whole statement.
            _ => self.close(),
        }
    }

    fn close(&mut self) {
        if let Some(line) = self.open.take() {
            self.found.line(line);
        }
    }
}

/// `2603020302CR1234,56NTRFNONREF//B6BC02`: day, booking day, direction, amount, kind, the sender's reference, the bank's.
fn movement(text: &str, more: &[&str], currency: Currency) -> Result<BankLine, Reason> {
    let valued_on = days::short(text).ok_or(Reason::NoDay)?;
    let mut rest = text.get(6..).unwrap_or_default();
    let booked_on = match rest.get(..4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit())) {
        Some(digits) => {
            rest = rest.get(4..).unwrap_or_default();
            booked(valued_on, digits)
        }
        None => valued_on,
    };
    let (out, after) = direction(rest).ok_or(Reason::NoDirection)?;
    // The third letter of the currency may stand before the amount.
    let after = after.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let length = after
        .find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.')
        .unwrap_or(after.len());
    let (amount, after) = after.split_at(length);
    let minor = amounts::minor(amount, currency, Style::with(',')).ok_or(Reason::NoAmount)?;
    // Four letters of kind.
    let references = after.char_indices().nth(4).map_or("", |(at, _)| &after[at..]);
    let (reference, bank) = references.split_once("//").unwrap_or((references, ""));
    let usable =
        |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && text != "NONREF");
    Ok(BankLine {
        line: 0,
        account: String::new(),
        booked_on,
        amount: Money::new(if out { -minor } else { minor }, currency),
        name: String::new(),
        text: usable(reference)
            .into_iter()
            .chain(more.iter().map(|line| (*line).to_owned()))
            .collect::<Vec<_>>()
            .join(" "),
        bank_id: usable(bank),
    })
}

/// The booking day has no year: the one that is nearest to the value day.
fn booked(valued_on: crate::basics::moments::Day, month_and_day: &str) -> crate::basics::moments::Day {
    use chrono::Datelike;
    let year = valued_on.0.year();
    let near = [year - 1, year, year + 1]
        .into_iter()
        .filter_map(|year| days::compact(&format!("{year}{month_and_day}")));
    near.min_by_key(|day| day.since(valued_on).abs()).unwrap_or(valued_on)
}

/// Whether money went out, and what follows. A reversal of a credit went out.
fn direction(text: &str) -> Option<(bool, &str)> {
    let directions = [("RC", true), ("RD", false), ("EC", false), ("ED", true), ("C", false), ("D", true)];
    directions.into_iter().find_map(|(letters, out)| Some((out, text.strip_prefix(letters)?)))
}

/// Name and text of a field 86: with question marks (Germany), with slashes (the Netherlands), or plain.
fn described(lines: &[&str]) -> (String, String) {
    // Lines are cut at 65 letters, in the middle of a word.
    let joined = lines.concat();
    let at_mark =
        |text: &str| text.as_bytes().first() == Some(&b'?') && text.get(1..3).is_some_and(is_number);
    if joined.get(..3).is_some_and(is_number) && joined.get(3..).is_some_and(at_mark) {
        return with_marks(&joined);
    }
    if joined.starts_with('/') {
        return with_slashes(&joined);
    }
    (String::new(), lines.join(" "))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|digit| digit.is_ascii_digit())
}

fn with_marks(joined: &str) -> (String, String) {
    let (mut name, mut text) = (String::new(), String::new());
    for part in joined.split('?').skip(1) {
        let (Some(number), Some(value)) = (part.get(..2).filter(|number| is_number(number)), part.get(2..))
        else {
            text.push_str(part);
            continue;
        };
        match number.as_bytes() {
            [b'2', _] | [b'6', b'0'..=b'3'] => text.push_str(value),
            b"32" | b"33" => name.push_str(value),
            _ => {}
        }
    }
    // SEPA marks its parts: "EREF+…", "SVWZ+…".
    for mark in ["EREF+", "KREF+", "MREF+", "CRED+", "SVWZ+", "ABWA+"] {
        text = text.replace(mark, " ");
    }
    (name, text)
}

fn with_slashes(joined: &str) -> (String, String) {
    let parts: Vec<&str> = joined.split('/').collect();
    let after = |key: &str| parts.iter().position(|part| *part == key).map(|place| place + 1);
    // Behind CNTP, account, bank and name follow each other. A name may hold a slash itself: an empty part ends it.
    let begins = after("CNTP").map(|place| place + 2).or_else(|| after("NAME"));
    let named = begins
        .and_then(|place| parts.get(place..))
        .unwrap_or_default()
        .iter()
        .take_while(|part| !part.is_empty());
    let name = named.copied().collect::<Vec<_>>().join("/");
    let mut text: Vec<&str> = Vec::new();
    if let Some(place) = after("REMI") {
        let end = parts
            .iter()
            .skip(place)
            .position(|part| ["CSID", "ISDT", "RTRN", "PURP", "ULTB", "ULTD"].contains(part));
        let end = end.map_or(parts.len(), |length| place + length);
        text.extend(
            parts
                .get(place..end)
                .unwrap_or_default()
                .iter()
                .filter(|part| !["USTD", "STRD", "CUR", "", "NOTPROVIDED"].contains(part)),
        );
    }
    if let Some(end_to_end) =
        after("EREF").and_then(|place| parts.get(place)).filter(|text| **text != "NOTPROVIDED")
    {
        text.push(end_to_end);
    }
    (name, if text.is_empty() { joined.replace('/', " ") } else { text.join("/") })
}
