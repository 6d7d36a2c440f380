//! Reading every table, and the documents that go out. Names of tables come from the schema itself; everywhere else
//! statements are written out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rusqlite::types::ValueRef;
use rusqlite::{Row, named_params};
use serde_json::{Map, Value};

use super::model::{Issued, Period};
use crate::basics::ids::InvoiceId;
use crate::basics::money::Money;
use crate::error::Result;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// Every table, by name; without the index of the search, which only says again what others hold, and without what
    /// opens accounts elsewhere: keys and passwords lie in tables that are named so, and are in no export.
    pub(super) fn table_names(&self) -> Result<Vec<String>> {
        self.all(
            "listing the tables",
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search\\_%' ESCAPE '\\'
               AND name NOT LIKE '%\\_secrets' ESCAPE '\\' ORDER BY name",
            [],
            |row| row.get("name"),
        )
    }

    /// Every row of a table, by column name; bytes as base64.
    pub(super) fn rows_of(&self, table: &str) -> Result<Vec<Map<String, Value>>> {
        let sql = format!("SELECT * FROM \"{}\" ORDER BY 1, 2", table.replace('"', "\"\""));
        self.all("reading a table", &sql, [], row)
    }

    /// Every document that was issued in a period, or ever, in the order of its day and number.
    pub(super) fn issued_documents(&self, period: Option<Period>) -> Result<Vec<Issued>> {
        let (first, last) = period.map_or((None, None), |period| (Some(period.first), Some(period.last)));
        self.all(
            "reading which documents were issued",
            include_str!("sql/issued_documents.sql"),
            named_params! { ":first": first, ":last": last },
            |row| {
                Ok(Issued {
                    id: row.get("id")?,
                    number: row.get("number")?,
                    kind: row.get("kind")?,
                    issued_on: row.get("issued_on")?,
                    person_name: row.get("person_name")?,
                    total: Money::new(row.get("total_minor")?, row.get("currency")?),
                })
            },
        )
    }

    /// The XML that went out with a document, if any did.
    pub(super) fn issued_xml(&self, id: &InvoiceId) -> Result<Option<Vec<u8>>> {
        let found = self.first(
            "reading the XML of a document",
            "SELECT xml FROM invoice_snapshots WHERE invoice_id = ?1",
            [id],
            |row| row.get("xml"),
        )?;
        Ok(found.flatten())
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
