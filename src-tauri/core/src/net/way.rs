//! The way to one other side for as long as one run takes, whatever it is for.

use std::cell::Cell;
use std::time::Duration;

use url::Url;

use super::client::{self, Line};
use super::exchange::{Reply, Request};
use super::gate::Out;
use super::retry;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Result, VaultError};

/// The way to the other side for one run: every request goes through [`Line`] into the ledger, and is counted.
pub struct Way<'a> {
    app: &'a App,
    line: &'a Line,
    requests: Cell<u32>,
    retry_at: Cell<Option<Instant>>,
    /// The practice is not closed as long as this way is open; nothing where it was being closed already.
    out: Option<Out<'a>>,
}

impl<'a> Way<'a> {
    /// A way over `line`.
    #[must_use]
    pub fn new(app: &'a App, line: &'a Line) -> Self {
        Self { app, line, requests: Cell::new(0), retry_at: Cell::new(None), out: app.network().gate().go() }
    }

    /// To be asked before each step: whoever closes the practice waits for the one that was begun.
    ///
    /// # Errors
    /// `Vault(Locked)` where the practice is being closed.
    pub fn goes_on(&self) -> Result<()> {
        let called_back = self.out.is_none() || self.app.network().gate().calls_back();
        if called_back { Err(VaultError::Locked.into()) } else { Ok(()) }
    }

    /// Sends one request; see [`Line::send`].
    ///
    /// # Errors
    /// As [`Line::send`].
    pub fn send(&self, request: Request) -> Result<Reply> {
        self.goes_on()?;
        self.requests.set(self.requests.get() + 1);
        let reply = self.line.send(self.app, request)?;
        if matches!(reply.status, 429 | 503) {
            self.retry_at.set(retry::said(&reply, self.now()));
        }
        Ok(reply)
    }

    /// Sends one request, and goes on where the server says that it is elsewhere now; see [`Line::follow`].
    ///
    /// # Errors
    /// As [`Line::follow`].
    pub fn follow(&self, request: Request) -> Result<(Url, Reply)> {
        client::following(request, |request| self.send(request))
    }

    /// When the other side wants to be asked again, where its last refusal (429, 503) said so.
    #[must_use]
    pub fn retry_at(&self) -> Option<Instant> {
        self.retry_at.get()
    }

    /// How many requests were made.
    #[must_use]
    pub fn requests(&self) -> u32 {
        self.requests.get()
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.app.now()
    }

    /// Lets a moment pass between two requests.
    pub fn wait(&self, moment: Duration) {
        self.app.wait(moment);
    }

    /// The running program: for what a provider keeps of its own, such as a renewed sign-in.
    #[must_use]
    pub fn app(&self) -> &'a App {
        self.app
    }
}
