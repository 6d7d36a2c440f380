//! Reads and writes `vault.json` and its copy. An older header must not outlive a change of passphrase,
//! because the old passphrase would open it; so the copy always is of the current one.

use std::path::Path;

use super::folder::{HEADER_COPY, HEADER_FILE, replace_file};
use super::header::{Header, MAX_BYTES};
use super::key::DataKey;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result, VaultError};

/// How the header was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderState {
    /// Whole.
    Sound,
    /// Missing or damaged, but its copy is whole: nothing is lost, it should be written anew.
    OnlyCopy,
    /// Neither can be used: only the recovery code or the keychain opens the data.
    Unreadable,
}

/// The header of `folder`, and how it was found. The copy counts only where the header itself is no use.
pub(super) fn read(folder: &Path) -> Result<(Option<Header>, HeaderState)> {
    match read_one(&folder.join(HEADER_FILE)) {
        Ok(header) => return Ok((Some(header), HeaderState::Sound)),
        Err(Error::Vault(VaultError::NewerThanApp)) => return Err(VaultError::NewerThanApp.into()),
        Err(_) => {}
    }
    match read_one(&folder.join(HEADER_COPY)) {
        Ok(header) => Ok((Some(header), HeaderState::OnlyCopy)),
        Err(_) => Ok((None, HeaderState::Unreadable)),
    }
}

/// Writes `header` only after what reached the disk has been opened with `passphrase` and gave `key`.
pub(super) fn write(folder: &Path, header: &Header, passphrase: &Sensitive, key: &DataKey) -> Result<()> {
    let bytes = header.to_bytes()?;
    replace_file(&folder.join(HEADER_FILE), &bytes, |read_back| {
        let opened = Header::parse(read_back)?.open(passphrase)?;
        if opened.expose() == key.expose() { Ok(()) } else { Err(VaultError::HeaderDamaged.into()) }
    })?;
    write_copy(folder, header)
}

/// Makes both files equal to `header`, which has been proven by the key.
pub(super) fn mend(folder: &Path, header: &Header) -> Result<()> {
    let bytes = header.to_bytes()?;
    replace_file(&folder.join(HEADER_FILE), &bytes, |read_back| Header::parse(read_back).map(drop))?;
    write_copy(folder, header)
}

/// Makes the copy equal to `header`, if it is not.
pub(super) fn write_copy(folder: &Path, header: &Header) -> Result<()> {
    let path = folder.join(HEADER_COPY);
    let bytes = header.to_bytes()?;
    if std::fs::read(&path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    replace_file(&path, &bytes, |read_back| Header::parse(read_back).map(drop))
}

fn read_one(path: &Path) -> Result<Header> {
    let size = std::fs::metadata(path).map_err(|_| VaultError::HeaderDamaged)?.len();
    if size > MAX_BYTES {
        return Err(VaultError::HeaderDamaged.into());
    }
    Header::parse(&std::fs::read(path).map_err(|_| VaultError::HeaderDamaged)?)
}
