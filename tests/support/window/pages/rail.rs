//! The rail at the left of an open practice.

use super::super::{Done, Window};

/// The places, from the top.
pub const PLACES: &[&str] = &["Today", "Calendar", "People", "Money", "Library", "Settings"];

/// Waits until a practice is open.
///
/// # Errors
/// When none opens.
pub async fn is_shown(window: &Window) -> Done {
    window.find("//nav[@aria-label='Places']").await.map(drop)
}

/// Goes to a place and waits for its page.
///
/// # Errors
/// When there is no such place.
pub async fn go(window: &Window, place: &str) -> Done {
    window.click(&format!("//nav[@aria-label='Places']//a[normalize-space(.)='{place}']")).await?;
    let current =
        format!("//nav[@aria-label='Places']//a[@aria-current='page'][normalize-space(.)='{place}']");
    window.find(&current).await?;
    window.find("//main//h1").await.map(drop)
}
