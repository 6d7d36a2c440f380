//! When to ask again: what a server says, or twice as long each time. Pure.

use chrono::DateTime;

use super::exchange::Reply;
use crate::basics::moments::Instant;

/// The longest wait that a server can ask of us, in minutes: a day. A clock that is wrong must not stop us for good.
const LONGEST_SAID: i64 = 24 * 60;
/// The longest wait of our own, in seconds: an hour.
const LONGEST_OWN: i64 = 60 * 60;
/// The first wait of our own, in seconds.
const FIRST_OWN: i64 = 30;

/// When the server wants to be asked again (RFC 9110, section 10.2.3): seconds or a date.
#[must_use]
pub fn said(reply: &Reply, now: Instant) -> Option<Instant> {
    let text = reply.header("retry-after")?.trim();
    let latest = now.plus_minutes(LONGEST_SAID);
    let at = match text.parse::<i64>() {
        Ok(seconds) => plus_seconds(now, seconds.clamp(0, LONGEST_SAID * 60)),
        Err(_) => Instant(DateTime::parse_from_rfc2822(text).ok()?.to_utc()),
    };
    Some(at.clamp(now, latest))
}

/// When to try again after `failures` in a row: 30 seconds, a minute, two, and so on up to an hour, each shortened by
/// up to a quarter so that many computers do not come at once. `chance` is any number.
#[must_use]
pub fn own(failures: u32, chance: u64, now: Instant) -> Instant {
    let doubled = FIRST_OWN.saturating_mul(1_i64 << failures.saturating_sub(1).min(20));
    let wait = doubled.min(LONGEST_OWN);
    let less = i64::try_from(chance % 1_000).unwrap_or(0) * wait / 4_000;
    plus_seconds(now, wait - less)
}

fn plus_seconds(at: Instant, seconds: i64) -> Instant {
    Instant(at.0 + chrono::Duration::seconds(seconds))
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderMap;

    use super::*;

    fn now() -> Instant {
        Instant("2026-03-02T10:00:00Z".parse().unwrap())
    }

    fn reply(text: &str) -> Reply {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", text.parse().unwrap());
        Reply { status: 429, headers, body: Vec::new() }
    }

    #[test]
    fn a_server_says_when_in_seconds_or_as_a_date_and_never_longer_than_a_day() {
        for (text, wanted) in [
            ("120", Some("2026-03-02T10:02:00Z")),
            ("Mon, 02 Mar 2026 10:05:00 GMT", Some("2026-03-02T10:05:00Z")),
            ("Sun, 01 Mar 2026 10:05:00 GMT", Some("2026-03-02T10:00:00Z")),
            ("99999999999", Some("2026-03-03T10:00:00Z")),
            ("Mon, 02 Mar 2099 10:05:00 GMT", Some("2026-03-03T10:00:00Z")),
            ("-5", Some("2026-03-02T10:00:00Z")),
            ("soon", None),
        ] {
            let wanted = wanted.map(|at| Instant(at.parse().unwrap()));
            assert_eq!(said(&reply(text), now()), wanted, "{text}");
        }
    }

    #[test]
    fn each_failure_doubles_the_wait_up_to_an_hour() {
        let seconds = |failures, chance| (own(failures, chance, now()).0 - now().0).num_seconds();
        assert_eq!([1, 2, 3, 4].map(|failures| seconds(failures, 0)), [30, 60, 120, 240]);
        assert_eq!([8, 40, u32::MAX].map(|failures| seconds(failures, 0)), [3600; 3]);
        assert_eq!(seconds(3, 999), 120 - 29, "by up to a quarter less");
    }
}
