//! The schema's steps: `migrations/NNNN_what.sql`, in order, never edited once merged. All that are pending
//! run in one transaction; a step that fails leaves the file as it was.

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use rusqlite::{Connection, TransactionBehavior, named_params};
use sha2::{Digest, Sha256};

use crate::error::{Doing, Error, Result, VaultError};

/// One step. Its number is its place in the list, from 1.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The file's name without `.sql`.
    pub name: &'static str,
    /// The file's text.
    pub sql: &'static str,
}

macro_rules! steps {
    ($($name:literal),+ $(,)?) => {
        &[$(Step { name: $name, sql: include_str!(concat!("../../../../migrations/", $name, ".sql")) }),+]
    };
}

/// Every step, embedded. A new file in `migrations/` gets a line here; a test compares list and folder.
pub const STEPS: &[Step] = steps![
    "0001_vault",
    "0002_history",
    "0003_practice",
    "0004_people",
    "0005_engagements",
    "0006_sessions",
    "0007_credits",
    "0008_notes",
    "0009_money",
    "0010_setup",
    "0011_invoice_series",
    "0012_quick_reads",
    "0013_messages",
    "0014_notes",
    "0015_progress",
    "0016_groups",
    "0017_prep",
    "0018_journeys",
    "0019_search",
    "0020_quick_search",
    "0021_credits",
    "0022_einvoice",
    "0023_looks",
    "0024_banking",
    "0025_drafts",
    "0026_expenses",
    "0027_receipts",
    "0028_availability",
    "0029_slot_offers",
    "0030_calendars",
    "0031_calendar_troubles",
    "0032_clocks",
    "0033_payment_requests",
    "0034_refund_requests",
    "0035_payment_refusals",
    "0036_calendar_repeats",
    "0037_calendar_tries",
];

/// The schema number of a file that has all of `steps`.
#[must_use]
pub fn newest(steps: &[Step]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// The schema number of the open file.
pub(super) fn version(connection: &Connection) -> Result<u32> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).doing("reading the schema number")
}

/// Whether [`run`] would change the file.
pub(super) fn is_pending(connection: &Connection, steps: &[Step]) -> Result<bool> {
    Ok(version(connection)? < newest(steps))
}

/// Brings the file to the newest schema. The caller has taken a copy.
pub(super) fn run(connection: &mut Connection, steps: &[Step], now: DateTime<Utc>) -> Result<()> {
    let from = version(connection)?;
    if from > newest(steps) {
        return Err(VaultError::NewerThanApp.into());
    }
    check_applied(connection, steps, from)?;
    if from == newest(steps) {
        return Ok(());
    }
    // A step may rebuild a table, which a live foreign key would answer by deleting rows; it cannot be
    // switched inside a transaction. `foreign_key_check` looks at all of it before the commit.
    connection.pragma_update(None, "foreign_keys", false).doing("preparing the update")?;
    let outcome = apply(connection, steps, from, now);
    connection.pragma_update(None, "foreign_keys", true).doing("finishing the update")?;
    outcome
}

fn apply(connection: &mut Connection, steps: &[Step], from: u32, now: DateTime<Utc>) -> Result<()> {
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).doing("starting the update")?;
    for (number, step) in (1..).zip(steps).skip(usize::try_from(from).unwrap_or(usize::MAX)) {
        transaction.execute_batch(step.sql).doing(step.name)?;
        transaction
            .execute(
                "INSERT INTO migration_log (number, name, checksum, app_version, applied_at)
                 VALUES (:number, :name, :checksum, :app_version, :applied_at)",
                named_params! {
                    ":number": number,
                    ":name": step.name,
                    ":checksum": checksum(step),
                    ":app_version": super::APP_VERSION,
                    ":applied_at": now.timestamp_millis(),
                },
            )
            .doing("noting the update")?;
    }
    let broken: i64 = transaction
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .doing("checking the update")?;
    if broken > 0 {
        return Err(Error::internal("checking the update", format!("{broken} broken reference(s)")));
    }
    transaction.pragma_update(None, "user_version", newest(steps)).doing("numbering the update")?;
    transaction.commit().doing("committing the update")
}

/// A step that was edited after it had been applied is our mistake: loud while we develop, and in the field
/// only noted, because a coach must not be shut out of sound data for it.
fn check_applied(connection: &Connection, steps: &[Step], upto: u32) -> Result<()> {
    if upto == 0 {
        return Ok(());
    }
    let mut statement = connection
        .prepare("SELECT number, checksum FROM migration_log ORDER BY number")
        .doing("reading the update log")?;
    let applied = statement
        .query_map([], |row| Ok((row.get::<_, u32>("number")?, row.get::<_, String>("checksum")?)))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
        .doing("reading the update log")?;
    for (number, was) in applied {
        let at = number.checked_sub(1).and_then(|at| usize::try_from(at).ok());
        let Some(step) = at.and_then(|at| steps.get(at)) else { continue };
        if checksum(step) != was {
            if cfg!(debug_assertions) {
                return Err(Error::internal("reading the update log", format!("{} was edited", step.name)));
            }
            tracing::warn!(step = step.name, "an applied schema step differs from ours");
        }
    }
    Ok(())
}

/// The same on every system, whatever a checkout did to line ends.
fn checksum(step: &Step) -> String {
    HEXLOWER.encode(&Sha256::digest(step.sql.replace("\r\n", "\n")))
}

#[cfg(test)]
#[path = "migrate_tests.rs"]
mod tests;
