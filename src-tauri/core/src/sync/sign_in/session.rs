//! An account that was signed in to, as a calendar uses it: every request carries the key of the hour.
//!
//! Whether a key still opens is never worked out from a clock, which may be wrong by a day: it is used until the other
//! side no longer takes it.

use std::cell::RefCell;

use reqwest::header::{AUTHORIZATION, HeaderValue};

use super::model::{Access, Endpoints, Kept};
use super::tokens;
use crate::app::App;
use crate::basics::sensitive::Sensitive;
use crate::error::{RemoteError, Result};
use crate::net::exchange::{Reply, Request};
use crate::net::way::Way;

/// Writes down what is to be kept from now on. Called in the middle of a run, before the new key is used.
pub type Keep = Box<dyn Fn(&App, &Sensitive) -> Result<()>>;

/// A sign-in in use.
pub struct Session {
    endpoints: Endpoints,
    kept: RefCell<Kept>,
    access: Access,
    keep: Keep,
}

impl Session {
    /// From the text that [`super::finish`] answered. `access` is what [`super::SignIns::access`] has for the account;
    /// `keep` is called where the issuer gives something new to keep.
    ///
    /// # Errors
    /// `Remote(Refused)` where the text is none of ours.
    pub fn resume(secret: &Sensitive, endpoints: Endpoints, access: Access, keep: Keep) -> Result<Self> {
        Ok(Self { endpoints, kept: RefCell::new(Kept::read(secret)?), access, keep })
    }

    /// Where the issuer is spoken to.
    pub(crate) fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// Sends `request` with the key; with a new one, once, where it is no longer taken.
    ///
    /// # Errors
    /// As [`Way::send`]; `Remote(Refused)` where the coach has to sign in again.
    pub fn send(&self, way: &Way<'_>, request: Request) -> Result<Reply> {
        if let Some(key) = self.access.get() {
            let reply = way.send(with(&key, request.clone())?)?;
            if reply.status != 401 {
                return Ok(reply);
            }
            self.access.set(None);
        }
        let key = self.renewed(way)?;
        let reply = way.send(with(&key, request)?)?;
        if reply.status == 401 {
            self.access.set(None);
            return Err(RemoteError::Refused.into());
        }
        Ok(reply)
    }

    /// Makes what was kept worthless, where the issuer has a place for that. For disconnecting.
    ///
    /// # Errors
    /// When the issuer could not be asked.
    pub fn revoke(&self, way: &Way<'_>) -> Result<()> {
        self.access.set(None);
        tokens::revoke(way, &self.kept.borrow(), &self.endpoints)
    }

    fn renewed(&self, way: &Way<'_>) -> Result<Sensitive> {
        let granted = tokens::refresh(way, &self.kept.borrow(), &self.endpoints)?;
        if let Some(refresh) = granted.refresh
            && refresh.expose() != self.kept.borrow().refresh_token
        {
            refresh.expose().clone_into(&mut self.kept.borrow_mut().refresh_token);
            let text = self.kept.borrow().text()?;
            (self.keep)(way.app(), &text)?;
        }
        self.access.set(Some(granted.access.clone()));
        Ok(granted.access)
    }
}

fn with(key: &Sensitive, mut request: Request) -> Result<Request> {
    let text = zeroize::Zeroizing::new(format!("Bearer {}", key.expose()));
    let mut value = HeaderValue::from_str(&text).map_err(|_| RemoteError::Unexpected)?;
    value.set_sensitive(true);
    request.headers.insert(AUTHORIZATION, value);
    Ok(request)
}
