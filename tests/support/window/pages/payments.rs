//! Getting paid online: the provider in the settings, the link on an invoice, what came on Money.

use super::super::{Done, Window};
use super::{rail, session, settings};

/// Opens the sheet on which a key of a provider is pasted.
///
/// # Errors
/// When the provider is not offered.
pub async fn choose_provider(window: &Window, name: &str) -> Done {
    settings::part(window, "Online payments").await?;
    window.press("Connect a provider").await?;
    window.find("//*[@role='dialog']//ul[@aria-label='Providers']").await?;
    window.picture("payments-providers").await?;
    window.click(&format!("//*[@role='dialog']//button[starts-with(normalize-space(.), '{name}')]")).await
}

/// Pastes a key and has it looked at.
///
/// # Errors
/// When there is no field for one.
pub async fn look_at(window: &Window, key: &str) -> Done {
    window.fill("Key", key).await?;
    window.press_here("Look at the key").await
}

/// Connects with the key that was looked at.
///
/// # Errors
/// When it may not do what is needed.
pub async fn connect(window: &Window) -> Done {
    window.find("//*[@role='dialog']//*[@aria-label='What the key may do']").await?;
    window.picture("payments-rights").await?;
    window.press_here("Connect").await?;
    session::is_closed(window).await
}

/// Asks for all that is open of the invoice that is shown; answers the link once it is there.
///
/// # Errors
/// When it is not made.
pub async fn ask(window: &Window) -> Done<String> {
    window.click("//main//button[normalize-space(.)='Ask for payment online']").await?;
    window.find("//*[@role='dialog']//dl").await?;
    window.picture("payments-ask").await?;
    window.press_here("Make the link").await?;
    let link = window.find("//*[@role='dialog']//*[@aria-label='Link'][contains(., 'http')]").await?;
    window.picture("payments-link").await?;
    Ok(link.text().await?)
}

/// Looks on Money what was paid, until these words stand there.
///
/// # Errors
/// When they never do.
pub async fn look_until(window: &Window, words: &str) -> Done {
    rail::go(window, "Money").await?;
    let check = "//main//button[normalize-space(.)='Check now'][not(@disabled)]";
    // Pressed twice in ten seconds, it counts once.
    for _ in 0..10 {
        window.click(check).await?;
        window.find(check).await?;
        if window.shows_now(words).await? {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    }
    Err(format!("nothing was told of it: {words}").into())
}
