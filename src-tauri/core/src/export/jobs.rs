//! The run that writes now: one at a time, cancelled between two files, and waited for before the practice closes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::error::{Refusal, Result};

/// What is being written, if anything is.
#[derive(Debug, Default)]
pub struct Exports {
    running: Mutex<Option<Arc<AtomicBool>>>,
    ended: Condvar,
}

/// A run. It is over when this is dropped.
#[derive(Debug)]
pub struct Run<'e> {
    exports: &'e Exports,
    cancelled: Arc<AtomicBool>,
}

impl Exports {
    /// Begins a run.
    ///
    /// # Errors
    /// `Refused(ExportRuns)` while another one goes on.
    pub(crate) fn begin(&self) -> Result<Run<'_>> {
        let mut running = self.lock();
        if running.is_some() {
            return Err(Refusal::ExportRuns.into());
        }
        let cancelled = Arc::new(AtomicBool::new(false));
        *running = Some(Arc::clone(&cancelled));
        Ok(Run { exports: self, cancelled })
    }

    /// Asks the run to end before its next file. Says nothing where none goes on.
    pub fn cancel(&self) {
        if let Some(cancelled) = self.lock().as_ref() {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Cancels, and waits until nothing half-written is left.
    pub(crate) fn stop(&self) {
        self.cancel();
        let mut running = self.lock();
        while running.is_some() {
            running = self.ended.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Arc<AtomicBool>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Run<'_> {
    /// Whether somebody asked it to end.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Drop for Run<'_> {
    fn drop(&mut self) {
        *self.exports.lock() = None;
        self.exports.ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn one_at_a_time_and_whoever_closes_waits_for_its_end() {
        let exports = Exports::default();
        exports.cancel();
        exports.stop();
        let first = exports.begin().unwrap();
        assert!(matches!(exports.begin(), Err(Error::Refused(Refusal::ExportRuns))));
        assert!(!first.is_cancelled(), "what was cancelled before it began is another's matter");
        let closed = AtomicBool::new(false);
        std::thread::scope(|threads| {
            threads.spawn(|| {
                exports.stop();
                closed.store(true, Ordering::SeqCst);
            });
            while !first.is_cancelled() {
                std::thread::yield_now();
            }
            assert!(!closed.load(Ordering::SeqCst), "its files are not away yet");
            drop(first);
        });
        assert!(closed.load(Ordering::SeqCst));
        assert!(exports.begin().is_ok());
    }
}
