//! The change history: what each named operation did to which row, and taking it back.
//!
//! Triggers that live only as long as the connection write down every row before and after, so no domain can
//! forget to. This is the one place that builds SQL from text: table and column names come from the schema
//! itself, values are literals that SQLite's own `quote()` made.
//!
//! The credit ledger is append-only: taking back one of its rows adds a row of the same kind with the amount
//! reversed, which names the row it reverses.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, Transaction, named_params};

use super::writer::{Change, Writer};
use crate::basics::ids::{CreditEntryId, OperationId};
use crate::error::{Doing, OrNotFound, Refusal, Result, What};

/// The tables whose rows can be taken back. Every domain table is here; what is written once and for good
/// (issued files, the ledger of connections, the history itself) is not.
pub const TABLES: &[&str] = &[
    "practice",
    "practice_logos",
    "offers",
    "organisations",
    "people",
    "person_aliases",
    "engagements",
    "series",
    "imports",
    "sessions",
    "session_moves",
    "hour_entries",
    "busy_times",
    "calendar_file_settings",
    "second_clock",
    "slot_offers",
    "slots",
    "credit_entries",
    "engagement_pauses",
    "instalments",
    "retainer_periods",
    "actions",
    "goals",
    "goal_versions",
    "goal_states",
    "goal_milestones",
    "goal_movements",
    "instruments",
    "instrument_versions",
    "measurements",
    "shareable_notes",
    "private_notes",
    "starting_questions",
    "shareable_note_versions",
    "private_note_versions",
    "quotes",
    "note_templates",
    "invoice_parties",
    "messages",
    "groups",
    "group_sessions",
    "group_participants",
    "group_attendance",
    "group_hour_entries",
    "journey_summaries",
    "invoice_series",
    "invoices",
    "invoice_lines",
    "invoice_deposits",
    "charges",
    "statement_imports",
    "payments",
    "payment_allocations",
    "payment_receipts",
    "refund_notes",
    "payment_reminders",
    "late_fees",
    "posting_settings",
    "write_offs",
    "payment_releases",
    "expenses",
    "second_taxes",
    "days_off",
    "calendar_accounts",
    "calendars",
    "calendar_proposals",
    "pay_providers",
    "online_bookings",
    "online_refund_bookings",
];

const APPEND_ONLY: &str = "credit_entries";

/// Starts writing down changes on this connection. Once, after the migrations.
pub fn install(connection: &Connection) -> Result<()> {
    let mut sql = String::from("CREATE TEMP TABLE current_operation (id TEXT NOT NULL);\n");
    for table in TABLES {
        let columns = columns(connection, table)?;
        let (old, new) = (image("OLD", &columns), image("NEW", &columns));
        for (event, row, before, after) in [
            ("INSERT", "NEW", "NULL", new.as_str()),
            ("UPDATE", "OLD", old.as_str(), new.as_str()),
            ("DELETE", "OLD", old.as_str(), "NULL"),
        ] {
            sql.push_str(&format!(
                "CREATE TEMP TRIGGER history_{table}_{event} AFTER {event} ON main.{table}
                 WHEN EXISTS (SELECT 1 FROM current_operation)
                 BEGIN
                   INSERT INTO operation_rows (operation_id, position, table_name, row_id, before, after)
                   SELECT c.id,
                          (SELECT coalesce(max(r.position), 0) + 1 FROM operation_rows r WHERE r.operation_id = c.id),
                          '{table}', {row}.id, {before}, {after}
                   FROM current_operation c;
                 END;\n"
            ));
        }
    }
    connection.execute_batch(&sql).doing("preparing the change history")
}

/// Names the operation that the following changes belong to.
pub(super) fn begin(
    transaction: &Transaction<'_>,
    operation: &OperationId,
    change: Change,
    now: DateTime<Utc>,
) -> Result<()> {
    let what = "beginning an operation";
    transaction
        .prepare_cached(
            "INSERT INTO operations (id, position, name, subject, at, undoable)
             VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM operations), :name, '', :at, :undoable)",
        )
        .doing(what)?
        .execute(named_params! {
            ":id": operation, ":name": change.name, ":at": now.timestamp_millis(), ":undoable": change.undoable,
        })
        .doing(what)?;
    transaction.execute("INSERT INTO current_operation (id) VALUES (?1)", [operation]).doing(what)?;
    Ok(())
}

/// Closes the operation; answers the tables it changed. One that changed nothing leaves no trace.
pub(super) fn end(
    transaction: &Transaction<'_>,
    operation: &OperationId,
    subject: &str,
) -> Result<Vec<String>> {
    let what = "closing an operation";
    transaction.execute("DELETE FROM current_operation", []).doing(what)?;
    let mut statement = transaction
        .prepare_cached("SELECT DISTINCT table_name FROM operation_rows WHERE operation_id = ?1 ORDER BY 1")
        .doing(what)?;
    let tables: Vec<String> = statement
        .query_map([operation], |row| row.get("table_name"))
        .and_then(Iterator::collect)
        .doing(what)?;
    if tables.is_empty() {
        transaction.execute("DELETE FROM operations WHERE id = ?1", [operation]).doing(what)?;
    } else {
        transaction
            .execute("UPDATE operations SET subject = ?2 WHERE id = ?1", [operation.as_str(), subject])
            .doing(what)?;
    }
    Ok(tables)
}

struct RowChange {
    table: String,
    row_id: String,
    before: Option<String>,
    after: Option<String>,
}

