//! The vault on real files: what a coach's disk, crashes and typing errors do to it.

mod opening;

use std::path::Path;

use chrono::{DateTime, Utc};

use super::key::KdfCost;
use super::recovery::RecoveryCode;
use super::{NewPassphrase, NewVault, Unlock, Vault};
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result, VaultError};

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
