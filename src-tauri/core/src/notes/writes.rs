//! Writing notes.

use rusqlite::named_params;

use super::model::{PrivateNote, ShareableNote};
use crate::basics::ids::{PersonId, SessionId};
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes the shareable note of a session; an empty one is removed.
    pub fn save_shareable_note(&self, session: &SessionId, note: &ShareableNote) -> Result<()> {
        if note.is_empty() {
            self.change("removing a note", "DELETE FROM shareable_notes WHERE session_id = ?1", [session])?;
            return Ok(());
        }
        self.change(
            "writing a note",
            "INSERT INTO shareable_notes
               (id, session_id, focus, covered, insights, commitments, next_step, created_at, updated_at)
             VALUES (:id, :session, :focus, :covered, :insights, :commitments, :next_step, :now, :now)
             ON CONFLICT (session_id) DO UPDATE SET
               focus = excluded.focus, covered = excluded.covered, insights = excluded.insights,
               commitments = excluded.commitments, next_step = excluded.next_step, updated_at = excluded.updated_at",
            named_params! {
                ":id": self.new_id(), ":session": session, ":focus": note.focus, ":covered": note.covered,
                ":insights": note.insights, ":commitments": note.commitments, ":next_step": note.next_step,
                ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Writes the private note of a session; an empty one is removed.
    pub fn save_private_note(
        &self,
        person: &PersonId,
        session: &SessionId,
        note: &PrivateNote,
    ) -> Result<()> {
        if note.body.trim().is_empty() {
            self.change(
                "removing a private note",
                "DELETE FROM private_notes WHERE session_id = ?1",
                [session],
            )?;
            return Ok(());
        }
        self.change(
            "writing a private note",
            "INSERT INTO private_notes (id, person_id, session_id, body, created_at, updated_at)
             VALUES (:id, :person, :session, :body, :now, :now)
             ON CONFLICT (session_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
            named_params! {
                ":id": self.new_id(), ":person": person, ":session": session, ":body": note.body,
                ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Removes both notes of a session that is itself removed.
    pub fn delete_notes_of(&self, session: &SessionId) -> Result<()> {
        self.change("removing a note", "DELETE FROM shareable_notes WHERE session_id = ?1", [session])?;
        self.change("removing a private note", "DELETE FROM private_notes WHERE session_id = ?1", [session])?;
        Ok(())
    }
}
