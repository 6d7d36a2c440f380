//! The encrypted file of one practice: making it, opening it, its passphrase, its copies.
//!
//! Owns the folder (`data.db`, `vault.json`, `vault.json.bak`, `vault.lock`, `backups/`) and is the only
//! module that opens a connection. Knows no domain and no window. Start reading at [`Vault`].
//!
//! Rule R1: nothing is ever created or overwritten because a key or a file is missing. Only
//! [`Vault::create`] makes a practice, and only where there is nothing.

pub mod attempts;
pub mod backup;
mod connection;
mod container;
mod create;
pub mod folder;
mod header;
mod header_file;
pub mod history;
pub mod key;
mod lock;
pub mod migrate;
pub mod reader;
pub mod recovery;
pub mod restore;
pub mod retention;
pub(crate) mod search_words;
mod swap;
mod unlock;
mod verify;
pub mod writer;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

pub use container::Manifest;
pub use create::NewVault;
pub use header::Header;
pub use header_file::HeaderState;
pub use unlock::{Label, Unlock};

use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Doing, Error, Problem, Result, VaultError};
use backup::{Backup, BackupTo};
use header::Sealing;
use key::{DataKey, FileSalt, KdfCost};
use lock::VaultLock;

/// The version written into the update log and the copies.
pub(super) const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// An open practice. Dropping it closes the file and gives the lock back; [`Vault::close`] also tells
/// whether that went well.
pub struct Vault {
    // Fields drop in this order: the file must be closed before the next program may take the lock.
    connection: Connection,
    _lock: VaultLock,
    folder: PathBuf,
    key: DataKey,
    file_salt: FileSalt,
    header: Option<Header>,
    header_state: HeaderState,
    facts: VaultFacts,
    /// The count of changes at the last backup; nothing after a crash.
    unsaved_since: Option<u64>,
}

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultFacts {
    /// Names the practice on every computer, in its backups and in the keychain.
    pub vault_id: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Whether its people are made up.
    pub is_sample: bool,
}

/// A new passphrase and what it is sealed with.
pub struct NewPassphrase<'a> {
    /// The passphrase.
    pub passphrase: &'a Sensitive,
    /// What a guess shall cost.
    pub cost: KdfCost,
    /// The system's generator.
    pub randomness: &'a Randomness,
}

impl Vault {
    /// What the file says about itself.
    #[must_use]
    pub fn facts(&self) -> &VaultFacts {
        &self.facts
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How the header was found at opening, or is now.
    #[must_use]
    pub fn header_state(&self) -> HeaderState {
        self.header_state
    }

    /// The recovery code, for printing it again.
    #[must_use]
    pub fn recovery_code(&self) -> recovery::RecoveryCode {
        recovery::RecoveryCode::of(&self.key)
    }

    /// Gives the practice another passphrase. Only the header is rewritten; the data is not touched.
    pub fn change_passphrase(&mut self, current: &Sensitive, new: &NewPassphrase<'_>) -> Result<()> {
        let header = self.header.as_ref().ok_or(VaultError::HeaderDamaged)?;
        header.open(current)?;
        self.set_passphrase_after_recovery(new)
    }

    /// Whether `passphrase` is the present one.
    pub fn check_passphrase(&self, passphrase: &Sensitive) -> Result<()> {
        let header = self.header.as_ref().ok_or(VaultError::HeaderDamaged)?;
        header.open(passphrase).map(drop)
    }

    /// Sets a passphrase without asking for the old one: the recovery code or the keychain opened the
    /// practice. Also how a lost or damaged header is made whole.
    pub fn set_passphrase_after_recovery(&mut self, new: &NewPassphrase<'_>) -> Result<()> {
        refuse_blank(new.passphrase)?;
        let from = Sealing {
            vault_id: &self.facts.vault_id,
            key: &self.key,
            file_salt: &self.file_salt,
            passphrase: new.passphrase,
            cost: new.cost,
            seq: self.header.as_ref().map_or(1, |header| header.seq().saturating_add(1)),
        };
        let header = Header::seal(&from, new.randomness)?;
        header_file::write(&self.folder, &header, new.passphrase, &self.key)?;
        self.header = Some(header);
        self.header_state = HeaderState::Sound;
        Ok(())
    }

    /// Writes a missing or damaged header anew from its copy. The passphrase stays.
    pub fn mend_header(&mut self) -> Result<()> {
        let header = self.header.as_ref().ok_or(VaultError::HeaderDamaged)?;
        header_file::mend(&self.folder, header)?;
        self.header_state = HeaderState::Sound;
        Ok(())
    }

    /// Whether every page, index and reference is whole. Takes seconds on a large practice.
    pub fn check(&self) -> Result<()> {
        empty_log(&self.connection)?;
        verify::check(&self.connection)
    }

    /// Empties the log into the data file and closes it.
    pub fn close(self) -> Result<()> {
        empty_log(&self.connection)?;
        self.connection.close().map_err(|(_, cause)| cause).doing("closing the data file")
    }

    /// Takes a backup if there is something new, then closes. The practice is closed even where the answer is
    /// that the backup failed.
    pub fn close_with_backup(mut self, to: &BackupTo<'_>) -> Result<Option<Backup>> {
        let backup = if self.changed_since_backup() { self.back_up(to).map(Some) } else { Ok(None) };
        self.close()?;
        backup
    }

    /// The connection, for reading.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The connection, for a transaction.
    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

/// Moves everything from the log into the data file, so that the data file alone is whole.
fn empty_log(connection: &Connection) -> Result<()> {
    let busy: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .doing("emptying the log")?;
    if busy == 0 { Ok(()) } else { Err(Error::internal("emptying the log", "someone is still reading")) }
}

fn refuse_blank(passphrase: &Sensitive) -> Result<()> {
    if passphrase.expose().trim().is_empty() {
        return Err(Error::invalid("passphrase", Problem::Missing));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
