//! Keeping a session's notes: both parts, their versions and the quotes, in one operation.
//!
//! A note that says nothing (headings only, no reflection) is not kept. One that is emptied is removed; its
//! versions stay, and the last of them says that nothing was left, so it can be brought back.

use super::marks::lines_that_say_something;
use super::model::WorkingNote;
use super::private::PrivateNote;
use super::shareable::ShareableNote;
use super::splitting::{join, split};
use super::{quotes, templates, versions};
use crate::basics::ids::SessionId;
use crate::basics::moments::Instant;
use crate::error::{Error, Issue, Problem, Result};
use crate::sessions::model::Session;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

/// Longer than any session's note; a guard against a pasted book.
const MOST_CHARACTERS: usize = 100_000;

/// Both notes of a session as they are kept; empty ones for none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What may be shared.
    pub shareable: ShareableNote,
    /// What never may.
    pub private: PrivateNote,
}

impl Kept {
    /// The working text of both.
    #[must_use]
    pub fn working(&self) -> WorkingNote {
        join(&self.shareable, &self.private)
    }

    /// Parts that say nothing become the one empty form of theirs.
    fn settled(self) -> Self {
        let says_nothing = lines_that_say_something(self.working().text()) == 0;
        if says_nothing && self.private.is_empty() {
            return Self::default();
        }
        Self {
            shareable: Some(self.shareable).filter(|note| !note.is_empty()).unwrap_or_default(),
            private: Some(self.private).filter(|note| !note.is_empty()).unwrap_or_default(),
        }
    }
}

/// What the coach typed.
#[derive(Debug, Clone, Copy)]
pub struct Written<'w> {
    /// The working text.
    pub text: &'w str,
    /// The reflection.
    pub reflection: &'w str,
    /// The template it began with; what it was if not given.
    pub template: Option<&'w str>,
    /// When it was typed.
    pub at: Instant,
}

/// Both notes of a session as they are kept.
pub(super) fn kept(r: &Reader<'_>, session: &SessionId) -> Result<Kept> {
    Ok(Kept {
        shareable: r.shareable_note(session)?.map(|(note, _)| note).unwrap_or_default(),
        private: r.private_note(session)?.map(|(note, _)| note).unwrap_or_default(),
    })
}

/// Every field that needs another value.
pub(super) fn check(r: &Reader<'_>, written: &Written<'_>) -> Result<()> {
    let parts = [("text", written.text), ("reflection", written.reflection)];
    let too_long = parts.iter().filter(|(_, text)| text.chars().count() > MOST_CHARACTERS);
    let mut issues: Vec<Issue> = too_long.map(|(field, _)| Issue::new(*field, Problem::TooLong)).collect();
    if let Some(template) = written.template
        && !templates::is_one(r, template)?
    {
        issues.push(Issue::new("template", Problem::NotPossible));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// Saves what the coach typed within a transaction; what is the same leaves no trace. The draft is done with.
pub fn save_in(w: &Writer<'_>, session: &Session, written: &Written<'_>) -> Result<()> {
    check(&w.reader(), written)?;
    let before = kept(&w.reader(), &session.id)?;
    let template = written.template.unwrap_or_else(|| before.shareable.template());
    let (shareable, private) = split(&WorkingNote::new(written.text), template, written.reflection);
    keep_in(w, session, Kept { shareable, private }, written.at, false)?;
    w.drop_note_draft(&session.id)
}

/// Keeps this state of a session's notes; `anew` as a version of its own in any case.
pub(super) fn keep_in(w: &Writer<'_>, session: &Session, state: Kept, at: Instant, anew: bool) -> Result<()> {
    let before = kept(&w.reader(), &session.id)?;
    let after = state.settled();
    if after == before {
        return Ok(());
    }
    if after.shareable != before.shareable {
        w.save_shareable_note(&session.id, &after.shareable, at)?;
        quotes::follow(w, session, &after.shareable)?;
    }
    if after.private != before.private {
        w.save_private_note(session, &after.private, at)?;
    }
    versions::record(w, session, &after, at, anew)
}
