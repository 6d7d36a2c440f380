//! Money, and one invoice.

use super::super::{Done, Window};

/// Makes the invoice of what waits for a client.
///
/// # Errors
/// When nothing waits.
pub async fn make_invoice(window: &Window, name: &str) -> Done {
    window.press(&format!("Make invoice: {name}")).await?;
    window.find("//main//canvas").await.map(drop)
}

/// Adds a line of the coach's own.
///
/// # Errors
/// When it cannot be written.
pub async fn add_line(window: &Window, description: &str, price: &str) -> Done {
    window.press("Add a line").await?;
    window.fill_last("Description", description).await?;
    window.fill_last("Price", price).await
}

/// Issues the draft that is open.
///
/// # Errors
/// When it is not issued.
pub async fn issue(window: &Window) -> Done {
    window.press("Issue").await?;
    window.shows("It stays for good").await?;
    window.picture("issue").await?;
    window.click("//*[@role='dialog']//button[normalize-space(.)='Issue']").await?;
    window.shows("Left to pay").await.map(drop)
}
