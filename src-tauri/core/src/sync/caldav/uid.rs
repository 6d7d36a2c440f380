//! The UID of a calendar text, without reading the rest of it. Pure.

use crate::ics::{Lines, name_of, split};

/// The first UID of an event; empty where there is none.
pub(super) fn of(text: &[u8]) -> String {
    let Ok(mut lines) = Lines::new(text) else { return String::new() };
    let mut open: Vec<String> = Vec::new();
    while let Ok(Some(line)) = lines.next_line() {
        match name_of(&line.text).as_str() {
            "BEGIN" => open.push(value_of(&line.text).to_ascii_uppercase()),
            "END" => {
                open.pop();
            }
            "UID" if open.last().is_some_and(|inner| inner == "VEVENT") => {
                return split(&line.text, line.number).map_or_else(|_| String::new(), |uid| uid.text());
            }
            _ => {}
        }
    }
    String::new()
}

/// What stands behind the first colon.
pub(super) fn value_of(line: &str) -> &str {
    line.split_once(':').map_or("", |(_, value)| value.trim())
}
