//! Looking at a file of a bank, taking over what the coach ticks, and what was taken over before.

use std::io::Read;

use sha2::{Digest, Sha256};

use super::deciding::{Sorted, take};
use super::matching::{Matched, matched};
use super::model::{ImportStatement, PastStatement, PreviewStatement, StatementImported, StatementPreview};
use super::queries::StoredStatement;
use super::reading::{self, LARGEST};
use super::showing;
use super::statement::{Habits, LineProblem, Reason, Statement};
use crate::app::App;
use crate::basics::ids::StatementImportId;
use crate::basics::moments::{Day, Instant};
use crate::error::{FileError, Refusal, Result};
use crate::import::files::{Fingerprint, IncomingFile};
use crate::practice::model::Practice;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// What a file holds, and what importing it would do. Writes nothing.
pub fn preview_file(app: &App, request: PreviewStatement) -> Result<StatementPreview> {
    let file = app.incoming().find(&request.file_id)?;
    let practice = app.read(|r| r.practice())?;
    let (statement, fingerprint) = read(&file, &practice, app.now())?;
    app.incoming().mark_seen(&request.file_id, &fingerprint);
    let words = words::of(app);
    app.read(|r| {
        let books = r.books()?;
        let lines = matched(&statement.lines, &books);
        Ok(StatementPreview {
            file_id: request.file_id.clone(),
            file_name: file.name.clone(),
            format: statement.format,
            sentence: words.statement_found(showing::counts(&lines), statement.problems.len()),
            seen: seen(&fingerprint, &lines),
            lines: showing::lines(&lines, &books, words),
            problems: showing::problems(&statement.problems, words),
            more_problems: statement.more_problems,
        })
    })
}

/// Takes over what the coach decided, in one operation. Lines without a decision stay out.
pub fn import(app: &App, request: ImportStatement) -> Result<Changed<StatementImported>> {
    let now = app.now();
    let file = app.incoming().find(&request.file_id)?;
    let practice = app.read(|r| r.practice())?;
    let (statement, fingerprint) = read(&file, &practice, now)?;
    if file.seen.as_ref().is_some_and(|seen| *seen != fingerprint) {
        return Err(FileError::Changed.into());
    }
    let words = words::of(app);
    app.write(Change::named("statements.import"), |w| {
        let lines = matched_now(&w.reader(), &statement)?;
        if seen(&fingerprint, &lines) != request.seen {
            return Err(Refusal::BooksChanged.into());
        }
        let sorted = Sorted::of(&lines, &request.decisions)?;
        let (payments, refunds) = sorted.counts();
        let sentence = words.statement_imported(payments, refunds, &sorted.sums());
        if payments + refunds > 0 {
            w.concerns(file.name.as_str());
            let import = StoredStatement {
                id: StatementImportId(w.new_id()),
                file_name: file.name.clone(),
                format: statement.format,
                at: now,
                payments,
                refunds,
                left_out: sorted.left_out(),
            };
            w.insert_statement_import(&import, &fingerprint)?;
            take(w, &import.id, &sorted, words)?;
        }
        Ok(StatementImported { payments, refunds, sentence })
    })
}

/// Files that were imported, latest first.
pub fn list(app: &App, (): ()) -> Result<Vec<PastStatement>> {
    let words = words::of(app);
    app.read(|r| {
        let zone = r.practice()?.zone;
        let past = r.statement_imports()?.into_iter();
        let shown = past.map(|import| PastStatement {
            sentence: words.past_statement(import.payments, import.refunds, import.left_out),
            at: import.at.local(zone),
            id: import.id,
            file_name: import.file_name,
        });
        Ok(shown.collect())
    })
}

/// The lines of a file that have happened, and its fingerprint.
fn read(file: &IncomingFile, practice: &Practice, now: Instant) -> Result<(Statement, Fingerprint)> {
    let mut source = file.open()?;
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    source.by_ref().take(most).read_to_end(&mut bytes).map_err(|_| FileError::Unreadable)?;
    let month_first = practice.country == "US";
    let statement = reading::read(&bytes, Habits { currency: practice.currency, month_first })?;
    Ok((booked(statement, now.day(practice.zone)), source.fingerprint()?))
}

/// Without what is announced for a day to come.
fn booked(mut statement: Statement, today: Day) -> Statement {
    let (booked, ahead): (Vec<_>, Vec<_>) =
        statement.lines.into_iter().partition(|line| line.booked_on <= today);
    statement
        .problems
        .extend(ahead.iter().map(|line| LineProblem { line: line.line, reason: Reason::NotBooked }));
    statement.problems.sort_by_key(|problem| problem.line);
    Statement { lines: booked, ..statement }
}

fn matched_now(r: &Reader<'_>, statement: &Statement) -> Result<Vec<Matched>> {
    Ok(matched(&statement.lines, &r.books()?))
}

/// Names a preview by everything that was proposed in it.
fn seen(fingerprint: &str, lines: &[Matched]) -> String {
    let mut digest = Sha256::new();
    digest.update(fingerprint);
    for line in lines {
        digest.update(format!("{:?}\n", line.proposal));
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
