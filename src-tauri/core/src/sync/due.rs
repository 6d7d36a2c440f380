//! When an account is asked: only when somebody looks and something is due. Pure.

use super::model::{Trigger, Trouble};
use crate::basics::moments::Instant;

/// How the last attempts went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// The last attempt.
    pub tried_at: Option<Instant>,
    /// The last success.
    pub ok_at: Option<Instant>,
    /// How many failed since.
    pub failures: u32,
    /// Why.
    pub trouble: Option<Trouble>,
    /// Not to be asked again before.
    pub retry_at: Option<Instant>,
    /// How many requests the last success took.
    pub requests: u32,
}

/// After so many failures in a row an account is asked only when the coach wants it.
pub const MOST_FAILURES: u32 = 12;
/// No wait is longer; a later instant was noted by a clock that was wrong.
const LONGEST_WAIT_MINUTES: i64 = 24 * 60 + 1;

/// Whether to ask now. `waiting`: something of ours is to be written.
#[must_use]
pub fn is_due(trigger: Trigger, health: &Health, waiting: bool, now: Instant) -> bool {
    if trigger == Trigger::Asked {
        return true;
    }
    // Asking again with the same password may lock the account.
    if health.trouble == Some(Trouble::SignIn) || health.failures >= MOST_FAILURES {
        return false;
    }
    if health.retry_at.is_some_and(|retry| holds_back(retry, now)) {
        return false;
    }
    let Some(tried_at) = health.tried_at else { return true };
    let quiet_minutes = match trigger {
        Trigger::Asked => 0,
        Trigger::Changed => return waiting,
        Trigger::Started | Trigger::Timer => 15,
        Trigger::Focused => 5,
    };
    // A clock that was set back must not silence an account.
    waiting || now < tried_at || now.minutes_since(tried_at) >= quiet_minutes
}

/// Whether it is too early to ask again.
#[must_use]
pub fn holds_back(retry: Instant, now: Instant) -> bool {
    now < retry && retry < now.plus_minutes(LONGEST_WAIT_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Instant {
        Instant("2026-03-02T12:00:00Z".parse().unwrap())
    }

    fn tried(minutes_ago: i64) -> Health {
        let at = now().plus_minutes(-minutes_ago);
        Health { tried_at: Some(at), ok_at: Some(at), ..Health::default() }
    }

    #[test]
    fn nobody_is_asked_twice_in_a_row() {
        for (trigger, minutes, due) in [
            (Trigger::Started, 14, false),
            (Trigger::Started, 15, true),
            (Trigger::Focused, 4, false),
            (Trigger::Focused, 5, true),
            (Trigger::Timer, 14, false),
            (Trigger::Timer, 15, true),
            (Trigger::Changed, 900, false),
            (Trigger::Asked, 0, true),
        ] {
            assert_eq!(is_due(trigger, &tried(minutes), false, now()), due, "{trigger:?} after {minutes}");
        }
        assert!(is_due(Trigger::Timer, &Health::default(), false, now()), "the first time");
    }

    #[test]
    fn what_waits_to_be_written_is_reason_enough() {
        assert!(is_due(Trigger::Changed, &tried(1), true, now()));
        assert!(is_due(Trigger::Focused, &tried(1), true, now()));
    }

    #[test]
    fn a_server_that_wants_peace_gets_it_and_a_wrong_clock_does_not_stop_us_for_good() {
        let until = |minutes| Health { retry_at: Some(now().plus_minutes(minutes)), ..tried(60) };
        assert!(!is_due(Trigger::Timer, &until(10), true, now()));
        assert!(is_due(Trigger::Timer, &until(-1), false, now()));
        assert!(is_due(Trigger::Asked, &until(10), false, now()), "the coach may always ask");
        assert!(is_due(Trigger::Timer, &until(3 * 24 * 60), false, now()), "noted by a wrong clock");
        assert!(is_due(Trigger::Timer, &tried(-24 * 60), false, now()), "tried tomorrow?");
    }

    #[test]
    fn a_password_that_is_refused_is_not_tried_again_by_itself() {
        let refused = Health { trouble: Some(Trouble::SignIn), failures: 1, ..tried(900) };
        assert!(!is_due(Trigger::Timer, &refused, true, now()));
        let broken = Health { failures: MOST_FAILURES, ..tried(900) };
        assert!(!is_due(Trigger::Started, &broken, false, now()));
        assert!(is_due(Trigger::Asked, &broken, false, now()));
    }
}
