//! The logo on documents: chosen from a file, brought down to what paper can show, kept in the practice.

use std::io::Read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::basics::ids::FileId;
use crate::documents::pictures::{self, Content, Picture};
use crate::documents::theme;
use crate::error::{Error, FileError, Problem, Result};
use crate::vault::writer::{Change, Changed};

/// Larger files are photographs; they are not even read to their end.
const LARGEST: u64 = 20 * 1024 * 1024;

/// A JPEG is embedded as it is, in every document.
const LARGEST_KEPT: usize = 1024 * 1024;

/// A picture that the coach chose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveLogo {
    /// The file.
    pub file_id: FileId,
}

/// The logo as shown.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Logo {
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its bytes.
    pub base64: String,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("<a logo>")
    }
}

/// The logo; nothing where there is none.
pub fn open(app: &App, (): ()) -> Result<Option<Logo>> {
    let bytes = app.read(|r| r.practice_logo())?;
    Ok(bytes.map(|bytes| Logo { media_type: media_type(&bytes).to_owned(), base64: STANDARD.encode(bytes) }))
}

/// Takes the picture as the logo of every document that is made from now on.
pub fn save(app: &App, request: SaveLogo) -> Result<Changed<()>> {
    let file = app.incoming().find(&request.file_id)?;
    let mut bytes = Vec::new();
    file.open()?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| FileError::Unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::invalid("fileId", Problem::TooLarge));
    }
    let kept = printable(&bytes)?;
    app.write(Change::named("practice.save_logo"), |w| {
        w.concerns(w.reader().practice()?.practice_name);
        w.save_logo(media_type(&kept), &kept)
    })
}

/// Documents are made without a logo from now on.
pub fn remove(app: &App, (): ()) -> Result<Changed<()>> {
    app.write(Change::named("practice.remove_logo"), |w| {
        w.concerns(w.reader().practice()?.practice_name);
        w.delete_logo()
    })
}

/// The picture as it is kept, if every document can show it.
fn printable(bytes: &[u8]) -> Result<Vec<u8>> {
    let picture = Picture::read(bytes, theme::LOGO)?;
    // The four colours of a printing press have no meaning in a document with an electronic invoice inside.
    if matches!(picture.content, Content::Jpeg { channels: 4, .. }) {
        return Err(FileError::NotAPicture.into());
    }
    let kept = pictures::logo_to_keep(bytes)?;
    if kept.len() > LARGEST_KEPT { Err(Error::invalid("fileId", Problem::TooLarge)) } else { Ok(kept) }
}

fn media_type(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(&[0xFF, 0xD8]) { "image/jpeg" } else { "image/png" }
}
