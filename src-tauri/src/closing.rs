//! The way out: the window goes at once, the copy of the day is made, then the program ends.

use std::sync::Arc;

use stillpoint_core::App;
use tauri::{AppHandle, Manager, Runtime, Window, WindowEvent};

use crate::{dialogs, off_thread, words};

/// Ends the program when its window is closed.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        if let Err(error) = window.hide() {
            tracing::warn!(%error, "the window could not be hidden");
        }
        tauri::async_runtime::spawn(leave(window.app_handle().clone()));
    }
}

/// What could not be copied is said before the program ends; the practice itself is whole either way.
async fn leave<R: Runtime>(app: AppHandle<R>) {
    let core = Arc::clone(app.state::<Arc<App>>().inner());
    if let Err(error) = off_thread::run(&core, "quit", App::quit).await {
        let dialog = dialogs::warn(&app, words::of(&core.language()).copy_failed, &error.message);
        // Closed or not, the program ends.
        let _ = tauri::async_runtime::spawn_blocking(move || dialog.blocking_show()).await;
    }
    app.exit(0);
}
