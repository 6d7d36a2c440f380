//! The way to an account: which provider it is, and over which line it is asked.

use super::provider::Provider;
use super::queries::Account;
use crate::app::App;
use crate::error::{Error, Result};
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;

/// The provider of an account and a line to it.
///
/// # Errors
/// `Remote(Refused)` where nothing is kept with which to sign in.
pub(super) fn open(app: &App, account: &Account) -> Result<(Box<dyn Provider>, Line)> {
    let _secret = app.read(|r| r.calendar_secret(&account.id))?;
    let _line = Line::open(hosts(account.local_host.as_deref()), Limits::CALENDAR)?;
    Err(Error::internal("opening an account", account.kind.word()))
}

/// The host of the local network that the coach confirmed.
pub(super) fn hosts(local: Option<&str>) -> LocalHosts {
    local.map_or_else(LocalHosts::none, |host| LocalHosts::none().and(host))
}
