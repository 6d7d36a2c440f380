//! The focus view.

use super::super::{Done, Window};

/// Types at the end of the note; a line feed is Enter.
///
/// # Errors
/// When no note is open.
pub async fn write(window: &Window, text: &str) -> Done {
    type_into(window, "Notes", text).await
}

/// Unfolds the coach's own reflection and types it.
///
/// # Errors
/// When no note is open.
pub async fn reflect(window: &Window, text: &str) -> Done {
    window.click("//summary[normalize-space(.)='My own reflection (private)']").await?;
    type_into(window, "My own reflection", text).await
}

async fn type_into(window: &Window, editor: &str, text: &str) -> Done {
    let editor = window.find(&named(editor)).await?;
    editor.click().await?;
    editor.send_keys(&text.replace('\n', "\u{e007}")).await?;
    Ok(())
}

fn named(editor: &str) -> String {
    format!("//*[@role='textbox' and @aria-label='{editor}']")
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
    Ok(window.find(&named("Notes")).await?.text().await?)
}
