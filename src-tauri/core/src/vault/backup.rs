//! Verified copies of an open practice, the list of those in a folder, and what is cleared away.
//!
//! A copy is made by SQLite itself (`VACUUM INTO`): copying the files while they are written to gave 14 good
//! ones of 60. It becomes a backup only after it has been opened and compared.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};

use super::container::{self, Manifest};
use super::folder::{self, DATA_FILE};
use super::header::Header;
use super::key::{DataKey, FileSalt};
use super::retention::{self, Taken};
use super::verify::{self, Contents};
use super::{APP_VERSION, Vault, VaultFacts, connection};
use crate::error::{Doing, Error, Result, VaultError};

/// How the name of a backup ends.
pub const EXTENSION: &str = "stillpoint-backup";

/// Why a backup was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The practice was closed.
    OnQuit,
    /// Its time had come.
    Scheduled,
    /// The coach asked for it.
    ByHand,
    /// A newer program was about to change the schema.
    BeforeUpdate,
}

impl Reason {
    fn as_str(self) -> &'static str {
        match self {
            Self::OnQuit => "onQuit",
            Self::Scheduled => "scheduled",
            Self::ByHand => "byHand",
            Self::BeforeUpdate => "beforeUpdate",
        }
    }
}

/// Where a backup goes, and as what.
#[derive(Debug, Clone)]
pub struct BackupTo<'a> {
    /// The folder; made if it is not there.
    pub folder: &'a Path,
    /// The practice's name, for the file's.
    pub practice: &'a str,
    /// Why.
    pub reason: Reason,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// A backup in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What it says about itself.
    pub manifest: Manifest,
}

/// An open data file that is to be copied.
pub(super) struct Source<'a> {
    pub connection: &'a Connection,
    pub key: &'a DataKey,
    pub file_salt: &'a FileSalt,
    pub header: Option<&'a Header>,
    pub facts: &'a VaultFacts,
}

impl Vault {
    /// Takes a backup and notes it in the practice.
    pub fn back_up(&mut self, to: &BackupTo<'_>) -> Result<Backup> {
        let source = Source {
            connection: &self.connection,
            key: &self.key,
            file_salt: &self.file_salt,
            header: self.header.as_ref(),
            facts: &self.facts,
        };
        let backup = take(&source, to)?;
        // The backup stands whether or not it can be noted (a full disk): the next one's number is taken
        // from the folder too.
        if let Err(cause) = note(&self.connection, &backup) {
            tracing::warn!(%cause, "a backup was taken but not noted");
        }
        self.unsaved_since = Some(self.connection.total_changes());
        Ok(backup)
    }

    /// Whether something was written since the last backup, as far as is known: after a crash nothing is, and
    /// the answer is yes.
    #[must_use]
    pub fn changed_since_backup(&self) -> bool {
        self.unsaved_since != Some(self.connection.total_changes())
    }
}

/// Copies, verifies, packs, verifies again and only then gives the file its name.
pub(super) fn take(source: &Source<'_>, to: &BackupTo<'_>) -> Result<Backup> {
    folder::create(to.folder)?;
    let prefix = format!(".{}-", source.facts.vault_id);
    // Nobody else can be at it: we hold the practice's lock.
    folder::clear_cut_off(to.folder, &prefix);
    let workshop = tempfile::Builder::new()
        .prefix(&prefix)
        .suffix(folder::UNFINISHED)
        .tempdir_in(to.folder)
        .doing("making room for the backup")?;
    let data = workshop.path().join(DATA_FILE);
    let contents = copy(source, &data)?;

    let (data_sha256, data_bytes) = container::sha256_of(&data)?;
    let manifest = Manifest {
        format: Manifest::FORMAT.into(),
        version: Manifest::VERSION,
        app_version: APP_VERSION.into(),
        schema: contents.schema,
        vault_id: source.facts.vault_id.clone(),
        key_id: source.key.id(),
        seq: next_seq(source, to.folder)?,
        taken_at: to.now,
        reason: to.reason,
        is_sample: source.facts.is_sample,
        rows: contents.total_rows(),
        data_bytes,
        data_sha256,
    };
    let header = source.header.map(Header::to_bytes).transpose()?;
    let packed = workshop.path().join("packed");
    container::pack(&packed, &manifest, header.as_deref(), &data)?;
    if !container::is_whole(&packed) {
        return Err(VaultError::BackupNotVerified.into());
    }
    let path = free_name(to)?;
    std::fs::rename(&packed, &path).doing("putting the backup in place")?;
    folder::flush_folder(&path)?;
    let bytes = std::fs::metadata(&path).doing("reading the backup's size")?.len();
    Ok(Backup { path, bytes, manifest })
}

