//! .
use super::model::*;
use crate::app::App;
use crate::error::{Error, Result};
use crate::vault::writer::Changed;
/// .
pub fn save(_: &App, _: SaveMilestone) -> Result<Changed<GoalItem>> {
    Err(Error::internal("save", "to come"))
}
/// .
pub fn reach(_: &App, _: ReachMilestone) -> Result<Changed<GoalItem>> {
    Err(Error::internal("reach", "to come"))
}
/// .
pub fn remove(_: &App, _: OneMilestone) -> Result<Changed<GoalItem>> {
    Err(Error::internal("remove", "to come"))
}
