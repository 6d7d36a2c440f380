//! Content lines: escaped so that no text can begin a line of its own, folded at 75 octets between characters, ended
//! by CRLF (RFC 5545, section 3.1).

use crate::basics::moments::Zone;

const LONGEST: usize = 75;

/// The lines of a file.
#[derive(Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// A value of a shape that has nothing to escape.
    pub(crate) fn plain(&mut self, name: &str, value: &str) {
        self.push(&format!("{name}:{}", without_controls(value)));
    }

    /// A text that somebody wrote.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.push(&text(name, value));
    }

    /// A time on the clock of `zone`.
    pub(crate) fn zoned(&mut self, name: &str, zone: Zone, value: &str) {
        self.push(&format!("{name};TZID={}:{value}", zone.name()));
    }

    /// Who holds it.
    pub(crate) fn organizer(&mut self, name: &str, address: &str) {
        // A quotation mark cannot stand within a quoted value (RFC 5545, section 3.2).
        let name = without_controls(name).replace('"', "'");
        self.push(&format!("ORGANIZER;CN=\"{name}\":mailto:{}", without_controls(address)));
    }

    /// A line that is written already.
    pub(crate) fn push(&mut self, line: &str) {
        self.0.push_str(&folded(line, "\r\n"));
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A line with a text that somebody wrote: nothing in it can begin a line of its own.
pub(crate) fn text(name: &str, value: &str) -> String {
    format!("{name}:{}", escaped(value))
}

/// A line folded between characters, each part ended by `end`.
pub(crate) fn folded(line: &str, end: &str) -> String {
    let (mut out, mut room) = (String::with_capacity(line.len() + 8), LONGEST);
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str(end);
            out.push(' ');
            room = LONGEST - 1;
        }
        out.push(letter);
        room -= letter.len_utf8();
    }
    out.push_str(end);
    out
}

/// RFC 5545, section 3.3.11.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

fn without_controls(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}
