//! The one door to the core.

use std::sync::Arc;

use serde_json::Value;
use stillpoint_core::App;
use stillpoint_core::rpc::dispatch;
use stillpoint_core::rpc::wire::{Reply, WireError};
use tauri::{Manager, WebviewWindow};

use crate::{calendar_file, locking, off_thread};

/// Runs a command of the core's list, off the thread that draws the window.
///
/// # Errors
/// Whatever the command answers, ready to be shown.
#[tauri::command]
pub async fn rpc(window: WebviewWindow, name: String, payload: Value) -> Result<Reply, WireError> {
    let core = Arc::clone(window.state::<Arc<App>>().inner());
    let (at_work, command) = (Arc::clone(&core), name.clone());
    let ran = tauri::async_runtime::spawn_blocking(move || {
        let was_open = locking::is_open(&at_work);
        let reply = dispatch(&at_work, &command, payload);
        (reply, was_open && !locking::is_open(&at_work))
    });
    let Ok((reply, closed)) = ran.await else {
        return Err(off_thread::stopped(&core, &name));
    };
    if closed {
        locking::forget_the_page(&window);
        locking::say_notice(&window, &reply);
    }
    calendar_file::after(&core, &reply);
    reply
}
