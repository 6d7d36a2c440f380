//! The page before a session: reading it, wording its questions, printing it.

use super::gathering;
use super::model::{Prep, PrintPrep, SaveQuestions};
use super::page;
use crate::app::App;
use crate::basics::text::tidy;
use crate::documents::PdfFile;
use crate::error::{Error, Issue, Problem, Result};
use crate::sessions::model::OneSession;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// A question is a sentence or two.
const LONGEST_QUESTION: usize = 400;

/// The page.
pub fn open(app: &App, request: OneSession) -> Result<Prep> {
    app.read(|r| gathering::prep(r, &request.session_id, app.now(), words::of(app)))
}

/// Notes that the page was read, so that Today no longer asks for it. Leaves no trace in the history.
pub fn mark_read(app: &App, request: OneSession) -> Result<Changed<()>> {
    let changed = app.write(Change::for_good("prep.mark_read"), |w| {
        let session = w.reader().session(&request.session_id)?;
        w.mark_prep_read(&session.id)
    })?;
    let tables = if changed.data { vec!["prep_reads".to_owned()] } else { Vec::new() };
    Ok(Changed { data: (), tables, undo: None })
}

/// Keeps the three questions in the coach's wording.
pub fn save_questions(app: &App, request: SaveQuestions) -> Result<Changed<Prep>> {
    let issues: Vec<Issue> = (0..)
        .zip(&request.questions)
        .filter(|(_, question)| question.chars().count() > LONGEST_QUESTION)
        .map(|(place, _): (usize, _)| Issue::new(format!("questions[{place}]"), Problem::TooLong))
        .collect();
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("prep.save_questions"), |w| {
        let prep = gathering::prep(&w.reader(), &request.session_id, now, words)?;
        w.concerns(prep.session.person_name);
        let mut suggested = prep.questions.map(|question| question.suggested).into_iter();
        let kept = request.questions.map(|question| {
            let question = tidy(&question);
            let as_suggested = suggested.next().is_some_and(|suggested| suggested == question);
            (!as_suggested).then_some(question)
        });
        w.save_starting_questions(&request.session_id, &kept)?;
        gathering::prep(&w.reader(), &request.session_id, now, words)
    })
}

/// The page as a PDF, for the coach.
pub fn pdf(app: &App, request: PrintPrep) -> Result<PdfFile> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let prep = gathering::prep(r, &request.session_id, now, words)?;
        let bytes = page::render(r, &prep, request.with_hunches)?;
        Ok(PdfFile::new(&words.prep_file(&prep.session.person_name, prep.session.start.day()), &bytes))
    })
}
