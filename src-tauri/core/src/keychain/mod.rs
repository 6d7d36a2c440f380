//! The copy of a practice's key that the keychain of this computer may keep, so that the coach need not type
//! the passphrase at every start. Only a convenience: passphrase and recovery sheet open the data without it.
//!
//! A keychain that is empty, locked, gone or wrong always ends in "enter the passphrase": never in a new key,
//! a new practice or a file with the key in it. (An emptied Linux keyring says "no entry", not "error".)
//!
//! The real keychain is behind the feature `keychain`, because it brings D-Bus along; [`MemoryStore`] is for
//! tests.

mod memory;
#[cfg(feature = "keychain")]
mod os;

use std::path::Path;

use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

pub use memory::MemoryStore;
#[cfg(feature = "keychain")]
pub use os::OsKeychain;

use crate::basics::sensitive::Sensitive;
use crate::error::{Error, VaultError};
use crate::vault::key::DataKey;
use crate::vault::{Unlock, Vault};

/// First part of what is stored: the form of the rest. Text, because KDE's wallet keeps nothing else.
const FORM: &str = "v1";

/// A place outside the vault that keeps short secrets.
pub trait SecretStore: Send + Sync {
    /// What is kept for `account`.
    fn get(&self, account: &str) -> Result<Sensitive, StoreFailure>;
    /// Keeps `secret` for `account`, in place of what was there.
    fn set(&self, account: &str, secret: &Sensitive) -> Result<(), StoreFailure>;
    /// Forgets what is kept for `account`; nothing to forget is fine.
    fn delete(&self, account: &str) -> Result<(), StoreFailure>;
}

/// Why a keychain did not do what it was asked. All of them lead to the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreFailure {
    /// Nothing is kept for this practice.
    #[error("no entry")]
    NoEntry,
    /// The keychain is locked, or the person said no.
    #[error("no access")]
    NoAccess,
    /// There is no keychain on this computer, or it does not answer.
    #[error("not available")]
    NotAvailable,
    /// It did not answer in time.
    #[error("timed out")]
    TimedOut,
    /// More than one entry answers to the name.
    #[error("ambiguous")]
    Ambiguous,
    /// What is kept is not ours, damaged, or the key of another practice.
    #[error("not this practice's key")]
    NotOurs,
    /// It said that it kept the key, and then gave something else back.
    #[error("not kept")]
    NotKept,
}

impl From<StoreFailure> for Error {
    fn from(failure: StoreFailure) -> Self {
        tracing::info!(%failure, "the keychain gave no key");
        VaultError::NoKeychainEntry.into()
    }
}

/// Keeps the key of the open practice, and answers only when it can be read back.
pub fn remember(store: &dyn SecretStore, vault: &Vault) -> Result<(), StoreFailure> {
    let account = &vault.facts().vault_id;
    let text = text_of(vault.recovery_code().key());
    store.set(account, &text)?;
    match store.get(account) {
        Ok(kept) if kept.expose() == text.expose() => Ok(()),
        Ok(_) | Err(StoreFailure::NoEntry) => Err(StoreFailure::NotKept),
        Err(other) => Err(other),
    }
}

/// The key of the practice in `folder`, if the keychain has it. Without a readable header nobody can say whose
/// key to ask for: then it is the recovery sheet's turn.
pub fn recall(store: &dyn SecretStore, folder: &Path) -> Result<Unlock, StoreFailure> {
    let label = Vault::label(folder).ok_or(StoreFailure::NoEntry)?;
    let key = key_in(&store.get(&label.vault_id)?).ok_or(StoreFailure::NotOurs)?;
    if key.id() == label.key_id { Ok(Unlock::Key(key)) } else { Err(StoreFailure::NotOurs) }
}

/// Forgets the key of a practice.
pub fn forget(store: &dyn SecretStore, vault_id: &str) -> Result<(), StoreFailure> {
    store.delete(vault_id)
}

/// `v1:<key id>:<key in hex>`.
fn text_of(key: &DataKey) -> Sensitive {
    let id = key.id();
    let mut text = String::with_capacity(FORM.len() + id.as_str().len() + 66);
    text.push_str(FORM);
    text.push(':');
    text.push_str(id.as_str());
    text.push(':');
    HEXLOWER.encode_append(key.expose(), &mut text);
    Sensitive::new(text)
}

fn key_in(text: &Sensitive) -> Option<DataKey> {
    let mut parts = text.expose().split(':');
    let (form, id, hex) = (parts.next()?, parts.next()?, parts.next()?);
    let key = DataKey::from_bytes(&Zeroizing::new(HEXLOWER.decode(hex.as_bytes()).ok()?))?;
    let is_whole = form == FORM && parts.next().is_none() && key.id().as_str() == id;
    is_whole.then_some(key)
}

#[cfg(test)]
mod tests;
