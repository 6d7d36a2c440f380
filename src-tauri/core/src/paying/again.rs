//! Trying again within one run, by the rule of Stripe's own libraries. What does not pass so waits in the outbox.
//!
//! Reads may always be made twice; writes too, because each carries its idempotency key and the same bytes.

use std::time::Duration;

use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Reply, Request};
use crate::net::way::Way;

/// So often something is tried in all.
const TRIES: u32 = 3;
/// The first and shortest pause, in milliseconds.
const SHORTEST: u64 = 500;
/// The longest.
const LONGEST: u64 = 8_000;

/// Sends `request`, and sends it again where its failure is likely to pass in a moment.
///
/// # Errors
/// As [`Way::send`], of the last try.
pub(super) fn send(way: &Way<'_>, request: &Request) -> Result<Reply> {
    let (mut tried, mut doubt) = (1, None);
    loop {
        let outcome = way.send(request.clone());
        if tried == TRIES || !may_pass(&outcome) {
            return told(doubt, outcome);
        }
        if !is_nothing_done(&outcome) {
            doubt = Some(outcome);
        }
        let mut chance = [0; 8];
        way.app().randomness().fill(&mut chance);
        way.wait(pause(tried, u64::from_le_bytes(chance)));
        tried += 1;
    }
}

/// What of all tries is told. A last try that certainly did nothing says nothing of one before it that may have.
fn told(doubt: Option<Result<Reply>>, last: Result<Reply>) -> Result<Reply> {
    match doubt {
        Some(doubt) if is_nothing_done(&last) => doubt,
        _ => last,
    }
}

/// Whether it is certain of a try that nothing came of it.
fn is_nothing_done(outcome: &Result<Reply>) -> bool {
    match outcome {
        Ok(reply) => matches!(reply.status, 401 | 403),
        Err(cause) => matches!(cause, Error::Remote(RemoteError::Offline | RemoteError::AddressNotAllowed)),
    }
}

/// Whether a failure may be over in a moment. What the provider says of it counts first. Too many requests never: more
/// of them would not help. A repeated answer will be the same again. After silence a minute has gone by already.
fn may_pass(outcome: &Result<Reply>) -> bool {
    match outcome {
        Ok(reply) if reply.status == 429 || reply.header("idempotent-replayed") == Some("true") => false,
        Ok(reply) => match reply.header("stripe-should-retry") {
            Some("true") => true,
            Some("false") => false,
            _ => reply.status == 409 || reply.status >= 500,
        },
        Err(Error::Remote(cause)) => matches!(cause, RemoteError::Offline | RemoteError::Unexpected),
        Err(_) => false,
    }
}

/// How long to wait after `tried` tries: twice as long each time, by up to a half less, so that many computers do not
/// come at once. `chance` is any number.
fn pause(tried: u32, chance: u64) -> Duration {
    let doubled = SHORTEST.saturating_mul(1 << tried.saturating_sub(1).min(20)).min(LONGEST);
    let less = doubled / 2 * (chance % 1_000) / 1_000;
    Duration::from_millis((doubled - less).max(SHORTEST))
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderMap, HeaderName};

    use super::*;

    fn reply(status: u16, header: Option<(&'static str, &str)>) -> Result<Reply> {
        let mut headers = HeaderMap::new();
        if let Some((name, value)) = header {
            headers.insert(HeaderName::from_static(name), value.parse().unwrap());
        }
        Ok(Reply { status, headers, body: Vec::new() })
    }

    #[test]
    fn what_the_provider_says_counts_first_and_too_many_requests_are_never_answered_with_more() {
        let says = |text: &'static str| Some(("stripe-should-retry", text));
        for (status, header, wanted) in [
            (200, None, false),
            (400, None, false),
            (409, None, true),
            (429, None, false),
            (500, None, true),
            (503, None, true),
            (400, says("true"), true),
            (500, says("false"), false),
            (409, says("false"), false),
            (429, says("true"), false),
            (500, Some(("idempotent-replayed", "true")), false),
        ] {
            assert_eq!(may_pass(&reply(status, header)), wanted, "{status} {header:?}");
        }
    }

    #[test]
    fn only_a_line_that_broke_is_tried_again() {
        for (cause, wanted) in [
            (RemoteError::Offline, true),
            (RemoteError::Unexpected, true),
            (RemoteError::TimedOut, false),
            (RemoteError::AddressNotAllowed, false),
            (RemoteError::Refused, false),
        ] {
            assert_eq!(may_pass(&Err(cause.into())), wanted, "{cause:?}");
        }
    }

    #[test]
    fn a_doubt_is_not_forgotten_over_a_try_that_did_nothing() {
        let broken = || Some(Err(RemoteError::Unexpected.into()));
        let ended = |doubt, last: Result<Reply>| match told(doubt, last) {
            Ok(reply) => reply.status.to_string(),
            Err(cause) => format!("{cause:?}"),
        };
        let offline = || Err(RemoteError::Offline.into());
        assert_eq!(ended(None, offline()), "Remote(Offline)");
        assert_eq!(ended(broken(), offline()), "Remote(Unexpected)", "it may have been done before");
        assert_eq!(ended(Some(reply(500, None)), reply(401, None)), "500");
        assert_eq!(ended(broken(), reply(200, None)), "200");
        assert_eq!(ended(broken(), reply(503, None)), "503");
    }

    #[test]
    fn each_pause_is_longer_and_none_is_shorter_than_half_a_second() {
        let pauses = |chance| [1, 2, 3, 9, u32::MAX].map(|tried| pause(tried, chance).as_millis());
        assert_eq!(pauses(0), [500, 1_000, 2_000, 8_000, 8_000]);
        assert_eq!(pauses(999), [500, 501, 1_001, 4_004, 4_004]);
    }
}
