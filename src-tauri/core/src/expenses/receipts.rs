//! A file on its way to becoming a receipt: read once, looked at by its beginning, kept as it is. It is never decoded
//! here: what shows it is the coach's own viewer or the window, so a strange file can harm nothing in the practice.

use std::io::Read;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::model::ReceiptKind;
use crate::app::App;
use crate::basics::ids::FileId;
use crate::error::{FileError, Result};

/// A photo of a telephone takes a third of this.
const LARGEST: u64 = 10 * 1024 * 1024;
/// The longest name that is kept.
const LONGEST_NAME: usize = 120;

/// A receipt to be kept.
pub struct NewReceipt {
    /// What the file was called.
    pub name: String,
    /// What it is.
    pub kind: ReceiptKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Their SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl NewReceipt {
    /// A file under its name, if it can be a receipt.
    ///
    /// # Errors
    /// `File` where it is empty, too large, or neither a PDF nor a picture.
    pub fn of(name: &str, bytes: Vec<u8>) -> Result<Self> {
        if bytes.is_empty() {
            return Err(FileError::Empty.into());
        }
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
            return Err(FileError::ReceiptTooLarge.into());
        }
        let kind = kind_of(&bytes).ok_or(FileError::NotAReceipt)?;
        Ok(Self {
            name: name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect(),
            kind,
            sha256: HEXLOWER.encode(&Sha256::digest(&bytes)),
            bytes,
        })
    }
}

/// The file that was handed in under an id.
///
/// # Errors
/// `NotFound` where it was not, `File` where it cannot be read or cannot be a receipt.
pub fn handed_in(app: &App, id: &FileId) -> Result<NewReceipt> {
    let file = app.incoming().find(id)?;
    let mut bytes = Vec::new();
    file.open()?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| FileError::Unreadable)?;
    NewReceipt::of(&file.name, bytes)
}

/// What a file is, by how it begins. A PDF may have a few bytes before its head (ISO 32000-1, annex H.3.4.1).
fn kind_of(bytes: &[u8]) -> Option<ReceiptKind> {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(ReceiptKind::Png);
    }
    if head.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Some(ReceiptKind::Jpeg);
    }
    head.windows(5).any(|part| part == b"%PDF-").then_some(ReceiptKind::Pdf)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn a_receipt_is_known_by_how_it_begins_and_by_its_size() {
        let kind = |bytes: &[u8]| NewReceipt::of("a", bytes.to_vec()).map(|receipt| receipt.kind);
        assert_eq!(kind(b"%PDF-1.7\n").unwrap(), ReceiptKind::Pdf);
        assert_eq!(kind(b"\n\n%PDF-1.4").unwrap(), ReceiptKind::Pdf);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\nrest").unwrap(), ReceiptKind::Png);
        assert_eq!(kind(&[0xFF, 0xD8, 0xFF, 0xE0]).unwrap(), ReceiptKind::Jpeg);
        let refused = |bytes: Vec<u8>| match NewReceipt::of("a", bytes).err() {
            Some(Error::File(cause)) => cause,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(Vec::new()), FileError::Empty);
        assert_eq!(refused(b"PK\x03\x04".to_vec()), FileError::NotAReceipt);
        let mut large = b"%PDF-1.7".to_vec();
        large.resize(10 * 1024 * 1024 + 1, 0);
        assert_eq!(refused(large.clone()), FileError::ReceiptTooLarge);
        large.truncate(10 * 1024 * 1024);
        assert!(NewReceipt::of("a", large).is_ok(), "the limit itself is allowed");
    }
}
