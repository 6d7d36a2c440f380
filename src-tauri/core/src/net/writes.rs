//! Writing the ledger of connections. Hosts only: an address may hold the key to a calendar.

use rusqlite::named_params;

use super::model::{Became, Purpose};
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes down that something is about to be sent; answers the entry's id.
    pub fn begin_connection(
        &self,
        purpose: Purpose,
        method: &str,
        host: &str,
        bytes_out: usize,
    ) -> Result<String> {
        let id = self.new_id();
        self.change(
            "noting a connection",
            "INSERT INTO connections (id, at, purpose, method, host, bytes_out, bytes_in, result)
             VALUES (:id, :at, :purpose, :method, :host, :bytes_out, 0, :result)",
            named_params! {
                ":id": id, ":at": self.now().timestamp_millis(), ":purpose": purpose, ":method": method,
                ":host": host, ":bytes_out": i64::try_from(bytes_out).unwrap_or(i64::MAX),
                ":result": Became::Begun,
            },
        )?;
        Ok(id)
    }

    /// Writes down how it ended. To an address that is refused nothing was sent, whatever was about to be.
    pub fn end_connection(
        &self,
        id: &str,
        status: Option<u16>,
        bytes_in: usize,
        became: Became,
    ) -> Result<()> {
        self.change(
            "noting how a connection ended",
            "UPDATE connections SET status = :status, bytes_in = :bytes_in, result = :result,
                    bytes_out = CASE WHEN :unsent THEN 0 ELSE bytes_out END
             WHERE id = :id",
            named_params! {
                ":id": id, ":status": status, ":bytes_in": i64::try_from(bytes_in).unwrap_or(i64::MAX),
                ":result": became, ":unsent": became == Became::AddressRefused,
            },
        )?;
        Ok(())
    }
}
