//! The focus view.

use super::super::{Done, Window};

const EDITOR: &str = "//*[@role='textbox' and @aria-label='Notes']";

/// Types at the end of the note; a line feed is Enter.
///
/// # Errors
/// When no note is open.
pub async fn write(window: &Window, text: &str) -> Done {
    let editor = window.find(EDITOR).await?;
    editor.click().await?;
    editor.send_keys(&text.replace('\n', "\u{e007}")).await?;
    Ok(())
}

/// Waits until everything typed is kept.
///
/// # Errors
/// When it is not.
pub async fn is_kept(window: &Window) -> Done {
    window.shows("Kept").await.map(drop)
}

/// What stands in the note.
///
/// # Errors
/// When no note is open.
pub async fn text(window: &Window) -> Done<String> {
    Ok(window.find(EDITOR).await?.text().await?)
}
