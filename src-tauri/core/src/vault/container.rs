//! `*.stillpoint-backup`: one uncompressed tar file with `manifest.json`, `vault.json` and `data.db`. What is
//! in it is as encrypted as the practice itself; the outside tells the day, the size and the program's version.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::backup::Reason;
use super::connection::private;
use super::folder::{DATA_FILE, HEADER_FILE};
use super::header::MAX_BYTES;
use super::key::KeyId;
use crate::error::{Doing, Error, FileError, Result, VaultError};

const FORMAT: &str = "stillpoint backup";
const VERSION: u32 = 1;
const MANIFEST: &str = "manifest.json";

/// What can be read of a backup without a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    pub(super) format: String,
    pub(super) version: u32,
    /// The program that took it.
    pub app_version: String,
    /// The schema of the data in it.
    pub schema: u32,
    /// The practice it is of.
    pub vault_id: String,
    /// The key that opens it.
    pub key_id: KeyId,
    /// The order the practice's backups were taken in.
    pub seq: i64,
    /// When it was taken.
    pub taken_at: DateTime<Utc>,
    /// Why it was taken.
    pub reason: Reason,
    /// Whether its people are made up.
    pub is_sample: bool,
    /// Rows of all tables together.
    pub rows: i64,
    /// Size of the data file.
    pub data_bytes: u64,
    /// SHA-256 of the data file, in hex.
    pub data_sha256: String,
}

impl Manifest {
    pub(super) const FORMAT: &'static str = FORMAT;
    pub(super) const VERSION: u32 = VERSION;
}

/// Packs a backup into a new file at `path` and flushes it.
pub(super) fn pack(path: &Path, manifest: &Manifest, header: Option<&[u8]>, data: &Path) -> Result<()> {
    let file =
        private(OpenOptions::new().write(true).create_new(true)).open(path).doing("making the backup")?;
    let mut tar = tar::Builder::new(file);
    let at = u64::try_from(manifest.taken_at.timestamp()).unwrap_or(0);
    let text = serde_json::to_vec_pretty(manifest).doing("describing the backup")?;
    add(&mut tar, MANIFEST, at, len(&text), text.as_slice())?;
    if let Some(header) = header {
        add(&mut tar, HEADER_FILE, at, len(header), header)?;
    }
    let data = File::open(data).doing("reading the copy")?;
    add(&mut tar, DATA_FILE, at, manifest.data_bytes, data)?;
    let file = tar.into_inner().doing("finishing the backup")?;
    file.sync_all().doing("flushing the backup")
}

fn add(tar: &mut tar::Builder<File>, name: &str, at: u64, size: u64, bytes: impl Read) -> Result<()> {
    let mut entry = tar::Header::new_gnu();
    entry.set_size(size);
    entry.set_mode(0o600);
    entry.set_mtime(at);
    tar.append_data(&mut entry, name, bytes).doing("filling the backup")
}

fn len(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// The manifest of the backup at `path`; it stands first, so that a list of large files is quick.
pub(super) fn manifest(path: &Path) -> Result<Manifest> {
    let mut archive = tar::Archive::new(File::open(path).map_err(|_| FileError::Unreadable)?);
    let mut entries = archive.entries().map_err(|_| FileError::NotABackup)?;
    let first = entries.next().ok_or(FileError::NotABackup)?.map_err(|_| FileError::NotABackup)?;
    if name_of(&first).as_deref() != Some(MANIFEST) {
        return Err(FileError::NotABackup.into());
    }
    parse_manifest(first)
}

/// Unpacks into `folder`, which is new and ours, and compares with the manifest. Names inside the container
/// are never used as paths.
pub(super) fn unpack(path: &Path, folder: &Path) -> Result<Manifest> {
    let mut archive = tar::Archive::new(File::open(path).map_err(|_| FileError::Unreadable)?);
    let (mut manifest, mut digest) = (None::<Manifest>, None);
    for entry in archive.entries().map_err(|_| FileError::NotABackup)? {
        let entry = entry.map_err(|_| FileError::NotABackup)?;
        match (name_of(&entry).as_deref(), &manifest) {
            (Some(MANIFEST), None) => manifest = Some(parse_manifest(entry)?),
            (Some(HEADER_FILE), Some(_)) => drop(copy(entry, MAX_BYTES, &folder.join(HEADER_FILE))?),
            (Some(DATA_FILE), Some(manifest)) if digest.is_none() => {
                digest = Some(copy(entry, manifest.data_bytes, &folder.join(DATA_FILE))?);
            }
            _ => return Err(FileError::NotABackup.into()),
        }
    }
    let manifest = manifest.ok_or(FileError::NotABackup)?;
    if digest.as_ref() == Some(&manifest.data_sha256) {
        Ok(manifest)
    } else {
        Err(FileError::NotABackup.into())
    }
}

/// Whether the data inside is byte for byte what was packed. Needs no key and writes nothing.
pub(super) fn is_whole(path: &Path) -> bool {
    let read = || -> Option<bool> {
        let expected = manifest(path).ok()?;
        let mut archive = tar::Archive::new(File::open(path).ok()?);
        for entry in archive.entries().ok()? {
            let mut entry = entry.ok()?;
            if name_of(&entry).as_deref() == Some(DATA_FILE) {
                let mut digest = Sha256::new();
                std::io::copy(&mut entry, &mut digest).ok()?;
                return Some(HEXLOWER.encode(&digest.finalize()) == expected.data_sha256);
            }
        }
        None
    };
    read().unwrap_or(false)
}

/// SHA-256 of a file, in hex, and its size.
pub(super) fn sha256_of(path: &Path) -> Result<(String, u64)> {
    let mut digest = Sha256::new();
    let mut file = File::open(path).doing("reading the copy")?;
    let size = std::io::copy(&mut file, &mut digest).doing("reading the copy")?;
    Ok((HEXLOWER.encode(&digest.finalize()), size))
}

fn name_of<R: Read>(entry: &tar::Entry<'_, R>) -> Option<String> {
    entry.path().ok()?.to_str().map(str::to_owned)
}

fn parse_manifest(entry: impl Read) -> Result<Manifest> {
    let mut text = Vec::new();
    entry.take(MAX_BYTES).read_to_end(&mut text).map_err(|_| FileError::NotABackup)?;
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| FileError::NotABackup)?;
    if manifest.format != FORMAT {
        return Err(FileError::NotABackup.into());
    }
    if manifest.version > VERSION {
        return Err(VaultError::NewerThanApp.into());
    }
    Ok(manifest)
}

/// Copies at most `limit` bytes and answers their SHA-256. A failure to read is the backup's, a failure to
/// write is the disk's.
fn copy(mut from: impl Read, limit: u64, to: &Path) -> Result<String> {
    let mut file =
        private(OpenOptions::new().write(true).create_new(true)).open(to).doing("unpacking the backup")?;
    let (mut digest, mut buffer, mut copied) = (Sha256::new(), vec![0; 128 * 1024], 0_u64);
    loop {
        let read = from.read(&mut buffer).map_err(|_| Error::from(FileError::NotABackup))?;
        if read == 0 {
            break;
        }
        copied = copied.saturating_add(len(&buffer[..read]));
        if copied > limit {
            return Err(FileError::NotABackup.into());
        }
        digest.update(&buffer[..read]);
        file.write_all(&buffer[..read]).doing("unpacking the backup")?;
    }
    file.sync_all().doing("unpacking the backup")?;
    Ok(HEXLOWER.encode(&digest.finalize()))
}
