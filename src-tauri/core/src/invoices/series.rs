//! How documents are numbered: the pattern, and where the count stands. A coach who comes from another program
//! in the middle of a year goes on from its last number.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::SeriesKind;
use super::numbering::{Series, pattern_problem};
use crate::app::App;
use crate::basics::moments::Day;
use crate::basics::text::tidy;
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};

/// A run of numbers as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesItem {
    /// What it numbers.
    pub kind: SeriesKind,
    /// `{YYYY}-{NNNN}`.
    pub pattern: String,
    /// Whether each year begins with 1.
    pub restart_yearly: bool,
    /// The count of the next document, unless a new year begins.
    #[ts(type = "number")]
    pub next: i64,
    /// The number that a document of today gets.
    pub example: String,
    /// The day of the last document.
    pub last_issued_on: Option<Day>,
}

/// A run of numbers changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSeries {
    /// Which.
    pub kind: SeriesKind,
    /// `{YYYY}` or `{YY}` is the year, `{NNNN}` the count with at least so many digits.
    pub pattern: String,
    /// Whether each year begins with 1.
    pub restart_yearly: bool,
    /// The count of the next document; never less than it is.
    #[ts(type = "number")]
    pub next: i64,
}

/// How invoices, credit notes and receipts are numbered.
pub fn list(app: &App, (): ()) -> Result<Vec<SeriesItem>> {
    app.read(|r| all(r, app.now().day(r.practice()?.zone)))
}

/// Changes how documents are numbered from now on.
pub fn save(app: &App, request: SaveSeries) -> Result<Changed<Vec<SeriesItem>>> {
    let now = app.now();
    app.write(Change::named("invoices.save_series"), |w| {
        let today = now.day(w.reader().practice()?.zone);
        let series = changed(&w.reader(), &request, today)?;
        w.concerns(series.pattern.as_str());
        w.save_series(&series)?;
        all(&w.reader(), today)
    })
}

/// What a change would make of the numbers, with the example of today. Writes nothing.
pub fn preview(app: &App, request: SaveSeries) -> Result<SeriesItem> {
    app.read(|r| {
        let today = app.now().day(r.practice()?.zone);
        Ok(shown(changed(r, &request, today)?, today))
    })
}

/// The series as asked for, or every field that needs another value.
fn changed(r: &Reader<'_>, request: &SaveSeries, today: Day) -> Result<Series> {
    let series = r.series(request.kind)?;
    let others = SeriesKind::ALL.iter().filter(|kind| **kind != request.kind);
    let taken: Vec<String> = others.map(|kind| Ok(r.series(*kind)?.pattern)).collect::<Result<_>>()?;
    let pattern = tidy(&request.pattern);
    let mut issues = Vec::new();
    issues.extend(
        pattern_problem(&pattern, request.restart_yearly).map(|problem| Issue::new("pattern", problem)),
    );
    if taken.contains(&pattern) {
        issues.push(Issue::new("pattern", Problem::AlreadyUsed));
    }
    if request.next < series.next.max(1) {
        issues.push(Issue::new("next", Problem::TooSmall));
    }
    if request.next > 1_000_000_000 {
        issues.push(Issue::new("next", Problem::TooLarge));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    // A start that was typed is meant for this year.
    let year = if request.next == series.next { series.year } else { today.0.year() };
    Ok(Series { pattern, restart_yearly: request.restart_yearly, next: request.next, year, ..series })
}

fn all(r: &Reader<'_>, today: Day) -> Result<Vec<SeriesItem>> {
    let kinds = SeriesKind::ALL.iter();
    kinds.map(|kind| Ok(shown(r.series(*kind)?, today))).collect()
}

fn shown(series: Series, today: Day) -> SeriesItem {
    SeriesItem {
        kind: series.kind,
        example: series.number_on(today),
        pattern: series.pattern,
        restart_yearly: series.restart_yearly,
        next: series.next,
        last_issued_on: series.last_issued_on,
    }
}