impl Writer<'_> {
    /// Takes back everything that `operation` did, or nothing: refused where a later change stands on it.
    /// Undoing an undo is redoing.
    pub fn undo(&mut self, operation: &OperationId) -> Result<()> {
        let subject = self.check_undoable(operation)?;
        self.concerns(subject);
        // Rows come back in the reverse order, yet a parent may follow its child; checked again at commit.
        self.transaction().execute_batch("PRAGMA defer_foreign_keys = ON").doing("undoing")?;
        for change in self.changes_of(operation)?.iter().rev() {
            self.take_back(change)?;
        }
        self.change(
            "marking an operation as undone",
            "UPDATE operations SET undone_by_id = :by WHERE id = :id",
            named_params! { ":id": operation, ":by": self.operation() },
        )?;
        self.change(
            "naming the undone operation",
            "UPDATE operations SET undoes_id = :undone WHERE id = :id",
            named_params! { ":id": self.operation(), ":undone": operation },
        )?;
        Ok(())
    }

    fn check_undoable(&self, operation: &OperationId) -> Result<String> {
        let (undoable, undone, subject): (bool, bool, String) = self
            .transaction()
            .query_row(
                "SELECT undoable, undone_by_id IS NOT NULL AS undone, subject FROM operations WHERE id = ?1",
                [operation],
                |row| Ok((row.get("undoable")?, row.get("undone")?, row.get("subject")?)),
            )
            .or_not_found(What::Operation, operation.as_str())?;
        if !undoable {
            return Err(Refusal::NotUndoable.into());
        }
        if undone {
            return Err(Refusal::AlreadyUndone.into());
        }
        Ok(subject)
    }

    fn changes_of(&self, operation: &OperationId) -> Result<Vec<RowChange>> {
        self.reader().all(
            "reading what an operation changed",
            "SELECT table_name, row_id, before, after FROM operation_rows WHERE operation_id = ?1 ORDER BY position",
            [operation],
            |row| {
                Ok(RowChange {
                    table: row.get("table_name")?,
                    row_id: row.get("row_id")?,
                    before: row.get("before")?,
                    after: row.get("after")?,
                })
            },
        )
    }

    fn take_back(&self, change: &RowChange) -> Result<()> {
        let RowChange { table, row_id, before, after } = change;
        let columns = columns(self.transaction(), table)?;
        if table == APPEND_ONLY {
            return self.reverse_credit(&CreditEntryId(row_id.clone()));
        }
        let stands: Option<String> = self.reader().first(
            "comparing a row with the history",
            &format!("SELECT {} AS image FROM {table} WHERE id = ?1", image(table, &columns)),
            [row_id],
            |row| row.get("image"),
        )?;
        if &stands != after {
            return Err(Refusal::ChangedSince.into());
        }
        let sql = match (before, after) {
            (None, _) => format!("DELETE FROM {table} WHERE id = ?1 AND ?2 IS ?2"),
            (Some(_), None) => {
                let values = literals(self.transaction(), before.as_deref(), &columns)?;
                format!(
                    "INSERT INTO {table} ({}) SELECT {} WHERE ?1 = ?1 AND ?2 IS ?2",
                    columns.join(", "),
                    values.join(", ")
                )
            }
            (Some(_), Some(_)) => {
                // Only what differs: an issued document refuses to have its number set, even to what it is.
                let was = literals(self.transaction(), before.as_deref(), &columns)?;
                let is = literals(self.transaction(), after.as_deref(), &columns)?;
                let differ = columns.iter().zip(was.iter().zip(&is)).filter(|(_, (was, is))| was != is);
                let pairs: Vec<_> = differ.map(|(column, (was, _))| format!("{column} = {was}")).collect();
                if pairs.is_empty() {
                    return Ok(());
                }
                format!("UPDATE {table} SET {} WHERE id = ?1 AND ?2 IS ?2", pairs.join(", "))
            }
        };
        match self.transaction().execute(&sql, (row_id, after)) {
            // Something was built on this row meanwhile: a document was issued, or another row refers to it.
            Err(cause) if cause.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Err(Refusal::ChangedSince.into())
            }
            other => other.map(|_| ()).doing("taking a row back"),
        }
    }

    /// Takes back one row of the credit ledger by another row that names it.
    pub fn reverse_credit(&self, entry: &CreditEntryId) -> Result<()> {
        self.change(
            "reversing a credit entry",
            include_str!("sql/reverse_credit_entry.sql"),
            named_params! {
                ":id": self.new_id(), ":at": self.now().timestamp_millis(),
                ":operation": self.operation(), ":reversed": entry,
            },
        )?;
        Ok(())
    }
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let what = "reading the columns of a table";
    let mut statement =
        connection.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid").doing(what)?;
    statement.query_map([table], |row| row.get("name")).and_then(Iterator::collect).doing(what)
}

/// The row as JSON: column name to SQL literal.
fn image(row: &str, columns: &[String]) -> String {
    let pairs: Vec<_> = columns.iter().map(|name| format!("'{name}', quote({row}.{name})")).collect();
    format!("json_object({})", pairs.join(", "))
}

fn literals(connection: &Connection, image: Option<&str>, columns: &[String]) -> Result<Vec<String>> {
    let what = "reading a row of the history";
    let mut statement =
        connection.prepare_cached("SELECT value FROM json_each(?1) WHERE key = ?2").doing(what)?;
    columns
        .iter()
        .map(|column| statement.query_row((image, column), |row| row.get("value")).doing(what))
        .collect()
}
