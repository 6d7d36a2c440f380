//! Bytes of a file, a chunk at a time, always in an ASCII-compatible encoding: UTF-16 is turned into UTF-8 here
//! and a byte order mark is dropped. Knows nothing of lines.

use std::io::{ErrorKind, Read};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};

use crate::error::{FileError, Result};

/// Larger files are no calendar of one coach: the largest real export measured has 40 MB.
pub(crate) const MAX_FILE: u64 = 256 * 1024 * 1024;

const CHUNK: usize = 64 * 1024;

pub(crate) struct Bytes<R> {
    source: R,
    chunk: Vec<u8>,
    /// How much of `chunk` is of the file.
    filled: usize,
    at: usize,
    /// Raw UTF-16 before it is decoded into `chunk`.
    wide: Option<(Decoder, Vec<u8>)>,
    total: u64,
    /// Where `chunk` begins in the (decoded) file.
    offset: u64,
    ended: bool,
}

impl<R: Read> Bytes<R> {
    pub(crate) fn new(source: R) -> Result<Self> {
        let mut bytes = Self {
            source,
            chunk: Vec::new(),
            filled: 0,
            at: 0,
            wide: None,
            total: 0,
            offset: 0,
            ended: false,
        };
        bytes.recognise_encoding()?;
        Ok(bytes)
    }

    fn recognise_encoding(&mut self) -> Result<()> {
        let mut head = vec![0; CHUNK];
        let mut filled = 0;
        // A pipe may hand out single bytes; four are needed to tell UTF-16 without a mark.
        while filled < 4 {
            let read = self.read_into(&mut head[filled..])?;
            if read == 0 {
                break;
            }
            filled += read;
        }
        let encoding = match &head[..filled] {
            [0xFF, 0xFE, ..] | [b'B', 0, b'E', 0, ..] => Some(UTF_16LE),
            [0xFE, 0xFF, ..] | [0, b'B', 0, b'E', ..] => Some(UTF_16BE),
            _ => None,
        };
        if let Some(encoding) = encoding {
            let mut decoder = encoding.new_decoder_with_bom_removal();
            self.chunk = decoded(&mut decoder, &head[..filled], false);
            self.filled = self.chunk.len();
            self.wide = Some((decoder, vec![0; CHUNK]));
        } else {
            self.at = if head.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
            (self.chunk, self.filled) = (head, filled);
        }
        Ok(())
    }

    fn read_into(&mut self, into: &mut [u8]) -> Result<usize> {
        loop {
            match self.source.read(into) {
                Ok(read) => {
                    self.total += read as u64;
                    return if self.total > MAX_FILE { Err(FileError::TooLarge.into()) } else { Ok(read) };
                }
                Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Err(FileError::Unreadable.into()),
            }
        }
    }

    fn fill(&mut self) -> Result<bool> {
        while self.at == self.filled && !self.ended {
            self.offset += self.filled as u64;
            self.at = 0;
            if let Some((mut decoder, mut raw)) = self.wide.take() {
                let read = self.read_into(&mut raw)?;
                self.ended = read == 0;
                self.chunk = decoded(&mut decoder, &raw[..read], self.ended);
                self.filled = self.chunk.len();
                self.wide = Some((decoder, raw));
            } else {
                let mut chunk = std::mem::take(&mut self.chunk);
                self.filled = self.read_into(&mut chunk)?;
                self.ended = self.filled == 0;
                self.chunk = chunk;
            }
        }
        Ok(self.at < self.filled)
    }

    /// The next byte without taking it.
    pub(crate) fn peek(&mut self) -> Result<Option<u8>> {
        Ok(if self.fill()? { Some(self.chunk[self.at]) } else { None })
    }

    /// What of the current chunk has not been taken; empty only at the end of the file.
    pub(crate) fn rest(&mut self) -> Result<&[u8]> {
        self.fill()?;
        Ok(&self.chunk[self.at..self.filled])
    }

    /// Takes `count` bytes of what [`Self::rest`] gave.
    pub(crate) fn take(&mut self, count: usize) {
        self.at = (self.at + count).min(self.filled);
    }

    /// How many bytes were taken so far (of the decoded file, for UTF-16).
    pub(crate) fn position(&self) -> u64 {
        self.offset + self.at as u64
    }
}

fn decoded(decoder: &mut Decoder, raw: &[u8], last: bool) -> Vec<u8> {
    let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16);
    let mut text = vec![0; room];
    let (_, _, written, _) = decoder.decode_to_utf8(raw, &mut text, last);
    text.truncate(written);
    text
}
