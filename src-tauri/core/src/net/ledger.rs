//! The ledger of connections in the practice's file. Hosts only: an address may hold the key to a calendar.

use rusqlite::named_params;

use super::model::{Became, Purpose};
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

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

impl Writer<'_> {
    /// Writes down that something is about to be sent; answers the entry's id.
    pub fn begin_connection(&self, purpose: Purpose, method: &str, host: &str) -> Result<String> {
        let id = self.new_id();
        self.change(
            "noting a connection",
            "INSERT INTO connections (id, at, purpose, method, host, bytes_out, bytes_in, result)
             VALUES (:id, :at, :purpose, :method, :host, 0, 0, :result)",
            named_params! {
                ":id": id, ":at": self.now().timestamp_millis(), ":purpose": purpose, ":method": method,
                ":host": host, ":result": Became::Begun,
            },
        )?;
        Ok(id)
    }

    /// Writes down how it ended.
    pub fn end_connection(
        &self,
        id: &str,
        status: Option<u16>,
        bytes_in: usize,
        became: Became,
    ) -> Result<()> {
        self.change(
            "noting how a connection ended",
            "UPDATE connections SET status = :status, bytes_in = :bytes_in, result = :result WHERE id = :id",
            named_params! {
                ":id": id, ":status": status, ":bytes_in": i64::try_from(bytes_in).unwrap_or(i64::MAX),
                ":result": became,
            },
        )?;
        Ok(())
    }
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
