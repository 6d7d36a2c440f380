//! Reading notes. The two kinds have queries of their own, and none reads the tables of both.

use rusqlite::Row;
use serde::{Deserialize, Serialize};

use super::drafts::Draft;
use super::locking::Stamp;
use super::model::{NoteTemplate, Quote};
use super::private::PrivateNote;
use super::shareable::ShareableNote;
use crate::basics::ids::{NoteTemplateId, OperationId, PersonId, QuoteId, SessionId};
use crate::basics::moments::Instant;
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

/// A row of the versions of what may be shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareableVersion {
    /// Its id.
    pub id: String,
    /// When.
    pub stamp: Stamp,
    /// What it said.
    pub note: ShareableNote,
}

/// A row of the versions of what is private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateVersion {
    /// Its id.
    pub id: String,
    /// When.
    pub stamp: Stamp,
    /// What it said.
    pub note: PrivateNote,
}

/// Where private lines stood, as stored.
#[derive(Serialize, Deserialize)]
pub(super) struct Places {
    pub(super) at: Vec<usize>,
    pub(super) among: usize,
}

impl Reader<'_> {
    /// The shareable note of a session, with when it was last written.
    pub fn shareable_note(&self, session: &SessionId) -> Result<Option<(ShareableNote, Instant)>> {
        self.first(
            "reading a note",
            "SELECT template, body, updated_at FROM shareable_notes WHERE session_id = ?1",
            [session],
            |row| Ok((shareable(row)?, row.get("updated_at")?)),
        )
    }

    /// The private note of a session, with when it was last written.
    pub fn private_note(&self, session: &SessionId) -> Result<Option<(PrivateNote, Instant)>> {
        self.first(
            "reading a private note",
            "SELECT body, places, updated_at FROM private_notes WHERE session_id = ?1",
            [session],
            |row| Ok((private(row)?, row.get("updated_at")?)),
        )
    }

    /// The versions of a session's shareable note, oldest first.
    pub fn shareable_versions(&self, session: &SessionId) -> Result<Vec<ShareableVersion>> {
        self.all(
            "reading the versions of a note",
            "SELECT id, number, template, body, begun_at, written_at, after_lock
             FROM shareable_note_versions WHERE session_id = ?1 ORDER BY number",
            [session],
            |row| Ok(ShareableVersion { id: row.get("id")?, stamp: stamp(row)?, note: shareable(row)? }),
        )
    }

    /// The versions of a session's private note, oldest first.
    pub fn private_versions(&self, session: &SessionId) -> Result<Vec<PrivateVersion>> {
        self.all(
            "reading the versions of a private note",
            "SELECT id, number, body, places, begun_at, written_at, after_lock
             FROM private_note_versions WHERE session_id = ?1 ORDER BY number",
            [session],
            |row| Ok(PrivateVersion { id: row.get("id")?, stamp: stamp(row)?, note: private(row)? }),
        )
    }

    /// The sessions of which `operation` wrote a version that still stands.
    pub fn sessions_with_versions_of(&self, operation: &OperationId) -> Result<Vec<SessionId>> {
        self.all(
            "reading whose versions an operation wrote",
            include_str!("sql/sessions_with_versions_of.sql"),
            [operation],
            |row| row.get("session_id"),
        )
    }

    /// The draft of a session's notes.
    pub fn note_draft(&self, session: &SessionId) -> Result<Option<Draft>> {
        self.first(
            "reading a draft",
            "SELECT session_id, template, text, reflection, kept_at FROM note_drafts WHERE session_id = ?1",
            [session],
            draft,
        )
    }

    /// Every draft, oldest first.
    pub fn note_drafts(&self) -> Result<Vec<Draft>> {
        self.all(
            "reading the drafts",
            "SELECT session_id, template, text, reflection, kept_at FROM note_drafts ORDER BY kept_at, session_id",
            [],
            draft,
        )
    }

    /// The coach's own templates that have not been put away, by name.
    pub fn own_templates(&self) -> Result<Vec<NoteTemplate>> {
        self.all(
            "reading the note templates",
            "SELECT id, name, body FROM note_templates WHERE archived_at IS NULL ORDER BY name COLLATE NOCASE, id",
            [],
            template,
        )
    }

    /// One of the coach's own templates, put away or not.
    pub fn own_template(&self, id: &NoteTemplateId) -> Result<NoteTemplate> {
        self.first(
            "reading a note template",
            "SELECT id, name, body FROM note_templates WHERE id = ?1",
            [id],
            template,
        )?
        .or_not_found(What::Template, id.as_str())
    }

    /// What a person said: pinned first, then newest first.
    pub fn quotes_of_person(&self, person: &PersonId) -> Result<Vec<Quote>> {
        self.all(
            "reading what a person said",
            "SELECT id, person_id, session_id, text, pinned, said_on FROM quotes
             WHERE person_id = ?1 ORDER BY pinned DESC, said_on DESC, created_at DESC, rowid",
            [person],
            quote,
        )
    }

    /// What was said in a session.
    pub fn quotes_of_session(&self, session: &SessionId) -> Result<Vec<Quote>> {
        self.all(
            "reading what was said in a session",
            "SELECT id, person_id, session_id, text, pinned, said_on FROM quotes WHERE session_id = ?1 ORDER BY rowid",
            [session],
            quote,
        )
    }

    /// One thing that was said.
    pub fn quote(&self, id: &QuoteId) -> Result<Quote> {
        self.first(
            "reading a quote",
            "SELECT id, person_id, session_id, text, pinned, said_on FROM quotes WHERE id = ?1",
            [id],
            quote,
        )?
        .or_not_found(What::Quote, id.as_str())
    }
}

fn shareable(row: &Row<'_>) -> rusqlite::Result<ShareableNote> {
    let template: String = row.get("template")?;
    Ok(ShareableNote::of(&template, row.get("body")?))
}

fn private(row: &Row<'_>) -> rusqlite::Result<PrivateNote> {
    let (body, places): (String, String) = (row.get("body")?, row.get("places")?);
    let places: Places = serde_json::from_str(&places).map_err(|cause| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(cause))
    })?;
    Ok(PrivateNote::stored(&body, &places.at, places.among))
}

fn stamp(row: &Row<'_>) -> rusqlite::Result<Stamp> {
    Ok(Stamp {
        number: row.get("number")?,
        begun_at: row.get("begun_at")?,
        written_at: row.get("written_at")?,
        after_lock: row.get("after_lock")?,
    })
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        session_id: row.get("session_id")?,
        template: row.get("template")?,
        text: row.get("text")?,
        reflection: row.get("reflection")?,
        kept_at: row.get("kept_at")?,
    })
}

fn template(row: &Row<'_>) -> rusqlite::Result<NoteTemplate> {
    let id: NoteTemplateId = row.get("id")?;
    Ok(NoteTemplate {
        key: id.as_str().to_owned(),
        name: row.get("name")?,
        body: row.get("body")?,
        own: Some(id),
    })
}

fn quote(row: &Row<'_>) -> rusqlite::Result<Quote> {
    Ok(Quote {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        session_id: row.get("session_id")?,
        text: row.get("text")?,
        pinned: row.get("pinned")?,
        said_on: row.get("said_on")?,
    })
}
