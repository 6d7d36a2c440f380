//! Time, passed in. The rest of the core asks [`Clock`] and can be tested at any instant.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// Where "now" comes from.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;

    /// Lets a moment pass. Whoever waits here holds nothing of the practice.
    fn wait(&self, moment: Duration);
}

/// The computer's own clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the computer's clock")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn wait(&self, moment: Duration) {
        std::thread::sleep(moment);
    }
}

/// A clock that stands still until it is moved: for tests, the sample practice and the benches.
#[derive(Debug)]
pub struct FixedClock(std::sync::Mutex<DateTime<Utc>>);

impl FixedClock {
    /// Stands at `instant`.
    #[must_use]
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self(std::sync::Mutex::new(instant))
    }

    /// Moves to `instant`, forwards or back.
    pub fn set(&self, instant: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = instant;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Moves on by the moment; nobody waits.
    fn wait(&self, moment: Duration) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += moment;
    }
}
