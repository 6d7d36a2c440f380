//! Puts another set of files in a practice's place and keeps the present ones in `replaced-<time>/`. Cut off
//! at any moment, the next opening finds the practice as it was.
//!
//! The folder's name says how far it got: `.moving` while the present files go in, `.placing` once all are in
//! and the new ones come, and no ending when it is done.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::folder::{self, DATA_FILE, HEADER_COPY, HEADER_FILE, LOG_FILE, with_suffix};
use crate::error::{Doing, Error, Result};

/// How the name of a folder with replaced files begins.
pub(super) const REPLACED: &str = "replaced-";
const MOVING: &str = ".moving";
const PLACING: &str = ".placing";
/// All that makes up a practice.
const FILES: [&str; 6] = [HEADER_FILE, HEADER_COPY, DATA_FILE, LOG_FILE, "data.db-shm", "data.db-journal"];

/// Moves the present practice aside and the files in `from` into its place. Answers where the present one is
/// now, if there was one. The caller holds the lock.
pub(super) fn swap_in(folder: &Path, from: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>> {
    let replaced = free_folder(folder, now)?;
    let (moving, placing) = (with_suffix(&replaced, MOVING), with_suffix(&replaced, PLACING));
    folder::create(&moving)?;
    let steps = || -> Result<()> {
        move_all(folder, &moving)?;
        std::fs::rename(&moving, &placing).doing("setting the present practice aside")?;
        folder::flush_folder(&placing)?;
        move_all(from, folder)?;
        folder::flush_folder(&folder.join(DATA_FILE))?;
        std::fs::rename(&placing, &replaced).doing("finishing the exchange")?;
        folder::flush_folder(&replaced)
    };
    if let Err(cause) = steps() {
        for aside in interrupted(folder).collect::<Vec<_>>() {
            roll_back_one(folder, &aside, from)?;
        }
        return Err(cause);
    }
    let is_empty = std::fs::read_dir(&replaced).is_ok_and(|mut entries| entries.next().is_none());
    if is_empty {
        std::fs::remove_dir(&replaced).doing("finishing the exchange")?;
    }
    Ok((!is_empty).then_some(replaced))
}

/// Whether an exchange was cut off here.
pub(super) fn is_interrupted(folder: &Path) -> bool {
    interrupted(folder).next().is_some()
}

/// Whether files lie here that an exchange set aside.
pub(super) fn has_replaced(folder: &Path) -> bool {
    replaced_folders(folder).next().is_some()
}

/// The newest folder of replaced files that has a practice in it.
pub(super) fn newest_replaced(folder: &Path) -> Option<PathBuf> {
    replaced_folders(folder).filter(|path| path.join(DATA_FILE).exists()).max()
}

/// Brings the practice back that a cut-off exchange was setting aside. The caller holds the lock.
pub(super) fn roll_back(folder: &Path) -> Result<()> {
    for aside in interrupted(folder).collect::<Vec<_>>() {
        let name = aside.to_string_lossy();
        // The source of what arrived, a backup or an older `replaced-` folder, may have nothing left of it.
        let arrived = PathBuf::from(format!("{}-arrived", name.trim_end_matches(PLACING)));
        roll_back_one(folder, &aside, &arrived)?;
    }
    Ok(())
}

/// Can itself be cut off and done again.
fn roll_back_one(folder: &Path, aside: &Path, arrived: &Path) -> Result<()> {
    let mut aside = aside.to_owned();
    if let Some(name) = aside.to_string_lossy().strip_suffix(PLACING) {
        // All of the practice is inside, so whatever lies outside came with the exchange.
        let moving = PathBuf::from(format!("{name}{MOVING}"));
        folder::create(arrived)?;
        move_all(folder, arrived)?;
        folder::flush_folder(&arrived.join(DATA_FILE))?;
        std::fs::rename(&aside, &moving).doing("undoing the exchange")?;
        aside = moving;
    }
    move_all(&aside, folder)?;
    folder::flush_folder(&folder.join(DATA_FILE))?;
    std::fs::remove_dir(&aside).doing("undoing the exchange")
}

fn move_all(from: &Path, to: &Path) -> Result<()> {
    for name in FILES {
        match std::fs::rename(from.join(name), to.join(name)) {
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {}
            other => other.doing("moving the practice's files")?,
        }
    }
    Ok(())
}

fn replaced_folders(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(REPLACED))
        .map(|entry| entry.path())
}

fn interrupted(folder: &Path) -> impl Iterator<Item = PathBuf> {
    replaced_folders(folder).filter(|path| {
        let name = path.to_string_lossy();
        name.ends_with(MOVING) || name.ends_with(PLACING)
    })
}

fn free_folder(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
    let stamp = now.format("%Y%m%dT%H%M%SZ");
    (1..1000)
        .map(|n| if n == 1 { format!("{REPLACED}{stamp}") } else { format!("{REPLACED}{stamp}-{n:03}") })
        .map(|name| folder.join(name))
        .find(|path| !path.exists())
        .ok_or_else(|| Error::internal("setting the present practice aside", "a thousand within a second"))
}
