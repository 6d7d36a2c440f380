//! Writing what was prepared.

use rusqlite::named_params;

use crate::basics::ids::SessionId;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps the coach's wording; nothing where a question stands as suggested.
    pub fn save_starting_questions(
        &self,
        session: &SessionId,
        [first, second, third]: &[Option<String>; 3],
    ) -> Result<()> {
        self.change(
            "keeping the questions for a session",
            "INSERT INTO starting_questions (id, session_id, first, second, third)
             VALUES (:id, :session, :first, :second, :third)
             ON CONFLICT (session_id) DO UPDATE SET first = :first, second = :second, third = :third",
            named_params! {
                ":id": self.new_id(), ":session": session, ":first": first, ":second": second, ":third": third,
            },
        )?;
        Ok(())
    }

    /// Notes that the page was read; answers whether that is new.
    pub fn mark_prep_read(&self, session: &SessionId) -> Result<bool> {
        let rows = self.change(
            "noting that a prep was read",
            "INSERT INTO prep_reads (session_id, read_at) VALUES (:session, :at) ON CONFLICT DO NOTHING",
            named_params! { ":session": session, ":at": self.now().timestamp_millis() },
        )?;
        Ok(rows > 0)
    }
}
