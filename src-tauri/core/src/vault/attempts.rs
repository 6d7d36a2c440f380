//! Wrong passphrases slow the next try down. The real brake is Argon2; this one is for the person at the
//! keyboard of someone else. Never on disk, and never a reason to delete anything: whoever has the file does
//! not need our window.

use chrono::{DateTime, TimeDelta, Utc};

use crate::error::{Result, VaultError};

/// Tries that cost nothing.
const FREE: u32 = 3;
const LONGEST: i64 = 60;

/// The tries since the last right one.
#[derive(Debug, Default)]
pub struct Attempts {
    wrong: u32,
    last: Option<DateTime<Utc>>,
}

impl Attempts {
    /// Whether a try is taken now; otherwise says how long to wait.
    pub fn allow(&self, now: DateTime<Utc>) -> Result<()> {
        let Some(last) = self.last else { return Ok(()) };
        let wait = delay(self.wrong);
        // A clock set back must not lengthen the wait beyond its own length.
        let left = (last + TimeDelta::seconds(wait) - now).min(TimeDelta::seconds(wait));
        match u64::try_from((left + TimeDelta::milliseconds(999)).num_seconds()) {
            Ok(seconds) if seconds > 0 => Err(VaultError::Wait { seconds }.into()),
            _ => Ok(()),
        }
    }

    /// A wrong one.
    pub fn failed(&mut self, now: DateTime<Utc>) {
        self.wrong = self.wrong.saturating_add(1);
        self.last = Some(now);
    }

    /// The right one: all is forgotten.
    pub fn succeeded(&mut self) {
        *self = Self::default();
    }
}

/// Seconds to wait after so many wrong tries: 0, 0, 0, then 2, 4, 8, … 60.
fn delay(wrong: u32) -> i64 {
    match wrong.checked_sub(FREE) {
        None | Some(0) => 0,
        Some(over) => 2_i64.checked_pow(over).map_or(LONGEST, |seconds| seconds.min(LONGEST)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_772_000_000 + seconds, 0).unwrap()
    }

    fn wait(attempts: &Attempts, now: DateTime<Utc>) -> u64 {
        match attempts.allow(now) {
            Ok(()) => 0,
            Err(Error::Vault(VaultError::Wait { seconds })) => seconds,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn three_tries_are_free_and_then_each_wait_doubles_up_to_a_minute() {
        let mut attempts = Attempts::default();
        let waits: Vec<u64> = (0..12)
            .map(|_| {
                attempts.failed(at(0));
                wait(&attempts, at(0))
            })
            .collect();
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }

    #[test]
    fn waiting_is_enough_and_the_right_passphrase_forgets_everything() {
        let mut attempts = Attempts::default();
        (0..5).for_each(|_| attempts.failed(at(0)));
        assert_eq!((wait(&attempts, at(1)), wait(&attempts, at(3)), wait(&attempts, at(4))), (3, 1, 0));
        attempts.succeeded();
        attempts.failed(at(5));
        assert_eq!(wait(&attempts, at(5)), 0);
    }

    #[test]
    fn a_clock_set_back_by_years_does_not_shut_anyone_out() {
        let mut attempts = Attempts::default();
        (0..100).for_each(|_| attempts.failed(at(0)));
        assert_eq!(wait(&attempts, at(-100_000_000)), 60);
    }
}
