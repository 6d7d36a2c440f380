//! A file that was handed in, read: its events in some days, and what was wrong with it.

use chrono::Months;

use super::candidate::{Coach, Contents, contents};
use super::files::{Fingerprint, IncomingFile};
use crate::basics::moments::Day;
use crate::error::{Error, Problem, Result};
use crate::ics::{EventIssue, ReadOptions, Window, occurrences, read_days};

/// Nobody plans or looks back further; a typing error in a year would.
const MOST_DAYS: i64 = 30 * 366;

/// The days that an import is about, both included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) from: Day,
    pub(super) to: Day,
}

impl Span {
    /// The days asked for; two years back to one year ahead where nothing was.
    pub(super) fn asked(from: Option<Day>, to: Option<Day>, today: Day) -> Result<Self> {
        let back = || Day(today.0.checked_sub_months(Months::new(24)).unwrap_or(today.0));
        let ahead = || Day(today.0.checked_add_months(Months::new(12)).unwrap_or(today.0));
        let (from, to) = (from.unwrap_or_else(back), to.unwrap_or_else(ahead));
        if to < from {
            return Err(Error::invalid("to", Problem::EndsBeforeStart));
        }
        if to.since(from) > MOST_DAYS {
            return Err(Error::invalid("to", Problem::TooLarge));
        }
        Ok(Self { from, to })
    }
}

/// A file as far as the asked days go.
pub(super) struct ReadFile {
    pub(super) contents: Contents,
    pub(super) fingerprint: Fingerprint,
    pub(super) calendar_names: Vec<String>,
    /// Events in the whole file.
    pub(super) events: u64,
    /// Events of which nothing lies in the asked days.
    pub(super) outside: u64,
    /// What could not be read as it stands.
    pub(super) issues: Vec<EventIssue>,
    /// How many more issues there were.
    pub(super) more_issues: u64,
}

/// Reads `file`. The practice is not needed for it and is free meanwhile.
pub(super) fn read(file: &IncomingFile, span: Span, coach: &Coach) -> Result<ReadFile> {
    let zone = coach.zone.0;
    let window = Window { from: span.from.0, to: span.to.plus(1).0, zone };
    let mut source = file.open()?;
    let calendar = read_days(&mut source, &ReadOptions { fallback_zone: zone }, &window)?;
    let fingerprint = source.fingerprint()?;
    let found = occurrences(&calendar, &window);
    let contents = contents(&calendar, &found, &window, coach);
    let in_days: std::collections::HashSet<usize> = found.list.iter().map(|found| found.event).collect();
    let kept = calendar.events.len() as u64;
    let mut issues = calendar.issues.list().to_vec();
    issues.extend_from_slice(found.issues.list());
    issues.sort_by_key(|issue| issue.line);
    Ok(ReadFile {
        contents,
        fingerprint,
        events: kept + calendar.outside,
        outside: calendar.outside + kept - in_days.len() as u64,
        more_issues: calendar.issues.beyond_list() + found.issues.beyond_list(),
        issues,
        calendar_names: calendar.names,
    })
}
