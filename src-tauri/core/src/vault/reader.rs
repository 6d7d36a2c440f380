//! Reading: queries are methods of [`Reader`], each in its domain's `queries.rs`.

use rusqlite::{CachedStatement, Connection, Params, Row};

use crate::error::{Doing, Result};

/// A look at the practice. Cheap to copy; can change nothing.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    connection: &'c Connection,
}

impl<'c> Reader<'c> {
    /// Reads through `connection`.
    #[must_use]
    pub fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    /// Every row of `sql`, mapped; `what` says for the log what was being read.
    pub(crate) fn all<T>(
        &self,
        what: &str,
        sql: &str,
        params: impl Params,
        map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.prepare(what, sql)?;
        let rows = statement.query_map(params, map).doing(what)?;
        rows.collect::<rusqlite::Result<_>>().doing(what)
    }

    /// The first row of `sql`, mapped, or nothing.
    pub(crate) fn first<T>(
        &self,
        what: &str,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        use rusqlite::OptionalExtension;
        self.prepare(what, sql)?.query_row(params, map).optional().doing(what)
    }

    /// The one row that `sql` always has: counts and sums.
    pub(crate) fn one<T>(
        &self,
        what: &str,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        self.prepare(what, sql)?.query_row(params, map).doing(what)
    }

    fn prepare(&self, what: &str, sql: &str) -> Result<CachedStatement<'c>> {
        self.connection.prepare_cached(sql).doing(what)
    }
}
