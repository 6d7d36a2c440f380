//! The way to a provider: which one it is, and over which line it is asked.

use super::hosts::Host;
use super::model::PayKind;
use super::mollie::Mollie;
use super::provider::Provider;
use super::queries::ProviderRow;
use super::stripe::Stripe;
use crate::app::App;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Problem, RemoteError, Result};
use crate::net::client::Line;

/// A connected provider and a line to it.
///
/// # Errors
/// `Remote(Refused)` where no key is kept.
pub(super) fn open(app: &App, row: &ProviderRow) -> Result<(Box<dyn Provider>, Line)> {
    let key = app.read(|r| r.pay_secret(&row.id))?.ok_or(RemoteError::Refused)?;
    with_key(app, row.kind, key)
}

/// A provider by a key that is not kept yet.
pub(super) fn with_key(app: &App, kind: PayKind, key: Sensitive) -> Result<(Box<dyn Provider>, Line)> {
    let Host { api, local, limits } = app.pay_hosts().of(kind)?;
    let provider: Box<dyn Provider> = match kind {
        PayKind::Stripe => Box::new(Stripe::new(api, key)),
        PayKind::Mollie => Box::new(Mollie::new(api, key)),
        PayKind::Template => return Err(Error::invalid("kind", Problem::NotPossible)),
    };
    Ok((provider, Line::open(local, limits)?))
}
