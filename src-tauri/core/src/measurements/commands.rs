//! .
use super::{model::*, views::*};
use crate::app::App;
use crate::error::{Error, Result};
use crate::vault::writer::Changed;
/// .
pub fn take(_: &App, _: TakeMeasurement) -> Result<Changed<MeasurementItem>> {
    Err(Error::internal("take", "to come"))
}
/// .
pub fn edit(_: &App, _: EditMeasurement) -> Result<Changed<MeasurementItem>> {
    Err(Error::internal("edit", "to come"))
}
/// .
pub fn remove(_: &App, _: OneMeasurement) -> Result<Changed<()>> {
    Err(Error::internal("remove", "to come"))
}
