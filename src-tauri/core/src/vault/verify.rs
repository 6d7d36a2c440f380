//! Whether a data file is whole, and how much is in it: the proof that a copy is a copy.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::migrate;
use crate::error::{Doing, Result, VaultError};

/// How much is in a data file. Equal for a file and its copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Contents {
    pub schema: u32,
    rows: BTreeMap<String, i64>,
}

impl Contents {
    /// Counts what is in the file.
    pub fn of(connection: &Connection) -> Result<Self> {
        let schema = migrate::version(connection)?;
        let mut statement = connection
            .prepare(
                "SELECT name FROM sqlite_schema
                 WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                   AND sql NOT LIKE 'CREATE VIRTUAL%'",
            )
            .doing("listing the tables")?;
        let names = statement
            .query_map([], |row| row.get::<_, String>("name"))
            .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
            .doing("listing the tables")?;
        let mut rows = BTreeMap::new();
        for name in names {
            // A table's name cannot be a parameter; it comes from the schema itself and is quoted.
            let count = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            rows.insert(name, connection.query_row(&count, [], |row| row.get(0)).doing("counting the rows")?);
        }
        Ok(Self { schema, rows })
    }

    /// All rows. The tables' own counts stay inside: a backup's outside should not tell how many clients
    /// someone has.
    pub fn total_rows(&self) -> i64 {
        self.rows.values().sum()
    }
}

/// Looks at every page's seal, every index and every reference. The log must be empty: the first check reads
/// the file only and raises false alarms otherwise (measured).
pub(super) fn check(connection: &Connection) -> Result<()> {
    let complaints = |pragma: &str| -> Result<Vec<String>> {
        let mut statement = connection.prepare(pragma).doing("checking the data file")?;
        statement
            .query_map([], |row| row.get::<_, String>(0))
            .and_then(Iterator::collect)
            .doing("checking the data file")
    };
    let references: i64 = connection
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .doing("checking the references")?;
    // Neither finds everything alone: the seals say nothing about a file cut at a page's end.
    let whole = complaints("PRAGMA cipher_integrity_check")?.is_empty()
        && complaints("PRAGMA quick_check")? == ["ok"]
        && references == 0;
    if whole { Ok(()) } else { Err(VaultError::Damaged.into()) }
}
