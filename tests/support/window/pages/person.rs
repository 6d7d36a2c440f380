//! The page of a person.

use super::super::{Done, Window};

/// Its parts, from the left.
pub const TABS: &[&str] = &["Overview", "Engagement", "Sessions", "Money"];

/// Opens the page from the list of people.
///
/// # Errors
/// When nobody has that name.
pub async fn open(window: &Window, name: &str) -> Done {
    super::rail::go(window, "People").await?;
    window.click(&format!("//main//a[normalize-space(.)='{name}']")).await?;
    window.find(&format!("//main//h1[normalize-space(.)='{name}']")).await.map(drop)
}

/// Goes to a part of the page.
///
/// # Errors
/// When there is none of that name.
pub async fn tab(window: &Window, name: &str) -> Done {
    window.click(&format!("//main//nav//a[normalize-space(.)='{name}']")).await?;
    window.find(&format!("//main//nav//a[@aria-current][normalize-space(.)='{name}']")).await.map(drop)
}

/// Opens the latest session that has been.
///
/// # Errors
/// When there has been none.
pub async fn open_last_session(window: &Window) -> Done {
    window.click("(//main//section[.//h2[normalize-space(.)='So far']]//li//button)[1]").await
}

/// Opens the session before the latest.
///
/// # Errors
/// When there was only one.
pub async fn open_earlier_session(window: &Window) -> Done {
    window.click("(//main//section[.//h2[normalize-space(.)='So far']]//li//button)[2]").await
}

/// Opens the next session that is booked.
///
/// # Errors
/// When none is.
pub async fn open_next_session(window: &Window) -> Done {
    window.click("(//main//section[.//h2[normalize-space(.)='Coming up']]//li//button)[1]").await
}

/// Does what stands in the menu of the page.
///
/// # Errors
/// When it does not stand there.
pub async fn more(window: &Window, act: &str) -> Done {
    window.click("//main//header//button[@aria-label='More']").await?;
    window.press(act).await
}

/// Begins what was agreed: an offer from the library.
///
/// # Errors
/// When there is no such offer.
pub async fn begin(window: &Window, offer: &str) -> Done {
    tab(window, "Engagement").await?;
    window.press("Start an engagement").await?;
    window.click(&format!("//*[@role='dialog']//*[@role='radio'][contains(., '{offer}')]")).await?;
    window.picture("engagement-begin").await?;
    window.press_here("Begin").await?;
    super::session::is_closed(window).await
}
