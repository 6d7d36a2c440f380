//! The rows of a table with their places in the file.

use csv::ReaderBuilder;

use crate::banking::text::line_number;

pub(super) struct Row {
    /// Where it begins in the file, from 1.
    pub(super) line: u32,
    cells: Vec<String>,
}

impl Row {
    /// The text of a cell, trimmed; nothing where there is none.
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", |cell| cell.trim())
    }

    pub(super) fn cells(&self) -> &[String] {
        &self.cells
    }
}

/// The rows of `text` that hold anything.
pub(super) fn rows(text: &str, delimiter: u8) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().map_while(Result::ok);
    let rows = records.map(|record| Row {
        line: record.position().map_or(0, |at| line_number(usize::try_from(at.line()).unwrap_or(usize::MAX))),
        cells: record.iter().map(str::to_owned).collect(),
    });
    rows.filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty())).collect()
}
