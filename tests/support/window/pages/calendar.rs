//! The calendar.

use super::super::{Done, Window};

/// An hour's height in the grid, in pixels.
const AN_HOUR: f64 = 56.0;

/// Books three sessions, a fortnight apart, on an afternoon of next week.
///
/// # Errors
/// When they are not booked.
pub async fn book_series(window: &Window, person: &str, on: &str) -> Done {
    window.press("New session").await?;
    window.choose("Client", person).await?;
    window.fill("Day", on).await?;
    window.fill("Hour", "15").await?;
    window.fill("Minute", "30").await?;
    window.click("//*[@role='dialog']//input[@role='switch']").await?;
    window.fill("How many sessions in all", "3").await?;
    window.picture("book-series").await?;
    window.press("Book the series").await?;
    super::session::is_closed(window).await
}

/// Drags a session of the shown week by an hour.
///
/// # Errors
/// When it cannot be taken.
pub async fn drag_down(window: &Window, person: &str) -> Done {
    let event = window.find(&format!("//main//button[starts-with(@aria-label, '{person}, ')]")).await?;
    window.drag(&event, 0.0, AN_HOUR).await
}

/// Back to the week or the day of today.
///
/// # Errors
/// When it is not shown.
pub async fn to_today(window: &Window) -> Done {
    window.click("//main//button[normalize-space(.)='Today']").await
}
