//! Physical lines joined to logical ones (RFC 5545, section 3.1), streaming: memory is one chunk and one line.
//!
//! Joined as bytes and decoded afterwards, because programs fold inside a UTF-8 character. The `ical` crate's own
//! line reader is not used: it trims each physical line, which silently changed 802 texts of the 2,002 files that
//! it was measured with, and it drops the rest of the file at the first byte that is not UTF-8.

use std::borrow::Cow;
use std::io::Read;
use std::ops::Range;

use memchr::{memchr, memchr2};

use super::bytes::Bytes;
use crate::error::Result;

/// A longer logical line is an attachment or an attack; its content is dropped, not kept.
pub(crate) const MAX_LINE: usize = 1024 * 1024;

pub(crate) struct Lines<R> {
    bytes: Bytes<R>,
    logical: Vec<u8>,
    /// Physical lines taken so far.
    physical: u32,
}

/// One logical line.
pub(crate) struct Line<'a> {
    /// Decoded: UTF-8, else windows-1252 for this line alone.
    pub(crate) text: Cow<'a, str>,
    /// The physical line on which it begins, from 1.
    pub(crate) number: u32,
    /// The bytes that it covers in the file, folds and line ends included.
    pub(crate) span: Range<u64>,
    /// It was longer than [`MAX_LINE`]; `text` is only its beginning.
    pub(crate) too_long: bool,
    /// Nothing follows it, not even a line end.
    pub(crate) unended: bool,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(source: R) -> Result<Self> {
        Ok(Self { bytes: Bytes::new(source)?, logical: Vec::new(), physical: 0 })
    }

    /// The next logical line that holds anything.
    pub(crate) fn next_line(&mut self) -> Result<Option<Line<'_>>> {
        self.logical.clear();
        let mut begins = None;
        let (mut too_long, mut unended) = (false, false);
        while let Some(first) = self.bytes.peek()? {
            match first {
                // Blank lines stand between a value and its continuation in real files: they end nothing.
                b'\r' | b'\n' => {
                    self.take_line_end()?;
                    continue;
                }
                b' ' | b'\t' => {
                    if begins.is_none() {
                        begins = Some((self.physical + 1, self.bytes.position()));
                    }
                    self.bytes.take(1);
                }
                _ if !self.logical.is_empty() && !self.is_soft_broken() => break,
                _ => begins = Some(begins.unwrap_or((self.physical + 1, self.bytes.position()))),
            }
            too_long |= self.copy_line()?;
            unended = !self.take_line_end()?;
            if self.logical.is_empty() {
                begins = None;
            }
        }
        let Some((number, start)) = begins else { return Ok(None) };
        let span = start..self.bytes.position();
        if memchr(0, &self.logical).is_some() {
            self.logical.retain(|byte| *byte != 0);
        }
        Ok(Some(Line { text: decode(&self.logical), number, span, too_long, unended }))
    }

    /// vCalendar 1.0 breaks quoted-printable values with `=` at the line's end and does not indent the next line.
    fn is_soft_broken(&self) -> bool {
        self.logical.last() == Some(&b'=')
            && memchr::memmem::find(&self.logical, b"QUOTED-PRINTABLE").is_some()
    }

    /// Copies up to the line end; answers whether something was left out.
    fn copy_line(&mut self) -> Result<bool> {
        let mut left_out = false;
        if self.is_soft_broken() {
            self.logical.pop();
        }
        loop {
            let rest = self.bytes.rest()?;
            let end = memchr2(b'\r', b'\n', rest);
            let part = &rest[..end.unwrap_or(rest.len())];
            let room = MAX_LINE - self.logical.len().min(MAX_LINE);
            self.logical.extend_from_slice(&part[..part.len().min(room)]);
            left_out |= part.len() > room;
            let (taken, done) = (part.len(), end.is_some() || rest.is_empty());
            self.bytes.take(taken);
            if done {
                return Ok(left_out);
            }
        }
    }

    /// CRLF, LF or CR alone, each one line end.
    fn take_line_end(&mut self) -> Result<bool> {
        let Some(first) = self.bytes.peek()? else { return Ok(false) };
        self.bytes.take(1);
        self.physical = self.physical.saturating_add(1);
        if first == b'\r' && self.bytes.peek()? == Some(b'\n') {
            self.bytes.take(1);
        }
        Ok(true)
    }
}

fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text.trim_start_matches('\u{feff}')),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(bytes: &[u8]) -> Vec<String> {
        let mut lines = Lines::new(bytes).unwrap();
        let mut texts = Vec::new();
        while let Some(line) = lines.next_line().unwrap() {
            texts.push(line.text.into_owned());
        }
        texts
    }

    /// Gives one byte at a time, as a slow pipe does.
    struct Drip<'a>(&'a [u8]);
    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            into[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn every_kind_of_line_end_gives_the_same_lines() {
        let wanted = vec!["BEGIN:X".to_owned(), "SUMMARY:hello world".to_owned(), "END:X".to_owned()];
        for text in [
            "BEGIN:X\r\nSUMMARY:hello \r\n world\r\nEND:X\r\n",
            "BEGIN:X\nSUMMARY:hello \n world\nEND:X",
            "BEGIN:X\rSUMMARY:hello \r world\rEND:X\r",
            "BEGIN:X\r\nSUMMARY:hello \n\tworld\rEND:X",
            "\r\n \nBEGIN:X\r\r\n\nSUMMARY:hello \r\n\r\n\r\n world\r\nEND:X",
            "BEGIN:X\nSUM\0MARY:hello \n world\nEND:X\0",
        ] {
            assert_eq!(texts(text.as_bytes()), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_fold_inside_a_character_heals() {
        assert_eq!(texts(b"SUMMARY:caf\xC3\r\n \xA9\r\n"), ["SUMMARY:caf\u{e9}"]);
    }

    #[test]
    fn one_line_of_an_old_encoding_does_not_spoil_the_others() {
        let lines = texts(b"A:\xE9t\xE9\r\nB:\xC3\xA9t\xC3\xA9\r\n");
        assert_eq!(lines, ["A:\u{e9}t\u{e9}", "B:\u{e9}t\u{e9}"]);
    }

    #[test]
    fn marks_and_utf_16_are_recognised() {
        assert_eq!(texts(b"\xEF\xBB\xBFBEGIN:X\n"), ["BEGIN:X"]);
        for (mark, wide) in [
            (vec![0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]),
            (vec![0xFE, 0xFF], u16::to_be_bytes),
            (vec![], u16::to_le_bytes),
            (vec![], u16::to_be_bytes),
        ] {
            let mut bytes = mark;
            bytes.extend("BEGIN:X\r\nS:K\u{f6}ln\r\n".encode_utf16().flat_map(wide));
            assert_eq!(texts(&bytes), ["BEGIN:X", "S:K\u{f6}ln"], "{:?}", &bytes[..4]);
            let mut lines = Lines::new(Drip(&bytes)).unwrap();
            assert_eq!(lines.next_line().unwrap().unwrap().text, "BEGIN:X", "a byte at a time");
        }
    }

    #[test]
    fn a_quoted_printable_value_goes_on_without_an_indent() {
        let text = "SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=\r\n=A9 today\r\nEND:X\r\n";
        assert_eq!(texts(text.as_bytes()), ["SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 today", "END:X"]);
    }

    #[test]
    fn lines_know_where_they_are() {
        let text = b"A:1\r\nB:2\r\n  3\r\nC:4";
        let mut lines = Lines::new(&text[..]).unwrap();
        let mut places = Vec::new();
        while let Some(line) = lines.next_line().unwrap() {
            places.push((line.number, line.span.clone(), line.unended));
        }
        assert_eq!(places, [(1, 0..5, false), (2, 5..15, false), (4, 15..18, true)]);
    }

    #[test]
    fn an_endless_line_keeps_only_its_beginning() {
        let mut text = vec![b'x'; MAX_LINE * 3];
        text.extend(b"\nEND:X\n");
        let mut lines = Lines::new(&text[..]).unwrap();
        let line = lines.next_line().unwrap().unwrap();
        assert!(line.too_long);
        assert_eq!(line.text.len(), MAX_LINE);
        assert_eq!(lines.next_line().unwrap().unwrap().text, "END:X");
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let whole = texts(&bytes);
            let mut dripped = Lines::new(Drip(&bytes)).unwrap();
            let mut count = 0;
            while let Some(line) = dripped.next_line().unwrap() {
                prop_assert_eq!(&line.text, &whole[count]);
                count += 1;
            }
            prop_assert_eq!(count, whole.len());
        }

        #[test]
        fn unfolding_is_the_inverse_of_folding(
            lines in prop::collection::vec("[A-Z]{1,8}:[^\\r\\n\u{0}\u{feff}]{0,200}", 1..5),
            width in 1usize..75, tab in any::<bool>(),
        ) {
            let mut folded = Vec::new();
            for line in &lines {
                for (index, part) in line.as_bytes().chunks(width).enumerate() {
                    if index > 0 {
                        folded.extend(b"\r\n");
                        folded.push(if tab { b'\t' } else { b' ' });
                    }
                    folded.extend(part);
                }
                folded.extend(b"\r\n");
            }
            prop_assert_eq!(texts(&folded), lines);
        }
    }
}
