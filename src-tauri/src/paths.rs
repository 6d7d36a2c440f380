//! Where things lie on this computer.
//!
//! `STILLPOINT_HOME` names one folder for everything: for tests, and for a practice on a stick. Without it the
//! system says where a program's data belongs.

use std::path::{Path, PathBuf};

use stillpoint_core::app::Folders;
use tauri::Runtime;
use tauri::path::PathResolver;

/// Names one folder that holds everything.
const HOME_VARIABLE: &str = "STILLPOINT_HOME";

/// Every place that this program writes to.
#[derive(Debug)]
pub struct Places {
    /// The practice, the sample and the copies.
    pub folders: Folders,
    /// What went wrong, without a word of the coach's data.
    pub log: PathBuf,
    /// Whether the window is light or dark.
    pub colours: PathBuf,
    /// The web view's own files; nothing but an automated test lets it keep any.
    pub web: PathBuf,
}

/// The folder that the environment names, if it names one.
#[must_use]
pub fn chosen_home() -> Option<PathBuf> {
    std::env::var_os(HOME_VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Where everything lies.
///
/// # Errors
/// When the system knows no place for a program's data.
pub fn places<R: Runtime>(system: &PathResolver<R>) -> tauri::Result<Places> {
    if let Some(home) = chosen_home() {
        return Ok(in_home(&home));
    }
    let data = system.app_data_dir()?;
    // Beside the coach's own documents, where a cloud folder or the computer's own backup finds the copies.
    let documents = system.document_dir().map(|documents| documents.join("Practice Backups"));
    Ok(Places {
        folders: Folders {
            practice: data.join("practice"),
            sample: data.join("sample"),
            backups: documents.unwrap_or_else(|_| data.join("backups")),
        },
        log: system.app_log_dir()?.join("stillpoint.log"),
        colours: data.join("colours.json"),
        web: system.app_cache_dir()?,
    })
}

fn in_home(home: &Path) -> Places {
    Places {
        folders: Folders {
            practice: home.join("practice"),
            sample: home.join("sample"),
            backups: home.join("backups"),
        },
        log: home.join("stillpoint.log"),
        colours: home.join("colours.json"),
        web: home.join("web"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_home_holds_everything() {
        let places = in_home(Path::new("/stick"));
        let all = [
            &places.folders.practice,
            &places.folders.sample,
            &places.folders.backups,
            &places.log,
            &places.colours,
            &places.web,
        ];
        for place in all {
            assert!(
                place.starts_with("/stick"),
                "{} lies outside the folder that was named",
                place.display()
            );
        }
        assert_ne!(
            places.folders.practice, places.folders.sample,
            "the sample must never touch the practice"
        );
    }
}
