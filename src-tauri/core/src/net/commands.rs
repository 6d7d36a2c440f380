//! The ledger of connections as a screen shows it.

use super::model::ConnectionItem;
use crate::app::App;
use crate::error::{Error, Result};

/// What left this computer, latest first.
pub fn list(_: &App, (): ()) -> Result<Vec<ConnectionItem>> {
    Err(Error::internal("reading the connections", "being built"))
}
