//! Writing that a file was imported. Payments are written by their own domain.

use rusqlite::named_params;

use super::queries::StoredStatement;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes that a file was imported. Its counts are known beforehand.
    pub fn insert_statement_import(&self, import: &StoredStatement, sha256: &str) -> Result<()> {
        self.change(
            "noting the import of a statement",
            "INSERT INTO statement_imports (id, file_name, sha256, format, at, payments, refunds, left_out)
             VALUES (:id, :file_name, :sha256, :format, :at, :payments, :refunds, :left_out)",
            named_params! {
                ":id": import.id, ":file_name": import.file_name, ":sha256": sha256, ":format": import.format,
                ":at": import.at, ":payments": import.payments, ":refunds": import.refunds,
                ":left_out": import.left_out,
            },
        )?;
        Ok(())
    }
}
