//! With whom, as what, and what is kept of it.

use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use url::Url;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::basics::sensitive::Sensitive;
use crate::error::{Doing, Error, RemoteError, Result};
use crate::net::address::LocalHosts;
use crate::sync::model::AccountKind;

/// With whom the coach signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Zeroize)]
#[serde(rename_all = "snake_case")]
pub enum Issuer {
    /// Google.
    Google,
    /// Microsoft 365 and Outlook.com.
    Microsoft,
}

impl AccountKind {
    /// With whom the coach signs in for an account of this kind, if she does.
    #[must_use]
    pub fn issuer(self) -> Option<Issuer> {
        match self {
            Self::Google => Some(Issuer::Google),
            Self::Microsoft => Some(Issuer::Microsoft),
            Self::Link | Self::File | Self::Folder | Self::Caldav => None,
        }
    }
}

impl Issuer {
    /// What is asked for, and no more: calendars and what stands in them.
    pub(super) fn scopes(self) -> &'static [&'static str] {
        match self {
            Self::Google => &[
                "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
                "https://www.googleapis.com/auth/calendar.events",
            ],
            Self::Microsoft => &["https://graph.microsoft.com/Calendars.ReadWrite", "offline_access"],
        }
    }

    /// What else is said when asking: Google gives something to keep only where it is asked for in these words.
    pub(super) fn asked_besides(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Google => &[("access_type", "offline"), ("prompt", "consent")],
            Self::Microsoft => &[("response_mode", "query"), ("prompt", "select_account")],
        }
    }

    /// The name of this computer that the browser comes back to: Microsoft lets the port vary only with this one.
    pub(super) fn host(self) -> &'static str {
        match self {
            Self::Google => "127.0.0.1",
            Self::Microsoft => "localhost",
        }
    }
}

/// Where an issuer is spoken to. Never from a page: [`Endpoints::of`], or a test that has a stand-in.
#[derive(Debug, Clone)]
pub struct Endpoints {
    /// Where the browser goes.
    pub authorize: Url,
    /// Where a code or what was kept becomes a key for an hour.
    pub token: Url,
    /// Where what was kept is made worthless, if there is such a place.
    pub revoke: Option<Url>,
    /// Where the calendars are; ends in a slash.
    pub api: Url,
    /// Hosts of this computer among them: only a stand-in has any.
    pub local: LocalHosts,
}

impl Endpoints {
    /// Those of `issuer`.
    ///
    /// # Errors
    /// None; an address in this file would have to be broken.
    pub fn of(issuer: Issuer) -> Result<Self> {
        let (authorize, token, revoke, api) = match issuer {
            Issuer::Google => (
                "https://accounts.google.com/o/oauth2/v2/auth",
                "https://oauth2.googleapis.com/token",
                Some("https://oauth2.googleapis.com/revoke"),
                "https://www.googleapis.com/calendar/v3/",
            ),
            Issuer::Microsoft => (
                "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
                "https://login.microsoftonline.com/common/oauth2/v2.0/token",
                None,
                "https://graph.microsoft.com/v1.0/",
            ),
        };
        let url = |text| Url::parse(text).map_err(|cause| Error::internal("reading an endpoint", cause));
        Ok(Self {
            authorize: url(authorize)?,
            token: url(token)?,
            revoke: revoke.map(url).transpose()?,
            api: url(api)?,
            local: LocalHosts::none(),
        })
    }
}

/// What the coach registered with the issuer, so that Stillpoint may ask at all.
#[derive(Debug, Clone)]
pub struct Registration {
    /// With whom.
    pub issuer: Issuer,
    /// The name that the issuer gave.
    pub client_id: String,
    /// Google gives one and wants it back, though it says itself that it is no secret in a program.
    pub client_secret: Option<Sensitive>,
}

impl Registration {
    /// As it stands in the text that is kept with an account; nothing where that is of no use.
    #[must_use]
    pub(crate) fn of(issuer: Issuer, secret: &Sensitive) -> Option<Self> {
        let kept = Kept::read(secret).ok().filter(|kept| kept.issuer == issuer)?;
        let client_secret = kept.client_secret.clone().map(Sensitive::new);
        Some(Self { issuer, client_id: kept.client_id.clone(), client_secret })
    }
}

/// What opens an account for an hour: in memory only, and one for all that use the account meanwhile.
#[derive(Debug, Clone, Default)]
pub struct Access(Arc<Mutex<Option<Sensitive>>>);

impl Access {
    /// What opens it now, if anything is known to.
    pub(super) fn get(&self) -> Option<Sensitive> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on `key` opens it, or nothing does.
    pub(super) fn set(&self, key: Option<Sensitive>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = key;
    }
}

/// What is kept of a sign-in, as the text that stands with the account.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Kept {
    pub(super) issuer: Issuer,
    pub(super) client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) client_secret: Option<String>,
    pub(super) refresh_token: String,
}

impl Kept {
    pub(super) fn read(secret: &Sensitive) -> Result<Self> {
        // What cannot be read opens nothing: the coach signs in again. The cause would quote it.
        serde_json::from_str(secret.expose()).map_err(|_| RemoteError::Refused.into())
    }

    pub(super) fn text(&self) -> Result<Sensitive> {
        serde_json::to_string(self).map(Sensitive::new).doing("writing what a sign-in left")
    }
}
