//! When a note locks, and what is one sitting.

use crate::basics::moments::Instant;

/// From the end of the session until its note locks: seven days.
const OPEN_MINUTES: i64 = 7 * 24 * 60;
/// What is saved within this time of a version's beginning becomes that version.
const SITTING_MINUTES: i64 = 30;
/// So many lines are enough for a note that is read again.
pub const AIM: u32 = 10;

/// When a version was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Its number within the session, from 1.
    pub number: u32,
    /// When its sitting began.
    pub begun_at: Instant,
    /// When it was last written.
    pub written_at: Instant,
    /// Whether the note had locked by then.
    pub after_lock: bool,
}

/// When the note of a session that ends at `ends_at` locks.
#[must_use]
pub fn locks_at(ends_at: Instant) -> Instant {
    ends_at.plus_minutes(OPEN_MINUTES)
}

/// The stamp of what is kept at `now`: the latest version is written anew within one sitting, and never once the
/// note has locked. `written_at` is when the words were typed, earlier than `now` for a draft that is taken over;
/// `anew` asks for a version of its own in any case.
#[must_use]
pub fn stamp(
    latest: Option<Stamp>,
    locks_at: Instant,
    written_at: Instant,
    now: Instant,
    anew: bool,
) -> Stamp {
    let after_lock = written_at >= locks_at;
    let sitting = latest.filter(|latest| {
        let within = written_at.minutes_since(latest.begun_at) < SITTING_MINUTES;
        !anew && within && !latest.after_lock && now < locks_at
    });
    match (sitting, latest) {
        (Some(sitting), _) => Stamp { written_at, ..sitting },
        (None, latest) => Stamp {
            number: latest.map_or(0, |latest| latest.number) + 1,
            begun_at: written_at,
            written_at,
            after_lock,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Instant {
        Instant(chrono::DateTime::UNIX_EPOCH).plus_minutes(minutes)
    }

    #[test]
    fn one_sitting_is_one_version_until_the_note_locks() {
        let locks = locks_at(at(60));
        assert_eq!(locks, at(60 + 7 * 24 * 60));
        let first = stamp(None, locks, at(70), at(70), false);
        assert_eq!((first.number, first.after_lock), (1, false));
        let cases = [
            ("within half an hour", at(99), at(99), false, 1, false),
            ("half an hour later", at(100), at(100), false, 2, false),
            ("asked for anew", at(80), at(80), true, 2, false),
            ("a minute before the lock", locks.plus_minutes(-1), locks.plus_minutes(-1), false, 2, false),
            ("at the lock", locks, locks, false, 2, true),
            ("typed before the lock, found after it", at(80), locks, false, 2, false),
        ];
        for (name, written, now, anew, number, after_lock) in cases {
            let next = stamp(Some(first), locks, written, now, anew);
            assert_eq!((next.number, next.after_lock), (number, after_lock), "{name}");
        }
    }

    #[test]
    fn a_version_written_after_the_lock_is_never_written_anew() {
        let locks = locks_at(at(60));
        let late = stamp(None, locks, locks, locks, false);
        assert!(late.after_lock);
        // The session was moved, and its note is open again.
        let later = locks.plus_minutes(5);
        assert_eq!(stamp(Some(late), locks.plus_minutes(999), later, later, false).number, 2);
    }
}
