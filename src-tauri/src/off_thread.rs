//! Runs work where waiting harms nobody: never on the thread that draws the window.

use std::sync::Arc;

use stillpoint_core::rpc::dispatching::wire_error;
use stillpoint_core::rpc::wire::WireError;
use stillpoint_core::{App, Error, Result};

/// Runs `work` on a thread of its own; its failure comes back as the coach reads it.
///
/// # Errors
/// Whatever `work` answers.
pub async fn run<T: Send + 'static>(
    core: &Arc<App>,
    name: &str,
    work: impl FnOnce(&App) -> Result<T> + Send + 'static,
) -> std::result::Result<T, WireError> {
    let at_work = Arc::clone(core);
    match tauri::async_runtime::spawn_blocking(move || work(&at_work)).await {
        Ok(answer) => answer.map_err(|error| wire_error(core, name, &error)),
        Err(_) => Err(stopped(core, name)),
    }
}

/// What is said when the work broke off. Its message stays out: it may quote what was being worked on.
#[must_use]
pub fn stopped(core: &App, name: &str) -> WireError {
    wire_error(core, name, &Error::internal("working for the window", "it stopped at a broken assumption"))
}
