//! .
use super::model::*;
use crate::app::App;
use crate::error::{Error, Result};
/// .
pub fn of_person(_: &App, _: ProgressOf) -> Result<ProgressPage> {
    Err(Error::internal("of_person", "to come"))
}
