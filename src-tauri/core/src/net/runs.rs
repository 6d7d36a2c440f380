//! One run at a time: two would write the same thing twice.

use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a run is under way.
#[derive(Debug, Default)]
pub struct Runs(AtomicBool);

/// A run. It is over when this is dropped.
#[derive(Debug)]
pub struct Run<'r>(&'r Runs);

impl Runs {
    /// Begins a run; nothing while another goes on.
    pub(crate) fn begin(&self) -> Option<Run<'_>> {
        (!self.0.swap(true, Ordering::Acquire)).then_some(Run(self))
    }
}

impl Drop for Run<'_> {
    fn drop(&mut self) {
        self.0.0.store(false, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::Runs;

    #[test]
    fn only_one_runs_at_a_time() {
        let runs = Runs::default();
        let first = runs.begin();
        assert!(first.is_some() && runs.begin().is_none());
        drop(first);
        assert!(runs.begin().is_some());
    }
}
