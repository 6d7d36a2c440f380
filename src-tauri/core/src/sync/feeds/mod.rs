//! Calendars that are only read: behind a link, in a file, in a folder of files. One object for each file.

mod files;
mod link;
#[cfg(test)]
mod tests;

use std::path::Path;

use url::Url;

use self::files::Files;
use self::link::Link;
use crate::error::Result;
use crate::ics::Lines;
use crate::net::way::Way;
use crate::sync::provider::{
    Changes, Condition, FoundCalendar, Known, OwnEvent, PassedOver, Provider, Put, Remote,
};

/// A calendar that is only read.
pub struct Feed(Source);

enum Source {
    Link(Link),
    Files(Files),
}

impl Feed {
    /// What is behind a link; `webcal` means https.
    #[must_use]
    pub fn link(address: Url) -> Self {
        Self(Source::Link(Link::new(address)))
    }

    /// A file of this computer.
    #[must_use]
    pub fn file(path: &Path) -> Self {
        Self(Source::Files(Files::one(path)))
    }

    /// All calendar files in a folder of this computer and in the folders below it.
    #[must_use]
    pub fn folder(path: &Path) -> Self {
        Self(Source::Files(Files::below(path)))
    }
}

impl Provider for Feed {
    fn calendars(&self, way: &Way<'_>) -> Result<Vec<FoundCalendar>> {
        match &self.0 {
            Source::Link(link) => link.calendar(way),
            Source::Files(files) => files.calendar(),
        }
        .map(|calendar| vec![calendar])
    }

    fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        match &self.0 {
            Source::Link(link) => link.changes(way, known),
            Source::Files(files) => files.changes(way, known),
        }
    }

    fn passed_over(&self) -> Vec<PassedOver> {
        match &self.0 {
            Source::Link(_) => Vec::new(),
            Source::Files(files) => files.passed_over(),
        }
    }

    fn ics(&self, raw: &[u8]) -> Vec<u8> {
        raw.to_vec()
    }

    fn compose(&self, _event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
        base.unwrap_or_default().to_vec()
    }

    fn place(&self, calendar: &str, _uid: &str) -> String {
        calendar.to_owned()
    }

    fn read(&self, way: &Way<'_>, href: &str) -> Result<Option<Remote>> {
        match &self.0 {
            Source::Link(link) => link.read(way),
            Source::Files(files) => files.read(href),
        }
    }

    fn put(&self, _way: &Way<'_>, _href: &str, _payload: &[u8], _condition: &Condition) -> Result<Put> {
        Ok(Put::Refused)
    }

    fn remove(&self, _way: &Way<'_>, _href: &str, _etag: Option<&str>) -> Result<Put> {
        Ok(Put::Refused)
    }
}

/// So many lines may stand before a calendar begins.
const PREAMBLE: usize = 100;

/// Whether it is a calendar at all, and no page that asks to sign in.
fn is_calendar(content: &[u8]) -> bool {
    begins(content).is_some()
}

/// The lines of the calendar itself, from where it begins.
fn begins(content: &[u8]) -> Option<Lines<&[u8]>> {
    let mut lines = Lines::new(content).ok()?;
    for _ in 0..PREAMBLE {
        let line = lines.next_line().ok()??;
        if line.text.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR") {
            return Some(lines);
        }
    }
    None
}

/// What a calendar calls itself (RFC 7986, and what everybody wrote before it).
fn name_of(content: &[u8]) -> Option<String> {
    let mut lines = begins(content)?;
    for _ in 0..PREAMBLE {
        let line = lines.next_line().ok()??;
        match crate::ics::name_of(&line.text).as_str() {
            "NAME" | "X-WR-CALNAME" => {
                let name = crate::ics::split(&line.text, line.number).ok()?.text();
                return Some(name).filter(|name| !name.is_empty());
            }
            "BEGIN" => return None,
            _ => {}
        }
    }
    None
}
