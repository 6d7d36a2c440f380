//! One account over there: its address, its key, and how a request to it looks.

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use serde::de::DeserializeOwned;
use url::Url;

use super::again;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Reply, Request};
use crate::net::model::Purpose;
use crate::net::way::Way;

/// An account, and the key that opens it.
pub(super) struct Api {
    /// Where the provider listens.
    pub(super) host: Url,
    /// What every path begins with.
    pub(super) version: &'static str,
    /// The coach's own.
    pub(super) key: Sensitive,
    /// What is said with every request besides.
    pub(super) also: Option<(&'static str, &'static str)>,
}

/// What is handed over.
pub(super) struct Wish<'w> {
    /// How.
    pub(super) method: Method,
    /// What kind of text it is.
    pub(super) kind: &'static str,
    /// Its idempotency key.
    pub(super) key: &'w str,
    /// Its bytes.
    pub(super) payload: &'w [u8],
}

impl Api {
    /// Asks, and hands over what came back whatever its status.
    pub(super) fn ask(&self, way: &Way<'_>, path: &str, query: &[(&str, &str)]) -> Result<Reply> {
        again::send(way, &self.request(Method::GET, path, query)?)
    }

    /// Asks for what can be read.
    pub(super) fn get<T: DeserializeOwned>(
        &self,
        way: &Way<'_>,
        path: &str,
        query: &[(&str, &str)],
    ) -> Result<T> {
        content(&self.ask(way, path, query)?.success()?)
    }

    /// Hands over; the same key with the same bytes does one thing only.
    pub(super) fn write(&self, way: &Way<'_>, path: &str, wish: Wish<'_>) -> Result<Reply> {
        let mut request = self.request(wish.method, path, &[])?;
        request.headers.insert(CONTENT_TYPE, HeaderValue::from_static(wish.kind));
        let key = HeaderValue::from_str(wish.key).map_err(|_| RemoteError::Unexpected)?;
        request.headers.insert(HeaderName::from_static("idempotency-key"), key);
        request.body = wish.payload.to_vec();
        again::send(way, &request)
    }

    fn request(&self, method: Method, path: &str, query: &[(&str, &str)]) -> Result<Request> {
        let place = format!("{}/{path}", self.version);
        let mut url = self.host.join(&place).map_err(|_| RemoteError::Unexpected)?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let bearer = format!("Bearer {}", self.key.expose());
        let mut key = HeaderValue::from_str(&bearer).map_err(|_| RemoteError::Refused)?;
        key.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, key);
        if let Some((name, value)) = self.also {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        Ok(Request { purpose: Purpose::Payments, method, url, headers, body: Vec::new() })
    }
}

/// An id as a part of a path.
pub(super) fn part(id: &str) -> String {
    percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC)
        .to_string()
        .replace("%5F", "_")
}

/// What an answer says.
pub(super) fn content<T: DeserializeOwned>(reply: &Reply) -> Result<T> {
    serde_json::from_slice(&reply.body).map_err(|_| Error::Remote(RemoteError::Unexpected))
}
