//! What was done.

/// Sentences for the undo line and the history.
pub trait OperationWords {
    /// What the operation `name` did to `subject`.
    fn operation(&self, name: &str, subject: &str) -> String;
}
