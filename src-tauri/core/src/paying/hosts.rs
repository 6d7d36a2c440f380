//! Where providers are spoken to. Never from a page: their own addresses, or a test that has a stand-in.

use url::Url;

use super::model::PayKind;
use crate::error::{RemoteError, Result};
use crate::net::address::LocalHosts;
use crate::net::runs::Runs;

/// Where the provider listens, and hosts of this computer among them: only a stand-in has any.
#[derive(Debug, Clone)]
pub struct Host {
    /// Ends in a slash.
    pub api: Url,
    /// Of this computer.
    pub local: LocalHosts,
}

/// What of payment providers is remembered while the program runs.
#[derive(Debug, Default)]
pub struct Hosts {
    elsewhere: Vec<(PayKind, Host)>,
    /// Whether payments are being looked for now.
    pub(crate) runs: Runs,
}

impl Hosts {
    /// Where `kind` is spoken to.
    ///
    /// # Errors
    /// For a template, which is not spoken to.
    pub fn of(&self, kind: PayKind) -> Result<Host> {
        if let Some((_, host)) = self.elsewhere.iter().find(|(of, _)| *of == kind) {
            return Ok(host.clone());
        }
        let api = match kind {
            PayKind::Stripe => "https://api.stripe.com/",
            PayKind::Mollie => "https://api.mollie.com/",
            PayKind::Template => return Err(RemoteError::AddressNotAllowed.into()),
        };
        let api = Url::parse(api).map_err(|_| RemoteError::Unexpected)?;
        Ok(Host { api, local: LocalHosts::none() })
    }

    /// Speaks to a stand-in instead: for tests.
    pub(crate) fn stand_in(&mut self, kind: PayKind, host: Host) {
        self.elsewhere.push((kind, host));
    }
}