/// Copies the data to `path` and compares: same rows, every page sealed, every index right.
fn copy(source: &Source<'_>, path: &Path) -> Result<Contents> {
    let name =
        path.to_str().ok_or_else(|| Error::internal("copying the data", "the folder's name is no text"))?;
    let contents = Contents::of(source.connection)?;
    source.connection.execute("VACUUM INTO ?1", [name]).doing("copying the data")?;
    folder::flush_file(path)?;
    let compare = || -> Result<bool> {
        let copy = connection::open_to_read(path, source.key, source.file_salt)?;
        verify::check(&copy)?;
        Ok(Contents::of(&copy)? == contents)
    };
    match compare() {
        Ok(true) => Ok(contents),
        Ok(false) | Err(Error::Vault(VaultError::Damaged)) => Err(VaultError::BackupNotVerified.into()),
        Err(other) => Err(other),
    }
}

/// One more than any before, in the practice and in the folder: after a restore the practice itself
/// remembers fewer than there are.
fn next_seq(source: &Source<'_>, folder: &Path) -> Result<i64> {
    let noted: i64 = source
        .connection
        .query_row("SELECT COALESCE(max(seq), 0) FROM backups", [], |row| row.get(0))
        .doing("numbering the backup")?;
    let there = list(folder)?.into_iter().filter(|backup| backup.manifest.vault_id == source.facts.vault_id);
    Ok(there.map(|backup| backup.manifest.seq).fold(noted, i64::max).saturating_add(1))
}

fn note(connection: &Connection, backup: &Backup) -> Result<()> {
    connection
        .execute(
            "INSERT INTO backups (seq, taken_at, reason, folder, file_name, bytes)
             VALUES (:seq, :taken_at, :reason, :folder, :file_name, :bytes)",
            named_params! {
                ":seq": backup.manifest.seq,
                ":taken_at": backup.manifest.taken_at.timestamp_millis(),
                ":reason": backup.manifest.reason.as_str(),
                ":folder": backup.path.parent().unwrap_or(Path::new("")).to_string_lossy(),
                ":file_name": backup.path.file_name().unwrap_or_default().to_string_lossy(),
                ":bytes": i64::try_from(backup.bytes).unwrap_or(i64::MAX),
            },
        )
        .doing("noting the backup")
        .map(drop)
}

/// The backups in `folder`, newest first, of whichever practice. Needs no key. Files that are not backups, or
/// whose manifest cannot be read, are not among them.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(cause).doing("looking for backups"),
    };
    let mut backups = Vec::new();
    for entry in entries {
        let path = entry.doing("looking for backups")?.path();
        if path.extension().is_some_and(|end| end == EXTENSION)
            && let (Ok(manifest), Ok(about)) = (container::manifest(&path), std::fs::metadata(&path))
        {
            backups.push(Backup { path, bytes: about.len(), manifest });
        }
    }
    backups.sort_by_key(|backup| std::cmp::Reverse((backup.manifest.seq, backup.manifest.taken_at)));
    Ok(backups)
}

/// Deletes the backups of one practice that need not stay, and answers which. A newest one that is damaged
/// makes the one before it the newest.
pub fn prune(folder: &Path, vault_id: &str, now: DateTime<Utc>) -> Result<Vec<PathBuf>> {
    let backups: Vec<Backup> =
        list(folder)?.into_iter().filter(|backup| backup.manifest.vault_id == vault_id).collect();
    // Reading every file whole would take minutes; the newest whole one is the one that must not be wrong.
    let newest_whole = backups.iter().position(|backup| container::is_whole(&backup.path));
    let taken: Vec<Taken> = backups
        .iter()
        .enumerate()
        .map(|(at, Backup { manifest, .. })| Taken {
            seq: manifest.seq,
            at: manifest.taken_at,
            reason: manifest.reason,
            whole: newest_whole.is_some_and(|newest| at >= newest),
        })
        .collect();
    let mut removed = Vec::new();
    if newest_whole.is_none() {
        return Ok(removed);
    }
    for (backup, stays) in backups.into_iter().zip(retention::keep(&taken, now)) {
        if !stays {
            std::fs::remove_file(&backup.path).doing("clearing away an old backup")?;
            removed.push(backup.path);
        }
    }
    Ok(removed)
}

/// A name that no file has: practice and UTC time, both safe on every system.
fn free_name(to: &BackupTo<'_>) -> Result<PathBuf> {
    let stem = format!("{}-{}", file_name_of(to.practice), to.now.format("%Y%m%dT%H%M%SZ"));
    (1..1000)
        .map(|n| if n == 1 { format!("{stem}.{EXTENSION}") } else { format!("{stem}-{n}.{EXTENSION}") })
        .map(|name| to.folder.join(name))
        .find(|path| !path.exists())
        .ok_or_else(|| Error::internal("naming the backup", "a thousand backups within a second"))
}

fn file_name_of(practice: &str) -> String {
    let words: Vec<String> = practice
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let name: String = words.join("-").chars().take(40).collect();
    if name.is_empty() { "practice".into() } else { name }
}
