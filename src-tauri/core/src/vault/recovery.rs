//! The recovery kit's code: the data key itself, written so that a person can copy it by hand. It opens the
//! data when header, passphrase and keychain are all gone, and with any tool that reads `SQLCipher` files.
//!
//! 52 characters of base32 for 32 bytes, 4 more to find a typing error, as 14 groups of 4. The alphabet is
//! Crockford's: no I, L, O or U.

use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::key::DataKey;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result, VaultError};

const GROUP: usize = 4;
const KEY_CHARS: usize = 52;
/// Groups on the sheet.
pub const GROUPS: usize = 14;

static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    spec.encoding().ok()
});

/// The code on the recovery sheet. Never printed by accident: no `Debug`, no serde.
pub struct RecoveryCode(DataKey);

impl RecoveryCode {
    /// The code of `key`.
    #[must_use]
    pub fn of(key: &DataKey) -> Self {
        Self(key.duplicate())
    }

    /// The key it spells.
    #[must_use]
    pub fn key(&self) -> &DataKey {
        &self.0
    }

    /// Reads what a person typed: case, blanks, dashes, O for 0 and I or L for 1 are all forgiven; any other
    /// difference is a typing error.
    pub fn parse(typed: &Sensitive) -> Result<Self> {
        let text = plain(typed.expose());
        if text.len() != GROUPS * GROUP {
            return Err(VaultError::WrongRecoveryCode.into());
        }
        let (key_text, check_text) = text.split_at(KEY_CHARS);
        let bytes =
            Zeroizing::new(base32()?.decode(key_text.as_bytes()).map_err(|_| VaultError::WrongRecoveryCode)?);
        let key = DataKey::from_bytes(&bytes).ok_or(VaultError::WrongRecoveryCode)?;
        if check(&key)?.as_str() == check_text {
            Ok(Self(key))
        } else {
            Err(VaultError::WrongRecoveryCode.into())
        }
    }

    /// The 14 groups, in the order of the sheet.
    pub fn groups(&self) -> Result<Vec<Sensitive>> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * GROUP));
        base32()?.encode_append(self.0.expose(), &mut text);
        text.push_str(&check(&self.0)?);
        Ok((0..GROUPS).map(|at| Sensitive::new(text[at * GROUP..(at + 1) * GROUP].to_owned())).collect())
    }

    /// The whole code with dashes between the groups, as it is printed and put in the QR code.
    pub fn printed(&self) -> Result<Sensitive> {
        let mut text = String::with_capacity(GROUPS * (GROUP + 1));
        for group in self.groups()? {
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(group.expose());
        }
        Ok(Sensitive::new(text))
    }

    /// Whether each typed group is the one at its place (0 is the first): proof that the sheet exists and
    /// can be read.
    pub fn confirms(&self, typed: &[(usize, Sensitive)]) -> Result<bool> {
        let groups = self.groups()?;
        Ok(!typed.is_empty()
            && typed.iter().all(|(at, text)| {
                groups.get(*at).is_some_and(|group| group.expose() == plain(text.expose()).as_str())
            }))
    }
}

/// Upper case, without separators, look-alikes replaced.
fn plain(typed: &str) -> Zeroizing<String> {
    // Room for all of it at once, so that growing leaves no copy behind.
    let mut text = Zeroizing::new(String::with_capacity(typed.len()));
    for c in typed.chars() {
        match c.to_ascii_uppercase() {
            c if c.is_whitespace() => {}
            '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            'O' => text.push('0'),
            'I' | 'L' => text.push('1'),
            c => text.push(c),
        }
    }
    // Characters of several bytes could be cut apart later on; none belongs here.
    if !text.is_ascii() {
        text.zeroize();
    }
    text
}

/// Four characters that depend on all the others: a typing error passes once in a million.
fn check(key: &DataKey) -> Result<Zeroizing<String>> {
    let digest =
        Sha256::new().chain_update(b"stillpoint recovery check").chain_update(key.expose()).finalize();
    let mut text = Zeroizing::new(base32()?.encode(&digest[..5]));
    text.truncate(GROUP);
    Ok(text)
}

fn base32() -> Result<&'static Encoding> {
    BASE32.as_ref().ok_or_else(|| Error::internal("writing the recovery code", "alphabet"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(seed: u8) -> RecoveryCode {
        RecoveryCode::of(&DataKey::from_bytes(&[seed; 32]).unwrap())
    }

    fn parsed(text: &str) -> Option<[u8; 32]> {
        RecoveryCode::parse(&Sensitive::new(text.into())).ok().map(|code| *code.key().expose())
    }

    #[test]
    fn the_sheet_has_fourteen_groups_of_four_without_look_alikes() {
        let groups = code(0xA7).groups().unwrap();
        assert_eq!(groups.len(), GROUPS);
        for group in groups {
            assert_eq!(group.expose().len(), GROUP);
            assert!(!group.expose().contains(['I', 'L', 'O', 'U']), "hard to tell apart on paper");
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let printed = code(0x08).printed().unwrap();
        let text = printed.expose();
        assert!(text.contains('0') && text.contains('1'), "the sample must have both look-alikes: {text}");
        for typed in [
            text.to_owned(),
            text.to_lowercase(),
            text.replace('-', " "),
            text.replace('-', ""),
            text.replace('-', " \u{2013}\n"),
            text.replace('0', "O").replace('1', "l"),
            text.replace('0', "o").replace('1', "I"),
        ] {
            assert_eq!(parsed(&typed), Some([0x08; 32]), "{typed}");
        }
    }

    #[test]
    fn the_typed_groups_must_be_those_of_the_sheet() {
        let key: Vec<u8> = (0..32).collect();
        let code = RecoveryCode::of(&DataKey::from_bytes(&key).unwrap());
        let groups = code.groups().unwrap();
        let lower = |at: usize| Sensitive::new(groups[at].expose().to_lowercase());
        assert!(code.confirms(&[(3, lower(3)), (11, lower(11))]).unwrap());
        assert!(
            !code.confirms(&[(3, lower(11))]).unwrap_or(true) || groups[3].expose() == groups[11].expose()
        );
        assert!(!code.confirms(&[(3, lower(3)), (99, lower(3))]).unwrap(), "there is no group 99");
        assert!(!code.confirms(&[]).unwrap(), "nothing typed proves nothing");
    }

    proptest! {
        #[test]
        fn every_key_survives_paper(bytes in any::<[u8; 32]>()) {
            let code = RecoveryCode::of(&DataKey::from_bytes(&bytes).unwrap());
            prop_assert_eq!(parsed(code.printed().unwrap().expose()), Some(bytes));
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes in any::<[u8; 32]>(), at in 0usize..56, to in 0usize..32) {
            let code = RecoveryCode::of(&DataKey::from_bytes(&bytes).unwrap());
            let mut text: Vec<char> = code.printed().unwrap().expose().replace('-', "").chars().collect();
            let wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().nth(to).unwrap();
            prop_assume!(text[at] != wrong);
            text[at] = wrong;
            prop_assert_eq!(parsed(&text.iter().collect::<String>()), None);
        }

        #[test]
        fn nothing_that_is_typed_panics(text in ".*") {
            let _ = parsed(&text);
        }
    }
}
