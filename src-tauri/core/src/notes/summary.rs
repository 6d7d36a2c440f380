//! The coaching summary of a session as a document.
//!
//! [`document`] takes a [`ShareableNote`] and nothing that could hold a private one; no function here reads the
//! private table. That is the whole protection, and it is one of types.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::shareable::ShareableNote;
use crate::app::App;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::documents::PdfFile;
use crate::documents::summary::{self, Commitment, NextSession, SummaryDocument};
use crate::documents::{Colour, Locale, Paper};
use crate::error::{OrNotFound, Result, What};
use crate::people::model::Person;
use crate::practice::model::Practice;
use crate::sessions::model::{OneSession, Session};
use crate::vault::reader::Reader;
use crate::words;

/// A summary before it goes out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SummaryPreview {
    /// The page as it would be; an empty box stands for what cannot be printed.
    pub file: PdfFile,
    /// How many pages.
    pub pages: u32,
    /// What no shipped font can print; the summary cannot go out so.
    pub missing_glyphs: Vec<String>,
    /// Nothing shareable has been written yet.
    pub is_empty: bool,
}

/// The summary as it would be.
pub fn preview(app: &App, request: OneSession) -> Result<SummaryPreview> {
    let now = app.now();
    app.read(|r| {
        let session = r.session(&request.session_id)?;
        let note = r.shareable_note(&session.id)?.map(|(note, _)| note).unwrap_or_default();
        let about = About::read(r, &session, now)?;
        let rendered = summary::render(&document(&note, &about))?;
        Ok(SummaryPreview {
            file: PdfFile::new(&about.file_name(app), &rendered.pdf),
            pages: u32::try_from(rendered.pages).unwrap_or(u32::MAX),
            missing_glyphs: rendered.missing.clusters,
            is_empty: note.parts().is_empty(),
        })
    })
}

/// The summary, to be given to the client.
pub fn pdf(app: &App, request: OneSession) -> Result<PdfFile> {
    let now = app.now();
    app.read(|r| {
        let session = r.session(&request.session_id)?;
        let note = r.shareable_note(&session.id)?.map(|(note, _)| note);
        let note =
            note.filter(|note| !note.parts().is_empty()).or_not_found(What::Note, session.id.as_str())?;
        let about = About::read(r, &session, now)?;
        let pdf = summary::render(&document(&note, &about))?.complete()?;
        Ok(PdfFile::new(&about.file_name(app), &pdf))
    })
}

/// What the page says besides the note: who, when, and when again.
struct About {
    person: Person,
    practice: Practice,
    on: LocalTime,
    next: Option<(LocalTime, Zone, Option<String>)>,
}

impl About {
    fn read(r: &Reader<'_>, session: &Session, now: Instant) -> Result<Self> {
        let practice = r.practice()?;
        let person = r.person(&session.person_id)?;
        let zone = person.details.zone.unwrap_or(practice.zone);
        let next = r.booked_after(session, now)?;
        Ok(Self {
            next: next.map(|next| (next.starts_at.local(zone), zone, next.link)),
            on: session.starts_at.local(zone),
            person,
            practice,
        })
    }

    fn file_name(&self, app: &App) -> String {
        words::of(app).summary_file(&self.person.name(), self.on.day())
    }
}

/// The page: of the note only what may be shared, for that is all there is.
fn document(note: &ShareableNote, about: &About) -> SummaryDocument {
    let practice = &about.practice;
    let language = about.person.details.language.as_ref().unwrap_or(&practice.language);
    let country = about.person.details.country.as_ref().unwrap_or(&practice.country);
    let day: NaiveDate = about.on.day().0;
    let parts = note.parts();
    let commitments = parts.commitments.into_iter();
    SummaryDocument {
        locale: Locale::for_reader(language, country),
        paper: Paper::of_country(country),
        accent: Colour::try_from(practice.accent.clone()).ok(),
        title: None,
        client: about.person.name(),
        coach: practice.coach_name.clone(),
        first_day: day,
        last_day: day,
        focus: paragraph(&parts.focus),
        covered: parts.covered,
        insights: parts.insights,
        commitments: commitments.map(|promise| Commitment { text: promise.text, due: None }).collect(),
        next_session: about.next.as_ref().map(|(at, zone, link)| NextSession {
            at: at.0,
            place: place(*zone),
            link: link.clone(),
        }),
        closing: paragraph(&parts.next_step),
    }
}

/// The lines as one paragraph, if there are any.
fn paragraph(lines: &[String]) -> Option<String> {
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}

/// "New York" of `America/New_York`.
fn place(zone: Zone) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
