//! Requests to another computer, from the check of the address to the ledger.

use reqwest::header::LOCATION;
use url::Url;

use super::address::{self, LocalHosts};
use super::exchange::{self, Ending, Limits, Reply, Request};
use super::model::{Became, Purpose};
use crate::app::App;
use crate::error::{Error, RemoteError, Result, VaultError};
use crate::vault::writer::Change;

/// How often a server may send us elsewhere.
const MOST_FORWARDS: usize = 3;

/// A way to other computers for as long as a piece of work takes: connections are used again within it.
pub struct Line {
    client: reqwest::Client,
    local: LocalHosts,
    limits: Limits,
}

impl Line {
    /// Opens no connection yet. `local` names hosts of the local network that may be asked.
    ///
    /// # Errors
    /// `Internal` where the system's certificates cannot be read.
    pub fn open(local: LocalHosts, limits: Limits) -> Result<Self> {
        let client = exchange::client(local.clone(), limits)
            .map_err(|cause| Error::internal("beginning network work", cause))?;
        Ok(Self { client, local, limits })
    }

    /// Sends `request` and hands over what came back, whatever its status. The practice is free meanwhile: nothing of
    /// it is held while the other side thinks.
    ///
    /// # Errors
    /// `Remote` says why nothing came; only after `Offline` and `AddressNotAllowed` it is certain that nothing went
    /// out. `Vault(Locked)`, before anything is sent, when no practice is open: what cannot be written down does not
    /// happen; and when the practice is being closed: then nobody knows whether it arrived.
    pub fn send(&self, app: &App, request: Request) -> Result<Reply> {
        let _out = app.network().gate().go().ok_or(VaultError::Locked)?;
        let host = request.url.host_str().unwrap_or_default().to_owned();
        let (purpose, method, sent) = (request.purpose, request.method.clone(), request.body.len());
        let entry = app.write(Change::for_good("connections.begin"), |w| {
            w.begin_connection(purpose, method.as_str(), &host, sent)
        })?;
        let ended = match address::check(&request.url, &self.local) {
            Ok(()) => app.network().run(exchange::make(self.client.clone(), request, self.limits))?,
            Err(cause) => Some(Ending::without_answer(Became::AddressRefused, cause)),
        };
        let given_up = ended.is_none();
        let ending = ended.unwrap_or_else(|| Ending::without_answer(Became::Broken, RemoteError::Unexpected));
        app.write(Change::for_good("connections.end"), |w| {
            w.end_connection(&entry.data, ending.status, ending.received, ending.became)
        })?;
        if given_up { Err(VaultError::Locked.into()) } else { ending.answer.map_err(Error::from) }
    }

    /// As [`Line::send`], going on where the server says that it is elsewhere now, each address checked anew.
    ///
    /// Secrets in the headers go only to the host that they were meant for.
    ///
    /// # Errors
    /// As [`Line::send`]; `Unexpected` when it is sent around in circles.
    pub fn follow(&self, app: &App, request: Request) -> Result<(Url, Reply)> {
        following(request, |request| self.send(app, request))
    }
}

/// Goes on where a server says that it is elsewhere now, each time by `send`.
pub(crate) fn following(
    mut request: Request,
    send: impl Fn(Request) -> Result<Reply>,
) -> Result<(Url, Reply)> {
    for _ in 0..=MOST_FORWARDS {
        let url = request.url.clone();
        let reply = send(request.clone())?;
        if !matches!(reply.status, 301 | 302 | 303 | 307 | 308) {
            return Ok((url, reply));
        }
        let next = reply.header(LOCATION.as_str()).and_then(|location| url.join(location).ok());
        let next = next.ok_or(RemoteError::Unexpected)?;
        if next.origin() != url.origin() {
            request.headers.remove(reqwest::header::AUTHORIZATION);
        }
        request.url = next;
    }
    Err(RemoteError::Unexpected.into())
}

/// Something to fetch.
#[derive(Debug, Clone)]
pub struct Errand {
    /// What for.
    pub purpose: Purpose,
    /// From where.
    pub url: Url,
    /// Hosts of the local network that this errand may go to.
    pub local: LocalHosts,
    /// How long and how much.
    pub limits: Limits,
}

/// Fetches what `errand` asks for.
///
/// # Errors
/// As [`Line::follow`], and `Remote` where the server says no.
pub fn fetch(app: &App, errand: &Errand) -> Result<Vec<u8>> {
    let line = Line::open(errand.local.clone(), errand.limits)?;
    let (_, reply) = line.follow(app, Request::get(errand.purpose, errand.url.clone()))?;
    Ok(reply.success()?.body)
}
