//! The system's own dialogs, asked without holding up the window.

use std::path::PathBuf;

use serde::Deserialize;
use stillpoint_core::vault::backup;
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, MessageDialogBuilder, MessageDialogKind};

use crate::words::Words;

/// What is to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ChosenKind {
    /// A calendar file.
    Calendar,
    /// A folder of calendar files.
    CalendarFolder,
    /// A copy of a practice.
    Backup,
    /// A file of a bank.
    Statement,
    /// A receipt: a picture or a PDF.
    Receipt,
    /// A picture, such as the logo.
    Picture,
}

/// What is to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SavedKind {
    /// A document.
    Pdf,
    /// An electronic invoice.
    Xml,
    /// A calendar file.
    Calendar,
    /// Several files in one.
    Archive,
    /// A message for the coach's own mail program.
    Message,
}

/// How banks let their files end: tables, CAMT.053, MT940 and OFX.
const STATEMENTS: &[&str] = &["csv", "txt", "tsv", "xml", "camt", "sta", "mt940", "940", "ofx", "qfx"];

impl ChosenKind {
    /// What its files are called and how their names end; nothing for a folder.
    fn filter(self, words: &Words) -> Option<(&'static str, &'static [&'static str])> {
        Some(match self {
            Self::Calendar => (words.calendar, &["ics", "ical"]),
            Self::CalendarFolder => return None,
            Self::Backup => (words.backup, &[backup::EXTENSION]),
            Self::Statement => (words.statement, STATEMENTS),
            Self::Receipt => (words.receipt, &["pdf", "png", "jpg", "jpeg"]),
            Self::Picture => (words.picture, &["png", "jpg", "jpeg"]),
        })
    }
}

impl SavedKind {
    /// How the file's name ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xml => "xml",
            Self::Calendar => "ics",
            Self::Archive => "zip",
            Self::Message => "eml",
        }
    }

    fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Pdf => words.pdf,
            Self::Xml => words.xml,
            Self::Calendar => words.calendar,
            Self::Archive => words.archive,
            Self::Message => words.message,
        }
    }
}

/// The file or folder that the coach chooses; nothing when the dialog is closed.
pub async fn choose<R: Runtime>(
    window: &WebviewWindow<R>,
    kind: ChosenKind,
    words: &Words,
) -> Option<PathBuf> {
    let Some((name, endings)) = kind.filter(words) else { return folder(window, words).await };
    let dialog = above(window).set_title(words.choose).add_filter(name, endings);
    let chosen = spawn_blocking(move || dialog.blocking_pick_file()).await.ok().flatten()?;
    chosen.into_path().ok()
}

/// The place that the coach chooses; nothing when the dialog is closed.
pub async fn place<R: Runtime>(
    window: &WebviewWindow<R>,
    kind: SavedKind,
    name: &str,
    words: &Words,
) -> Option<PathBuf> {
    let dialog = above(window)
        .set_title(words.save)
        .set_file_name(name)
        .add_filter(kind.name(words), &[kind.ending()]);
    let chosen = spawn_blocking(move || dialog.blocking_save_file()).await.ok().flatten()?;
    chosen.into_path().ok()
}

/// The folder that the coach chooses; nothing when the dialog is closed.
pub async fn folder<R: Runtime>(window: &WebviewWindow<R>, words: &Words) -> Option<PathBuf> {
    let dialog = above(window).set_title(words.choose_folder).set_can_create_directories(true);
    let chosen = spawn_blocking(move || dialog.blocking_pick_folder()).await.ok().flatten()?;
    chosen.into_path().ok()
}

/// A sentence that must be read, on top of everything.
#[must_use]
pub fn warn<R: Runtime>(app: &AppHandle<R>, title: &str, sentence: &str) -> MessageDialogBuilder<R> {
    app.dialog().message(sentence).title(title).kind(MessageDialogKind::Warning)
}

fn above<R: Runtime>(window: &WebviewWindow<R>) -> FileDialogBuilder<R> {
    window.dialog().file().set_parent(window)
}
