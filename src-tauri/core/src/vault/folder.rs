//! The names in a practice's folder, and the file operations that must survive a power cut.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::connection::private;
use crate::error::{Doing, Result, VaultError};

/// The encrypted data.
pub(super) const DATA_FILE: &str = "data.db";
/// `SQLite`'s log beside it; holds data between two checkpoints.
pub(super) const LOG_FILE: &str = "data.db-wal";
/// The data file of a practice that is being made.
pub(super) const UNFINISHED_DATA_FILE: &str = "data.db.partial";
/// The header.
pub(super) const HEADER_FILE: &str = "vault.json";
/// A second copy of the same header, never an older one.
pub(super) const HEADER_COPY: &str = "vault.json.bak";
/// How the name of a folder ends in which something is being made.
pub(super) const UNFINISHED: &str = ".partial";
/// Where copies go that the program takes by itself.
const BACKUPS: &str = "backups";

/// The folder inside a practice's folder for copies that the program takes by itself.
#[must_use]
pub fn own_backups(folder: &Path) -> PathBuf {
    folder.join(BACKUPS)
}

/// What is in a folder, as far as can be told without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Nothing of ours, or a creation that never finished: a practice may be made here.
    Nothing,
    /// Parts of a practice, but no data file. Never a place to make a new one.
    Remains,
    /// A practice.
    Practice,
}

/// Looks at `folder`; writes nothing.
#[must_use]
pub fn presence(folder: &Path) -> Presence {
    let has = |name: &str| folder.join(name).symlink_metadata().is_ok();
    if has(DATA_FILE) {
        Presence::Practice
    } else if has(LOG_FILE)
        || super::swap::has_replaced(folder)
        || ((has(HEADER_FILE) || has(HEADER_COPY)) && !has(UNFINISHED_DATA_FILE))
    {
        Presence::Remains
    } else {
        Presence::Nothing
    }
}

/// Makes the folder with its parents, for its owner only where it is new.
pub(super) fn create(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|cause| match cause.kind() {
        // Something that is not a folder stands in the way.
        std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory => VaultError::ReadOnly.into(),
        _ => Err::<(), _>(cause)
            .doing("making the folder")
            .err()
            .unwrap_or_else(|| VaultError::ReadOnly.into()),
    })
}

/// Puts `bytes` at `path` whole or not at all: written beside it, flushed, looked at by `check`, renamed.
pub(super) fn replace_file(path: &Path, bytes: &[u8], check: impl FnOnce(&[u8]) -> Result<()>) -> Result<()> {
    let beside = with_suffix(path, ".new");
    let outcome = write_new(&beside, bytes)
        .and_then(|()| check(&std::fs::read(&beside).doing("reading the new file back")?))
        .and_then(|()| std::fs::rename(&beside, path).doing("putting the new file in place"));
    if outcome.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    outcome?;
    flush_folder(path)
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = private(OpenOptions::new().write(true).create(true).truncate(true))
        .open(path)
        .doing("writing a new file")?;
    file.write_all(bytes).doing("writing a new file")?;
    file.sync_all().doing("flushing a new file")
}

/// Makes a rename or removal inside the folder of `path` last. Windows has no such call and needs none.
pub(super) fn flush_folder(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder).and_then(|folder| folder.sync_all()).doing("flushing the folder")?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Flushes a file that another library wrote.
pub(super) fn flush_file(path: &Path) -> Result<()> {
    // Opened for writing, because Windows flushes no other handle.
    File::options().write(true).open(path).and_then(|file| file.sync_all()).doing("flushing a file")
}

/// `path` with `suffix` after its name.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Removes what work left that was cut off: folders named `prefix`…`.partial`.
pub(super) fn clear_cut_off(folder: &Path, prefix: &str) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(prefix) && name.ends_with(UNFINISHED) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}
