//! Many notes in a made-up practice: what a coach writes in decades, for measuring.

use crate::app::App;
use crate::basics::ids::PersonId;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::error::Result;
use crate::notes::saving::{Written, save_in};
use crate::sessions::model::{Medium, SessionKind};
use crate::sessions::writes::NewSession;
use crate::vault::writer::{Change, Writer};

/// Writes each text as the note of a first talk of its own, with everybody in turn.
///
/// # Errors
/// When no practice is open, nobody is in it, or it cannot be written; then nothing has been.
pub fn write_notes(app: &App, texts: impl Iterator<Item = String>) -> Result<()> {
    let now = app.now();
    app.write(Change::for_good("notes.save"), |w| {
        let people: Vec<PersonId> = w.reader().people_listed()?.into_iter().map(|person| person.id).collect();
        for (text, person) in texts.zip(people.iter().cycle()) {
            write(w, person, &text, now)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write(w: &mut Writer<'_>, person: &PersonId, text: &str, now: Instant) -> Result<()> {
    let session = w.insert_session(&NewSession {
        person_id: person.clone(),
        engagement_id: None,
        kind: SessionKind::Discovery,
        local_start: LocalTime(now.local(Zone::UTC).0),
        zone: Zone::UTC,
        minutes: 30,
        medium: Medium::Video,
        link: None,
        place: None,
        series_id: None,
        moved_from_id: None,
        from_calendar: None,
    })?;
    let session = w.reader().session(&session)?;
    save_in(w, &session, &Written { text, reflection: "", template: None, at: now })?;
    // Each its own operation, as if it had been written by itself.
    w.next_operation(Change::for_good("notes.save"), now.0)
}
