//! Who is out: work that speaks to other computers and writes down what came of it. A practice is closed, and another
//! one opened, only when everybody is back, so that nothing is ever written into the wrong one.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

/// Counts who is out, and calls them back.
#[derive(Debug)]
pub struct Gate {
    out: Mutex<u32>,
    back: Condvar,
    /// How many want to close the practice at this moment.
    closing: watch::Sender<u32>,
}

impl Default for Gate {
    fn default() -> Self {
        Self { out: Mutex::default(), back: Condvar::new(), closing: watch::channel(0).0 }
    }
}

/// Somebody is out until this is dropped.
#[derive(Debug)]
pub struct Out<'g>(&'g Gate);

/// Nobody is out, and nobody goes until this is dropped.
#[derive(Debug)]
pub struct Closed<'g>(&'g Gate);

impl Gate {
    /// Goes out; nothing while everybody is called back.
    pub(crate) fn go(&self) -> Option<Out<'_>> {
        let mut out = self.lock();
        if self.calls_back() {
            return None;
        }
        *out += 1;
        Some(Out(self))
    }

    /// Whether everybody is called back: to end at the next safe point.
    pub(crate) fn calls_back(&self) -> bool {
        *self.closing.borrow() > 0
    }

    /// Calls everybody back, and waits until they are. What is on its way to another computer is given up.
    pub(crate) fn close(&self) -> Closed<'_> {
        let mut out = self.lock();
        self.closing.send_modify(|closing| *closing += 1);
        while *out > 0 {
            out = self.back.wait(out).unwrap_or_else(PoisonError::into_inner);
        }
        Closed(self)
    }

    /// For what waits elsewhere: the number is above zero while everybody is called back.
    pub(super) fn calls(&self) -> watch::Receiver<u32> {
        self.closing.subscribe()
    }

    fn lock(&self) -> MutexGuard<'_, u32> {
        self.out.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Out<'_> {
    fn drop(&mut self) {
        *self.0.lock() -= 1;
        self.0.back.notify_all();
    }
}

impl Drop for Closed<'_> {
    fn drop(&mut self) {
        self.0.closing.send_modify(|closing| *closing -= 1);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::Gate;

    #[test]
    fn whoever_closes_waits_until_everybody_is_back_and_nobody_goes_meanwhile() {
        let gate = Gate::default();
        let (first, second) = (gate.go().unwrap(), gate.go().unwrap());
        let closed = AtomicBool::new(false);
        std::thread::scope(|threads| {
            let closer = threads.spawn(|| {
                let closed_now = gate.close();
                closed.store(true, Ordering::SeqCst);
                assert!(gate.go().is_none());
                drop(closed_now);
            });
            while !gate.calls_back() {
                std::thread::yield_now();
            }
            assert!(gate.go().is_none());
            drop(first);
            assert!(!closed.load(Ordering::SeqCst), "somebody is out still");
            drop(second);
            closer.join().unwrap();
        });
        assert!(closed.load(Ordering::SeqCst) && gate.go().is_some());
    }
}
