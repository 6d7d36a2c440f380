//! What stands in the editor: kept every few seconds while typing, and taken over into the note.
//!
//! A draft is outside the change history: its table is not among those that the history watches, so an operation
//! that wrote only a draft leaves no trace and no undo line. Taking it over is an operation like any other.

use super::locking::AIM;
use super::marks::lines_that_say_something;
use super::model::{KeptDraft, SaveNotes, WorkingNote};
use super::saving::{self, Written};
use crate::app::App;
use crate::basics::ids::SessionId;
use crate::basics::moments::Instant;
use crate::basics::text::tidy;
use crate::error::{Error, Result, VaultError};
use crate::vault::writer::{Change, Changed};

/// The state of the editor for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The session.
    pub session_id: SessionId,
    /// The template it began with; what the note says if not given.
    pub template: Option<String>,
    /// The working text.
    pub text: String,
    /// The reflection.
    pub reflection: String,
    /// When it was kept.
    pub kept_at: Instant,
}

impl Draft {
    fn written(&self) -> Written<'_> {
        Written {
            text: &self.text,
            reflection: &self.reflection,
            template: self.template.as_deref(),
            at: self.kept_at,
        }
    }
}

/// Keeps the state of the editor. What is the same as the note needs no draft.
pub fn keep(app: &App, request: SaveNotes) -> Result<Changed<KeptDraft>> {
    let kept_at = app.now();
    app.write(Change::named("notes.keep_draft"), |w| {
        let session = w.reader().session(&request.session_id)?;
        let draft = Draft {
            session_id: session.id,
            template: request.template,
            text: WorkingNote::new(&request.text).text().to_owned(),
            reflection: request.reflection,
            kept_at,
        };
        saving::check(&w.reader(), &draft.written())?;
        let note = saving::kept(&w.reader(), &draft.session_id)?;
        let unsaved =
            note.working().text() != draft.text || note.private.reflection != tidy(&draft.reflection);
        match unsaved {
            true => w.save_note_draft(&draft)?,
            false => w.drop_note_draft(&draft.session_id)?,
        }
        Ok(KeptDraft { unsaved, lines: lines_that_say_something(&draft.text), aim: AIM })
    })
}

/// Saves every draft as the note it belongs to. One that cannot be saved stays and is tried again next time.
/// For the moments before a practice is closed and after it was opened, which must not fail for it.
pub(crate) fn take_over(app: &App) {
    let waiting = match app.read(|r| r.note_drafts()) {
        Ok(waiting) => waiting,
        Err(Error::Vault(VaultError::Locked)) => return,
        Err(cause) => {
            tracing::warn!(%cause, "the drafts could not be read");
            return;
        }
    };
    for draft in waiting {
        if let Err(cause) = take_over_of(app, &draft.session_id) {
            tracing::warn!(%cause, "a draft stays a draft");
        }
    }
}

/// Saves the draft of one session, if there is one.
pub(super) fn take_over_of(app: &App, session: &SessionId) -> Result<()> {
    app.write(Change::named("notes.save"), |w| {
        let Some(draft) = w.reader().note_draft(session)? else { return Ok(()) };
        let session = w.reader().session(session)?;
        w.concerns(w.reader().person(&session.person_id)?.name());
        saving::save_in(w, &session, &draft.written())
    })
    .map(drop)
}
