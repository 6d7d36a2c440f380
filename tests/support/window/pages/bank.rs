//! Files of the bank.

use std::path::Path;

use super::super::{Done, Window};

/// Goes to the files of the bank.
///
/// # Errors
/// When there is no such place.
pub async fn open(window: &Window) -> Done {
    super::money::part(window, "Bank files").await?;
    window.shows("A statement as your bank exports it").await.map(drop)
}

/// Chooses a file in the dialog of the system and waits for what it holds.
///
/// # Errors
/// When it is not read.
pub async fn choose(window: &Window, file: &Path) -> Done {
    window.press("Take in a bank file").await?;
    window.answer_file_dialog("Choose a file", file).await?;
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    window.find(&format!("//main//h1[normalize-space(.)='{name}']")).await.map(drop)
}

/// Takes over what is ticked.
///
/// # Errors
/// When nothing is ticked, or it is refused.
pub async fn take_over(window: &Window) -> Done {
    window.click("//main//button[starts-with(normalize-space(.), 'Take over ')][not(@disabled)]").await?;
    window.shows("Taken in so far").await.map(drop)
}
