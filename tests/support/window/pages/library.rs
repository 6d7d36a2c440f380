//! The library: what the coach offers.

use super::super::{Done, Window};

/// Begins a new offer: a package of so many sessions, paid in so many parts.
///
/// # Errors
/// When it cannot be written.
pub async fn write_package(window: &Window, name: &str, sessions: &str, price: &str, parts: &str) -> Done {
    super::rail::go(window, "Library").await?;
    window.press("Add an offer").await?;
    window.fill("Name", name).await?;
    window.fill("How many", sessions).await?;
    window.fill("Price", price).await?;
    window.click("//*[@role='dialog']//summary[normalize-space(.)='How it is paid and ends']").await?;
    window.fill("Paid in parts", parts).await
}

/// Keeps the offer that is open.
///
/// # Errors
/// When it is refused.
pub async fn save_offer(window: &Window) -> Done {
    window.press_here("Save").await?;
    super::session::is_closed(window).await
}
