//! The way to an account: which provider it is, and over which line it is asked.

use std::path::Path;

use url::Url;

use super::caldav::Caldav;
use super::feeds::Feed;
use super::google::Google;
use super::microsoft::Microsoft;
use super::model::AccountKind;
use super::provider::Provider;
use super::queries::Account;
use super::sign_in::Issuer;
use super::sign_in::session::Session;
use crate::app::App;
use crate::basics::ids::CalendarAccountId;
use crate::basics::sensitive::Sensitive;
use crate::error::{RemoteError, Result};
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::way::Way;
use crate::vault::writer::Change;

/// The provider of an account and a line to it.
///
/// # Errors
/// `Remote(Refused)` where nothing is kept with which to sign in.
pub(super) fn open(app: &App, account: &Account) -> Result<(Box<dyn Provider>, Line)> {
    let line = line(app, account)?;
    let secret = app.read(|r| r.calendar_secret(&account.id))?;
    let provider: Box<dyn Provider> = match account.kind {
        AccountKind::Link => Box::new(Feed::link(url(&account.address)?)),
        AccountKind::File => Box::new(Feed::file(Path::new(&account.address))),
        AccountKind::Folder => Box::new(Feed::folder(Path::new(&account.address))),
        AccountKind::Caldav => {
            let secret = secret.ok_or(RemoteError::Refused)?;
            let home = url(account.home.as_deref().unwrap_or(&account.address))?;
            Box::new(Caldav::new(home, account.username.as_deref().unwrap_or_default(), &secret)?)
        }
        AccountKind::Google => {
            let secret = secret.ok_or(RemoteError::Refused)?;
            Box::new(Google::new(session(app, &account.id, &secret, Issuer::Google)?))
        }
        AccountKind::Microsoft => {
            let secret = secret.ok_or(RemoteError::Refused)?;
            Box::new(Microsoft::new(session(app, &account.id, &secret, Issuer::Microsoft)?))
        }
    };
    Ok((provider, line))
}

fn line(app: &App, account: &Account) -> Result<Line> {
    let hosts = match account.kind.issuer() {
        Some(issuer) => app.sign_ins().endpoints(issuer)?.local,
        None => hosts(account.local_host.as_deref()),
    };
    Line::open(hosts, limits(account.kind))
}

/// How much may come at once: a link gives its calendar as a whole.
pub(super) fn limits(kind: AccountKind) -> Limits {
    match kind {
        AccountKind::Link | AccountKind::File | AccountKind::Folder => Limits::CALENDAR_FILE,
        AccountKind::Caldav | AccountKind::Google | AccountKind::Microsoft => Limits::CALENDAR,
    }
}

/// Makes what was kept of a sign-in worthless where it was given, if it can be done now: the coach leaves, whether or
/// not the other side hears of it.
pub(super) fn sign_out(app: &App, account: &Account, secret: Option<&Sensitive>) {
    let (Some(issuer), Some(secret)) = (account.kind.issuer(), secret) else { return };
    let revoked = line(app, account)
        .and_then(|line| session(app, &account.id, secret, issuer)?.revoke(&Way::new(app, &line)));
    if revoked.is_err() {
        tracing::info!("a sign-in could not be withdrawn");
    }
}

/// What was signed in to; what is new to be kept is kept with the account.
pub(super) fn session(
    app: &App,
    id: &CalendarAccountId,
    secret: &Sensitive,
    issuer: Issuer,
) -> Result<Session> {
    let owner = id.clone();
    let keep = Box::new(move |app: &App, secret: &Sensitive| {
        app.write(Change::for_good("calendars.signed_in"), |w| w.save_calendar_secret(&owner, secret))
            .map(drop)
    });
    Session::resume(secret, app.sign_ins().endpoints(issuer)?, app.sign_ins().access(id.as_str()), keep)
}

/// The host of the local network that the coach confirmed.
pub(super) fn hosts(local: Option<&str>) -> LocalHosts {
    local.map_or_else(LocalHosts::none, |host| LocalHosts::none().and(host))
}

fn url(text: &str) -> Result<Url> {
    Url::parse(text).map_err(|_| RemoteError::Unexpected.into())
}
