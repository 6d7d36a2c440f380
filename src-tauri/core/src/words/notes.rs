//! Pages that a note can begin with.

/// The keys of our note templates, in the order of the list. The first is the empty page.
pub const NOTE_TEMPLATES: &[&str] = &["free", "grow", "first_session", "midpoint", "closing"];

/// Words of the note templates.
pub trait NoteWords {
    /// Name and body of one of [`NOTE_TEMPLATES`]; the empty page for any other key.
    fn note_template(&self, key: &str) -> (&'static str, &'static str);
}
