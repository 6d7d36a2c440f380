//! Settings > Calendars: what is connected, connecting another, and where the sessions go.

use super::super::{Done, Window};
use super::settings;

/// Where a server is, and what opens it.
pub struct Server<'s> {
    /// With scheme and path.
    pub address: &'s str,
    /// The name there.
    pub username: &'s str,
    /// And its password.
    pub password: &'s str,
}

/// Connects a server inside the own network.
///
/// # Errors
/// When it is not connected.
pub async fn connect(window: &Window, server: &Server<'_>) -> Done {
    try_to_connect(window, server).await?;
    window.shows("Which of them take your time?").await.map(drop)
}

/// The same, whatever comes of it: refused first, as the coach has not said that the server is one of hers.
///
/// # Errors
/// When it is not asked for.
pub async fn try_to_connect(window: &Window, server: &Server<'_>) -> Done {
    settings::part(window, "Calendars").await?;
    window.press("Connect a calendar").await?;
    window.shows("Which calendar is it?").await?;
    window.picture("calendars-services").await?;
    window.click("//*[@role='dialog']//button[starts-with(normalize-space(.), 'Another server')]").await?;
    window.fill("Address of the server", server.address).await?;
    window.fill("User name", server.username).await?;
    window.fill("Password", server.password).await?;
    window.press_here("Connect").await?;
    window.find("//*[@role='dialog']//*[@role='alert']").await?;
    window.picture("calendars-own-network").await?;
    window.click("//*[@role='dialog']//input[@role='switch']").await?;
    window.press_here("Connect").await
}

/// Puts the coach's sessions into a calendar that can be written.
///
/// # Errors
/// When it is not offered.
pub async fn carry(window: &Window, calendar: &str, title: &str) -> Done {
    window.choose("My sessions go to", calendar).await?;
    window.shows(&format!("Put your sessions into {calendar}?")).await?;
    window.choose_side_by_side("What they are called there", title).await?;
    window.picture("calendars-carry").await?;
    window.press_here("Put them there").await?;
    window.is_gone("//*[@role='dialog'][.//button[normalize-space(.)='Put them there']]").await
}

/// Looks at an account now, and waits until that is over.
///
/// # Errors
/// When there is none of that name.
pub async fn look(window: &Window, account: &str) -> Done {
    settings::part(window, "Calendars").await?;
    let button = format!("//main//button[@aria-label='Look now: {account}']");
    window.click(&button).await?;
    window.find(&format!("{button}[not(@disabled)][normalize-space(.)='Look now']")).await.map(drop)
}
