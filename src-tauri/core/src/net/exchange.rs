//! One request and its answer, within limits. Follows nothing: every address is the caller's to check.

use std::error::Error as _;
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use url::Url;

use super::address::LocalHosts;
use super::model::{Became, Purpose};
use super::names::{GuardedNames, NameRefused};
use crate::basics::moments::Instant;
use crate::error::RemoteError;

/// How long and how much one exchange may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Until the connection stands, and between two pieces of the answer.
    pub silence: Duration,
    /// From beginning to end.
    pub whole: Duration,
    /// Bytes of the answer.
    pub bytes: usize,
}

impl Limits {
    /// For one answer of a calendar server: ten seconds of silence, a minute in all, 5 MB.
    pub const CALENDAR: Self =
        Self { silence: Duration::from_secs(10), whole: Duration::from_secs(60), bytes: 5 * 1024 * 1024 };

    /// For a calendar that comes as one file: as large as one on the disk may be, and time for a slow line.
    pub const CALENDAR_FILE: Self =
        Self { silence: Duration::from_secs(10), whole: Duration::from_secs(300), bytes: 64 * 1024 * 1024 };

    /// For a payment provider: short answers.
    pub const PAYMENTS: Self =
        Self { silence: Duration::from_secs(20), whole: Duration::from_secs(60), bytes: 4 * 1024 * 1024 };
}

/// What is asked of another computer.
#[derive(Debug, Clone)]
pub struct Request {
    /// What for.
    pub purpose: Purpose,
    /// How.
    pub method: Method,
    /// Of whom.
    pub url: Url,
    /// What is said beside it. Secrets are marked as sensitive, so that nothing prints them.
    pub headers: HeaderMap,
    /// What is handed over.
    pub body: Vec<u8>,
}

impl Request {
    /// A plain question.
    #[must_use]
    pub fn get(purpose: Purpose, url: Url) -> Self {
        Self { purpose, method: Method::GET, url, headers: HeaderMap::new(), body: Vec::new() }
    }
}

/// What came back, whatever its status says.
#[derive(Debug, Clone)]
pub struct Reply {
    /// RFC 9110, section 15.
    pub status: u16,
    /// What was said beside it.
    pub headers: HeaderMap,
    /// The content.
    pub body: Vec<u8>,
}

impl Reply {
    /// The text of a header, if it is there once and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// What time it is over there, where it says so (RFC 9110, section 6.6.1).
    #[must_use]
    pub fn date(&self) -> Option<Instant> {
        Some(Instant(DateTime::parse_from_rfc2822(self.header("date")?).ok()?.to_utc()))
    }

    /// What a status that is no success means for the reader.
    ///
    /// # Errors
    /// Each status outside 200 to 299.
    pub fn success(self) -> Result<Self, RemoteError> {
        declined(self.status).map_or(Ok(self), Err)
    }
}

/// How an exchange ended, for the ledger and for the caller.
pub(super) struct Ending {
    pub(super) status: Option<u16>,
    pub(super) received: usize,
    pub(super) became: Became,
    pub(super) answer: Result<Reply, RemoteError>,
}

impl Ending {
    /// Nothing came.
    pub(super) fn without_answer(became: Became, cause: RemoteError) -> Self {
        Self { status: None, received: 0, became, answer: Err(cause) }
    }
}

/// Makes the exchange.
pub(super) async fn make(client: Client, request: Request, limits: Limits) -> Ending {
    let mut ending = Ending::without_answer(Became::Broken, RemoteError::Unexpected);
    match tokio::time::timeout(limits.whole, converse(&client, request, limits, &mut ending)).await {
        Ok(Ok(reply)) => {
            ending.became = became(reply.status);
            ending.answer = Ok(reply);
        }
        Ok(Err((became, cause))) => (ending.became, ending.answer) = (became, Err(cause)),
        Err(_) => {
            (ending.became, ending.answer) = (Became::TimedOut, Err(RemoteError::TimedOut));
        }
    }
    ending
}

type Failure = (Became, RemoteError);

async fn converse(
    client: &Client,
    request: Request,
    limits: Limits,
    ending: &mut Ending,
) -> Result<Reply, Failure> {
    let asked = client.request(request.method, request.url).headers(request.headers).body(request.body);
    let mut response = asked.send().await.map_err(|cause| failure(&cause))?;
    let status = response.status().as_u16();
    ending.status = Some(status);
    let said = response.content_length().unwrap_or(0);
    if usize::try_from(said).is_ok_and(|said| said > limits.bytes) {
        return Err((Became::TooLarge, RemoteError::TooLarge));
    }
    let headers = response.headers().clone();
    let mut body = Vec::with_capacity(usize::try_from(said).unwrap_or(0));
    while let Some(piece) = response.chunk().await.map_err(|cause| failure(&cause))? {
        ending.received += piece.len();
        if ending.received > limits.bytes {
            return Err((Became::TooLarge, RemoteError::TooLarge));
        }
        body.extend_from_slice(&piece);
    }
    Ok(Reply { status, headers, body })
}

fn became(status: u16) -> Became {
    match status {
        200..=299 => Became::Answered,
        304 => Became::Unchanged,
        300..=399 => Became::Forwarded,
        _ => Became::Declined,
    }
}

/// A client: no cookies, no referrer, no version of ours.
///
/// No proxy either: with one, names would be resolved where our guard cannot see it.
pub(super) fn client(local: LocalHosts, limits: Limits) -> reqwest::Result<Client> {
    Client::builder()
        .user_agent("Stillpoint")
        .redirect(Policy::none())
        .referer(false)
        .no_proxy()
        .connect_timeout(limits.silence)
        .read_timeout(limits.silence)
        .dns_resolver(Arc::new(GuardedNames { local }))
        .build()
}

/// What a status means for the reader; nothing where it is a success.
#[must_use]
pub fn declined(status: u16) -> Option<RemoteError> {
    Some(match status {
        200..=299 => return None,
        401 | 407 => RemoteError::Refused,
        403 => RemoteError::Forbidden,
        404 | 410 => RemoteError::Nothing,
        408 | 429 | 500..=599 => RemoteError::Busy,
        _ => RemoteError::Unexpected,
    })
}

fn failure(cause: &reqwest::Error) -> Failure {
    let mut reason = cause.source();
    while let Some(inner) = reason {
        if inner.is::<NameRefused>() {
            return (Became::AddressRefused, RemoteError::AddressNotAllowed);
        }
        // A certificate that the system does not trust, or no TLS at all, arrives as invalid data.
        let spoken = inner.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if spoken == Some(ErrorKind::InvalidData) {
            return (Became::Broken, RemoteError::Unexpected);
        }
        reason = inner.source();
    }
    if cause.is_timeout() {
        (Became::TimedOut, RemoteError::TimedOut)
    } else if cause.is_connect() {
        (Became::Unreachable, RemoteError::Offline)
    } else {
        (Became::Broken, RemoteError::Unexpected)
    }
}
