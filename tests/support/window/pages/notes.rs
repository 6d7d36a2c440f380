//! The notes of a session, and what they said before.

use super::super::{Done, Window};

const CONTROL: &str = "\u{e009}";
const END: &str = "\u{e010}";
const ALL_KEYS_UP: &str = "\u{e000}";

/// Writes at the end of the note that is open, and saves it.
///
/// # Errors
/// When it is not kept.
pub async fn add(window: &Window, text: &str) -> Done {
    let editor = window.find("//*[@role='dialog']//*[@role='textbox' and @aria-label='Notes']").await?;
    editor.click().await?;
    editor.send_keys(&format!("{CONTROL}{END}{ALL_KEYS_UP}")).await?;
    editor.send_keys(&text.replace('\n', "\u{e007}")).await?;
    window.press_here("Save").await
}

/// Opens the versions from the note; there are so many.
///
/// # Errors
/// When there are others.
pub async fn versions(window: &Window, count: usize) -> Done {
    let words = if count == 1 { "1 version".to_owned() } else { format!("{count} versions") };
    window.press_here(&words).await?;
    window.find("//*[@role='dialog']//*[@aria-label='Versions, newest first']").await.map(drop)
}

/// Shows a version, counted from the newest.
///
/// # Errors
/// When there is none.
pub async fn show_version(window: &Window, place: usize) -> Done {
    let button = format!("(//*[@aria-label='Versions, newest first']//button)[{place}]");
    window.click(&button).await?;
    window.find(&format!("{button}[@aria-current]")).await.map(drop)
}
