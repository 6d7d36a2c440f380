//! Writing and reading the notes of a session.

use super::drafts::Draft;
use super::locking::{self, AIM};
use super::marks::lines_that_say_something;
use super::model::{SaveNotes, SessionNotes, WorkingNote};
use super::saving::{self, Written, save_in};
use super::versions::Versions;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::sessions::model::{OneSession, Session};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};

/// The notes of a session; what stands in a draft is newer than the note.
pub fn of_session(app: &App, request: OneSession) -> Result<SessionNotes> {
    let now = app.now();
    app.read(|r| shown(r, &r.session(&request.session_id)?, now))
}

/// Saves the notes of a session.
pub fn save(app: &App, request: SaveNotes) -> Result<Changed<SessionNotes>> {
    let now = app.now();
    app.write(Change::named("notes.save"), |w| {
        let session = w.reader().session(&request.session_id)?;
        w.concerns(w.reader().person(&session.person_id)?.name());
        let written = Written {
            text: &request.text,
            reflection: &request.reflection,
            template: request.template.as_deref(),
            at: now,
        };
        save_in(w, &session, &written)?;
        shown(&w.reader(), &session, now)
    })
}

/// The notes of a session as the coach's screen shows them.
pub(super) fn shown(r: &Reader<'_>, session: &Session, now: Instant) -> Result<SessionNotes> {
    let zone = r.practice()?.zone;
    let note = saving::kept(r, &session.id)?;
    let written =
        [r.shareable_note(&session.id)?.map(|(_, at)| at), r.private_note(&session.id)?.map(|(_, at)| at)];
    let draft = r.note_draft(&session.id)?;
    let unsaved = draft.is_some();
    let updated_at = draft.as_ref().map(|draft| draft.kept_at).or(written.into_iter().flatten().max());
    let (template, text, reflection) = match draft {
        Some(Draft { template, text, reflection, .. }) => (template, WorkingNote::new(&text), reflection),
        None => (None, note.working(), note.private.reflection),
    };
    let locks_at = locking::locks_at(session.ends_at);
    let versions = Versions::of(r, &session.id)?.stamps().len();
    Ok(SessionNotes {
        session_id: session.id.clone(),
        person_name: r.person(&session.person_id)?.name(),
        person_id: session.person_id.clone(),
        template: template.unwrap_or_else(|| note.shareable.template().to_owned()),
        lines: lines_that_say_something(text.text()),
        aim: AIM,
        text,
        reflection,
        unsaved,
        updated_at: updated_at.map(|at| at.local(zone)),
        locks_at: locks_at.local(zone),
        locked: now >= locks_at,
        versions: u32::try_from(versions).unwrap_or(u32::MAX),
    })
}
