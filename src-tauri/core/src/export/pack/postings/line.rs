//! A line of the posting file. Pure: the form of the file and nothing of a practice.

use chrono::Datelike;
use encoding_rs::WINDOWS_1252;

use super::accounts::{UNKNOWN_CLIENT, UNKNOWN_CONSULTANT};
use super::model::{ChartOfAccounts, PostingSettings};
use crate::basics::folding::Folded;
use crate::basics::moments::{Day, LocalTime};
use crate::export::pack::table::decimal;

/// The columns that DATEV knows; most stay empty.
const COLUMNS: &str = include_str!("columns.txt");
/// How many there are.
pub(super) const COUNT: usize = 125;
/// Where each field that is filled in stands, from 0.
const AMOUNT: usize = 0;
const SIDE: usize = 1;
const ACCOUNT: usize = 6;
const AGAINST: usize = 7;
const DAY: usize = 9;
const DOCUMENT: usize = 10;
const TEXT: usize = 13;
const LOCKED: usize = 113;
/// The longest number and text that DATEV takes.
const LONGEST_DOCUMENT: usize = 36;
const LONGEST_TEXT: usize = 60;

/// One posting in euros.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting<'p> {
    /// Cents; what is below zero goes to the other side.
    pub cents: i64,
    /// The account that is debited.
    pub account: &'p str,
    /// The account that is credited.
    pub against: &'p str,
    /// Its day.
    pub on: Day,
    /// The number of the document, by which open items are matched.
    pub document: &'p str,
    /// What it was.
    pub text: &'p str,
}

impl Posting<'_> {
    /// Its line, as bytes; nothing for a posting of nothing, which DATEV refuses.
    pub fn line(&self) -> Option<Vec<u8>> {
        if self.cents == 0 {
            return None;
        }
        let mut fields = vec![String::new(); COUNT];
        let side = if self.cents > 0 { "S" } else { "H" };
        fields[AMOUNT] = decimal(self.cents.abs(), 2, ',');
        fields[SIDE] = quoted(side, 1);
        self.account.clone_into(&mut fields[ACCOUNT]);
        self.against.clone_into(&mut fields[AGAINST]);
        fields[DAY] = self.on.0.format("%d%m").to_string();
        fields[DOCUMENT] = quoted(&document_number(self.document), LONGEST_DOCUMENT);
        fields[TEXT] = quoted(self.text, LONGEST_TEXT);
        "0".clone_into(&mut fields[LOCKED]);
        Some(encoded(&fields.join(";")))
    }
}

/// The two lines above the postings of one year.
pub(super) fn head(settings: &PostingSettings, first: Day, last: Day, at: LocalTime, name: &str) -> Vec<u8> {
    let chart = if settings.chart == ChartOfAccounts::Skr04 { "04" } else { "03" };
    let fields = [
        "\"EXTF\"".to_owned(),
        "700".into(),
        "21".into(),
        "\"Buchungsstapel\"".into(),
        "13".into(),
        at.0.format("%Y%m%d%H%M%S000").to_string(),
        String::new(),
        "\"SP\"".into(),
        "\"\"".into(),
        "\"\"".into(),
        settings.consultant.unwrap_or(UNKNOWN_CONSULTANT).to_string(),
        settings.client.unwrap_or(UNKNOWN_CLIENT).to_string(),
        format!("{:04}0101", first.0.year()),
        "4".into(),
        first.0.format("%Y%m%d").to_string(),
        last.0.format("%Y%m%d").to_string(),
        quoted(name, 30),
        "\"\"".into(),
        "1".into(),
        "0".into(),
        "0".into(),
        "\"EUR\"".into(),
        String::new(),
        "\"\"".into(),
        String::new(),
        String::new(),
        format!("\"{chart}\""),
        String::new(),
        String::new(),
        "\"\"".into(),
        "\"\"".into(),
    ];
    let mut lines = encoded(&fields.join(";"));
    lines.extend(encoded(COLUMNS.trim_end()));
    lines
}

/// In quotes, without anything that ends a line.
fn quoted(text: &str, longest: usize) -> String {
    let plain = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(longest);
    let plain: String = plain.collect();
    format!("\"{}\"", plain.trim().replace('"', "\"\""))
}

/// DATEV matches open items by this field and takes few signs in it.
fn document_number(number: &str) -> String {
    let takes = |letter: char| letter.is_ascii_alphanumeric() || "_$%-/".contains(letter);
    number.chars().map(|letter| if takes(letter) { letter } else { '-' }).collect()
}

/// The line in Windows-1252. A letter that it lacks loses its accent, as DATEV itself writes such names.
fn encoded(line: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(line.len() + 2);
    for letter in line.chars() {
        let text = letter.to_string();
        let (known, _, lacks) = WINDOWS_1252.encode(&text);
        if !lacks {
            bytes.extend_from_slice(&known);
            continue;
        }
        let plain = Folded::of(&text).text;
        let plain = if letter.is_uppercase() { plain.to_uppercase() } else { plain };
        bytes.extend(plain.chars().map(|plain| if plain.is_ascii() { plain as u8 } else { b'?' }));
    }
    bytes.extend_from_slice(b"\r\n");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(line: &[u8]) -> Vec<String> {
        let (text, _, _) = WINDOWS_1252.decode(line);
        text.trim_end().split(';').map(str::to_owned).collect()
    }

    #[test]
    fn every_line_has_every_column_in_its_place() {
        let posting = Posting {
            cents: -123_456,
            account: "10000",
            against: "8400",
            on: "2026-03-02".parse().unwrap(),
            document: "RE 2026#7",
            text: "Zażółć \"Ü\" €\n7",
        };
        let line = posting.line().unwrap();
        let found = fields(&line);
        assert_eq!(found.len(), COUNT);
        assert_eq!(
            [AMOUNT, SIDE, ACCOUNT, AGAINST, DAY, DOCUMENT, TEXT, LOCKED].map(|place| found[place].as_str()),
            ["1234,56", "\"H\"", "10000", "8400", "0203", "\"RE-2026-7\"", "\"Zazólc \"\"Ü\"\" € 7\"", "0"]
        );
        assert!(line.ends_with(b"\r\n") && line.contains(&0x80), "the euro sign is one byte in Windows-1252");
        assert!(Posting { cents: 0, ..posting }.line().is_none());
    }

    #[test]
    fn the_head_names_the_form_the_chart_and_the_year() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let at: LocalTime = "2026-04-01T09:30".parse().unwrap();
        let settings = PostingSettings { consultant: Some(29_098), ..PostingSettings::usual("DE") };
        let head = head(&settings, day("2026-01-01"), day("2026-03-31"), at, "Stillpoint");
        let lines: Vec<&[u8]> = head.split(|byte| *byte == b'\n').collect();
        assert_eq!(
            String::from_utf8_lossy(lines[0]).trim_end(),
            "\"EXTF\";700;21;\"Buchungsstapel\";13;20260401093000000;;\"SP\";\"\";\"\";29098;1;20260101;4;20260101;20260331;\
             \"Stillpoint\";\"\";1;0;0;\"EUR\";;\"\";;;\"03\";;;\"\";\"\""
        );
        let columns = fields(lines[1]);
        assert_eq!((columns.len(), columns[LOCKED].as_str()), (COUNT, "Festschreibung"));
        assert_eq!(columns[ACCOUNT], "Konto");
    }
}
