//! Writing notes. What is shareable and what is private is written by functions of their own.

use rusqlite::named_params;

use super::drafts::Draft;
use super::locking::Stamp;
use super::private::PrivateNote;
use super::queries::{Places, PrivateVersion, ShareableVersion};
use super::shareable::ShareableNote;
use crate::basics::ids::{NoteTemplateId, QuoteId, SessionId};
use crate::basics::moments::Instant;
use crate::error::{Doing, Result};
use crate::sessions::model::Session;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes the shareable note of a session; an empty one is removed.
    pub(super) fn save_shareable_note(
        &self,
        session: &SessionId,
        note: &ShareableNote,
        at: Instant,
    ) -> Result<()> {
        if note.is_empty() {
            self.change("removing a note", "DELETE FROM shareable_notes WHERE session_id = ?1", [session])?;
            return Ok(());
        }
        self.change(
            "writing a note",
            "INSERT INTO shareable_notes (id, session_id, template, body, created_at, updated_at)
             VALUES (:id, :session, :template, :body, :at, :at)
             ON CONFLICT (session_id) DO UPDATE SET
               template = excluded.template, body = excluded.body, updated_at = excluded.updated_at",
            named_params! {
                ":id": self.new_id(), ":session": session, ":template": note.template(), ":body": note.body(),
                ":at": at,
            },
        )?;
        Ok(())
    }

    /// Writes the private note of a session; an empty one is removed.
    pub(super) fn save_private_note(&self, session: &Session, note: &PrivateNote, at: Instant) -> Result<()> {
        if note.is_empty() {
            self.change(
                "removing a private note",
                "DELETE FROM private_notes WHERE session_id = ?1",
                [&session.id],
            )?;
            return Ok(());
        }
        self.change(
            "writing a private note",
            "INSERT INTO private_notes (id, person_id, session_id, body, places, created_at, updated_at)
             VALUES (:id, :person, :session, :body, :places, :at, :at)
             ON CONFLICT (session_id) DO UPDATE SET
               body = excluded.body, places = excluded.places, updated_at = excluded.updated_at",
            named_params! {
                ":id": self.new_id(), ":person": session.person_id, ":session": session.id,
                ":body": note.body(), ":places": places(note)?, ":at": at,
            },
        )?;
        Ok(())
    }

    /// Puts a version of a shareable note into its place, anew or over what stands there.
    pub(super) fn put_shareable_version(
        &self,
        session: &SessionId,
        version: &ShareableVersion,
    ) -> Result<()> {
        let Stamp { number, begun_at, written_at, after_lock } = version.stamp;
        self.change(
            "keeping a version of a note",
            include_str!("sql/put_shareable_version.sql"),
            named_params! {
                ":id": version.id, ":session": session, ":number": number, ":template": version.note.template(),
                ":body": version.note.body(), ":begun_at": begun_at, ":written_at": written_at,
                ":after_lock": after_lock,
            },
        )?;
        Ok(())
    }

    /// Puts a version of a private note into its place, anew or over what stands there.
    pub(super) fn put_private_version(&self, session: &SessionId, version: &PrivateVersion) -> Result<()> {
        let Stamp { number, begun_at, written_at, after_lock } = version.stamp;
        self.change(
            "keeping a version of a private note",
            include_str!("sql/put_private_version.sql"),
            named_params! {
                ":id": version.id, ":session": session, ":number": number, ":body": version.note.body(),
                ":places": places(&version.note)?, ":begun_at": begun_at, ":written_at": written_at,
                ":after_lock": after_lock,
            },
        )?;
        Ok(())
    }

    /// Drops a version of a shareable note that came out as the one before it, within one sitting.
    pub(super) fn drop_shareable_version(&self, session: &SessionId, number: u32) -> Result<()> {
        self.change(
            "dropping a version of a note",
            "DELETE FROM shareable_note_versions WHERE session_id = ?1 AND number = ?2",
            (session, number),
        )?;
        Ok(())
    }

    /// Drops a version of a private note that came out as the one before it, within one sitting.
    pub(super) fn drop_private_version(&self, session: &SessionId, number: u32) -> Result<()> {
        self.change(
            "dropping a version of a private note",
            "DELETE FROM private_note_versions WHERE session_id = ?1 AND number = ?2",
            (session, number),
        )?;
        Ok(())
    }

    /// Keeps the state of the editor. Its table has no history, so this leaves no operation.
    pub(super) fn save_note_draft(&self, draft: &Draft) -> Result<()> {
        self.change(
            "keeping a draft",
            "INSERT INTO note_drafts (session_id, template, text, reflection, kept_at)
             VALUES (:session, :template, :text, :reflection, :at)
             ON CONFLICT (session_id) DO UPDATE SET template = excluded.template, text = excluded.text,
               reflection = excluded.reflection, kept_at = excluded.kept_at",
            named_params! {
                ":session": draft.session_id, ":template": draft.template, ":text": draft.text,
                ":reflection": draft.reflection, ":at": draft.kept_at,
            },
        )?;
        Ok(())
    }

    /// Lets go of the draft of a session's notes.
    pub(super) fn drop_note_draft(&self, session: &SessionId) -> Result<()> {
        self.change("dropping a draft", "DELETE FROM note_drafts WHERE session_id = ?1", [session])?;
        Ok(())
    }

    /// Notes something the client said.
    pub(super) fn insert_quote(&self, session: &Session, text: &str) -> Result<()> {
        self.change(
            "noting a quote",
            "INSERT INTO quotes (id, person_id, session_id, text, pinned, said_on, created_at)
             VALUES (:id, :person, :session, :text, 0, :said_on, :at)",
            named_params! {
                ":id": self.new_id(), ":person": session.person_id, ":session": session.id, ":text": text,
                ":said_on": session.local_start.day(), ":at": Instant(self.now()),
            },
        )?;
        Ok(())
    }

    /// Removes a quote.
    pub(super) fn delete_quote(&self, id: &QuoteId) -> Result<()> {
        self.change("removing a quote", "DELETE FROM quotes WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Pins a quote, or lets go of it.
    pub(super) fn pin_quote(&self, id: &QuoteId, pinned: bool) -> Result<()> {
        self.change("pinning a quote", "UPDATE quotes SET pinned = ?2 WHERE id = ?1", (id, pinned))?;
        Ok(())
    }

    /// Writes one of the coach's own templates.
    pub(super) fn save_note_template(
        &self,
        id: Option<NoteTemplateId>,
        name: &str,
        body: &str,
    ) -> Result<NoteTemplateId> {
        let id = id.unwrap_or_else(|| NoteTemplateId(self.new_id()));
        self.change(
            "saving a note template",
            "INSERT INTO note_templates (id, name, body, created_at) VALUES (:id, :name, :body, :at)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body",
            named_params! { ":id": id, ":name": name, ":body": body, ":at": Instant(self.now()) },
        )?;
        Ok(id)
    }

    /// Puts one of the coach's own templates away; notes that began with it stay as they are.
    pub(super) fn archive_note_template(&self, id: &NoteTemplateId) -> Result<()> {
        self.change(
            "putting a note template away",
            "UPDATE note_templates SET archived_at = ?2 WHERE id = ?1",
            (id, Instant(self.now())),
        )?;
        Ok(())
    }

    /// Removes everything written about a session that is itself removed. Its draft goes with the session.
    pub fn delete_notes_of(&self, session: &SessionId) -> Result<()> {
        self.change("removing quotes", "DELETE FROM quotes WHERE session_id = ?1", [session])?;
        let versions = "removing the versions of a note";
        self.change(versions, "DELETE FROM shareable_note_versions WHERE session_id = ?1", [session])?;
        self.change(versions, "DELETE FROM private_note_versions WHERE session_id = ?1", [session])?;
        self.change("removing a note", "DELETE FROM shareable_notes WHERE session_id = ?1", [session])?;
        self.change("removing a private note", "DELETE FROM private_notes WHERE session_id = ?1", [session])?;
        Ok(())
    }
}

fn places(note: &PrivateNote) -> Result<String> {
    let at = note.lines.iter().map(|line| line.place).collect();
    serde_json::to_string(&Places { at, among: note.among }).doing("writing where private lines stood")
}
