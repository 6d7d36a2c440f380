//! A keychain in memory, for tests: keeps what it is given, or fails as it is told.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{SecretStore, StoreFailure};
use crate::basics::sensitive::Sensitive;

/// Forgotten with the process.
#[derive(Debug, Default)]
pub struct MemoryStore {
    kept: Mutex<HashMap<String, Sensitive>>,
    failure: Option<StoreFailure>,
}

impl MemoryStore {
    /// One that answers everything with `failure`.
    #[must_use]
    pub fn failing(failure: StoreFailure) -> Self {
        Self { failure: Some(failure), ..Self::default() }
    }

    fn kept(&self) -> Result<MutexGuard<'_, HashMap<String, Sensitive>>, StoreFailure> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.kept.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}

impl SecretStore for MemoryStore {
    fn get(&self, account: &str) -> Result<Sensitive, StoreFailure> {
        self.kept()?.get(account).cloned().ok_or(StoreFailure::NoEntry)
    }

    fn set(&self, account: &str, secret: &Sensitive) -> Result<(), StoreFailure> {
        self.kept()?.insert(account.to_owned(), secret.clone());
        Ok(())
    }

    fn delete(&self, account: &str) -> Result<(), StoreFailure> {
        self.kept()?.remove(account);
        Ok(())
    }
}
