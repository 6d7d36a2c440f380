//! Making time for a client in the real window: when sessions may be, free times offered and held, an answer pasted, the
//! session booked, and the files that other calendars read. Light and dark, with a picture of each screen.

use std::fs;
use std::path::Path;

use chrono::Days;
use stillpoint_tests::window::pages::{calendar, door, person, rail, session, settings, slots};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE, today};
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";

#[tokio::test(flavor = "multi_thread")]
async fn times_to_offer_in_light() {
    times_to_offer(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn times_to_offer_in_dark() {
    times_to_offer(Theme::Dark).await;
}

async fn times_to_offer(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    let practice = AtHome::new(home.path());
    let anna = practice.person("Anna", "Kowalska");
    practice.engagement(&anna, today());
    practice.leave();
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().to_owned();
    let act = async move |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        set_the_limits(&window).await?;
        keep_a_file(&window, &kept).await?;
        let token = offer(&window).await?;
        take_the_answer(&window, &token).await?;
        give_a_file(&window).await?;
        let file = the_only_file(&kept)?;
        assert!(fs::read_to_string(file)?.contains("SUMMARY:Anna Kowalska"));
        Ok(())
    };
    Stage::default()
        .in_theme(theme)
        .at_home(home.path().to_owned())
        .play("times-to-offer", act)
        .await
        .unwrap();
}

/// A day off, and twenty-five minutes of quiet after each session.
async fn set_the_limits(window: &Window) -> Done {
    settings::part(window, "Availability").await?;
    window.fill("Minutes kept free after a session", "25").await?;
    window.press("Save").await?;
    let day = today() + Days::new(2);
    window.fill("First day", &day.format("%-d %b %Y").to_string()).await?;
    window.fill("What for", "Training").await?;
    window.press("Add days off").await?;
    window.find("//main//ul[@aria-label='Days off']//li[contains(., 'Training')]").await?;
    window.picture("availability").await
}

/// A folder that another calendar reads.
async fn keep_a_file(window: &Window, folder: &Path) -> Done {
    settings::part(window, "Calendars").await?;
    window.fill("Folder", &folder.to_string_lossy()).await?;
    window.choose_side_by_side("What it tells", "Full name and place").await?;
    window.press("Save").await?;
    window.shows("Kept up to date").await?;
    window.picture("calendar-file").await
}

/// Answers the code of the first time, as it stands in the message.
async fn offer(window: &Window) -> Done<String> {
    person::open(window, ANNA).await?;
    let message = slots::offer(window, ANNA).await?;
    assert!(message.contains("mailto:mara@stillwater.example"), "{message}");
    let (_, rest) = message.split_once("%5B").ok_or("the message has no code")?;
    let (token, _) = rest.split_once("%5D").ok_or("the code has no end")?;
    window.key("\u{E00C}").await?;
    session::is_closed(window).await?;
    window.shows("Times are offered and wait for an answer.").await?;
    rail::go(window, "Calendar").await?;
    window.click("//main//button[@aria-label='The week after']").await?;
    window.shows(&format!("Held for {ANNA}")).await?;
    window.picture("held-times").await?;
    calendar::to_today(window).await?;
    Ok(format!("Re: [{}]", token.replace("%20", " ")))
}

async fn take_the_answer(window: &Window, token: &str) -> Done {
    slots::answer(window, token).await?;
    window.shows(&format!("Booked with {ANNA}")).await?;
    window.picture("offer-answered").await?;
    window.press_here("Write the confirmation").await?;
    window.find("//*[@role='dialog']//textarea").await?;
    window.picture("offer-confirmation").await?;
    window.key("\u{E00C}").await?;
    session::is_closed(window).await?;
    // The second answer to the same offer is told, and books nothing.
    slots::answer(window, token).await?;
    window.find("//*[@role='dialog']//*[@role='alert' or @role='status'][normalize-space(.)!='']").await?;
    window.picture("offer-answered-twice").await?;
    window.key("\u{E00C}").await?;
    session::is_closed(window).await
}

/// The booked session as a file for the client's calendar.
async fn give_a_file(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Sessions").await?;
    person::open_next_session(window).await?;
    window.picture("session-from-offer").await?;
    let file = saved_file::save_here(window, "Save as calendar file", "session.ics").await?;
    let text = fs::read_to_string(file)?;
    assert!(text.contains("SUMMARY:Coaching with Mara Lindqvist"), "{text}");
    window.key("\u{E00C}").await?;
    session::is_closed(window).await
}

fn the_only_file(folder: &Path) -> Done<std::path::PathBuf> {
    let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    assert_eq!(files.len(), 1, "{files:?}");
    Ok(files.remove(0).path())
}
