//! What is measured with a person, and the questions in the whole window.

use super::super::{Done, Window};

/// Begins to measure with what ships, in its own words.
///
/// # Errors
/// When there is no such instrument.
pub async fn begin(window: &Window, title: &str) -> Done {
    window.press("Begin to measure").await?;
    window.click(&format!("//*[@role='dialog']//button[@aria-label='{title}']")).await?;
    window.press_here("Look at the questions").await?;
    window.press_here("Begin").await?;
    super::session::is_closed(window).await
}

/// Opens the questions.
///
/// # Errors
/// When they are not asked.
pub async fn measure(window: &Window, title: &str) -> Done {
    window.press(&format!("Measure now: {title}")).await?;
    window.find("//*[@role='dialog']//fieldset").await.map(drop)
}

/// Answers one question after the other by its digit, and goes on with Enter; after the last that keeps it.
///
/// # Errors
/// When the window is gone.
pub async fn answer(window: &Window, digits: &[&str]) -> Done {
    for digit in digits {
        window.key(digit).await?;
        window.key("\u{e007}").await?;
    }
    Ok(())
}
