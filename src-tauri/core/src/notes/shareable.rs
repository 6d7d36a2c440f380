//! What client and coach may both read.

/// The key of the template that says nothing.
pub const FREE: &str = "free";

/// What client and coach may both read: the working text without its private lines.
///
/// Made by [`super::splitting::split`] and by reading the table of shareable notes; by nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareableNote {
    template: String,
    body: String,
}

impl Default for ShareableNote {
    fn default() -> Self {
        Self { template: FREE.to_owned(), body: String::new() }
    }
}

impl ShareableNote {
    /// A note of these words, which have been split or were read from the table.
    pub(super) fn of(template: &str, body: String) -> Self {
        Self { template: template.to_owned(), body }
    }

    /// The template that it began with: one of ours, or the id of one of the coach's own.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.template
    }

    /// The Markdown text.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Whether nothing has been written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.body.trim().is_empty()
    }
}
