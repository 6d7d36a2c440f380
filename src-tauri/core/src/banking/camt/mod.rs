//! CAMT.053 and its kin .052 and .054 (ISO 20022), of every version from 001.02 on: of each entry what matters here.
//!
//! `quick-xml` reads the marks. The libraries that know the whole scheme give up a file for one field of it, and bring an
//! archive reader along; what is needed are fourteen fields.

mod entry;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use self::entry::Entry;
use super::statement::{Found, Habits, Reason, Statement, StatementFormat};
use super::text::line_number;

/// Deeper than any scheme goes.
const DEEPEST: usize = 64;

/// Whether `text` is CAMT.
pub(super) fn is_it(text: &str) -> bool {
    text.trim_start().starts_with('<') && (text.contains("Ntry>") || text.contains("camt.05"))
}

/// Reads a file; an entry that cannot be read is a problem of its line.
pub(super) fn read(text: &str, habits: Habits) -> Statement {
    let mut reading = Reading {
        account: String::new(),
        path: Vec::new(),
        said: String::new(),
        entry: None,
        found: Found::default(),
    };
    let mut places = Places { text, at: 0, line: 1 };
    let mut reader = Reader::from_str(text);
    loop {
        let line = places.line_of(reader.buffer_position());
        match reader.read_event() {
            Ok(Event::Eof) => {
                if !reading.path.is_empty() {
                    reading.found.problem(line, Reason::Damaged);
                }
                break;
            }
            Ok(event) => {
                if !reading.take(&event, line, habits) {
                    reading.found.problem(line, Reason::Damaged);
                    break;
                }
            }
            Err(_) => {
                reading.found.problem(line, Reason::Damaged);
                break;
            }
        }
    }
    reading.found.statement(StatementFormat::Camt)
}

/// The line of a place in the text, asked for in rising order.
struct Places<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Places<'_> {
    fn line_of(&mut self, position: u64) -> u32 {
        let to = usize::try_from(position).unwrap_or(usize::MAX).min(self.text.len());
        let passed = self.text.as_bytes().get(self.at..to).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = to;
        line_number(self.line)
    }
}

struct Reading {
    /// Of the statement that is being read.
    account: String,
    /// Names of the open elements, without their prefixes.
    path: Vec<String>,
    /// The text of the innermost element so far.
    said: String,
    entry: Option<Entry>,
    found: Found,
}

impl Reading {
    /// Takes what comes next; no where it is nested beyond reason.
    fn take(&mut self, event: &Event<'_>, line: u32, habits: Habits) -> bool {
        match event {
            Event::Start(start) => {
                self.opened(start, line);
                return self.path.len() <= DEEPEST;
            }
            Event::Empty(start) => {
                self.opened(start, line);
                self.closed(habits);
            }
            Event::End(_) => self.closed(habits),
            Event::Text(text) => self.said.push_str(text),
            Event::CData(text) => self.said.push_str(text),
            // Letters and the five that XML knows; an entity of the file's own is nobody's name.
            Event::GeneralRef(reference) => {
                if let Ok(letter) = unescape(&format!("&{};", &**reference)) {
                    self.said.push_str(&letter);
                }
            }
            _ => {}
        }
        true
    }

    fn opened(&mut self, start: &BytesStart<'_>, line: u32) {
        let name = start.local_name().into_inner().to_owned();
        match name.as_str() {
            "Stmt" | "Rpt" | "Ntfctn" => self.account.clear(),
            "Ntry" => self.entry = Some(Entry::at(line)),
            "TxDtls" => self.entry.iter_mut().for_each(Entry::another_part),
            _ => {}
        }
        self.path.push(name);
        self.said.clear();
        if let (Some(entry), Ok(Some(code))) = (&mut self.entry, start.try_get_attribute("Ccy")) {
            entry.currency(&below_entry(&self.path), &code.value);
        }
    }

    fn closed(&mut self, habits: Habits) {
        let said = std::mem::take(&mut self.said);
        let path = below_entry(&self.path);
        match &mut self.entry {
            Some(entry) => entry.says(&path, said.trim()),
            None if ends_with(&self.path, &["Acct", "Id", "IBAN"])
                || ends_with(&self.path, &["Acct", "Id", "Othr", "Id"]) =>
            {
                said.trim().clone_into(&mut self.account);
            }
            None => {}
        }
        if self.path.pop().as_deref() == Some("Ntry")
            && let Some(entry) = self.entry.take()
        {
            entry.finish(&self.account, habits, &mut self.found);
        }
    }
}

/// The names below the entry, joined.
fn below_entry(path: &[String]) -> String {
    let entry = path.iter().position(|name| name == "Ntry");
    entry.and_then(|place| path.get(place + 1..)).unwrap_or_default().join("/")
}

fn ends_with(path: &[String], tail: &[&str]) -> bool {
    path.iter().rev().zip(tail.iter().rev()).filter(|(name, wanted)| name == *wanted).count() == tail.len()
}
