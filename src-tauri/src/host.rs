//! What only a desktop can do, asked for by the page: dialogs, links, the printer.
//!
//! A page names no path. It gets ids of files that the coach chose, and hands over bytes for a place that the coach
//! chooses.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use stillpoint_core::App;
use stillpoint_core::error::{Error, Issue, Problem};
use stillpoint_core::rpc::dispatching::wire_error;
use stillpoint_core::rpc::wire::WireError;
use tauri::{Manager, State, WebviewWindow};

use crate::dialogs::{self, ChosenKind, SavedKind};
use crate::events::ChosenFile;
use crate::{drops, links, off_thread, saving, words};

/// Lets the coach choose a file or a folder, and hands it to the core.
///
/// # Errors
/// None: what is wrong with a file is said by the command that reads it.
#[tauri::command]
pub async fn choose_file(window: WebviewWindow, kind: ChosenKind) -> Result<Option<ChosenFile>, WireError> {
    let core = core_of(&window);
    let chosen = dialogs::choose(&window, kind, words::of(&core.language())).await;
    Ok(chosen.map(|path| drops::take_in(&core, path)))
}

/// Lets the coach choose a place, and writes there; `false` when the dialog is closed.
///
/// # Errors
/// When the place cannot be written.
#[tauri::command]
pub async fn save_file(
    window: WebviewWindow,
    suggested_name: String,
    base64: String,
    kind: SavedKind,
) -> Result<bool, WireError> {
    let core = core_of(&window);
    let bytes = STANDARD.decode(base64).map_err(|_| {
        let issue = Issue::new("base64", Problem::NotPossible);
        wire_error(&core, "save_file", &Error::Invalid(vec![issue]))
    })?;
    let name = saving::plain_name(&suggested_name, kind.ending());
    let Some(place) = dialogs::place(&window, kind, &name, words::of(&core.language())).await else {
        return Ok(false);
    };
    off_thread::run(&core, "save_file", move |_| saving::write(&place, kind.ending(), &bytes)).await?;
    Ok(true)
}

/// Opens a page, a letter or a call in the program that the system has for it.
///
/// # Errors
/// When it is none of these, or the system has no program for it.
#[tauri::command]
pub fn open_link(core: State<'_, Arc<App>>, url: &str) -> Result<(), WireError> {
    let opened = links::opened(url).and_then(|url| {
        open::that_detached(url.as_str()).map_err(|cause| Error::internal("opening a link", cause.kind()))
    });
    opened.map_err(|error| wire_error(&core, "open_link", &error))
}

/// Opens the print dialog for what is on screen.
///
/// # Errors
/// When the system cannot print.
#[tauri::command]
pub fn print_page(window: WebviewWindow) -> Result<(), WireError> {
    window.print().map_err(|cause| {
        wire_error(&core_of(&window), "print_page", &Error::internal("opening the print dialog", cause))
    })
}

fn core_of(window: &WebviewWindow) -> Arc<App> {
    Arc::clone(window.state::<Arc<App>>().inner())
}
