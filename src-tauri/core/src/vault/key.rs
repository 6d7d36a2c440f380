//! The data key and what derives or wraps it. Owns every byte of key material; must not know files or SQL.
//!
//! The file's key is random ([`DataKey`]); the passphrase only wraps it, so changing the passphrase never
//! touches the data. No type here has `Debug`, `Clone` or serde.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use data_encoding::HEXLOWER;
use hmac::{Hmac, Mac};
use icu_normalizer::ComposingNormalizerBorrowed;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result, VaultError};

/// Bytes of the file's salt, which `SQLCipher` keeps in the first bytes of the file.
pub const SALT_BYTES: usize = 16;

/// The salt of the data file; no secret.
pub type FileSalt = [u8; SALT_BYTES];

/// The random key of one practice.
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new key. `randomness` must come from the system.
    #[must_use]
    pub fn random(randomness: &Randomness) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        randomness.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    /// The key with exactly these bytes, if there are 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        <[u8; 32]>::try_from(bytes).ok().map(|key| Self(Zeroizing::new(key)))
    }

    /// The bytes; every call is a place a reviewer looks at.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// A second holder of the same key, spelled out so that it is seen.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self(self.0.clone())
    }

    /// Names the key without giving it away: tells "another key" from "a damaged file".
    #[must_use]
    pub fn id(&self) -> KeyId {
        let digest = Sha256::new().chain_update(b"stillpoint key id").chain_update(self.expose()).finalize();
        let mut id = [0; 8];
        id.copy_from_slice(&digest[..8]);
        KeyId(HEXLOWER.encode(&id))
    }

    /// Key and salt as `SQLCipher` reads them: 96 hex digits. The salt is given so that a torn first page,
    /// which the log can mend, does not lose it (measured: 38 of 3000 crash images could not be opened without).
    pub(super) fn raw_key_text(&self, salt: &FileSalt) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        HEXLOWER.encode_append(self.expose(), &mut text);
        HEXLOWER.encode_append(salt, &mut text);
        text
    }

    /// HMAC-SHA256 of `message` under a key of its own, derived from this one.
    pub(super) fn seal(&self, message: &[u8]) -> Result<Hmac<Sha256>> {
        let short = |_| Error::internal("sealing the header", "key length");
        let mut derive = <Hmac<Sha256> as Mac>::new_from_slice(self.expose()).map_err(short)?;
        derive.update(b"stillpoint header seal");
        let derived = Zeroizing::new(<[u8; 32]>::from(derive.finalize().into_bytes()));
        let mut seal = <Hmac<Sha256> as Mac>::new_from_slice(derived.as_slice()).map_err(short)?;
        seal.update(message);
        Ok(seal)
    }
}

/// The public name of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(String);

impl KeyId {
    /// 16 hex digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What one guess of the passphrase costs (Argon2id, RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfCost {
    /// RFC 9106, section 4, second recommendation: about half a second here. Every real practice uses at
    /// least this.
    pub const RECOMMENDED: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The cheapest that is still read: for tests and the sample practice.
    pub const FLOOR_FOR_TESTS: Self = Self { memory_kib: 19 * 1024, passes: 1, lanes: 1 };

    /// Whether a header may ask for this: neither trivial to guess nor a way to exhaust the machine.
    #[must_use]
    pub fn is_acceptable(self) -> bool {
        (19 * 1024..=1024 * 1024).contains(&self.memory_kib)
            && (1..=16).contains(&self.passes)
            && (1..=8).contains(&self.lanes)
    }
}

/// The key that a passphrase gives.
pub(super) struct PassphraseKey(Zeroizing<[u8; 32]>);

