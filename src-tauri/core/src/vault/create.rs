//! Making a practice. Everything is built under other names and put in place last, so that a creation which
//! is cut off leaves nothing that looks like a practice.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::named_params;

use super::folder::{self, DATA_FILE, HEADER_COPY, HEADER_FILE, Presence, UNFINISHED_DATA_FILE, with_suffix};
use super::header::{Header, Sealing};
use super::key::{DataKey, FileSalt, KdfCost, SALT_BYTES};
use super::lock::VaultLock;
use super::migrate::{self, Step};
use super::recovery::RecoveryCode;
use super::unlock::Opening;
use super::{Vault, connection, empty_log, header_file, history, refuse_blank, search_words};
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Doing, Refusal, Result};

/// What a new practice is made from.
pub struct NewVault<'a> {
    /// The passphrase; its strength is judged before.
    pub passphrase: &'a Sensitive,
    /// What a guess of it shall cost.
    pub cost: KdfCost,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The system's generator; a seeded one only for made-up people.
    pub randomness: &'a Randomness,
    /// Whether its people are made up.
    pub is_sample: bool,
}

impl Vault {
    /// Makes a practice in `folder`, which holds none, and opens it.
    pub fn create(folder: &Path, new: &NewVault<'_>) -> Result<(Self, RecoveryCode)> {
        refuse_blank(new.passphrase)?;
        if folder::presence(folder) != Presence::Nothing {
            return Err(Refusal::PracticeExists.into());
        }
        folder::create(folder)?;
        let lock = VaultLock::take(folder)?;
        // Asked again under the lock: another program may have been quicker.
        if folder::presence(folder) != Presence::Nothing {
            return Err(Refusal::PracticeExists.into());
        }
        let key = DataKey::random(new.randomness);
        let header = match build(folder, new, &key, migrate::STEPS) {
            Ok(header) => header,
            Err(cause) => {
                // With the data file in place only a flush can have failed: that is a practice, keep it.
                if folder::presence(folder) != Presence::Practice {
                    clear_unfinished(folder);
                }
                return Err(cause);
            }
        };
        let code = RecoveryCode::of(&key);
        let vault =
            Opening { folder, lock, now: new.now, steps: migrate::STEPS }.new_practice(key, header)?;
        history::install(&vault.connection)?;
        search_words::install(&vault.connection)?;
        Ok((vault, code))
    }
}

fn build(folder: &Path, new: &NewVault<'_>, key: &DataKey, steps: &[Step]) -> Result<Header> {
    clear_unfinished(folder);
    let mut file_salt: FileSalt = [0; SALT_BYTES];
    new.randomness.fill(&mut file_salt);
    let vault_id = new.randomness.uuid(new.now);
    let unfinished = folder.join(UNFINISHED_DATA_FILE);
    fill_data_file(&unfinished, new, key, &file_salt, &vault_id, steps)?;
    let sealing = Sealing {
        vault_id: &vault_id,
        key,
        file_salt: &file_salt,
        passphrase: new.passphrase,
        cost: new.cost,
        seq: 1,
    };
    let header = Header::seal(&sealing, new.randomness)?;
    header_file::write(folder, &header, new.passphrase, key)?;
    let data = folder.join(DATA_FILE);
    std::fs::rename(&unfinished, &data).doing("putting the data file in place")?;
    folder::flush_folder(&data)?;
    Ok(header)
}

fn fill_data_file(
    path: &Path,
    new: &NewVault<'_>,
    key: &DataKey,
    file_salt: &FileSalt,
    vault_id: &str,
    steps: &[Step],
) -> Result<()> {
    let mut connection = connection::create_empty(path, key, file_salt)?;
    migrate::run(&mut connection, steps, new.now)?;
    connection
        .execute(
            "INSERT INTO vault_facts (id, vault_id, created_at, is_sample)
             VALUES (1, :vault_id, :created_at, :is_sample)",
            named_params! {
                ":vault_id": vault_id,
                ":created_at": new.now.timestamp_millis(),
                ":is_sample": new.is_sample,
            },
        )
        .doing("writing whose file this is")?;
    empty_log(&connection)?;
    connection.close().map_err(|(_, cause)| cause).doing("closing the new data file")?;
    folder::flush_file(path)
}

/// Removes what a creation left that never finished: [`Presence::Nothing`] has said that no data was in it.
fn clear_unfinished(folder: &Path) {
    let unfinished = folder.join(UNFINISHED_DATA_FILE);
    // The header first: with the unfinished file gone, a header alone would count as remains.
    for path in [
        folder.join(HEADER_FILE),
        folder.join(HEADER_COPY),
        with_suffix(&unfinished, "-wal"),
        with_suffix(&unfinished, "-journal"),
        unfinished,
    ] {
        let _ = std::fs::remove_file(path);
    }
}
