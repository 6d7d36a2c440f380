//! Reading what the coach has written into a summary.

use rusqlite::types::Type;
use rusqlite::{Row, named_params};
use serde::de::DeserializeOwned;

use super::model::{JourneyEdits, JourneyPart};
use super::rules;
use crate::basics::ids::EngagementId;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// What the coach has written into the summary of an engagement, with when that was.
    pub fn journey_edits(&self, engagement: &EngagementId) -> Result<Option<(JourneyEdits, Instant)>> {
        self.first(
            "reading the summary of a journey",
            "SELECT title, opening, said_of_goals, chosen_quotes, watch_for, next_steps, closing, hidden_parts, updated_at
             FROM journey_summaries WHERE engagement_id = :engagement",
            named_params! { ":engagement": engagement },
            |row| Ok((edits(row)?, row.get("updated_at")?)),
        )
    }
}

fn edits(row: &Row<'_>) -> rusqlite::Result<JourneyEdits> {
    let hidden: Vec<JourneyPart> = list(row, "hidden_parts")?;
    Ok(JourneyEdits {
        title: row.get("title")?,
        opening: row.get("opening")?,
        said_of_goals: list(row, "said_of_goals")?,
        chosen_quotes: list(row, "chosen_quotes")?,
        watch_for: list(row, "watch_for")?,
        next_steps: list(row, "next_steps")?,
        closing: row.get("closing")?,
        shown_parts: rules::shown(&hidden),
    })
}

fn list<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<T>> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json)
        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause)))
}