impl PassphraseKey {
    /// Derives it; slow on purpose. The passphrase is composed (NFC) first, because keyboards differ in the
    /// form in which they send an umlaut; blanks count.
    pub fn derive(passphrase: &Sensitive, salt: &[u8; 16], cost: KdfCost) -> Result<Self> {
        if !cost.is_acceptable() {
            return Err(VaultError::HeaderDamaged.into());
        }
        let composed = Zeroizing::new(
            ComposingNormalizerBorrowed::new_nfc().normalize(passphrase.expose()).into_owned(),
        );
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
            .map_err(|cause| Error::internal("reading the cost of the passphrase", cause))?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(composed.as_bytes(), salt, key.as_mut_slice())
            .map_err(|cause| Error::internal("deriving the key of the passphrase", cause))?;
        Ok(Self(key))
    }

    /// Encrypts `key`, bound to `context`.
    pub fn wrap(&self, key: &DataKey, nonce: &[u8; 24], context: &[u8]) -> Result<Vec<u8>> {
        self.cipher()
            .encrypt(XNonce::from_slice(nonce), Payload { msg: key.expose(), aad: context })
            .map_err(|cause| Error::internal("wrapping the key", cause))
    }

    /// Decrypts; nothing where the passphrase, the context or a single bit differs.
    pub fn unwrap(&self, wrapped: &[u8], nonce: &[u8; 24], context: &[u8]) -> Option<DataKey> {
        let plain = Zeroizing::new(
            self.cipher().decrypt(XNonce::from_slice(nonce), Payload { msg: wrapped, aad: context }).ok()?,
        );
        DataKey::from_bytes(&plain)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(Key::from_slice(self.0.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOOR: KdfCost = KdfCost::FLOOR_FOR_TESTS;

    fn derived(text: &str) -> [u8; 32] {
        *PassphraseKey::derive(&Sensitive::new(text.into()), &[7; 16], FLOOR).unwrap().0
    }

    #[test]
    fn a_passphrase_is_the_same_in_both_forms_of_an_umlaut_but_blanks_count() {
        assert_eq!(derived("gr\u{fc}n"), derived("gru\u{308}n"), "keyboards send either form");
        assert_ne!(derived("gr\u{fc}n"), derived("gr\u{fc}n "), "a blank is part of a passphrase");
    }

    #[test]
    fn argon2id_agrees_with_the_rfc() {
        // RFC 9106, section 5.3. Another answer would mean that older practices cannot be opened.
        let params = argon2::ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let mut tag = [0; 32];
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
            .unwrap()
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        assert_eq!(HEXLOWER.encode(&tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    #[test]
    fn a_cost_outside_the_bounds_is_refused_before_it_is_paid() {
        for (memory_kib, passes, lanes) in
            [(1024, 3, 4), (u32::MAX, 3, 4), (65_536, 0, 4), (65_536, 17, 4), (65_536, 3, 0), (65_536, 3, 9)]
        {
            let cost = KdfCost { memory_kib, passes, lanes };
            let answer = PassphraseKey::derive(&Sensitive::new("x".into()), &[0; 16], cost);
            assert!(
                matches!(answer, Err(Error::Vault(VaultError::HeaderDamaged))),
                "{cost:?} must not be derived"
            );
        }
    }

    #[test]
    fn a_wrapped_key_opens_only_with_its_own_passphrase_and_context() {
        let key = DataKey::random(&Randomness::seeded(1));
        let right = PassphraseKey::derive(&Sensitive::new("a".into()), &[1; 16], FLOOR).unwrap();
        let wrong = PassphraseKey::derive(&Sensitive::new("b".into()), &[1; 16], FLOOR).unwrap();
        let wrapped = right.wrap(&key, &[9; 24], b"here").unwrap();
        assert_eq!(right.unwrap(&wrapped, &[9; 24], b"here").unwrap().expose(), key.expose());
        assert!(wrong.unwrap(&wrapped, &[9; 24], b"here").is_none(), "another passphrase");
        assert!(right.unwrap(&wrapped, &[9; 24], b"there").is_none(), "moved to another practice");
        assert!(right.unwrap(&wrapped[1..], &[9; 24], b"here").is_none(), "cut short");
    }
}
