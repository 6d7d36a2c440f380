//! The computer's own keychain, through `keyring`: Secret Service on Linux, Keychain Services on macOS,
//! Credential Manager on Windows.
//!
//! Two limits of `keyring`'s facade are worked around through `keyring-core`, which it stands on. It starts
//! its store once and keeps a failure for ever, which is common where the program starts before the desktop's
//! keyring: then we start one ourselves. And on Windows it would let the key roam with a domain account.

use std::sync::mpsc;
use std::time::Duration;

use keyring_core::{Entry, Error};
use zeroize::Zeroizing;

use super::{SecretStore, StoreFailure};
use crate::basics::sensitive::Sensitive;

/// Long enough to type a keyring's password, short enough that a dead one does not hold the start up for ever.
const PATIENCE: Duration = Duration::from_secs(60);

/// The keychain of this computer.
#[derive(Debug, Clone)]
pub struct OsKeychain {
    service: String,
    patience: Duration,
}

impl OsKeychain {
    /// Keeps entries under the name `service`: the bundle's identifier. Never the real one in development,
    /// where every build would ask anew on macOS.
    #[must_use]
    pub fn new(service: impl Into<String>) -> Self {
        Self { service: service.into(), patience: PATIENCE }
    }

    /// The libraries block, perhaps on a question to the person; a thread of its own makes that bounded and
    /// keeps it away from any async runtime.
    fn ask<T: Send + 'static>(
        &self,
        account: &str,
        question: impl Fn(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, StoreFailure> {
        let (service, account) = (self.service.clone(), account.to_owned());
        let (answer, heard) = mpsc::sync_channel(1);
        std::thread::Builder::new()
            .name("keychain".into())
            .spawn(move || {
                // Nobody hears an answer that comes too late.
                let _ = answer.send(ask_twice(&service, &account, question));
            })
            .map_err(|_| StoreFailure::NotAvailable)?;
        match heard.recv_timeout(self.patience) {
            Ok(answer) => answer.map_err(|cause| failure_of(&cause)),
            Err(mpsc::RecvTimeoutError::Timeout) => Err(StoreFailure::TimedOut),
            // The libraries panicked.
            Err(mpsc::RecvTimeoutError::Disconnected) => Err(StoreFailure::NotAvailable),
        }
    }
}

impl SecretStore for OsKeychain {
    fn get(&self, account: &str) -> Result<Sensitive, StoreFailure> {
        self.ask(account, |entry| entry.get_password().map(Sensitive::new))
    }

    fn set(&self, account: &str, secret: &Sensitive) -> Result<(), StoreFailure> {
        let secret = Zeroizing::new(secret.expose().to_owned());
        self.ask(account, move |entry| entry.set_password(&secret))
    }

    fn delete(&self, account: &str) -> Result<(), StoreFailure> {
        match self.ask(account, Entry::delete_credential) {
            Err(StoreFailure::NoEntry) => Ok(()),
            other => other,
        }
    }
}

/// A connection to the keychain dies with the keychain's process; a new one may work.
fn ask_twice<T>(
    service: &str,
    account: &str,
    question: impl Fn(&Entry) -> Result<T, Error>,
) -> Result<T, Error> {
    match entry(service, account).and_then(|entry| question(&entry)) {
        Err(Error::PlatformFailure(_) | Error::NoDefaultStore) => {
            start_store()?;
            question(&core_entry(service, account)?)
        }
        answer => answer,
    }
}

fn entry(service: &str, account: &str) -> Result<Entry, Error> {
    // Through the facade, which chooses and starts the store of this system.
    let facade = keyring::Entry::new(service, account)?;
    if cfg!(windows) { core_entry(service, account) } else { Ok(facade.inner) }
}

fn core_entry(service: &str, account: &str) -> Result<Entry, Error> {
    if cfg!(windows) {
        let kept = std::collections::HashMap::from([("persistence", "local")]);
        Entry::new_with_modifiers(service, account, &kept)
    } else {
        Entry::new(service, account)
    }
}

/// Elsewhere a store is not a connection and cannot die.
fn start_store() -> Result<(), Error> {
    #[cfg(all(unix, not(target_os = "macos")))]
    keyring_core::set_default_store(zbus_secret_service_keyring_store::Store::new()?);
    Ok(())
}

/// The causes stay here: they may name paths and people.
fn failure_of(cause: &Error) -> StoreFailure {
    match cause {
        Error::NoEntry => StoreFailure::NoEntry,
        Error::NoStorageAccess(_) => StoreFailure::NoAccess,
        Error::Ambiguous(_) => StoreFailure::Ambiguous,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => StoreFailure::NotOurs,
        _ => StoreFailure::NotAvailable,
    }
}

#[cfg(test)]
#[path = "os_tests.rs"]
mod tests;
