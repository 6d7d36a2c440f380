//! The sheets about one session.

use super::super::{Done, Window};

/// Waits until no sheet and no question is open.
///
/// # Errors
/// When one stays.
pub async fn is_closed(window: &Window) -> Done {
    window.is_gone("//*[@role='dialog']").await
}
