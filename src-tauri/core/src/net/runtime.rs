//! The runtime on which network work runs: one thread, begun when it is first needed, owned by the app.

use std::future::Future;
use std::sync::{OnceLock, mpsc};

use tokio::runtime::{Builder, Runtime};

use super::gate::Gate;
use crate::error::{Doing, Error, Result};

/// Runs network work for callers that wait for it.
#[derive(Default)]
pub struct Network {
    runtime: OnceLock<Runtime>,
    gate: Gate,
}

impl Network {
    /// Who is out, and how they are called back.
    pub(crate) fn gate(&self) -> &Gate {
        &self.gate
    }

    /// Runs `job` to its end and hands over what it answers; nothing where it was given up because the practice is
    /// being closed.
    ///
    /// By a channel and not by `block_on`, which would panic where the caller itself runs on a runtime, as a shell's
    /// command may.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        job: impl Future<Output = T> + Send + 'static,
    ) -> Result<Option<T>> {
        let (tell, hear) = mpsc::sync_channel(1);
        let mut calls = self.gate.calls();
        self.runtime()?.spawn(async move {
            let answer = tokio::select! {
                answer = job => Some(answer),
                _ = calls.wait_for(|closing| *closing > 0) => None,
            };
            // Nobody listens any more only if the app is going down.
            let _ = tell.send(answer);
        });
        hear.recv().map_err(|cause| Error::internal("waiting for the network", cause))
    }

    fn runtime(&self) -> Result<&Runtime> {
        if self.runtime.get().is_none() {
            let built = Builder::new_multi_thread()
                .worker_threads(1)
                .thread_name("stillpoint-net")
                .enable_all()
                .build()
                .doing("beginning network work")?;
            if let Err(second) = self.runtime.set(built) {
                second.shutdown_background();
            }
        }
        self.runtime.get().ok_or_else(|| Error::internal("beginning network work", "no runtime"))
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        // Dropping a runtime waits for its work, and panics where the drop itself happens on a runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
