//! An errand to another computer, from the check of its address to the ledger.

use url::Url;

use super::address::{self, LocalHosts};
use super::exchange::{self, Answer, Ending, Limits};
use super::model::{Became, Purpose};
use crate::app::App;
use crate::error::{Error, RemoteError, Result};
use crate::vault::writer::Change;

/// How often a server may send us elsewhere.
const MOST_FORWARDS: usize = 3;

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

/// Fetches what `errand` asks for. The practice is free meanwhile: nothing of it is held while the other side thinks.
///
/// # Errors
/// `Remote` says why nothing came. `Vault(Locked)`, before anything is sent, when no practice is open: what cannot be
/// written down does not happen.
pub fn fetch(app: &App, errand: &Errand) -> Result<Vec<u8>> {
    let mut url = errand.url.clone();
    for _ in 0..=MOST_FORWARDS {
        match step(app, errand, &url)? {
            Answer::Content(content) => return Ok(content),
            Answer::Elsewhere(next) => url = next,
        }
    }
    Err(RemoteError::Unexpected.into())
}

/// One exchange: written down as begun, made, and written down as ended.
fn step(app: &App, errand: &Errand, url: &Url) -> Result<Answer> {
    let host = url.host_str().unwrap_or_default().to_owned();
    let entry = app
        .write(Change::for_good("connections.begin"), |w| w.begin_connection(errand.purpose, "GET", &host))?;
    let ending = match address::check(url, &errand.local) {
        Ok(()) => app.network().run(exchange::get(url.clone(), errand.local.clone(), errand.limits))?,
        Err(cause) => {
            Ending { status: None, received: 0, became: Became::AddressRefused, answer: Err(cause) }
        }
    };
    app.write(Change::for_good("connections.end"), |w| {
        w.end_connection(&entry.data, ending.status, ending.received, ending.became)
    })?;
    ending.answer.map_err(Error::from)
}
