//! Light, dark or as the system: how this computer shows the window. Kept in a small file of its own, because the web
//! view keeps nothing; it is no part of the practice.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use stillpoint_core::App;
use stillpoint_core::error::Error;
use stillpoint_core::rpc::dispatching::wire_error;
use stillpoint_core::rpc::wire::WireError;
use tauri::State;

/// What the coach chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Colours {
    /// As the system.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The file that remembers it.
#[derive(Debug)]
pub struct ColoursFile(pub PathBuf);

/// What was chosen on this computer; as the system where nothing was, or the file cannot be read.
#[must_use]
pub fn remembered(file: &Path) -> Colours {
    std::fs::read(file).ok().and_then(|kept| serde_json::from_slice(&kept).ok()).unwrap_or_default()
}

/// A script that hands the choice to the page before it draws; the page reads it from its own storage, which is empty
/// at every start.
#[must_use]
pub fn script(colours: Colours) -> String {
    let mut script = String::new();
    if let (true, Ok(value)) = (colours != Colours::Auto, serde_json::to_string(&colours)) {
        let _ = write!(script, "localStorage.setItem('stillpoint-colours', {value});");
    }
    script
}

/// Keeps what the coach chose for the next start.
///
/// # Errors
/// When the file cannot be written.
#[tauri::command]
pub fn remember_colours(
    core: State<'_, Arc<App>>,
    file: State<'_, ColoursFile>,
    colours: Colours,
) -> Result<(), WireError> {
    keep(&file.0, colours).map_err(|cause| {
        wire_error(&core, "remember_colours", &Error::internal("keeping the colours", cause.kind()))
    })
}

fn keep(file: &Path, colours: Colours) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, serde_json::to_vec(&colours)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_again_and_a_spoilt_file_is_as_the_system() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/colours.json");
        assert_eq!(remembered(&file), Colours::Auto, "nothing was chosen yet");
        keep(&file, Colours::Dark).unwrap();
        assert_eq!(remembered(&file), Colours::Dark);
        std::fs::write(&file, "{\"").unwrap();
        assert_eq!(remembered(&file), Colours::Auto);
    }

    #[test]
    fn the_page_is_told_only_what_differs_from_the_system() {
        assert_eq!(script(Colours::Auto), "");
        assert_eq!(script(Colours::Dark), "localStorage.setItem('stillpoint-colours', \"dark\");");
    }
}
