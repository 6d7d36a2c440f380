//! What went wrong.

use crate::error::{Error, Problem};

/// Sentences for errors and bad fields.
pub trait ErrorWords {
    /// What happened, what it means for the data, what to do.
    fn error(&self, error: &Error) -> String;
    /// What is wrong with a field.
    fn problem(&self, problem: Problem) -> String;
}
