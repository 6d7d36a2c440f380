//! Today.

use super::super::{Done, Window};

/// Presses an outcome at the first session that waits for one.
///
/// # Errors
/// When none waits.
pub async fn say(window: &Window, outcome: &str) -> Done {
    window.click(&outcome_button(outcome)).await
}

/// Where that button is.
#[must_use]
pub fn outcome_button(outcome: &str) -> String {
    format!("(//*[@role='group'][starts-with(@aria-label, 'Say what happened')]//button[.='{outcome}'])[1]")
}
