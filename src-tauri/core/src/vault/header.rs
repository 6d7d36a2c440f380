//! `vault.json`: how the passphrase leads to the key. Holds nothing secret without the passphrase; a copy goes
//! into every backup. Knows no SQL; who writes it to disk is [`super::header_file`].
//!
//! Two seals: `check` (plain SHA-256) tells a damaged file from a wrong passphrase before a slow derivation;
//! `mac` (keyed by the data key) tells whether someone changed the file on purpose.

use data_encoding::HEXLOWER;
use hmac::Mac;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::key::{DataKey, FileSalt, KdfCost, KeyId, PassphraseKey};
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Doing, Result, VaultError};

const FORMAT: &str = "stillpoint practice";
const VERSION: u32 = 1;
/// Ours is under 1 KB; anything far larger is not a header.
pub(super) const MAX_BYTES: u64 = 64 * 1024;

/// The header of one practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Header {
    format: String,
    version: u32,
    vault_id: String,
    key_id: KeyId,
    file_salt: String,
    seq: u64,
    passphrase: PassphraseSlot,
    mac: String,
    check: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PassphraseSlot {
    kdf: String,
    cost: KdfCost,
    salt: String,
    nonce: String,
    wrapped_key: String,
}

/// What every version of the header has, read first.
#[derive(Deserialize)]
struct Preamble {
    format: String,
    version: u32,
}

/// What a header is made from.
pub(super) struct Sealing<'a> {
    pub vault_id: &'a str,
    pub key: &'a DataKey,
    pub file_salt: &'a FileSalt,
    pub passphrase: &'a Sensitive,
    pub cost: KdfCost,
    /// One more than the header it takes the place of.
    pub seq: u64,
}

impl Header {
    /// A header by which `passphrase` leads to `key`.
    pub(super) fn seal(from: &Sealing<'_>, randomness: &Randomness) -> Result<Self> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        randomness.fill(&mut salt);
        randomness.fill(&mut nonce);
        let mut header = Self {
            format: FORMAT.into(),
            version: VERSION,
            vault_id: from.vault_id.into(),
            key_id: from.key.id(),
            file_salt: HEXLOWER.encode(from.file_salt),
            seq: from.seq,
            passphrase: PassphraseSlot {
                kdf: "argon2id".into(),
                cost: from.cost,
                salt: HEXLOWER.encode(&salt),
                nonce: HEXLOWER.encode(&nonce),
                wrapped_key: String::new(),
            },
            mac: String::new(),
            check: String::new(),
        };
        let derived = PassphraseKey::derive(from.passphrase, &salt, from.cost)?;
        let wrapped = derived.wrap(from.key, &nonce, header.context().as_bytes())?;
        header.passphrase.wrapped_key = HEXLOWER.encode(&wrapped);
        header.mac = HEXLOWER.encode(&from.key.seal(&header.sealed_bytes()?)?.finalize().into_bytes());
        header.check = HEXLOWER.encode(&header.checksum()?);
        Ok(header)
    }

    /// Reads the bytes of a header. Refuses any that differ in a single bit from what was written.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self> {
        let preamble: Preamble = serde_json::from_slice(bytes).map_err(|_| VaultError::HeaderDamaged)?;
        if preamble.format != FORMAT {
            return Err(VaultError::HeaderDamaged.into());
        }
        if preamble.version > VERSION {
            return Err(VaultError::NewerThanApp.into());
        }
        let header: Self = serde_json::from_slice(bytes).map_err(|_| VaultError::HeaderDamaged)?;
        let check = HEXLOWER.encode(&header.checksum()?);
        let known = header.version == VERSION && header.passphrase.kdf == "argon2id";
        if !known || header.check != check || !header.passphrase.cost.is_acceptable() {
            return Err(VaultError::HeaderDamaged.into());
        }
        Ok(header)
    }

    /// The bytes that [`Header::parse`] reads.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).doing("writing the header")
    }

    /// The key, if `passphrase` is right and nobody has changed the header.
    pub(super) fn open(&self, passphrase: &Sensitive) -> Result<DataKey> {
        let derived =
            PassphraseKey::derive(passphrase, &bytes_of(&self.passphrase.salt)?, self.passphrase.cost)?;
        let wrapped =
            HEXLOWER.decode(self.passphrase.wrapped_key.as_bytes()).map_err(|_| VaultError::HeaderDamaged)?;
        let key = derived
            .unwrap(&wrapped, &bytes_of(&self.passphrase.nonce)?, self.context().as_bytes())
            .ok_or(VaultError::WrongPassphrase)?;
        if key.id() == self.key_id && self.is_sealed_by(&key)? {
            Ok(key)
        } else {
            Err(VaultError::HeaderDamaged.into())
        }
    }

    /// Whether the holder of `key` wrote this header as it stands.
    pub(super) fn is_sealed_by(&self, key: &DataKey) -> Result<bool> {
        let Ok(mac) = HEXLOWER.decode(self.mac.as_bytes()) else { return Ok(false) };
        Ok(key.seal(&self.sealed_bytes()?)?.verify_slice(&mac).is_ok())
    }

    /// The practice it belongs to.
    #[must_use]
    pub fn vault_id(&self) -> &str {
        &self.vault_id
    }

    /// The key it leads to.
    #[must_use]
    pub fn key_id(&self) -> &KeyId {
        &self.key_id
    }

    /// How often it has been written.
    pub(super) fn seq(&self) -> u64 {
        self.seq
    }

    /// The salt of the data file.
    pub(super) fn file_salt(&self) -> Result<FileSalt> {
        bytes_of(&self.file_salt)
    }

    /// What the wrapped key is bound to: a slot moved to another practice, or with weakened cost, does not open.
    fn context(&self) -> String {
        let KdfCost { memory_kib, passes, lanes } = self.passphrase.cost;
        format!(
            "{}|{}|{}|{}|passphrase|{}|{memory_kib}|{passes}|{lanes}|{}",
            self.format,
            self.version,
            self.vault_id,
            self.key_id.as_str(),
            self.passphrase.kdf,
            self.passphrase.salt,
        )
    }

    fn sealed_bytes(&self) -> Result<Vec<u8>> {
        let bare = Self { mac: String::new(), check: String::new(), ..self.clone() };
        serde_json::to_vec(&bare).doing("sealing the header")
    }

    fn checksum(&self) -> Result<[u8; 32]> {
        let bare = Self { check: String::new(), ..self.clone() };
        Ok(Sha256::digest(serde_json::to_vec(&bare).doing("sealing the header")?).into())
    }
}

/// Exactly `N` bytes from lower-case hex; upper case is refused, so that one content has one spelling.
fn bytes_of<const N: usize>(hex: &str) -> Result<[u8; N]> {
    let bytes = HEXLOWER.decode(hex.as_bytes()).map_err(|_| VaultError::HeaderDamaged)?;
    Ok(<[u8; N]>::try_from(bytes).map_err(|_| VaultError::HeaderDamaged)?)
}

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;
