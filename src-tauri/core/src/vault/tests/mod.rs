//! The vault on real files: what a coach's disk, crashes and typing errors do to it.

mod backups;
mod canary;
mod crash;
mod damage;
mod disk;
mod exchange;
mod opening;
mod restoring;
mod updating;

use std::path::Path;

use chrono::{DateTime, Utc};

use super::key::KdfCost;
use super::recovery::RecoveryCode;
use super::{NewPassphrase, NewVault, Unlock, Vault};
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, FileError, Result, VaultError};
use crate::vault::backup::{Backup, BackupTo, Reason};

pub const PASSPHRASE: &str = "quiet harbour morning";

pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_772_000_000_000).unwrap()
}

pub fn secret(text: &str) -> Sensitive {
    Sensitive::new(text.into())
}

pub fn passphrase(text: &str) -> Unlock {
    Unlock::Passphrase(secret(text))
}

pub fn recovery(code: &RecoveryCode) -> Unlock {
    Unlock::Recovery(RecoveryCode::parse(&code.printed().unwrap()).unwrap())
}

pub fn create_as(folder: &Path, seed: u64) -> Result<(Vault, RecoveryCode)> {
    Vault::create(
        folder,
        &NewVault {
            passphrase: &secret(PASSPHRASE),
            cost: KdfCost::FLOOR_FOR_TESTS,
            now: now(),
            randomness: &Randomness::seeded(seed),
            is_sample: false,
        },
    )
}

pub fn create(folder: &Path) -> (Vault, RecoveryCode) {
    create_as(folder, 7).unwrap()
}

pub fn unlock(folder: &Path, with: &Unlock) -> Result<Vault> {
    Vault::unlock(folder, with, now())
}

pub fn new_passphrase<'a>(text: &'a Sensitive, randomness: &'a Randomness) -> NewPassphrase<'a> {
    NewPassphrase { passphrase: text, cost: KdfCost::FLOOR_FOR_TESTS, randomness }
}

/// Why it did not open, in the words a person gets.
#[track_caller]
pub fn refusal<T>(answer: Result<T>) -> VaultError {
    match answer {
        Err(Error::Vault(cause)) => cause,
        Err(other) => panic!("not an answer for a person: {other}"),
        Ok(_) => panic!("it opened"),
    }
}

/// A table of our own, so that these tests stand whatever the practice's tables become.
pub fn write_words(vault: &mut Vault, words: &[&str]) {
    let transaction = vault.connection_mut().transaction().unwrap();
    transaction
        .execute_batch(
            "CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;",
        )
        .unwrap();
    for word in words {
        transaction.execute("INSERT INTO words (word) VALUES (?1)", [word]).unwrap();
    }
    transaction.commit().unwrap();
}

pub fn words(vault: &Vault) -> Vec<String> {
    let mut statement = vault.connection().prepare("SELECT word FROM words ORDER BY id").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// Every file below `folder` with its bytes, to prove that nothing was touched.
pub fn contents(folder: &Path) -> std::collections::BTreeMap<std::path::PathBuf, Vec<u8>> {
    let mut all = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    all
}

pub fn to<'a>(folder: &'a Path, hours: i64) -> BackupTo<'a> {
    BackupTo {
        folder,
        practice: "Linden & Stern",
        reason: Reason::ByHand,
        now: now() + chrono::TimeDelta::hours(hours),
    }
}

pub fn back_up(vault: &mut Vault, folder: &Path) -> Backup {
    vault.back_up(&to(folder, 0)).unwrap()
}

/// Why a file given to us was not taken.
#[track_caller]
pub fn file_refusal<T>(answer: Result<T>) -> FileError {
    match answer {
        Err(Error::File(cause)) => cause,
        Err(other) => panic!("another answer was due: {other}"),
        Ok(_) => panic!("it was taken"),
    }
}

/// Runs the ignored test `name` of this binary in a process of its own.
pub fn child(name: &str) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        &format!("vault::tests::{name}"),
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ]);
    command
}
