//! Bringing a backup back. It is opened and checked before anything of the present practice moves, and what
//! it takes the place of is kept.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::container::{self, Manifest};
use super::folder::{self, DATA_FILE, Presence};
use super::lock::VaultLock;
use super::unlock::{Unlock, find_key};
use super::verify::{self, Contents};
use super::{connection, migrate, swap, unlock};
use crate::error::Doing;
use crate::error::{Error, FileError, Result, VaultError, What};

const WORKSHOP: &str = ".restoring-";

/// What a restore has done.
#[derive(Debug)]
pub struct Restored {
    /// What the backup says about itself.
    pub manifest: Manifest,
    /// Where the practice is now that was there before, if there was one.
    pub replaced: Option<PathBuf>,
}

/// What the backup at `path` says about itself. Needs no key.
pub fn look_at(path: &Path) -> Result<Manifest> {
    container::manifest(path)
}

/// Puts the practice from the backup at `path` into `folder`. It opens with the passphrase that was in force
/// when it was taken, or with the recovery code. Afterwards the practice is closed.
pub fn restore(path: &Path, folder: &Path, with: &Unlock, now: DateTime<Utc>) -> Result<Restored> {
    let manifest = container::manifest(path)?;
    if manifest.schema > migrate::newest(migrate::STEPS) {
        return Err(VaultError::NewerThanApp.into());
    }
    let fresh = !folder.exists();
    let outcome = bring_back(path, folder, with, now);
    if outcome.is_err() && fresh {
        // Only what this call made: a folder with nothing but our lock file in it.
        let _ = std::fs::remove_file(folder.join(super::lock::LOCK_FILE));
        let _ = std::fs::remove_dir(folder);
    }
    outcome
}

fn bring_back(path: &Path, folder: &Path, with: &Unlock, now: DateTime<Utc>) -> Result<Restored> {
    folder::create(folder)?;
    let _lock = VaultLock::take(folder)?;
    swap::roll_back(folder)?;
    folder::clear_cut_off(folder, WORKSHOP);
    // Inside the folder, because only there a rename is sure to stay on one disk.
    let workshop = tempfile::Builder::new()
        .prefix(WORKSHOP)
        .suffix(folder::UNFINISHED)
        .tempdir_in(folder)
        .doing("making room for the restore")?;
    let manifest = container::unpack(path, workshop.path())?;
    check(workshop.path(), with, &manifest)?;
    let replaced = swap::swap_in(folder, workshop.path(), now)?;
    Ok(Restored { manifest, replaced })
}

/// Opens the unpacked practice without writing to it and compares it with its manifest.
fn check(folder: &Path, with: &Unlock, manifest: &Manifest) -> Result<()> {
    let found = find_key(folder, with)?;
    let data = connection::open_to_read(&folder.join(DATA_FILE), &found.key, &found.file_salt)
        .map_err(|cause| found.explain(cause))?;
    verify::check(&data)?;
    let same = Contents::of(&data)?.total_rows() == manifest.rows
        && unlock::facts(&data)?.vault_id == manifest.vault_id;
    if same { Ok(()) } else { Err(FileError::NotABackup.into()) }
}

/// Whether a restore has set a practice aside that could return.
#[must_use]
pub fn can_undo(folder: &Path) -> bool {
    swap::newest_replaced(folder).is_some()
}

/// Takes the last restore back: the practice that was set aside returns, and the present one is set aside.
pub fn undo_restore(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
    if folder::presence(folder) == Presence::Nothing {
        return Err(VaultError::Missing.into());
    }
    let _lock = VaultLock::take(folder)?;
    swap::roll_back(folder)?;
    let from = swap::newest_replaced(folder).ok_or_else(|| Error::not_found(What::Backup, "replaced"))?;
    let replaced = swap::swap_in(folder, &from, now)?;
    // Only if nothing is left in it.
    let _ = std::fs::remove_dir(&from);
    replaced.ok_or_else(|| Error::internal("undoing the restore", "nothing was there to set aside"))
}
