//! In front of a practice: the welcome, and the lock.

use super::super::{Done, Window};

/// Waits for the welcome of a computer without a practice.
///
/// # Errors
/// When something else is shown.
pub async fn welcome(window: &Window) -> Done {
    window.shows("Your practice, in one file").await.map(drop)
}

/// From the welcome into the sample practice.
///
/// # Errors
/// When it does not open.
pub async fn look_around(window: &Window) -> Done {
    welcome(window).await?;
    window.press("Look around in a sample practice").await?;
    window.shows("Sample practice").await.map(drop)
}

/// Locks the open practice and waits for the door.
///
/// # Errors
/// When it stays open.
pub async fn lock(window: &Window) -> Done {
    window.press("Lock").await?;
    window.field("Passphrase").await.map(drop)
}

/// Opens a locked practice.
///
/// # Errors
/// When the passphrase is not taken.
pub async fn unlock(window: &Window, passphrase: &str) -> Done {
    try_to_unlock(window, passphrase).await?;
    super::rail::is_shown(window).await
}

/// Types a passphrase and presses the button, whatever comes of it.
///
/// # Errors
/// When there is no door.
pub async fn try_to_unlock(window: &Window, passphrase: &str) -> Done {
    window.fill("Passphrase", passphrase).await?;
    window.press("Open").await
}

/// From the door to the newest backup, which the same passphrase opens.
///
/// # Errors
/// When there is no backup, or it does not open.
pub async fn restore_the_last_backup(window: &Window, passphrase: &str) -> Done {
    window.press("Restore a backup").await?;
    window.fill("Passphrase of this backup", passphrase).await?;
    window.picture("restore").await?;
    window.press("Restore").await?;
    super::rail::is_shown(window).await
}
