//! Bytes of a file as text.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The text of `bytes`: as its byte order mark says, UTF-8 where it is that, else Windows-1252, in which banks of the
/// West write what is not.
pub(super) fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return text.into_owned();
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text.into_owned(),
        None => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// A count as the number of a line.
pub(super) fn line_number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_name() {
        let utf_16: Vec<u8> =
            [0xfeff_u16].into_iter().chain("M\u{fc}ller".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in ["M\u{fc}ller".as_bytes(), b"\xef\xbb\xbfM\xc3\xbcller", b"M\xfcller", &utf_16] {
            assert_eq!(decoded(bytes), "M\u{fc}ller");
        }
    }
}
