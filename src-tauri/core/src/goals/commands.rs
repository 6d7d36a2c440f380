//! .
use super::model::*;
use crate::app::App;
use crate::error::{Error, Result};
use crate::vault::writer::Changed;
/// .
pub fn list(_: &App, _: ListGoals) -> Result<Vec<GoalItem>> {
    Err(Error::internal("list", "to come"))
}
/// .
pub fn save(_: &App, _: SaveGoal) -> Result<Changed<GoalItem>> {
    Err(Error::internal("save", "to come"))
}
/// .
pub fn set_state(_: &App, _: SetGoalState) -> Result<Changed<GoalItem>> {
    Err(Error::internal("set_state", "to come"))
}
/// .
pub fn note_movement(_: &App, _: NoteMovement) -> Result<Changed<GoalItem>> {
    Err(Error::internal("note_movement", "to come"))
}
