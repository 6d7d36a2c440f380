//! The published description of a snapshot, `invoice.schema.json` (JSON Schema 2020-12), made from the types
//! and their comments.

use schemars::schema_for;

use super::snapshot::InvoiceSnapshot;
use crate::error::{Doing, Result};

/// The schema as the file holds it.
pub fn text() -> Result<String> {
    let mut text =
        serde_json::to_string_pretty(&schema_for!(InvoiceSnapshot)).doing("describing a snapshot")?;
    text.push('\n');
    Ok(text)
}
