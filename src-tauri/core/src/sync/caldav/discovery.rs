//! From what the coach types to the place of her calendars (RFC 6764, section 6; RFC 4791, section 7.1).

use http::header::LOCATION;
use libdav::dav::Propfind;
use libdav::names;
use url::Url;

use super::answers::{Answer, Member};
use super::hosts;
use super::requests::Server;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Problem, RemoteError, Result};
use crate::net::way::Way;

/// How often a server may send us elsewhere.
const MOST_FORWARDS: usize = 5;

/// Where an account has its calendars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The collection of the calendars; may be on another computer than the one that was asked.
    pub home: Url,
    /// The person, as the server knows her.
    pub principal: Option<Url>,
}

/// Finds the calendars behind `address`: a mail address, a host, or a link. Only https, unless the line may speak
/// plainly with that host.
///
/// # Errors
/// `Invalid` where `address` is none of them; `Remote(Refused)` when name and password are not taken, at once and not
/// tried elsewhere; `Remote(Nothing)` when there are no calendars.
pub fn discover(way: &Way<'_>, address: &str, username: &str, password: &Sensitive) -> Result<Home> {
    let mut failed = RemoteError::Nothing;
    let beginnings = hosts::beginnings(address);
    if beginnings.is_empty() {
        return Err(Error::invalid("address", Problem::NotPossible));
    }
    for beginning in beginnings {
        let server = Server::new(beginning.clone(), username, password)?;
        match from(way, &server, beginning) {
            Ok(Some(home)) => return Ok(home),
            Ok(None) | Err(Error::Remote(RemoteError::Nothing)) => {}
            // Not CalDAV, or not here.
            Err(Error::Remote(RemoteError::Unexpected)) => failed = RemoteError::Unexpected,
            Err(cause) => return Err(cause),
        }
    }
    Err(failed.into())
}

fn from(way: &Way<'_>, server: &Server, beginning: Url) -> Result<Option<Home>> {
    let (url, first) = ask(way, server, beginning)?;
    let principal = match first.principal.as_deref() {
        Some(principal) => Some(next(&url, principal)?),
        None => None,
    };
    if let Some(home) = first.home {
        return Ok(Some(Home { home: collection(next(&url, &home)?), principal }));
    }
    let Some(principal) = principal else { return Ok(None) };
    let (url, person) = ask(way, server, principal.clone())?;
    let Some(home) = person.home else { return Ok(None) };
    Ok(Some(Home { home: collection(next(&url, &home)?), principal: Some(principal) }))
}

/// Where an answer from `url` leads: only to computers of the same owner.
fn next(url: &Url, to: &str) -> Result<Url> {
    let next = url.join(to).map_err(|_| RemoteError::Unexpected)?;
    let downgraded = url.scheme() == "https" && next.scheme() != "https";
    if downgraded || !hosts::of_one_owner(url, &next) {
        return Err(RemoteError::Unexpected.into());
    }
    Ok(next)
}

/// A collection ends in a slash (RFC 4918, section 5.2), also where the server forgets it.
fn collection(mut url: Url) -> Url {
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    url
}

/// What is said of `url`, after at most five forwardings: the method and the question stay, which is why the line's
/// own way to follow is not used.
fn ask(way: &Way<'_>, server: &Server, url: Url) -> Result<(Url, Member)> {
    let mut url = url;
    for _ in 0..=MOST_FORWARDS {
        let path = url.path().to_owned();
        let wanted = [&names::CURRENT_USER_PRINCIPAL, &names::CALENDAR_HOME_SET, &names::RESOURCETYPE];
        let reply = server.at(url.clone()).ask(way, &Propfind::new(&path).with_properties(&wanted))?;
        if !matches!(reply.status, 301 | 302 | 307 | 308) {
            // 405 and the like: a web server that is no calendar server.
            let reply = reply.success()?;
            let mut answer = Answer::read(&reply.body, &url)?;
            let about =
                answer.members.iter().position(|member| member.principal.is_some() || member.home.is_some());
            let member = about.map(|index| answer.members.swap_remove(index)).unwrap_or_default();
            return Ok((url, member));
        }
        url = next(&url, reply.header(LOCATION.as_str()).ok_or(RemoteError::Unexpected)?)?;
    }
    Err(RemoteError::Unexpected.into())
}
