//! Reading what was prepared.

use crate::basics::ids::SessionId;
use crate::error::Result;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// The coach's wording of the three questions; nothing where one stands as suggested.
    pub fn starting_questions(&self, session: &SessionId) -> Result<[Option<String>; 3]> {
        let found = self.first(
            "reading the questions for a session",
            "SELECT first, second, third FROM starting_questions WHERE session_id = ?1",
            [session],
            |row| Ok([row.get("first")?, row.get("second")?, row.get("third")?]),
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Whether the page before a session was read.
    pub fn prep_read(&self, session: &SessionId) -> Result<bool> {
        self.one(
            "asking whether a prep was read",
            "SELECT EXISTS (SELECT 1 FROM prep_reads WHERE session_id = ?1) AS was_read",
            [session],
            |row| row.get("was_read"),
        )
    }
}
