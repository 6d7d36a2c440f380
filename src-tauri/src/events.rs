//! What the window is told without having asked. The names and shapes are those of `ui/src/host`.

use serde::Serialize;
use stillpoint_core::basics::ids::FileId;
use stillpoint_core::export::model::Progress;
use tauri::{Emitter, Runtime, WebviewWindow};

/// A file the core has taken in; the page knows it by this id and never by a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChosenFile {
    /// What commands take.
    pub file_id: FileId,
    /// Its name without the folder, to be shown.
    pub name: String,
}

/// Files that are dragged over the window.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum FileDrag {
    /// They are above the window.
    Over,
    /// They have left it.
    Left,
    /// They were let go on it.
    Dropped {
        /// Those that could be taken in.
        files: Vec<ChosenFile>,
    },
}

/// Says that files are dragged.
pub fn file_drag<R: Runtime>(window: &WebviewWindow<R>, drag: &FileDrag) {
    tell(window, "file-drag", drag);
}

/// Says how far an export is.
pub fn export_progress<R: Runtime>(window: &WebviewWindow<R>, progress: Progress) {
    tell(window, "export-progress", &progress);
}

/// Says that the practice was locked.
pub fn locked<R: Runtime>(window: &WebviewWindow<R>) {
    tell(window, "locked", &());
}

fn tell<R: Runtime>(window: &WebviewWindow<R>, event: &str, what: &impl Serialize) {
    if let Err(error) = window.emit_to(window.label(), event, what) {
        tracing::warn!(event, %error, "the window could not be told");
    }
}
