//! From bytes to lines: which form a file has, and its reader.

use super::statement::{Habits, Statement};
use super::text::decoded;
use super::{camt, csv_file, mt940, ofx};
use crate::error::{FileError, Result};

/// A year of a busy account takes a tenth of this in the wordiest form.
pub(super) const LARGEST: usize = 24 * 1024 * 1024;
/// More lines than a coach's account has in many years.
const MOST_LINES: usize = 20_000;

/// Reads a file of a bank, whatever its form.
///
/// # Errors
/// `File` where it is empty, larger than we take, or none of the forms.
pub fn read(bytes: &[u8], habits: Habits) -> Result<Statement> {
    if bytes.len() > LARGEST {
        return Err(FileError::TooLarge.into());
    }
    let text = decoded(bytes);
    if text.trim().is_empty() {
        return Err(FileError::Empty.into());
    }
    // No form of text holds a zero; a picture or an archive does.
    if text.contains('\0') {
        return Err(FileError::NotAStatement.into());
    }
    let statement = if ofx::is_it(&text) {
        ofx::read(&text, habits)
    } else if camt::is_it(&text) {
        camt::read(&text, habits)
    } else if mt940::is_it(&text) {
        mt940::read(&text, habits)
    } else {
        csv_file::read(&text, habits).ok_or(FileError::NotAStatement)?
    };
    if statement.lines.len() > MOST_LINES {
        return Err(FileError::TooLarge.into());
    }
    Ok(statement)
}
