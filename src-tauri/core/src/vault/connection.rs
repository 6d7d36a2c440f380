//! The one place that opens a `SQLCipher` file: what is checked before, and the settings in their fixed order.
//!
//! Rule R1: nothing here creates a data file. Even [`create_empty`] needs that there is none, and no
//! connection is opened with the CREATE flag.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::folder::with_suffix;
use super::key::{DataKey, FileSalt};
use crate::error::{Doing, Error, Result, VaultError};

/// "Stlp": says to `file` and to us whose data this is.
const APPLICATION_ID: i32 = 0x5374_6c70;
const PAGE: u64 = 4096;
/// Before 3.51.3 a checkpoint could corrupt the log (the WAL-reset bug).
const OLDEST_SQLITE: i32 = 3_051_003;

/// Opens the data file for reading and writing. `newest` is the schema number this program knows.
pub(super) fn open(path: &Path, key: &DataKey, salt: &FileSalt, newest: u32) -> Result<Connection> {
    check_size(path)?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key, salt)?;
    if application_id(&connection)? != APPLICATION_ID {
        return Err(VaultError::Damaged.into());
    }
    if super::migrate::version(&connection)? > newest {
        return Err(VaultError::NewerThanApp.into());
    }
    settle(&connection)?;
    Ok(connection)
}

/// Opens a file only to look at it: nothing is written, not even a log.
pub(super) fn open_to_read(path: &Path, key: &DataKey, salt: &FileSalt) -> Result<Connection> {
    check_size(path)?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, key, salt)?;
    if application_id(&connection)? == APPLICATION_ID {
        Ok(connection)
    } else {
        Err(VaultError::Damaged.into())
    }
}

/// Makes a data file where there is none and opens it. Only [`super::Vault::create`] comes here.
pub(super) fn create_empty(path: &Path, key: &DataKey, salt: &FileSalt) -> Result<Connection> {
    // The file is made here, private from its first moment, so that SQLite never needs the CREATE flag.
    private(OpenOptions::new().write(true).create_new(true)).open(path).doing("creating the data file")?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key, salt)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID).doing("marking the data file")?;
    settle(&connection)?;
    Ok(connection)
}

/// A file only its owner can read, where the system knows owners.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// An empty file would open as a new, empty practice; one cut short is known without a key.
fn check_size(path: &Path) -> Result<()> {
    let about = std::fs::metadata(path).map_err(|_| VaultError::Damaged)?;
    // With a log, a last page written in part (disk full, power) is mended from it, so SQLite decides.
    let mendable = || std::fs::metadata(with_suffix(path, "-wal")).is_ok_and(|log| log.len() > 0);
    let whole_pages = about.len() % PAGE == 0;
    if about.is_file() && about.len() >= PAGE && (whole_pages || mendable()) {
        Ok(())
    } else {
        Err(VaultError::Damaged.into())
    }
}

fn connect(path: &Path, mode: OpenFlags, key: &DataKey, salt: &FileSalt) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .doing("opening the data file")?;
    // SQLCipher otherwise writes page numbers to standard error at every wrong key.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;").doing("silencing the cipher")?;
    // As SQL text because the C call needs `unsafe`, which this program forbids itself.
    let mut statement = Zeroizing::new(String::with_capacity(128));
    statement.push_str("PRAGMA key = \"x'");
    statement.push_str(&key.raw_key_text(salt));
    statement.push_str("'\";");
    connection.execute_batch(&statement).doing("giving the key")?;
    drop(statement);
    // Before the first read: later, SQLite would already have made its shared-memory file.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;").doing("taking the file for ourselves")?;
    // At once: SQLCipher keeps the key's text until the first read.
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
        .doing("reading the first page")?;
    assert_encrypted(&connection)?;
    Ok(connection)
}

/// A plain SQLite ignores `PRAGMA key` and would write everything readable (Signal-Desktop 5097).
fn assert_encrypted(connection: &Connection) -> Result<()> {
    let cipher: Option<String> = connection
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .map_err(|_| Error::internal("opening the data file", "this build has no cipher"))?;
    if cipher.is_none_or(|version| version.is_empty()) || rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::internal(
            "opening the data file",
            "this build has no cipher, or a SQLite too old",
        ));
    }
    Ok(())
}

fn application_id(connection: &Connection) -> Result<i32> {
    connection.query_row("PRAGMA application_id", [], |row| row.get(0)).doing("reading whose file this is")
}

fn settle(connection: &Connection) -> Result<()> {
    let mode: String =
        connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).doing("choosing the log")?;
    if mode != "wal" {
        return Err(VaultError::ReadOnly.into());
    }
    connection
        .execute_batch(
            "PRAGMA foreign_keys = ON;
             PRAGMA synchronous = FULL;
             PRAGMA fullfsync = ON;
             PRAGMA checkpoint_fullfsync = ON;
             PRAGMA cache_size = -65536;
             PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;",
        )
        .doing("settling the data file")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).doing("guarding the schema")?;
    connection.busy_timeout(Duration::from_secs(2)).doing("setting the patience")
}
