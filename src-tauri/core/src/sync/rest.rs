//! What Google and Microsoft have in common: JSON over a signed-in line, paths below one address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue, IF_MATCH};
use serde::de::DeserializeOwned;
use url::Url;

use super::sign_in::session::Session;
use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Reply, Request};
use crate::net::model::Purpose;
use crate::net::way::Way;

/// Everything that could mean something in a path is written out.
const IN_A_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

/// More pages than any calendar has: who sends more sends them round in a circle.
pub(super) const MOST_PAGES: usize = 500;

/// An id as a part of a path.
pub(super) fn part(id: &str) -> String {
    utf8_percent_encode(id, IN_A_PATH).to_string()
}

/// One signed-in account and what its requests are for.
pub(super) struct Rest {
    pub(super) session: Session,
    pub(super) purpose: Purpose,
    /// Said with each request.
    pub(super) prefer: Option<&'static str>,
}

impl Rest {
    /// The address of `href`, with questions.
    pub(super) fn url(&self, href: &str, query: &[(&str, &str)]) -> Result<Url> {
        let api = &self.session.endpoints().api;
        let mut url = api.join(href).map_err(|_| RemoteError::Unexpected)?;
        if !url.as_str().starts_with(api.as_str()) {
            return Err(RemoteError::AddressNotAllowed.into());
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        Ok(url)
    }

    /// An address that the other side gave to go on at; only where it is its own.
    pub(super) fn next(&self, link: &str) -> Result<Url> {
        let url = Url::parse(link).map_err(|_| RemoteError::Unexpected)?;
        let own = url.origin() == self.session.endpoints().api.origin();
        if own { Ok(url) } else { Err(RemoteError::AddressNotAllowed.into()) }
    }

    pub(super) fn get(&self, way: &Way<'_>, url: Url) -> Result<Reply> {
        self.session.send(way, self.request(Method::GET, url)?)
    }

    /// Sends a write, under the condition that what stands there is still `etag`.
    pub(super) fn write(
        &self,
        way: &Way<'_>,
        (method, url): (Method, Url),
        body: &[u8],
        etag: Option<&str>,
    ) -> Result<Reply> {
        let mut request = self.request(method, url)?;
        if !body.is_empty() {
            request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            request.body = body.to_vec();
        }
        if let Some(etag) = etag {
            let etag = HeaderValue::from_str(etag).map_err(|_| RemoteError::Unexpected)?;
            request.headers.insert(IF_MATCH, etag);
        }
        self.session.send(way, request)
    }

    fn request(&self, method: Method, url: Url) -> Result<Request> {
        let mut request = Request::get(self.purpose, url);
        request.method = method;
        request.headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(prefer) = self.prefer {
            request.headers.insert("prefer", HeaderValue::from_static(prefer));
        }
        Ok(request)
    }
}

/// The content of an answer.
pub(super) fn content<T: DeserializeOwned>(reply: &Reply) -> Result<T> {
    serde_json::from_slice(&reply.body).map_err(|_| Error::Remote(RemoteError::Unexpected))
}

/// Whether a text is a colour that a screen can show: `#rrggbb`.
pub(super) fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
