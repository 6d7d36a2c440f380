//! The first run: five steps from nothing to a practice.

use std::collections::BTreeMap;

use super::super::{Done, Window};

/// Makes a practice with this passphrase and the offers that are suggested, with a picture of each step.
///
/// # Errors
/// When a step cannot be taken.
pub async fn make_practice(window: &Window, passphrase: &str) -> Done {
    super::door::welcome(window).await?;
    window.press("Start my practice").await?;
    lock_it(window, passphrase).await?;
    recovery_kit(window).await?;
    window.fill("Your name", "Mara Lindqvist").await?;
    window.fill("Name of the practice", "Stillwater Coaching").await?;
    window.fill("Address", "Lindenstrasse 4\n10969 Berlin").await?;
    window.picture("first-run-about-you").await?;
    window.press("Continue").await?;
    window.shows("What holds when a client cancels late").await?;
    window.picture("first-run-how-you-work").await?;
    window.press("Continue").await?;
    window.shows("Take the ones you know already").await?;
    window.picture("first-run-what-you-offer").await?;
    window.press("Open my practice").await?;
    super::rail::is_shown(window).await
}

async fn lock_it(window: &Window, passphrase: &str) -> Done {
    window.fill("Passphrase", passphrase).await?;
    window.fill("Once more", passphrase).await?;
    window.picture("first-run-lock-it").await?;
    window.press("Lock my practice").await
}

/// Copies the code from the page, then types back the groups that are asked for.
async fn recovery_kit(window: &Window) -> Done {
    window.find("//figure[@aria-label='Recovery code']//li").await?;
    let groups = groups(window).await?;
    window.picture("first-run-recovery-kit").await?;
    window.press("Continue").await?;
    window.shows("Type two groups back").await?;
    for label in window.all("//label[starts-with(., 'Group ')]").await? {
        let label = label.text().await?;
        let label = label.trim_end_matches([' ', '*']);
        let group = groups.get(label).ok_or_else(|| format!("the page had no {label}"))?;
        window.fill(label, group).await?;
    }
    window.press("It is safe").await
}

/// By the name under which they are asked for: `Group 3`.
async fn groups(window: &Window) -> Done<BTreeMap<String, String>> {
    let script = "return Object.fromEntries([...document.querySelectorAll('figure li')].map((item, index) =>
        ['Group ' + (index + 1), item.lastElementChild.textContent.trim()]));";
    let read = window.client().execute(script, vec![]).await?;
    Ok(serde_json::from_value(read)?)
}
