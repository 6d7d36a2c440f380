//! The door of the practice: who is at it, how many tries went wrong, whether the keychain has the key.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::basics::moments::Instant;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result, VaultError};
use crate::keychain::{SecretStore, StoreFailure};
use crate::vault::attempts::Attempts;

/// What is remembered about opening. In memory only.
#[derive(Default)]
pub(crate) struct Door {
    attempts: Mutex<Attempts>,
    threshold: Mutex<()>,
    remembered: Mutex<Option<bool>>,
}

impl Door {
    /// Waits until nobody else opens, closes or exchanges a practice.
    pub fn enter(&self) -> MutexGuard<'_, ()> {
        self.threshold.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tries to open with something that a person typed. Wrong tries make the next one wait.
    pub fn attempt<T>(&self, now: Instant, open: impl FnOnce() -> Result<T>) -> Result<T> {
        self.attempts().allow(now.0)?;
        let outcome = open();
        match &outcome {
            Ok(_) => self.attempts().succeeded(),
            Err(Error::Vault(VaultError::WrongPassphrase | VaultError::WrongRecoveryCode)) => {
                self.attempts().failed(now.0);
            }
            // A damaged file or a full disk says nothing about the passphrase.
            Err(_) => {}
        }
        outcome
    }

    /// Seconds until the next try is taken.
    pub fn wait_seconds(&self, now: Instant) -> u64 {
        match self.attempts().allow(now.0) {
            Err(Error::Vault(VaultError::Wait { seconds })) => seconds,
            _ => 0,
        }
    }

    /// Whether the keychain has the key: asked once, because a locked keychain may put a window before the
    /// person each time.
    pub fn remembers(&self, ask: impl FnOnce() -> bool) -> bool {
        let mut known = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        *known.get_or_insert_with(ask)
    }

    /// Asks the keychain anew next time.
    pub fn forget_answer(&self) {
        *self.remembered.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn attempts(&self) -> MutexGuard<'_, Attempts> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where there is no keychain: keeps nothing and says so.
pub(super) struct NoKeychain;

impl SecretStore for NoKeychain {
    fn get(&self, _account: &str) -> std::result::Result<Sensitive, StoreFailure> {
        Err(StoreFailure::NoEntry)
    }

    fn set(&self, _account: &str, _secret: &Sensitive) -> std::result::Result<(), StoreFailure> {
        Err(StoreFailure::NotAvailable)
    }

    fn delete(&self, _account: &str) -> std::result::Result<(), StoreFailure> {
        Ok(())
    }
}
