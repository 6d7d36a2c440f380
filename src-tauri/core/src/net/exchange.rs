//! One request and its answer, within limits. Follows nothing: every address is the caller's to check.

use std::error::Error as _;
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use url::Url;

use super::address::LocalHosts;
use super::model::Became;
use super::names::{GuardedNames, NameRefused};
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
    /// For a calendar: ten seconds of silence, a minute in all, 5 MB.
    pub const CALENDAR: Self =
        Self { silence: Duration::from_secs(10), whole: Duration::from_secs(60), bytes: 5 * 1024 * 1024 };
}

/// How an exchange ended, for the ledger and for the caller.
pub(super) struct Ending {
    pub(super) status: Option<u16>,
    pub(super) received: usize,
    pub(super) became: Became,
    pub(super) answer: Result<Answer, RemoteError>,
}

/// What a server said.
pub(super) enum Answer {
    /// The content.
    Content(Vec<u8>),
    /// It is elsewhere.
    Elsewhere(Url),
}

/// Gets `url`.
pub(super) async fn get(url: Url, local: LocalHosts, limits: Limits) -> Ending {
    let mut ending =
        Ending { status: None, received: 0, became: Became::Broken, answer: Err(RemoteError::Unexpected) };
    match tokio::time::timeout(limits.whole, converse(&url, local, limits, &mut ending)).await {
        Ok(Ok(answer)) => ending.answer = Ok(answer),
        Ok(Err((became, cause))) => (ending.became, ending.answer) = (became, Err(cause)),
        Err(_) => {
            (ending.became, ending.answer) = (Became::TimedOut, Err(RemoteError::TimedOut));
        }
    }
    ending
}

type Failure = (Became, RemoteError);

async fn converse(
    url: &Url,
    local: LocalHosts,
    limits: Limits,
    ending: &mut Ending,
) -> Result<Answer, Failure> {
    let client = client(local, limits).map_err(|_| (Became::Broken, RemoteError::Unexpected))?;
    let mut response = client.get(url.clone()).send().await.map_err(|cause| failure(&cause))?;
    let status = response.status();
    ending.status = Some(status.as_u16());
    if status.is_redirection() {
        let elsewhere = response
            .headers()
            .get(LOCATION)
            .and_then(|location| location.to_str().ok())
            .and_then(|location| url.join(location).ok())
            .ok_or((Became::Broken, RemoteError::Unexpected))?;
        ending.became = Became::Forwarded;
        return Ok(Answer::Elsewhere(elsewhere));
    }
    if let Some(cause) = declined(status.as_u16()) {
        return Err((Became::Declined, cause));
    }
    let said = response.content_length().unwrap_or(0);
    if usize::try_from(said).is_ok_and(|said| said > limits.bytes) {
        return Err((Became::TooLarge, RemoteError::TooLarge));
    }
    let mut content = Vec::with_capacity(usize::try_from(said).unwrap_or(0));
    while let Some(piece) = response.chunk().await.map_err(|cause| failure(&cause))? {
        ending.received += piece.len();
        if ending.received > limits.bytes {
            return Err((Became::TooLarge, RemoteError::TooLarge));
        }
        content.extend_from_slice(&piece);
    }
    ending.became = Became::Answered;
    Ok(Answer::Content(content))
}

/// A client for one exchange: no cookies, no referrer, no name and version of ours, nothing kept for the next one.
///
/// No proxy either: with one, names would be resolved where our guard cannot see it.
fn client(local: LocalHosts, limits: Limits) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .user_agent("Stillpoint")
        .redirect(Policy::none())
        .referer(false)
        .no_proxy()
        .connect_timeout(limits.silence)
        .read_timeout(limits.silence)
        .dns_resolver(Arc::new(GuardedNames { local }))
        .build()
}

fn declined(status: u16) -> Option<RemoteError> {
    Some(match status {
        200..=299 => return None,
        401 | 403 | 407 => RemoteError::Refused,
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
