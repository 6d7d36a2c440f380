//! Reading the ledger of connections.

use super::model::{Became, Purpose};
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

/// A connection as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0002_history.sql, where each is explained")]
pub struct Connection {
    pub id: String,
    pub at: Instant,
    pub purpose: Purpose,
    pub host: String,
    pub bytes_out: u32,
    pub bytes_in: u32,
    pub status: Option<u16>,
    pub became: Became,
}

impl Reader<'_> {
    /// The last `most` connections, latest first.
    pub fn connections(&self, most: u32) -> Result<Vec<Connection>> {
        self.all(
            "reading the connections",
            "SELECT id, at, purpose, host, bytes_out, bytes_in, status, result FROM connections
             ORDER BY at DESC, rowid DESC LIMIT ?1",
            [most],
            |row| {
                Ok(Connection {
                    id: row.get("id")?,
                    at: row.get("at")?,
                    purpose: row.get("purpose")?,
                    host: row.get("host")?,
                    bytes_out: row.get("bytes_out")?,
                    bytes_in: row.get("bytes_in")?,
                    status: row.get("status")?,
                    became: row.get("result")?,
                })
            },
        )
    }
}
