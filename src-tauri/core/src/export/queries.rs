//! Reading every table. Names come from the schema itself; everywhere else statements are written out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

use crate::error::Result;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// Every table, by name; without the index of the search, which only says again what others hold.
    pub(super) fn table_names(&self) -> Result<Vec<String>> {
        self.all(
            "listing the tables",
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name",
            [],
            |row| row.get("name"),
        )
    }

    /// Every row of a table, by column name; bytes as base64.
    pub(super) fn rows_of(&self, table: &str) -> Result<Vec<Map<String, Value>>> {
        let sql = format!("SELECT * FROM \"{}\" ORDER BY 1, 2", table.replace('"', "\"\""));
        self.all("reading a table", &sql, [], row)
    }

    /// Number, ending and file of every document that was issued: its page, and the XML that went out with it.
    pub(super) fn issued_documents(&self) -> Result<Vec<(String, String, Vec<u8>)>> {
        self.all(
            "reading the issued documents",
            "SELECT i.number, 'pdf' AS ending, f.pdf AS bytes FROM invoice_files f JOIN invoices i ON i.id = f.invoice_id
             UNION ALL
             SELECT i.number, 'xml', s.xml FROM invoice_snapshots s JOIN invoices i ON i.id = s.invoice_id
             WHERE s.xml IS NOT NULL
             ORDER BY 1, 2",
            [],
            |row| Ok((row.get("number")?, row.get("ending")?, row.get("bytes")?)),
        )
    }
}

fn row(row: &Row<'_>) -> rusqlite::Result<Map<String, Value>> {
    let names = row.as_ref().column_names().map(str::to_owned).collect::<Vec<_>>();
    names
        .into_iter()
        .map(|name| {
            let value = match row.get_ref(name.as_str())? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => number.into(),
                ValueRef::Real(number) => number.into(),
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
                ValueRef::Blob(bytes) => STANDARD.encode(bytes).into(),
            };
            Ok((name, value))
        })
        .collect()
}
