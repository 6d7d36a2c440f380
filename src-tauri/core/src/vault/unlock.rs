//! Opening a practice with whatever the person has: passphrase, recovery code, or the key from the keychain.

use std::io::Read;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::folder::{self, DATA_FILE, Presence};
use super::header::Header;
use super::header_file::{self, HeaderState};
use super::key::{DataKey, FileSalt, SALT_BYTES};
use super::lock::VaultLock;
use super::migrate::{self, Step};
use super::recovery::RecoveryCode;
use super::{Vault, VaultFacts, connection, history};
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
        Ok(vault)
    }

    pub(super) fn unlock_to(
        folder: &Path,
        with: &Unlock,
        now: DateTime<Utc>,
        steps: &[Step],
    ) -> Result<Self> {
        match folder::presence(folder) {
            Presence::Practice => {}
            Presence::Remains => return Err(VaultError::Damaged.into()),
            Presence::Nothing => return Err(VaultError::Missing.into()),
        }
        let lock = VaultLock::take(folder)?;
        let opening = Opening { folder, lock, now, steps };
        match with {
            Unlock::Passphrase(passphrase) => opening.with_passphrase(passphrase),
            Unlock::Recovery(code) => opening.with_bare_key(code.key(), VaultError::WrongRecoveryCode),
            Unlock::Key(key) => opening.with_bare_key(key, VaultError::NoKeychainEntry),
        }
    }
}

/// A practice on its way to being open.
pub(super) struct Opening<'a> {
    pub folder: &'a Path,
    pub lock: VaultLock,
    pub now: DateTime<Utc>,
    pub steps: &'a [Step],
}

impl Opening<'_> {
    fn with_passphrase(self, passphrase: &Sensitive) -> Result<Vault> {
        let (header, state) = header_file::read(self.folder)?;
        let header = header.ok_or(VaultError::HeaderDamaged)?;
        let key = header.open(passphrase)?;
        let file_salt = header.file_salt()?;
        self.open(key, file_salt, Some(header), state)
    }

    /// With the key itself the header is only a convenience: one that is lost, damaged or of another practice
    /// is done without.
    fn with_bare_key(self, key: &DataKey, refusal: VaultError) -> Result<Vault> {
        let (header, state) = header_file::read(self.folder)?;
        if let Some(header) = header
            && *header.key_id() == key.id()
            && header.is_sealed_by(key)?
        {
            let file_salt = header.file_salt()?;
            return self.open(key.duplicate(), file_salt, Some(header), state);
        }
        let file_salt = salt_in_file(&self.folder.join(DATA_FILE))?;
        self.open(key.duplicate(), file_salt, None, HeaderState::Unreadable).map_err(|cause| match cause {
            // Without a header that names the key, another key and a damaged first page look the same.
            Error::Vault(VaultError::Damaged) => refusal.into(),
            other => other,
        })
    }

    /// Opens what was made a moment ago.
    pub fn with_key(self, key: DataKey, header: Header) -> Result<Vault> {
        let file_salt = header.file_salt()?;
        self.open(key, file_salt, Some(header), HeaderState::Sound)
    }

    fn open(
        self,
        key: DataKey,
        file_salt: FileSalt,
        header: Option<Header>,
        header_state: HeaderState,
    ) -> Result<Vault> {
        let newest = migrate::newest(self.steps);
        let mut connection = connection::open(&self.folder.join(DATA_FILE), &key, &file_salt, newest)?;
        migrate::run(&mut connection, self.steps, self.now)?;
        let facts = facts(&connection)?;
        if header.as_ref().is_some_and(|header| header.vault_id() != facts.vault_id) {
            return Err(VaultError::Damaged.into());
        }
        if let (Some(header), HeaderState::Sound) = (&header, header_state) {
            // A crash between a change of passphrase and its copy leaves an older copy. That it cannot be
            // written now (a full disk) is no reason to shut the coach out.
            if let Err(cause) = header_file::write_copy(self.folder, header) {
                tracing::warn!(%cause, "the header's copy was not renewed");
            }
        }
        Ok(Vault {
            connection,
            _lock: self.lock,
            folder: self.folder.to_owned(),
            key,
            file_salt,
            header,
            header_state,
            facts,
        })
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
