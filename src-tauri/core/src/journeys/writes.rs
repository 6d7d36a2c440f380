//! Writing down what the coach has written into a summary.

use rusqlite::named_params;
use serde::Serialize;

use super::model::{JourneyEdits, JourneyPart};
use crate::basics::ids::EngagementId;
use crate::error::{Doing, Result};
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps what the coach has written and chosen. Parts are kept by what is hidden: one that a later version of the
    /// program adds is shown.
    pub fn save_journey(&self, engagement: &EngagementId, edits: &JourneyEdits) -> Result<()> {
        let hidden: Vec<JourneyPart> =
            JourneyPart::ALL.iter().copied().filter(|part| !edits.shown_parts.contains(part)).collect();
        self.change(
            "saving the summary of a journey",
            include_str!("sql/save_journey.sql"),
            named_params! {
                ":id": self.new_id(), ":engagement": engagement, ":title": edits.title, ":opening": edits.opening,
                ":said_of_goals": json(&edits.said_of_goals)?, ":chosen_quotes": json(&edits.chosen_quotes)?,
                ":watch_for": json(&edits.watch_for)?, ":next_steps": json(&edits.next_steps)?,
                ":closing": edits.closing, ":hidden_parts": json(&hidden)?, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }
}

fn json<T: Serialize>(list: &[T]) -> Result<String> {
    serde_json::to_string(list).doing("writing a list of a summary")
}
