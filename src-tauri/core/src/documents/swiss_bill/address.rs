//! An address by its parts, and how one is read out of the lines of a letter.

use serde::{Deserialize, Serialize};

/// An address by its parts ("structured", type S).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostalAddress {
    /// The person or the organisation.
    pub name: String,
    /// The street, without the house.
    pub street: String,
    /// The house.
    pub house: String,
    /// The postal code.
    pub code: String,
    /// The town.
    pub town: String,
    /// ISO 3166, two letters.
    pub country: String,
}

impl PostalAddress {
    /// The parts of an address that is written line by line, as far as they can be told: the last line that begins with
    /// a postal code names the town, the one before it the street. Nothing if no line does.
    #[must_use]
    pub fn read(name: &str, lines: &[String], country: &str) -> Option<Self> {
        let (at, (code, town)) =
            lines.iter().enumerate().rev().find_map(|(at, line)| Some((at, town_of(line.trim())?)))?;
        let before = at.checked_sub(1).and_then(|before| lines.get(before));
        let (street, house) = before.map_or(("", ""), |line| house_of(line.trim()));
        Some(Self {
            name: short(name, 70),
            street: short(street, 70),
            house: short(house, 16),
            code: short(code, 16),
            town: short(town, 35),
            country: country.trim().to_uppercase(),
        })
    }

    /// Whether it has what the standard wants: all but the street.
    pub(super) fn is_complete(&self) -> bool {
        let needed = [&self.name, &self.code, &self.town];
        needed.iter().all(|text| !text.trim().is_empty())
            && self.country.len() == 2
            && self.country.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    pub(super) fn payload_lines(&self) -> [String; 7] {
        let Self { name, street, house, code, town, country } = self;
        ["S", name, street, house, code, town, country].map(|text| short(text, 70))
    }

    /// As the slip shows it: a line each.
    pub(super) fn read_lines(&self, own: &str) -> Vec<String> {
        let street = format!("{} {}", self.street, self.house);
        // The country is named where it is another than that of the account.
        let abroad = if self.country == own { String::new() } else { format!("{}-", self.country) };
        let town = format!("{abroad}{} {}", self.code, self.town);
        [self.name.clone(), street, town]
            .map(|line| line.trim().to_owned())
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect()
    }
}

/// "8004 Zürich", "CH-8004 Zürich", "D-79098 Freiburg".
fn town_of(line: &str) -> Option<(&str, &str)> {
    let line = match line.split_once('-') {
        Some((country, rest))
            if (1..=2).contains(&country.len()) && country.bytes().all(|b| b.is_ascii_uppercase()) =>
        {
            rest
        }
        _ => line,
    };
    let (code, town) = line.split_once(' ')?;
    let is_code = (4..=6).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| (code, town.trim())).filter(|(_, town)| !town.is_empty())
}

/// "Langstrasse 12a": the street, and the house if the last word begins with a digit.
fn house_of(line: &str) -> (&str, &str) {
    match line.rsplit_once(' ') {
        Some((street, house)) if house.starts_with(|c: char| c.is_ascii_digit()) => (street.trim(), house),
        _ => (line, ""),
    }
}

/// On one line and no longer than the field holds.
fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(most).collect::<String>().trim_end().to_owned()
}
