//! Writing and reading the notes of a session.

use super::model::{SaveNotes, SessionNotes, ShareableNote};
use crate::app::App;
use crate::basics::ids::SessionId;
use crate::basics::text::tidy;
use crate::error::{Error, Issue, Problem, Result};
use crate::sessions::model::OneSession;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};

/// Longer than any session's note; a guard against a pasted book.
const MOST_CHARACTERS: usize = 100_000;

/// Both notes of a session.
pub fn of_session(app: &App, request: OneSession) -> Result<SessionNotes> {
    app.read(|r| both(r, &request.session_id))
}

/// Writes both notes of a session.
pub fn save(app: &App, request: SaveNotes) -> Result<Changed<SessionNotes>> {
    check(&request)?;
    let shareable = ShareableNote {
        focus: tidy(&request.shareable.focus),
        covered: tidy(&request.shareable.covered),
        insights: tidy(&request.shareable.insights),
        commitments: tidy(&request.shareable.commitments),
        next_step: tidy(&request.shareable.next_step),
    };
    app.write(Change::named("notes.save"), |w| {
        let session = w.reader().session(&request.session_id)?;
        w.concerns(w.reader().person(&session.person_id)?.name());
        w.save_shareable_note(&session.id, &shareable)?;
        w.save_private_note(&session.person_id, &session.id, &request.private)?;
        both(&w.reader(), &session.id)
    })
}

fn check(request: &SaveNotes) -> Result<()> {
    let note = &request.shareable;
    let parts = [
        ("shareable.focus", &note.focus),
        ("shareable.covered", &note.covered),
        ("shareable.insights", &note.insights),
        ("shareable.commitments", &note.commitments),
        ("shareable.nextStep", &note.next_step),
        ("private.body", &request.private.body),
    ];
    let too_long = parts.iter().filter(|(_, text)| text.chars().count() > MOST_CHARACTERS);
    let issues: Vec<Issue> = too_long.map(|(field, _)| Issue::new(*field, Problem::TooLong)).collect();
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

fn both(r: &Reader<'_>, id: &SessionId) -> Result<SessionNotes> {
    let session = r.session(id)?;
    let (shareable, updated_at) =
        r.shareable_note(id)?.map_or((ShareableNote::default(), None), |(note, at)| (note, Some(at)));
    Ok(SessionNotes {
        session_id: session.id,
        person_name: r.person(&session.person_id)?.name(),
        person_id: session.person_id,
        shareable,
        private: r.private_note(id)?.unwrap_or_default(),
        updated_at,
    })
}
