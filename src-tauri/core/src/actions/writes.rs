//! Writing actions.

use rusqlite::named_params;

use super::model::{Action, DueBy};
use crate::basics::ids::ActionId;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps an action as it is given, whether it is new or has changed.
    pub fn save_action(&self, action: &Action) -> Result<()> {
        let due_on = match action.details.due {
            DueBy::Day { on } => Some(on),
            DueBy::NextSession => None,
        };
        self.change(
            "saving an action",
            include_str!("sql/save_action.sql"),
            named_params! {
                ":id": action.id, ":person": action.person_id, ":engagement": action.engagement_id,
                ":session": action.session_id, ":title": action.details.title, ":why": action.details.why,
                ":due_on": due_on, ":due_from": action.due_from, ":size": action.details.size,
                ":status": action.status, ":carried": action.carried, ":remark": action.remark,
                ":agreed_on": action.agreed_on, ":closed_on": action.closed_on,
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Removes an action that was written by mistake.
    pub fn delete_action(&self, id: &ActionId) -> Result<()> {
        self.change("removing an action", "DELETE FROM actions WHERE id = ?1", [id])?;
        Ok(())
    }
}
