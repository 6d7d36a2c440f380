//! Keeps the calendar file in the coach's folder in step, behind the answer that the page waits for.

use std::sync::Arc;

use stillpoint_core::App;
use stillpoint_core::calendar_files::following;
use stillpoint_core::rpc::wire::{Reply, WireError};

/// Brings the file up to date after a command that changed what stands in it. Nobody waits for that: where the folder
/// cannot be reached, the next change tries again, and the settings say so.
pub fn after(core: &Arc<App>, reply: &Result<Reply, WireError>) {
    let concerned = reply.as_ref().is_ok_and(|reply| following::concerns(&reply.touched));
    if !concerned {
        return;
    }
    let core = Arc::clone(core);
    tauri::async_runtime::spawn_blocking(move || {
        // The cause stays out of the log: it names the coach's folder.
        if following::refresh(&core).is_err() {
            tracing::warn!("the calendar file was not brought up to date");
        }
    });
}
