//! What was written of a session, as the pack needs it. The one place that knows the shape of a note.

use crate::error::Result;
use crate::sessions::model::Session;
use crate::vault::reader::Reader;

/// Both texts of a session, in Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionText {
    /// What may be shared.
    pub shareable: String,
    /// The coach's own; read only where it was chosen.
    pub private: Option<String>,
}

/// The texts of `session`.
pub fn of(r: &Reader<'_>, session: &Session, include_private: bool) -> Result<SessionText> {
    let shareable =
        r.shareable_note(&session.id)?.map(|(note, _)| note.body().to_owned()).unwrap_or_default();
    let private =
        if include_private { r.private_note(&session.id)?.map(|(note, _)| note.unmarked()) } else { None };
    Ok(SessionText { shareable, private: private.filter(|text| !text.trim().is_empty()) })
}
