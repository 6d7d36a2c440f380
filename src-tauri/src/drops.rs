//! Files dragged over the window and dropped on it.

use std::path::PathBuf;
use std::sync::Arc;

use stillpoint_core::App;
use tauri::{DragDropEvent, Manager, Window, WindowEvent};

use crate::events::{self, ChosenFile, FileDrag};
use crate::window;

/// Hands dropped files to the core and tells the page.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(drag) = event else { return };
    let Some(page) = window::main(window.app_handle()) else { return };
    match drag {
        DragDropEvent::Enter { .. } => events::file_drag(&page, &FileDrag::Over),
        DragDropEvent::Leave => events::file_drag(&page, &FileDrag::Left),
        DragDropEvent::Drop { paths, .. } => {
            let core = page.state::<Arc<App>>();
            let files = paths.iter().map(|path| take_in(&core, path.clone())).collect();
            events::file_drag(&page, &FileDrag::Dropped { files });
        }
        _ => {}
    }
}

/// Hands the file to the core, which gives it an id and reads it when it is needed.
#[must_use]
pub fn take_in(core: &App, path: PathBuf) -> ChosenFile {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file_id = core.receive_file(path, &name);
    ChosenFile { file_id, name }
}
