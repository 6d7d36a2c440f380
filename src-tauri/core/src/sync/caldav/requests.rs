//! Requests of CalDAV over our own line. The `libdav` crate writes them (method, headers, XML); what it would do beside
//! that, connections and retries, is not used.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Uri;
use http::header::{AUTHORIZATION, HeaderValue};
use libdav::requests::DavRequest;
use url::Url;

use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result};
use crate::net::exchange::{Reply, Request};
use crate::net::model::Purpose;
use crate::net::way::Way;

/// A server, and who asks it.
#[derive(Clone)]
pub(super) struct Server {
    /// Where its paths begin; what stands after the host is of no meaning.
    pub(super) base: Url,
    sign_in: HeaderValue,
}

impl Server {
    /// The server that `base` is on, with a name and a password (RFC 7617).
    pub(super) fn new(base: Url, username: &str, password: &Sensitive) -> Result<Self> {
        let pair = Sensitive::new(format!("{username}:{}", password.expose()));
        let header = Sensitive::new(format!("Basic {}", STANDARD.encode(pair.expose())));
        let mut sign_in = HeaderValue::from_str(header.expose())
            .map_err(|cause| Error::internal("writing the sign-in of a calendar", cause))?;
        sign_in.set_sensitive(true);
        Ok(Self { base, sign_in })
    }

    /// The same person at another server.
    pub(super) fn at(&self, base: Url) -> Self {
        Self { base, sign_in: self.sign_in.clone() }
    }

    /// Asks, whatever the status of the answer.
    pub(super) fn ask<R: DavRequest>(&self, way: &Way<'_>, question: &R) -> Result<Reply> {
        way.send(self.written(question)?)
    }

    /// As it would be sent.
    pub(super) fn written<R: DavRequest>(&self, question: &R) -> Result<Request> {
        let doing = "writing a request to a calendar server";
        let base: Uri =
            self.base[..url::Position::BeforePath].parse().map_err(|cause| Error::internal(doing, cause))?;
        let (parts, body) =
            question.prepare_request(base).map_err(|cause| Error::internal(doing, cause))?.into_parts();
        let url = Url::parse(&parts.uri.to_string()).map_err(|cause| Error::internal(doing, cause))?;
        let mut request = Request {
            purpose: Purpose::CalendarAccount,
            method: parts.method,
            url,
            headers: parts.headers,
            body: body.into_bytes(),
        };
        request.headers.insert(AUTHORIZATION, self.sign_in.clone());
        Ok(request)
    }

    /// Plainly gets what stands at a path.
    pub(super) fn get(&self, way: &Way<'_>, path: &str) -> Result<Reply> {
        let mut url = self.base.clone();
        url.set_path(path);
        url.set_query(None);
        let mut request = Request::get(Purpose::CalendarAccount, url);
        request.headers.insert(AUTHORIZATION, self.sign_in.clone());
        way.send(request)
    }
}
