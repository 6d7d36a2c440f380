//! Names to addresses, guarded: the connection goes to the very address that was checked, so a name cannot point
//! elsewhere between the check and the connection.

use std::fmt;
use std::net::SocketAddr;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::address::{LocalHosts, is_public};

/// Asks the system, and refuses a name as soon as one of its addresses is not public.
pub(super) struct GuardedNames {
    pub(super) local: LocalHosts,
}

/// The name leads inside the local network.
#[derive(Debug)]
pub(super) struct NameRefused;

impl fmt::Display for NameRefused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the name leads inside the local network")
    }
}

impl std::error::Error for NameRefused {}

impl Resolve for GuardedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.local.allows(name.as_str());
        Box::pin(async move {
            // The port is a placeholder; the address of the request decides.
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if !allowed && found.iter().any(|address| !is_public(address.ip())) {
                return Err(NameRefused.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
