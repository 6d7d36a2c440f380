//! Opening a practice with whatever the person has: passphrase, recovery code, or the key from the keychain.

use std::io::Read;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::backup::{self, BackupTo, Reason, Source};
use super::folder::{self, DATA_FILE, LOG_FILE, Presence};
use super::header::Header;
use super::header_file::{self, HeaderState};
use super::key::{DataKey, FileSalt, KeyId, SALT_BYTES};
use super::lock::VaultLock;
use super::migrate::{self, Step};
use super::recovery::RecoveryCode;
use super::{Vault, VaultFacts, connection, empty_log, history, search_words, swap, verify};
use crate::basics::sensitive::Sensitive;
use crate::error::{Doing, Error, Result, VaultError};

/// What opens a practice.
pub enum Unlock {
    /// The passphrase.
    Passphrase(Sensitive),
    /// The code on the recovery sheet; works without a header.
    Recovery(RecoveryCode),
    /// The key that the keychain of this computer kept.
    Key(DataKey),
}

impl Vault {
    /// Opens the practice in `folder`. Writes nothing unless it opens.
    pub fn unlock(folder: &Path, with: &Unlock, now: DateTime<Utc>) -> Result<Self> {
        let vault = Self::unlock_to(folder, with, now, migrate::STEPS)?;
        history::install(&vault.connection)?;
        search_words::install(&vault.connection)?;
        Ok(vault)
    }

    pub(super) fn unlock_to(
        folder: &Path,
        with: &Unlock,
        now: DateTime<Utc>,
        steps: &[Step],
    ) -> Result<Self> {
        if folder::presence(folder) == Presence::Nothing {
            return Err(VaultError::Missing.into());
        }
        if folder::presence(folder) == Presence::Remains && !swap::is_interrupted(folder) {
            return Err(VaultError::Damaged.into());
        }
        let lock = VaultLock::take(folder)?;
        swap::roll_back(folder)?;
        let found = find_key(folder, with)?;
        Opening { folder, lock, now, steps }.open(found)
    }
}

/// What a practice shows of itself without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The practice.
    pub vault_id: String,
    /// The key that opens it.
    pub key_id: KeyId,
}

impl Vault {
    /// The label of the practice in `folder`, if its header can be read. Anyone could have written it.
    #[must_use]
    pub fn label(folder: &Path) -> Option<Label> {
        let header = header_file::read(folder).ok()?.0?;
        Some(Label { vault_id: header.vault_id().to_owned(), key_id: header.key_id().clone() })
    }
}

/// The key, and what was learnt on the way to it.
pub(super) struct Found {
    pub key: DataKey,
    pub file_salt: FileSalt,
    header: Option<Header>,
    header_state: HeaderState,
    /// What it means if the file does not open with this key.
    if_closed: VaultError,
}

impl Found {
    /// Without a header that names the key, a wrong key and a damaged first page look the same.
    pub fn explain(&self, cause: Error) -> Error {
        match cause {
            Error::Vault(VaultError::Damaged) => self.if_closed.clone().into(),
            other => other,
        }
    }
}

/// Finds the key of the practice in `folder`. Opens and writes nothing.
pub(super) fn find_key(folder: &Path, with: &Unlock) -> Result<Found> {
    let (header, header_state) = header_file::read(folder)?;
    match with {
        Unlock::Passphrase(passphrase) => {
            let header = header.ok_or(VaultError::HeaderDamaged)?;
            let (key, file_salt) = (header.open(passphrase)?, header.file_salt()?);
            Ok(Found { key, file_salt, header: Some(header), header_state, if_closed: VaultError::Damaged })
        }
        Unlock::Recovery(code) => {
            bare_key(folder, code.key(), header, header_state, VaultError::WrongRecoveryCode)
        }
        Unlock::Key(key) => bare_key(folder, key, header, header_state, VaultError::NoKeychainEntry),
    }
}

/// With the key itself the header is only a convenience: one that is lost, damaged or of another practice is
/// done without.
fn bare_key(
    folder: &Path,
    key: &DataKey,
    header: Option<Header>,
    header_state: HeaderState,
    refusal: VaultError,
) -> Result<Found> {
    let key = key.duplicate();
    if let Some(header) = header
        && *header.key_id() == key.id()
        && header.is_sealed_by(&key)?
    {
        let file_salt = header.file_salt()?;
        return Ok(Found {
            key,
            file_salt,
            header: Some(header),
            header_state,
            if_closed: VaultError::Damaged,
        });
    }
    let file_salt = salt_in_file(&folder.join(DATA_FILE))?;
    Ok(Found { key, file_salt, header: None, header_state: HeaderState::Unreadable, if_closed: refusal })
}

