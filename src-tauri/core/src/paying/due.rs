//! When a provider is asked: only when something is open and somebody looks. Pure.

use super::model::{PayTrigger, PayTrouble};
use crate::basics::moments::Instant;

/// How the last attempts went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// The last attempt of any kind.
    pub tried_at: Option<Instant>,
    /// When everything was last known: "as of 14:02".
    pub ok_at: Option<Instant>,
    /// How many attempts failed since.
    pub failures: u32,
    /// Why.
    pub trouble: Option<PayTrouble>,
    /// Not to be asked again before.
    pub retry_at: Option<Instant>,
    /// How many requests the last attempt took.
    pub requests: u32,
    /// Up to where its events were read.
    pub cursor: Option<i64>,
    /// The right that the key lacks for making and withdrawing links; empty where its name is not known.
    pub missing_right: Option<String>,
}

/// What there is to know or to say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Situation {
    /// Pages that can be paid on.
    pub open: u32,
    /// One of them is younger than two days, or its invoice is due within three days of today.
    pub fresh: bool,
    /// Debits and refunds that are under way, and payments whose fee is not known yet.
    pub slow: u32,
    /// Disputes that are not decided.
    pub disputes: u32,
    /// Something was ever asked for.
    pub ever: bool,
    /// Something waits in the outbox.
    pub waiting: bool,
    /// Money that is to go back is among it.
    pub refund_waiting: bool,
}

/// What to do now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Due {
    /// Send what waits.
    pub send: bool,
    /// Look what was paid.
    pub poll: bool,
}

impl Due {
    /// Whether there is anything to do.
    #[must_use]
    pub fn any(self) -> bool {
        self.send || self.poll
    }
}

/// After so many failures in a row a provider is asked only when the coach wants it.
pub const MOST_FAILURES: u32 = 12;
/// No wait is longer; a later instant was noted by a clock that was wrong.
const LONGEST_WAIT_MINUTES: i64 = 24 * 60 + 1;
/// Pressed twice in a row, the button counts once.
const DEBOUNCE_SECONDS: i64 = 10;

/// What is due. `saving`: the network is metered or the battery is to be saved.
#[must_use]
pub fn due(trigger: PayTrigger, saving: bool, health: &Health, now: &Situation, at: Instant) -> Due {
    if trigger == PayTrigger::Asked {
        let twice = health.tried_at.is_some_and(|tried| (0..DEBOUNCE_SECONDS).contains(&seconds(tried, at)));
        return if twice { Due::default() } else { Due { send: now.waiting, poll: now.ever } };
    }
    let quiet = saving || health.trouble == Some(PayTrouble::Key) || health.failures >= MOST_FAILURES;
    if quiet || is_held_back(health, at) {
        return Due::default();
    }
    Due {
        // Without the right to make links, what is paid is seen all the same, and money goes back.
        send: now.waiting && (health.missing_right.is_none() || now.refund_waiting),
        poll: poll_minutes(trigger, now).is_some_and(|quiet| is_over(health.ok_at, quiet, at)),
    }
}

/// After how many quiet minutes to look again; nothing where there is nothing to look for.
fn poll_minutes(trigger: PayTrigger, now: &Situation) -> Option<i64> {
    let usual = match now {
        Situation { open: 0, slow: 0, disputes: 0, .. } => return None,
        Situation { open: 0, .. } => return Some(24 * 60).filter(|_| trigger != PayTrigger::Changed),
        Situation { fresh: true, .. } => 15,
        _ => 4 * 60,
    };
    match trigger {
        PayTrigger::Asked => Some(0),
        PayTrigger::Changed => None,
        PayTrigger::Started => Some(15),
        PayTrigger::Shown => Some(2),
        PayTrigger::Timer => Some(usual),
    }
}

fn is_over(last: Option<Instant>, quiet_minutes: i64, at: Instant) -> bool {
    // A clock that was set back must not silence a provider.
    last.is_none_or(|last| at < last || at.minutes_since(last) >= quiet_minutes)
}

fn is_held_back(health: &Health, at: Instant) -> bool {
    health.retry_at.is_some_and(|retry| at < retry && retry < at.plus_minutes(LONGEST_WAIT_MINUTES))
}

