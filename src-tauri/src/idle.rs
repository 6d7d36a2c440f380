//! The idle clock: locks a practice that nobody has touched for a while, and one that the computer slept over.
//!
//! The page says that somebody is there ([`still_here`]); how long is long enough stands in the practice itself.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use stillpoint_core::App;
use stillpoint_core::basics::moments::Instant;
use tauri::{AppHandle, Manager, Runtime, State};

use crate::{locking, window};

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(10);
/// Milliseconds. A look that comes later than this by the computer's own clock comes after a sleep: portable,
/// unlike a listener on each system's power events.
const SLEPT: i64 = 60_000;

/// When somebody was last seen at the window.
pub struct LastSeen(Mutex<Instant>);

impl LastSeen {
    /// Somebody has just opened the program.
    #[must_use]
    pub fn now(core: &App) -> Self {
        Self(Mutex::new(core.now()))
    }

    fn set(&self, now: Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    fn get(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody pressed a key or moved the pointer.
#[tauri::command]
pub fn still_here(core: State<'_, Arc<App>>, seen: State<'_, LastSeen>) {
    seen.set(core.now());
}

/// Looks at the clock from now on.
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        let core = Arc::clone(app.state::<Arc<App>>().inner());
        let mut looked = core.now();
        while window::main(&app).is_some() {
            std::thread::sleep(LOOK);
            let now = core.now();
            if let Some(minutes) = limit(&core)
                && is_time_to_lock(looked, app.state::<LastSeen>().get(), now, minutes)
            {
                locking::lock(&app);
            }
            looked = now;
        }
    });
}

/// After how many minutes the open practice locks; nothing when none is open or the coach chose never.
fn limit(core: &App) -> Option<u32> {
    core.read(|reader| reader.practice_if_set_up()).ok().flatten()?.auto_lock_minutes
}

fn is_time_to_lock(looked: Instant, seen: Instant, now: Instant, minutes: u32) -> bool {
    let idle = now.millis() - seen.millis();
    // A clock that was set back must not keep a practice open either.
    let jump = (now.millis() - looked.millis()).abs();
    idle >= i64::from(minutes) * 60_000 || jump > SLEPT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(clock: &str) -> Instant {
        serde_json::from_value(format!("2026-03-02T{clock}Z").into()).unwrap()
    }

    #[test]
    fn a_practice_locks_when_nobody_was_seen_for_the_minutes_that_the_coach_chose() {
        let looked = at("10:09:50");
        assert!(!is_time_to_lock(looked, at("10:00:10"), at("10:10:00"), 10), "ten seconds are left");
        assert!(is_time_to_lock(looked, at("10:00:00"), at("10:10:00"), 10), "ten minutes have passed");
    }

    #[test]
    fn a_practice_locks_when_the_computer_has_slept() {
        let seen = at("10:00:00");
        assert!(is_time_to_lock(at("10:00:05"), seen, at("10:03:00"), 10), "three minutes are missing");
        assert!(!is_time_to_lock(at("10:00:05"), seen, at("10:00:20"), 10), "a slow machine is not a sleep");
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_keep_a_practice_open() {
        assert!(is_time_to_lock(at("10:00:05"), at("10:00:00"), at("09:00:15"), 10));
    }
}
