//! Calendar files, asked for.

use std::path::Path;

use super::composing::Desk;
use super::following;
use super::model::{CalendarFile, CalendarFileSetting, CalendarFileSettings};
use super::rules::check;
use crate::app::App;
use crate::error::{Refusal, Result};
use crate::people::model::OnePerson;
use crate::sessions::model::{OneSession, SessionStatus};
use crate::sessions::queries::Which;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// One session as a calendar file: to be taken in, or out if it is cancelled.
pub fn session(app: &App, request: OneSession) -> Result<CalendarFile> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let (desk, session) = (Desk::of(r, now, words)?, r.session(&request.session_id)?);
        let day = session.starts_at.day(desk.zone());
        let name = words.session_file(&r.person(&session.person_id)?.name(), day);
        Ok(Desk::file(name, &desk.session(r, &session)?))
    })
}

/// The series of a session as a calendar file; the session alone where it has none.
pub fn series(app: &App, request: OneSession) -> Result<CalendarFile> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let (desk, session) = (Desk::of(r, now, words)?, r.session(&request.session_id)?);
        let name = words.sessions_file(&r.person(&session.person_id)?.name());
        let calendar = match &session.series_id {
            Some(series) => desk.series(r, series)?,
            None => desk.session(r, &session)?,
        };
        Ok(Desk::file(name, &calendar))
    })
}

/// Everything that is booked with a person from now on.
pub fn person(app: &App, request: OnePerson) -> Result<CalendarFile> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let desk = Desk::of(r, now, words)?;
        let person = r.person(&request.person_id)?;
        let which = Which { person: Some(&person.id), ..Which::default() };
        let mut booked = Vec::new();
        for item in r.session_items(&which, desk.zone(), now)? {
            if item.status == SessionStatus::Scheduled && item.start >= now.local(desk.zone()) {
                booked.push(r.session(&item.id)?);
            }
        }
        if booked.is_empty() {
            return Err(Refusal::NothingBooked.into());
        }
        Ok(Desk::file(words.sessions_file(&person.name()), &desk.sessions(r, &booked)?))
    })
}

/// How calendar files are written.
pub fn settings(app: &App, (): ()) -> Result<CalendarFileSetting> {
    app.read(|r| view(r, words::of(app)))
}

/// Writes them otherwise from now on. The file that was kept in another folder is taken away.
pub fn save_settings(app: &App, request: CalendarFileSettings) -> Result<Changed<CalendarFileSetting>> {
    let settings = check(request, Path::is_dir)?;
    let before = app.read(|r| r.calendar_file_settings())?.folder;
    let changed = app.write(Change::named("calendar.save_file_settings"), |w| {
        w.save_calendar_file_settings(&settings)?;
        view(&w.reader(), words::of(app))
    })?;
    if let Some(folder) = before.filter(|folder| Some(folder) != settings.folder.as_ref()) {
        following::take_away(Path::new(&folder));
    }
    Ok(changed)
}

fn view(r: &Reader<'_>, words: &dyn Words) -> Result<CalendarFileSetting> {
    let (practice, settings) = (r.practice()?, r.calendar_file_settings()?);
    let usual_title = words.client_title(&practice.coach_name);
    let place = settings.folder.as_deref().map(following::place);
    let out_of_reach = settings.folder.as_deref().is_some_and(|folder| !Path::new(folder).is_dir());
    Ok(CalendarFileSetting {
        client_title: settings.client_title.clone().unwrap_or_else(|| usual_title.clone()),
        usual_title,
        file_sentence: words.file_kept(place.as_deref().map(Path::to_string_lossy).as_deref(), out_of_reach),
        out_of_reach,
        settings,
    })
}
