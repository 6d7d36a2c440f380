//! Opening, writing and drawing the summary of a journey.

use super::document;
use super::gathering::Journey;
use super::model::{JourneyDraft, JourneyPreview, SaveJourney};
use super::rules;
use crate::app::App;
use crate::documents::{PdfFile, journey};
use crate::engagements::model::OneEngagement;
use crate::error::Result;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// The summary of an engagement, to be edited: as it was left, or a first draft from what is known.
pub fn open(app: &App, request: OneEngagement) -> Result<JourneyDraft> {
    app.read(|r| Ok(Journey::read(r, &request.engagement_id, app.now(), words::of(app))?.draft))
}

/// Keeps what the coach has written and chosen.
pub fn save(app: &App, request: SaveJourney) -> Result<Changed<JourneyDraft>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("journeys.save"), |w| {
        let before = Journey::read(&w.reader(), &request.engagement_id, now, words)?.draft;
        w.concerns(before.person_name.as_str());
        let goals: Vec<_> = before.goals.into_iter().map(|goal| goal.goal_id).collect();
        let quotes: Vec<_> = before.quotes.into_iter().map(|quote| quote.quote_id).collect();
        let edits = rules::check(&request.edits, &goals, &quotes)?;
        if edits != before.edits || before.edited_at.is_none() {
            w.save_journey(&request.engagement_id, &edits)?;
        }
        Ok(Journey::read(&w.reader(), &request.engagement_id, now, words)?.draft)
    })
}

/// The summary as it would be.
pub fn preview(app: &App, request: OneEngagement) -> Result<JourneyPreview> {
    app.read(|r| {
        let read = Journey::read(r, &request.engagement_id, app.now(), words::of(app))?;
        let rendered = journey::render(&document::of(&read))?;
        Ok(JourneyPreview {
            file: PdfFile::new(&file_name(app, &read), &rendered.pdf),
            pages: u32::try_from(rendered.pages).unwrap_or(u32::MAX),
            missing_glyphs: rendered.missing.clusters,
        })
    })
}

/// The summary, to be given to the client.
pub fn pdf(app: &App, request: OneEngagement) -> Result<PdfFile> {
    app.read(|r| {
        let read = Journey::read(r, &request.engagement_id, app.now(), words::of(app))?;
        let pdf = journey::render(&document::of(&read))?.complete()?;
        Ok(PdfFile::new(&file_name(app, &read), &pdf))
    })
}

fn file_name(app: &App, journey: &Journey) -> String {
    words::of(app).journey_file(&journey.person.name())
}
