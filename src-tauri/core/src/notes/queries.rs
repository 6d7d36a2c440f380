//! Reading notes. The two kinds have two queries each, and none reads both tables.

use rusqlite::Row;

use super::model::{PrivateNote, ShareableNote};
use crate::basics::ids::SessionId;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// The shareable note of a session, with when it was last written.
    pub fn shareable_note(&self, session: &SessionId) -> Result<Option<(ShareableNote, Instant)>> {
        self.first(
            "reading a note",
            "SELECT focus, covered, insights, commitments, next_step, updated_at
             FROM shareable_notes WHERE session_id = ?1",
            [session],
            |row| Ok((shareable(row)?, row.get("updated_at")?)),
        )
    }

    /// The private note of a session.
    pub fn private_note(&self, session: &SessionId) -> Result<Option<PrivateNote>> {
        self.first(
            "reading a private note",
            "SELECT body FROM private_notes WHERE session_id = ?1",
            [session],
            |row| Ok(PrivateNote { body: row.get("body")? }),
        )
    }
}

fn shareable(row: &Row<'_>) -> rusqlite::Result<ShareableNote> {
    Ok(ShareableNote {
        focus: row.get("focus")?,
        covered: row.get("covered")?,
        insights: row.get("insights")?,
        commitments: row.get("commitments")?,
        next_step: row.get("next_step")?,
    })
}
