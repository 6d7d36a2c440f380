//! Settings.

use super::super::{Done, Window};

/// Goes to a part of it.
///
/// # Errors
/// When there is none of that name.
pub async fn part(window: &Window, name: &str) -> Done {
    super::rail::go(window, "Settings").await?;
    window.click(&format!("//main//nav//a[normalize-space(.)='{name}']")).await?;
    window.find(&format!("//main//nav//a[@aria-current][normalize-space(.)='{name}']")).await.map(drop)
}
