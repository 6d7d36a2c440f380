//! Many documents in one go: the coach chooses a place, the core writes there, the page hears how far it is.
//!
//! Cancelling is a command of the core; so is waiting for the end before the practice closes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use stillpoint_core::App;
use stillpoint_core::error::Error;
use stillpoint_core::export::commands::preview;
use stillpoint_core::export::model::{Ended, ExportForm, ExportRequest, Progress};
use stillpoint_core::export::running::{self, Place};
use stillpoint_core::rpc::dispatching::wire_error;
use stillpoint_core::rpc::wire::WireError;
use tauri::{Manager, State, WebviewWindow};

use crate::dialogs::SavedKind;
use crate::{dialogs, events, off_thread, saving, words};

/// The bar moves in so many steps at the most: more than an eye tells apart, and few events.
const STEPS: u32 = 200;

/// Where the last export lies, to be shown.
#[derive(Debug, Default)]
pub struct LastExport(Mutex<Option<PathBuf>>);

/// Lets the coach choose a place, and writes what was asked for there; nothing when the dialog is closed.
///
/// # Errors
/// Whatever the core answers; then nothing was written.
#[tauri::command]
pub async fn export_files(window: WebviewWindow, request: ExportRequest) -> Result<Option<Ended>, WireError> {
    let core = Arc::clone(window.state::<Arc<App>>().inner());
    let asked = request.clone();
    // Before the dialog: nobody chooses a place for what cannot be written.
    let told = off_thread::run(&core, "exports.preview", move |core| preview(core, asked)).await?;
    let words = words::of(&core.language());
    let chosen = match request.form {
        ExportForm::Folder => dialogs::folder(&window, words).await,
        ExportForm::Archive => {
            let name = saving::plain_name(&told.name, SavedKind::Archive.ending());
            dialogs::place(&window, SavedKind::Archive, &name, words).await
        }
    };
    let Some(chosen) = chosen else { return Ok(None) };
    let (path, may_replace) = match request.form {
        ExportForm::Folder => (chosen, false),
        ExportForm::Archive => saving::named(&chosen, SavedKind::Archive.ending()),
    };
    let (page, place) = (window.clone(), path.clone());
    let ended = off_thread::run(&core, "export_files", move |core| {
        running::run(core, &request, Place { path: &place, may_replace }, &mut |progress| {
            if is_worth_telling(progress) {
                events::export_progress(&page, progress);
            }
        })
    })
    .await?;
    if let Ended::Done { name, .. } = &ended {
        let folder = if path.is_dir() { path.join(name) } else { above(&path) };
        let last = window.state::<LastExport>();
        *last.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    }
    Ok(Some(ended))
}

/// Opens the folder of the last export in the system's own file manager.
///
/// # Errors
/// When there is none, or the system has no program for it.
#[tauri::command]
pub fn show_export(core: State<'_, Arc<App>>, last: State<'_, LastExport>) -> Result<(), WireError> {
    let folder = last.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let opened =
        folder.ok_or_else(|| Error::internal("showing an export", "there was none")).and_then(|folder| {
            open::that_detached(folder).map_err(|cause| Error::internal("showing an export", cause.kind()))
        });
    opened.map_err(|error| wire_error(&core, "show_export", &error))
}

fn above(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

fn is_worth_telling(Progress { done, of }: Progress) -> bool {
    done == of || done.is_multiple_of((of / STEPS).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_hears_the_beginning_the_end_and_few_steps_between() {
        let heard = |of: u32| (0..=of).filter(|done| is_worth_telling(Progress { done: *done, of })).count();
        assert_eq!(heard(3), 4, "of a few, each");
        assert!((100..=202).contains(&heard(1_000)), "{}", heard(1_000));
        assert!(
            is_worth_telling(Progress { done: 0, of: 999 })
                && is_worth_telling(Progress { done: 999, of: 999 })
        );
    }
}
