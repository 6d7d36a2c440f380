//! A finished document on its way to a screen or a folder.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use ts_rs::TS;

/// A PDF with a name to save it under. `Debug` shows nothing of it: one of them is the recovery kit.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PdfFile {
    /// A name for the file.
    pub name: String,
    /// Its bytes.
    pub base64: String,
}

impl PdfFile {
    /// `bytes` under `name`, with its ending; characters that a file name cannot have become hyphens.
    #[must_use]
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        let safe = |letter: char| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            letter if letter.is_control() => '-',
            letter => letter,
        };
        let name: String = name.strip_suffix(".pdf").unwrap_or(name).chars().map(safe).take(120).collect();
        Self { name: format!("{}.pdf", name.trim()), base64: STANDARD.encode(bytes) }
    }
}

impl std::fmt::Debug for PdfFile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("<a document>")
    }
}
