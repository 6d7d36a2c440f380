//! Reading actions.

use rusqlite::{Row, named_params};

use super::model::{Action, ActionDetails, DueBy};
use crate::basics::ids::{ActionId, PersonId};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/action_rows.sql");

impl Reader<'_> {
    /// One action.
    pub fn action(&self, id: &ActionId) -> Result<Action> {
        self.first("reading an action", ROWS, named_params! { ":id": id, ":person": None::<String> }, action)?
            .or_not_found(What::Action, id.as_str())
    }

    /// The actions of a person, as they were agreed.
    pub fn actions_of(&self, person: &PersonId) -> Result<Vec<Action>> {
        self.all(
            "reading the actions of a person",
            ROWS,
            named_params! { ":id": None::<String>, ":person": person },
            action,
        )
    }
}

fn action(row: &Row<'_>) -> rusqlite::Result<Action> {
    Ok(Action {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        engagement_id: row.get("engagement_id")?,
        session_id: row.get("session_id")?,
        details: ActionDetails {
            title: row.get("title")?,
            why: row.get("why")?,
            due: row.get::<_, Option<_>>("due_on")?.map_or(DueBy::NextSession, |on| DueBy::Day { on }),
            size: row.get("size")?,
        },
        due_from: row.get("due_from")?,
        status: row.get("status")?,
        carried: row.get("carried")?,
        remark: row.get("remark")?,
        agreed_on: row.get("agreed_on")?,
        closed_on: row.get("closed_on")?,
    })
}
