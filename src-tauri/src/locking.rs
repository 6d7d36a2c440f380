//! Locking: the core closes the file, then the page starts again from nothing, so that nothing read from it stays
//! in the web view.

use std::sync::Arc;

use serde_json::Value;
use stillpoint_core::App;
use stillpoint_core::rpc::dispatch;
use stillpoint_core::rpc::wire::{Reply, WireError};
use tauri::{AppHandle, Manager, Runtime, WebviewWindow};

use crate::{dialogs, events, window, words};

/// Whether a practice is open.
#[must_use]
pub fn is_open(core: &App) -> bool {
    core.read(|_| Ok(())).is_ok()
}

/// Locks the practice that is open.
pub fn lock<R: Runtime>(app: &AppHandle<R>) {
    let core = Arc::clone(app.state::<Arc<App>>().inner());
    let reply = dispatch(&core, "practice.lock", Value::Null);
    let Some(window) = window::main(app) else { return };
    forget_the_page(&window);
    say_notice(&window, &reply);
}

/// Lets the page start again from nothing.
pub fn forget_the_page<R: Runtime>(window: &WebviewWindow<R>) {
    events::locked(window);
    if let Err(error) = window.reload() {
        tracing::error!(%error, "the page could not be started again");
    }
}

/// Says what the coach must know about a practice that has just closed. In a dialog of the system, because the page
/// that would have said it has gone.
pub fn say_notice<R: Runtime>(window: &WebviewWindow<R>, reply: &Result<Reply, WireError>) {
    let notice = match reply {
        Ok(reply) => reply.data.get("notice").and_then(Value::as_str),
        Err(error) => Some(error.message.as_str()),
    };
    if let Some(notice) = notice {
        let words = words::of(&window.state::<Arc<App>>().language());
        dialogs::warn(window.app_handle(), words.copy_failed, notice).show(|_| {});
    }
}
