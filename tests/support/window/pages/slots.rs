//! Times offered to a client.

use super::super::{Done, Window};

/// Offers the ticked times from the page of a person that is open; answers the words of the message that was drafted.
///
/// # Errors
/// When nothing is free.
pub async fn offer(window: &Window, name: &str) -> Done<String> {
    super::person::more(window, "Offer times").await?;
    window.shows(&format!("Offer times to {name}")).await?;
    window.find("//*[@role='dialog']//input[@type='checkbox'][@checked or @value]").await?;
    window.painted().await?;
    window.picture("offer-times").await?;
    window.press_here("Hold them and write").await?;
    window.find("//*[@role='dialog']//textarea").await?;
    window.picture("offer-times-message").await?;
    let words = window.client().execute(
        "return [...document.querySelectorAll('[role=dialog] textarea')].map((field) => field.value).join('\\n')",
        vec![],
    );
    Ok(words.await?.as_str().unwrap_or_default().to_owned())
}

/// Pastes what came back into the list of all offers; answers nothing, as the sentence stands there.
///
/// # Errors
/// When it is not read.
pub async fn answer(window: &Window, text: &str) -> Done {
    super::rail::go(window, "Calendar").await?;
    super::person::more(window, "Times offered").await?;
    window.fill("What came back", text).await?;
    window.press_here("Take the answer").await
}
