//! The use cases of importing a calendar.

use super::model::{ImportFile, ImportPreview, ImportResult, PastImport, PreviewFile, PreviewLink};
use crate::app::App;
use crate::error::{Error, Result};
use crate::vault::writer::Changed;

/// What a file holds and what importing it would do. Writes nothing.
pub fn preview_file(_: &App, _: PreviewFile) -> Result<ImportPreview> {
    Err(Error::internal("previewing a file", "being built"))
}

/// Fetches a calendar from a link and shows it as [`preview_file`] does.
pub fn preview_link(_: &App, _: PreviewLink) -> Result<ImportPreview> {
    Err(Error::internal("previewing a link", "being built"))
}

/// Imports a file as decided, in one operation.
pub fn import(_: &App, _: ImportFile) -> Result<Changed<ImportResult>> {
    Err(Error::internal("importing", "being built"))
}

/// Files that were imported, latest first.
pub fn imports(_: &App, (): ()) -> Result<Vec<PastImport>> {
    Err(Error::internal("reading the imports", "being built"))
}