/// A practice on its way to being open.
pub(super) struct Opening<'a> {
    pub folder: &'a Path,
    pub lock: VaultLock,
    pub now: DateTime<Utc>,
    pub steps: &'a [Step],
}

impl Opening<'_> {
    /// Opens what was made a moment ago.
    pub fn new_practice(self, key: DataKey, header: Header) -> Result<Vault> {
        let file_salt = header.file_salt()?;
        self.open(Found {
            key,
            file_salt,
            header: Some(header),
            header_state: HeaderState::Sound,
            if_closed: VaultError::Damaged,
        })
    }

    fn open(self, found: Found) -> Result<Vault> {
        let newest = migrate::newest(self.steps);
        // A log that was not emptied: the last program did not end as it should.
        let crashed = std::fs::metadata(self.folder.join(LOG_FILE)).is_ok_and(|log| log.len() > 0);
        let mut connection =
            connection::open(&self.folder.join(DATA_FILE), &found.key, &found.file_salt, newest)
                .map_err(|cause| found.explain(cause))?;
        if crashed {
            check_after_crash(&connection)?;
        }
        let facts = facts(&connection)?;
        if found.header.as_ref().is_some_and(|header| header.vault_id() != facts.vault_id) {
            return Err(VaultError::Damaged.into());
        }
        self.update(&mut connection, &found, &facts)?;
        if let (Some(header), HeaderState::Sound) = (&found.header, found.header_state) {
            // A crash between a change of passphrase and its copy leaves an older copy. That it cannot be
            // written now (a full disk) is no reason to shut the coach out.
            if let Err(cause) = header_file::write_copy(self.folder, header) {
                tracing::warn!(%cause, "the header's copy was not renewed");
            }
        }
        Ok(Vault {
            unsaved_since: (!crashed).then(|| connection.total_changes()),
            connection,
            _lock: self.lock,
            folder: self.folder.to_owned(),
            key: found.key,
            file_salt: found.file_salt,
            header: found.header,
            header_state: found.header_state,
            facts,
        })
    }

    /// Brings an older file to our schema, after a verified copy of it as it is.
    fn update(&self, connection: &mut Connection, found: &Found, facts: &VaultFacts) -> Result<()> {
        if migrate::is_pending(connection, self.steps)? {
            let source = Source {
                connection,
                key: &found.key,
                file_salt: &found.file_salt,
                header: found.header.as_ref(),
                facts,
            };
            let name = self.folder.file_name().unwrap_or_default().to_string_lossy();
            backup::take(
                &source,
                &BackupTo {
                    folder: &folder::own_backups(self.folder),
                    practice: &name,
                    reason: Reason::BeforeUpdate,
                    now: self.now,
                },
            )?;
        }
        migrate::run(connection, self.steps, self.now)
    }
}

/// On a full disk the log cannot be emptied. The data is whole with its log, so that the coach may read and
/// make room; the check then waits for the next opening.
fn check_after_crash(connection: &Connection) -> Result<()> {
    match empty_log(connection) {
        Ok(()) => verify::check(connection),
        Err(Error::Vault(VaultError::NoSpace)) => {
            tracing::warn!("the disk is full: the log of the last time was not emptied");
            Ok(())
        }
        Err(other) => Err(other),
    }
}

pub(super) fn facts(connection: &Connection) -> Result<VaultFacts> {
    let (vault_id, created_at, is_sample) = connection
        .query_row("SELECT vault_id, created_at, is_sample FROM vault_facts", [], |row| {
            Ok((row.get("vault_id")?, row.get::<_, i64>("created_at")?, row.get("is_sample")?))
        })
        .doing("reading whose file this is")?;
    let created_at = DateTime::from_timestamp_millis(created_at).ok_or(VaultError::Damaged)?;
    Ok(VaultFacts { vault_id, created_at, is_sample })
}

/// `SQLCipher` keeps the salt, unencrypted, where other files have their magic number.
pub(super) fn salt_in_file(path: &Path) -> Result<FileSalt> {
    let mut salt = [0; SALT_BYTES];
    std::fs::File::open(path)
        .and_then(|mut file| file.read_exact(&mut salt))
        .map_err(|_| VaultError::Damaged)?;
    Ok(salt)
}