fn seconds(from: Instant, to: Instant) -> i64 {
    (to.0 - from.0).num_seconds()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Instant {
        Instant("2026-03-02T12:00:00Z".parse().unwrap())
    }

    fn known(minutes_ago: i64) -> Health {
        let at = now().plus_minutes(-minutes_ago);
        Health { tried_at: Some(at), ok_at: Some(at), cursor: Some(1), ..Health::default() }
    }

    const OPEN: Situation = Situation {
        open: 10,
        fresh: false,
        slow: 0,
        disputes: 0,
        ever: true,
        waiting: false,
        refund_waiting: false,
    };

    fn polls(trigger: PayTrigger, minutes_ago: i64, now_is: Situation) -> bool {
        due(trigger, false, &known(minutes_ago), &now_is, now()).poll
    }

    #[test]
    fn each_situation_has_its_own_patience() {
        let fresh = Situation { fresh: true, ..OPEN };
        let debit = Situation { open: 0, slow: 1, ..OPEN };
        let dispute = Situation { open: 0, disputes: 1, ..OPEN };
        for (trigger, minutes, situation, wanted) in [
            (PayTrigger::Started, 14, OPEN, false),
            (PayTrigger::Started, 15, OPEN, true),
            (PayTrigger::Shown, 1, OPEN, false),
            (PayTrigger::Shown, 2, OPEN, true),
            (PayTrigger::Timer, 239, OPEN, false),
            (PayTrigger::Timer, 240, OPEN, true),
            (PayTrigger::Timer, 14, fresh, false),
            (PayTrigger::Timer, 15, fresh, true),
            (PayTrigger::Shown, 1439, debit, false),
            (PayTrigger::Timer, 1440, debit, true),
            (PayTrigger::Timer, 1440, dispute, true),
            (PayTrigger::Changed, 9999, OPEN, false),
        ] {
            assert_eq!(
                polls(trigger, minutes, situation),
                wanted,
                "{trigger:?} after {minutes}: {situation:?}"
            );
        }
    }

    #[test]
    fn with_nothing_open_nobody_is_asked() {
        let settled = Situation { open: 0, ..OPEN };
        for trigger in [PayTrigger::Started, PayTrigger::Shown, PayTrigger::Timer, PayTrigger::Changed] {
            assert!(!due(trigger, false, &known(99_999), &settled, now()).any(), "{trigger:?}");
            assert!(!due(trigger, false, &Health::default(), &Situation::default(), now()).any());
        }
        assert!(polls(PayTrigger::Asked, 1, settled), "the coach may always look for refunds");
        assert!(!due(PayTrigger::Asked, false, &known(1), &Situation::default(), now()).any());
    }

    #[test]
    fn what_holds_back_holds_back_everything_but_the_coach() {
        let waiting = Situation { waiting: true, ..OPEN };
        let refused = Health { trouble: Some(PayTrouble::Key), ..known(999) };
        let broken = Health { failures: MOST_FAILURES, ..known(999) };
        let told = Health { retry_at: Some(now().plus_minutes(10)), ..known(999) };
        for health in [refused, broken, told] {
            assert!(!due(PayTrigger::Timer, false, &health, &waiting, now()).any(), "{health:?}");
            let asked = due(PayTrigger::Asked, false, &health, &waiting, now());
            assert_eq!(asked, Due { send: true, poll: true }, "{health:?}");
        }
        assert!(!due(PayTrigger::Timer, true, &known(999), &waiting, now()).any(), "the battery is saved");
        let may_only_read = Health { missing_right: Some("Payment Links: Write".into()), ..known(999) };
        let timer = due(PayTrigger::Timer, false, &may_only_read, &waiting, now());
        assert_eq!(timer, Due { send: false, poll: true }, "reading goes on");
        assert!(due(PayTrigger::Asked, false, &may_only_read, &waiting, now()).send);
        let refund = Situation { refund_waiting: true, ..waiting };
        assert!(due(PayTrigger::Timer, false, &may_only_read, &refund, now()).send, "it is another right");
        let a_moment_ago = Health { tried_at: Some(now()), ..known(999) };
        assert!(!due(PayTrigger::Asked, false, &a_moment_ago, &waiting, now()).any(), "pressed twice");
    }

    #[test]
    fn a_wrong_clock_neither_silences_nor_stops_us() {
        assert!(polls(PayTrigger::Timer, -24 * 60, OPEN), "looked at tomorrow?");
        let far = Health { retry_at: Some(now().plus_minutes(3 * 24 * 60)), ..known(999) };
        assert!(due(PayTrigger::Timer, false, &far, &OPEN, now()).poll);
    }

    /// Eight hours with the window before her, a look at the money at each hour, a tick each minute.
    fn day_of(situation: Situation) -> u32 {
        let (mut health, mut requests) = (known(16 * 60), 0);
        let mut look = |trigger, minute| {
            let at = now().plus_minutes(minute);
            if due(trigger, false, &health, &situation, at).poll {
                requests += 1;
                (health.tried_at, health.ok_at) = (Some(at), Some(at));
            }
        };
        look(PayTrigger::Started, 0);
        for minute in 1..=8 * 60 {
            look(if minute % 60 == 0 { PayTrigger::Shown } else { PayTrigger::Timer }, minute);
        }
        requests
    }

    #[test]
    fn a_day_with_ten_open_invoices_takes_forty_looks_at_the_most() {
        let fresh = day_of(Situation { fresh: true, ..OPEN });
        let usual = day_of(OPEN);
        let none = day_of(Situation { open: 0, ..OPEN });
        println!("looks in a day with ten open invoices: {fresh} fresh, {usual} older; with none: {none}");
        assert!((1..=40).contains(&fresh) && (1..=fresh).contains(&usual), "{fresh}, {usual}");
        assert_eq!(none, 0);
    }
}
