//! A link that gives a calendar file: asked for only if it has changed (RFC 9110, section 13).

use http::HeaderValue;
use http::header::{HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH};
use sha2::{Digest, Sha256};
use url::Url;

use super::{is_calendar, name_of};
use crate::error::{RemoteError, Result};
use crate::net::exchange::{Reply, Request};
use crate::net::model::Purpose;
use crate::net::way::Way;
use crate::sync::provider::{Changes, FoundCalendar, Known, Mark, Remote};

/// A calendar behind a link.
pub(super) struct Link {
    address: Url,
}

impl Link {
    pub(super) fn new(address: Url) -> Self {
        Self { address }
    }

    pub(super) fn calendar(&self, way: &Way<'_>) -> Result<FoundCalendar> {
        let reply = self.fetch(way, &Mark::default())?;
        let host = || self.address.host_str().unwrap_or_default().to_owned();
        Ok(FoundCalendar {
            href: self.address.to_string(),
            name: name_of(&reply.body).unwrap_or_else(host),
            colour: None,
            read_only: true,
        })
    }

    pub(super) fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        // What is not kept any more has to come anew.
        let nothing = Mark::default();
        let kept = !known.etags.is_empty();
        let reply = self.fetch(way, if kept { &known.mark } else { &nothing })?;
        if reply.status == 304 {
            return Ok(None);
        }
        let text = |name: &str| reply.header(name).map(str::to_owned);
        let mark = Mark {
            ctag: Some(data_encoding::HEXLOWER.encode(&Sha256::digest(&reply.body))),
            etag: text("etag"),
            last_modified: text("last-modified"),
            sync_token: None,
        };
        // Many servers know no versions and send the same again.
        let same = kept && mark.ctag == known.mark.ctag;
        if same && mark == known.mark {
            return Ok(None);
        }
        let changed = if same { Vec::new() } else { vec![self.remote(reply)] };
        Ok(Some(Changes { changed, gone: Vec::new(), mark }))
    }

    pub(super) fn read(&self, way: &Way<'_>) -> Result<Option<Remote>> {
        match self.fetch(way, &Mark::default()) {
            Ok(reply) => Ok(Some(self.remote(reply))),
            Err(crate::error::Error::Remote(RemoteError::Nothing)) => Ok(None),
            Err(cause) => Err(cause),
        }
    }

    fn remote(&self, reply: Reply) -> Remote {
        let etag = reply.header("etag").map(str::to_owned);
        Remote { href: self.address.to_string(), etag, uid: String::new(), raw: reply.body }
    }

    /// A calendar, or the answer that nothing has changed.
    fn fetch(&self, way: &Way<'_>, mark: &Mark) -> Result<Reply> {
        let mut request = Request::get(Purpose::CalendarFeed, self.address.clone());
        say(&mut request.headers, IF_NONE_MATCH, mark.etag.as_ref());
        say(&mut request.headers, IF_MODIFIED_SINCE, mark.last_modified.as_ref());
        let (_, reply) = way.follow(request)?;
        if reply.status == 304 && (mark.etag.is_some() || mark.last_modified.is_some()) {
            return Ok(reply);
        }
        let reply = reply.success()?;
        // A page that asks to sign in comes as a success, too. It must not take the place of a calendar.
        if is_calendar(&reply.body) { Ok(reply) } else { Err(RemoteError::Unexpected.into()) }
    }
}

fn say(headers: &mut HeaderMap, name: HeaderName, value: Option<&String>) {
    if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
        headers.insert(name, value);
    }
}
