//! The use cases of importing a calendar.

use super::apply::{Applying, apply};
use super::candidate::Coach;
use super::link;
use super::model::{
    GroupDecision, ImportFile, ImportPreview, ImportResult, PastImport, PreviewFile, PreviewLink,
};
use super::plan::{Undecided, plan};
use super::preview::Showing;
use super::reading::{self, Span};
use crate::app::App;
use crate::basics::ids::FileId;
use crate::error::{Error, FileError, Result};
use crate::net::address::LocalHosts;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// What a file holds and what importing it would do. Writes nothing.
pub fn preview_file(app: &App, request: PreviewFile) -> Result<ImportPreview> {
    let coach = coach(app)?;
    let span = Span::asked(request.from, request.to, app.now().day(coach.zone))?;
    preview(app, &request.file_id, span, &coach, &request.decisions.unwrap_or_default())
}

/// Fetches a calendar from a link and shows it as [`preview_file`] does. Nothing of it touches the disk; all that is
/// written is the ledger of connections.
pub fn preview_link(app: &App, request: PreviewLink) -> Result<Changed<ImportPreview>> {
    let coach = coach(app)?;
    let span = Span::asked(request.from, request.to, app.now().day(coach.zone))?;
    let file_id = link::fetch(app, &request.url, LocalHosts::none())?;
    let data = preview(app, &file_id, span, &coach, &[])?;
    Ok(Changed { data, tables: vec!["connections".to_owned()], undo: None })
}

/// Imports a file as decided, in one operation. Groups without a decision stay out.
pub fn import(app: &App, request: ImportFile) -> Result<Changed<ImportResult>> {
    let coach = coach(app)?;
    let now = app.now();
    let span = Span::asked(request.from, request.to, now.day(coach.zone))?;
    let file = app.incoming().find(&request.file_id)?;
    let read = reading::read(&file, span, &coach)?;
    if file.seen.as_ref().is_some_and(|seen| *seen != read.fingerprint) {
        return Err(FileError::Changed.into());
    }
    let words = words::of(app);
    // One transaction however large the file is, not one for every few thousand events: a crash or a full disk
    // leaves nothing half imported, and one undo takes all of it back. What could hold up others, the reading, is
    // over by now.
    app.write(Change::named("calendar.import"), |w| {
        let (faces, known) = (w.reader().faces()?, w.reader().known_events()?);
        let plan = plan(&read.contents, &faces, &known, &request.decisions, Undecided::LeftOut)
            .map_err(Error::Invalid)?;
        w.concerns(file.name.as_str());
        let applying = Applying {
            events: &read.contents.candidates,
            plan: &plan,
            decisions: &request.decisions,
            faces: &faces,
            file_name: &file.name,
            fingerprint: &read.fingerprint,
            today: now.day(coach.zone),
            words,
        };
        apply(w, &applying)
    })
}

/// Files that were imported, latest first.
pub fn imports(app: &App, (): ()) -> Result<Vec<PastImport>> {
    let words = words::of(app);
    app.read(|r| {
        let zone = r.practice()?.zone;
        let past = r.imports()?.into_iter();
        Ok(past
            .map(|import| PastImport {
                sentence: words.past_import(&import),
                at: import.at.local(zone),
                id: import.id,
                file_name: import.file_name,
            })
            .collect())
    })
}

fn preview(
    app: &App,
    file_id: &FileId,
    span: Span,
    coach: &Coach,
    decisions: &[GroupDecision],
) -> Result<ImportPreview> {
    let file = app.incoming().find(file_id)?;
    let read = reading::read(&file, span, coach)?;
    app.incoming().mark_seen(file_id, &read.fingerprint);
    let (faces, known) = app.read(|r| Ok((r.faces()?, r.known_events()?)))?;
    let plan =
        plan(&read.contents, &faces, &known, decisions, Undecided::AsSuggested).map_err(Error::Invalid)?;
    let zone = coach.zone;
    let words = words::of(app);
    Ok(Showing { file_id, file: &file, read: &read, span, zone, faces: &faces, words }.show(&plan))
}

fn coach(app: &App) -> Result<Coach> {
    let practice = app.read(|r| r.practice())?;
    Ok(Coach {
        name: practice.coach_name,
        email: practice.email,
        zone: practice.zone,
        untitled: words::of(app).untitled_event(),
    })
}
