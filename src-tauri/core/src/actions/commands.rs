//! .
use super::model::*;
use crate::app::App;
use crate::error::{Error, Result};
use crate::vault::writer::Changed;
/// .
pub fn list(_: &App, _: ListActions) -> Result<ActionList> {
    Err(Error::internal("list", "to come"))
}
/// .
pub fn save(_: &App, _: SaveAction) -> Result<Changed<ActionItem>> {
    Err(Error::internal("save", "to come"))
}
/// .
pub fn say(_: &App, _: SayAction) -> Result<Changed<ActionItem>> {
    Err(Error::internal("say", "to come"))
}
/// .
pub fn carry(_: &App, _: CarryAction) -> Result<Changed<ActionItem>> {
    Err(Error::internal("carry", "to come"))
}
/// .
pub fn remove(_: &App, _: OneAction) -> Result<Changed<()>> {
    Err(Error::internal("remove", "to come"))
}
