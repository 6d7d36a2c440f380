//! A calendar file on its way in.

use std::path::Path;

use super::super::{Done, Window};

/// Waits for the preview of a file.
///
/// # Errors
/// When it does not come up.
pub async fn is_shown(window: &Window, name: &str) -> Done {
    window.find(&format!("//main//h1[normalize-space(.)='{name}']")).await?;
    window.shows("What becomes of these events").await.map(drop)
}

/// Decides what becomes of the events with this title.
///
/// # Errors
/// When there are none.
pub async fn decide(window: &Window, title: &str, decision: &str) -> Done {
    window.choose(&format!("What becomes of {title}"), decision).await
}

/// Presses the button at the foot, which says what comes in.
///
/// # Errors
/// When there is nothing to take in, or it is not taken in.
pub async fn take_in(window: &Window) -> Done {
    window.click("//main//button[starts-with(normalize-space(.), 'Import ')][not(@disabled)]").await?;
    window.shows("It is in your calendar").await.map(drop)
}

/// Takes the import back by the line at the foot.
///
/// # Errors
/// When it stays.
pub async fn take_back(window: &Window) -> Done {
    window.press("Undo").await?;
    window.shows("Your calendar is as it was before this import.").await.map(drop)
}

/// From the page of an import to another file, by the system's dialog.
///
/// # Errors
/// When there is no dialog.
pub async fn choose_by_dialog(window: &Window, file: &Path) -> Done {
    window.press("Import another").await?;
    window.press("Choose a calendar file").await?;
    window.answer_file_dialog("Choose a file", file).await
}
