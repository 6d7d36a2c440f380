//! Groups, one of them, and the sheet of one of its dates.

use super::super::{Done, Window};

/// Opens the list of groups.
///
/// # Errors
/// When it is not shown.
pub async fn list(window: &Window) -> Done {
    super::rail::go(window, "People").await?;
    window.click("//main//nav//a[normalize-space(.)='Groups']").await?;
    window.find("//main//nav//a[@aria-current][normalize-space(.)='Groups']").await.map(drop)
}

/// Opens the page of a group.
///
/// # Errors
/// When there is none of that title.
pub async fn open(window: &Window, title: &str) -> Done {
    list(window).await?;
    window.click(&format!("//main//li//a[normalize-space(.)='{title}']")).await?;
    is_shown(window, title).await
}

/// Waits for the page of a group.
///
/// # Errors
/// When another is shown.
pub async fn is_shown(window: &Window, title: &str) -> Done {
    window.find(&format!("//main//h1[normalize-space(.)='{title}']")).await.map(drop)
}

/// Begins a workshop from the list.
///
/// # Errors
/// When it is not begun.
pub async fn begin_workshop(window: &Window, title: &str, places: &str) -> Done {
    window.press("New group").await?;
    window.choose_side_by_side("What it is", "Workshop").await?;
    window.fill("Title", title).await?;
    window.fill("What participants read about it", "An evening in a small circle.").await?;
    window.fill("Places", places).await?;
    window.fill("Usual length in minutes", "120").await?;
    window.picture("group-new").await?;
    window.press("Begin the group").await?;
    super::session::is_closed(window).await?;
    is_shown(window, title).await
}

/// Puts a date into the calendar, at ten in the morning.
///
/// # Errors
/// When it is not planned.
pub async fn add_date(window: &Window, on: &str) -> Done {
    window.press("Add a date").await?;
    window.fill("Day", on).await?;
    window.fill("Hour", "10").await?;
    window.fill("Minute", "00").await?;
    window.press("Put it in the calendar").await?;
    super::session::is_closed(window).await
}

/// Chooses a person on the open sheet and adds them, or puts them on the waiting list.
///
/// # Errors
/// When they are not taken in.
pub async fn add_person(window: &Window, name: &str, act: &str, told: &str) -> Done {
    window.choose("Person", name).await?;
    window.press_here(act).await?;
    window.shows(&format!("{name} {told}")).await.map(drop)
}

/// Lets somebody go.
///
/// # Errors
/// When they stay.
pub async fn withdraw(window: &Window, name: &str) -> Done {
    window.point_at(&format!("//main//li[.//a[normalize-space(.)='{name}']]")).await?;
    window.press(&format!("Withdraw: {name}")).await?;
    window.shows(&format!("Does {name} no longer take part?")).await?;
    window.press_here("Withdraw").await
}

/// Opens the sheet of the first date.
///
/// # Errors
/// When there is none.
pub async fn open_date(window: &Window) -> Done {
    window.click("(//main//section[.//h2[normalize-space(.)='Dates']]//li//button)[1]").await
}

/// Gives the date that is open another day, and tells nobody.
///
/// # Errors
/// When it stays where it was.
pub async fn move_date(window: &Window, to: &str) -> Done {
    window.press_here("Move…").await?;
    window.fill("Day", to).await?;
    window.click("//*[@role='dialog']//input[@role='switch']").await?;
    window.press_here("Move it").await?;
    super::session::is_closed(window).await
}

/// Waits until somebody stands in this list.
///
/// # Errors
/// When they do not.
pub async fn stands_in(window: &Window, list: &str, name: &str) -> Done {
    let row = format!("//main//*[@aria-label='{list}']//li[.//a[normalize-space(.)='{name}']]");
    window.find(&row).await.map(drop)
}
