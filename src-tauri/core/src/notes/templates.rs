//! The pages that a note can begin with: ours, and the coach's own.

use super::model::{NoteTemplate, OneTemplate, SaveTemplate, WorkingNote};
use crate::app::App;
use crate::basics::ids::NoteTemplateId;
use crate::basics::text::{folded, tidy};
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

const LONGEST_NAME: usize = 80;
const LONGEST_BODY: usize = 10_000;

/// Every template: ours first, then the coach's own by name.
pub fn list(app: &App, (): ()) -> Result<Vec<NoteTemplate>> {
    app.read(|r| all(r, words::of(app)))
}

/// Saves a new template of the coach's own, or new words for one.
pub fn save(app: &App, request: SaveTemplate) -> Result<Changed<Vec<NoteTemplate>>> {
    let words = words::of(app);
    let (name, body) = (tidy(&request.name), WorkingNote::new(request.body.trim_end()));
    app.write(Change::named("notes.save_template"), |w| {
        let mut issues = text_issues(&name, body.text());
        let others = all(&w.reader(), words)?
            .into_iter()
            .filter(|other| other.own != request.template_id || other.own.is_none());
        if others.into_iter().any(|other| folded(&other.name) == folded(&name)) {
            issues.push(Issue::new("name", Problem::AlreadyUsed));
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let before = request.template_id.as_ref().map(|id| w.reader().own_template(id)).transpose()?;
        w.concerns(name.as_str());
        if before.is_none_or(|before| before.name != name || before.body != body.text()) {
            w.save_note_template(request.template_id, &name, body.text())?;
        }
        all(&w.reader(), words)
    })
}

/// Puts one of the coach's own templates away; notes that began with it stay as they are.
pub fn archive(app: &App, request: OneTemplate) -> Result<Changed<Vec<NoteTemplate>>> {
    let words = words::of(app);
    app.write(Change::named("notes.archive_template"), |w| {
        let template = w.reader().own_template(&request.template_id)?;
        w.concerns(template.name);
        w.archive_note_template(&request.template_id)?;
        all(&w.reader(), words)
    })
}

/// Whether a note can name this template: one of ours, or one of the coach's own, put away or not.
pub(super) fn is_one(r: &Reader<'_>, key: &str) -> Result<bool> {
    if words::NOTE_TEMPLATES.contains(&key) {
        return Ok(true);
    }
    match r.own_template(&NoteTemplateId(key.to_owned())) {
        Ok(_) => Ok(true),
        Err(Error::NotFound { .. }) => Ok(false),
        Err(other) => Err(other),
    }
}

fn all(r: &Reader<'_>, words: &dyn Words) -> Result<Vec<NoteTemplate>> {
    let ours = words::NOTE_TEMPLATES.iter().map(|key| {
        let (name, body) = words.note_template(key);
        NoteTemplate { key: (*key).to_owned(), name: name.to_owned(), body: body.to_owned(), own: None }
    });
    Ok(ours.chain(r.own_templates()?).collect())
}

fn text_issues(name: &str, body: &str) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    check(name.is_empty(), "name", Problem::Missing);
    check(name.chars().count() > LONGEST_NAME, "name", Problem::TooLong);
    check(body.trim().is_empty(), "body", Problem::Missing);
    check(body.chars().count() > LONGEST_BODY, "body", Problem::TooLong);
    issues
}
