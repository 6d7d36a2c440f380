//! What the other side fails at again and again: counted, and set aside after a while, so that nothing waits for it.

use crate::basics::moments::Instant;

/// Fewer failures say nothing of what was asked.
const FEW: u32 = 3;
/// In a shorter time the other side may only be busy.
const SHORT_MINUTES: i64 = 60;
/// So long it rests.
pub(super) const REST_MINUTES: i64 = 24 * 60;

/// Whether an operation is set aside that failed so often since then.
pub(super) fn is_enough(failures: u32, since: Instant, now: Instant) -> bool {
    // A clock that was set back must not keep it before the others for ever.
    failures >= FEW && (now < since || now.minutes_since(since) >= SHORT_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_failures_over_some_time_are_enough() {
        let now = Instant("2026-03-02T12:00:00Z".parse().unwrap());
        for (failures, minutes_ago, enough) in
            [(3, 60, true), (9, 59, false), (2, 9_000, false), (3, -600, true), (2, -600, false)]
        {
            let since = now.plus_minutes(-minutes_ago);
            assert_eq!(is_enough(failures, since, now), enough, "{failures} since {minutes_ago} minutes");
        }
    }
}
