//! .
use super::{model::*, views::*};
use crate::app::App;
use crate::error::{Error, Result};
use crate::vault::writer::Changed;
/// .
pub fn list(_: &App, _: ListInstruments) -> Result<InstrumentList> {
    Err(Error::internal("list", "to come"))
}
/// .
pub fn save(_: &App, _: SaveInstrument) -> Result<Changed<InstrumentItem>> {
    Err(Error::internal("save", "to come"))
}
/// .
pub fn retire(_: &App, _: RetireInstrument) -> Result<Changed<InstrumentItem>> {
    Err(Error::internal("retire", "to come"))
}
