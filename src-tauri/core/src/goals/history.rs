//! .
use super::model::*;
use crate::app::App;
use crate::error::{Error, Result};
/// .
pub fn of(_: &App, _: OneGoal) -> Result<Vec<GoalEvent>> {
    Err(Error::internal("of", "to come"))
}
