//! Notes as asked for and as shown on the coach's screen.
//!
//! What is stored has its own types: [`super::shareable::ShareableNote`] and [`super::private::PrivateNote`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{NoteTemplateId, PersonId, QuoteId, SessionId};
use crate::basics::moments::{Day, LocalTime};
use crate::basics::text::composed;
use crate::choices;

/// The one text that the coach writes during a session, private lines and all. For the coach's screen only:
/// a document is made from a [`super::shareable::ShareableNote`], and none can be made from this but by
/// [`super::splitting::split`], which leaves the private lines out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct WorkingNote {
    text: String,
}

impl WorkingNote {
    /// The text with one kind of line end and letters composed (NFC); otherwise as it was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: composed(&text.replace("\r\n", "\n").replace('\r', "\n")) }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The notes of one session, for the coach's screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionNotes {
    /// The session.
    pub session_id: SessionId,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The template that it began with: a key of `notes.templates`.
    pub template: String,
    /// The working text: what may be shared, and the private lines at their places.
    pub text: WorkingNote,
    /// The coach's own reflection, private as a whole.
    pub reflection: String,
    /// Text and reflection are a draft that is not in the note yet.
    pub unsaved: bool,
    /// When they were last written, as a note or as a draft, on the coach's clock; nothing while both are empty.
    pub updated_at: Option<LocalTime>,
    /// When the note locks, on the coach's clock. Then each change is a version of its own.
    pub locks_at: LocalTime,
    /// Whether it has.
    pub locked: bool,
    /// How many versions there are.
    pub versions: u32,
    /// Lines of the working text that say something: neither empty nor a heading.
    pub lines: u32,
    /// How many lines are enough. A soft measure; nothing is refused for it.
    pub aim: u32,
}

/// The notes of one session as they stand in the editor: to be saved, or kept as a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveNotes {
    /// The session.
    pub session_id: SessionId,
    /// The working text.
    pub text: String,
    /// The coach's own reflection.
    pub reflection: String,
    /// The template that it began with; stays what it was if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub template: Option<String>,
}

/// What a draft is after it was kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptDraft {
    /// Whether it differs from the note.
    pub unsaved: bool,
    /// Lines that say something.
    pub lines: u32,
    /// How many are enough.
    pub aim: u32,
}

/// One kept state of a session's notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteVersion {
    /// Its number within the session, from 1.
    pub number: u32,
    /// When it was written, on the coach's clock.
    pub at: LocalTime,
    /// Whether the note had locked by then.
    pub after_lock: bool,
    /// Whether it is what the note says now.
    pub current: bool,
    /// Whether it changed what may be shared.
    pub shareable_changed: bool,
    /// Whether it changed what is private.
    pub private_changed: bool,
    /// Words that the version before did not have.
    pub words_added: u32,
    /// Words of the version before that it does not have.
    pub words_removed: u32,
}

/// Two versions to lay side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareVersions {
    /// The session.
    pub session_id: SessionId,
    /// The older one; 0 is the empty page before the first.
    pub from: u32,
    /// The newer one.
    pub to: u32,
}

/// One version to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneVersion {
    /// The session.
    pub session_id: SessionId,
    /// Which.
    pub number: u32,
}

choices! {
    /// What became of a stretch of text.
    DiffKind {
        /// It stands in both.
        Same = "same",
        /// Only in the newer.
        Added = "added",
        /// Only in the older.
        Removed = "removed",
    }
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiffPart {
    /// What became of it.
    pub kind: DiffKind,
    /// The text.
    pub text: String,
}

/// What differs between two versions, word by word, in reading order.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteComparison {
    /// The working text.
    pub text: Vec<DiffPart>,
    /// The reflection.
    pub reflection: Vec<DiffPart>,
}

/// A page to begin a note with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteTemplate {
    /// By which a note names it.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What an empty note is filled with; a note that says something is never written over.
    pub body: String,
    /// The id of one of the coach's own; nothing for ours, which cannot be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub own: Option<NoteTemplateId>,
}

/// A new template of the coach's own, or new words for one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTemplate {
    /// Which; nothing makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub template_id: Option<NoteTemplateId>,
    /// Its name.
    pub name: String,
    /// What a note begins with.
    pub body: String,
}

/// One of the coach's own templates to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneTemplate {
    /// Which.
    pub template_id: NoteTemplateId,
}

/// Something the client said, in their own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Its id.
    pub id: QuoteId,
    /// The client.
    pub person_id: PersonId,
    /// In which session.
    pub session_id: SessionId,
    /// The words.
    pub text: String,
    /// Whether it stays in sight.
    pub pinned: bool,
    /// The day of the session.
    pub said_on: Day,
}

/// Pins a quote, or lets go of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PinQuote {
    /// Which.
    pub quote_id: QuoteId,
    /// Whether it stays in sight.
    pub pinned: bool,
}
