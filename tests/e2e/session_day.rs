//! A session from the ten minutes before to the two minutes after, in the sample practice: prep, focus, wrap-up and its
//! undo, what moved, the journey, finding it again, hiding the names. Light and dark, with a picture of each screen.

use std::time::Duration;

use stillpoint_tests::window::pages::{door, focus, person, rail, session};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{self, PASSPHRASE};

const ESCAPE: &str = "\u{e00c}";
const CONTROL: &str = "\u{e009}";
const SHIFT: &str = "\u{e008}";

#[tokio::test(flavor = "multi_thread")]
async fn a_session_from_prep_to_wrap_up_in_light() {
    a_session(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_from_prep_to_wrap_up_in_dark() {
    a_session(Theme::Dark).await;
}

async fn a_session(theme: Theme) {
    let act = async |window: Window| -> Done {
        door::look_around(&window).await?;
        prepare(&window).await?;
        write(&window).await?;
        let name = wrap_up(&window).await?;
        look_at_progress(&window, &name).await?;
        find_it_again(&window, &name).await?;
        hide_the_names(&window, &name).await
    };
    Stage::default().in_theme(theme).play("session-day", act).await.unwrap();
}

/// Ten minutes before.
async fn prepare(window: &Window) -> Done {
    window.click("(//main//a[starts-with(@aria-label, 'Prep: ')])[1]").await?;
    window.shows("Three questions to begin with").await?;
    window.shows("Credits").await?;
    window.fill("Question 3", "What would a good week look like?").await?;
    window.picture("prep").await?;
    window.press("Begin the session").await
}

/// The hour itself: typed, hidden by one key, shown again.
async fn write(window: &Window) -> Done {
    focus::write(
        window,
        "## Focus\nThe talk on Thursday\n> I can ask first.\n! A private hunch\n[] Write it down",
    )
    .await?;
    focus::is_kept(window).await?;
    window.picture("focus").await?;
    window.key(ESCAPE).await?;
    window.find("//*[@role='dialog'][@aria-label='The screen is hidden']").await?;
    window.picture("focus-hidden").await?;
    window.press("Show again").await?;
    window.click("//button[starts-with(@aria-label, 'Leave the focus view')]").await?;
    window.shows("Three questions to begin with").await.map(drop)
}

/// Two minutes after yesterday's: everything on one sheet, done at once, undone at once. Answers whose it was.
async fn wrap_up(window: &Window) -> Done<String> {
    rail::go(window, "Today").await?;
    let waits = "(//*[@role='group'][starts-with(@aria-label, 'Say what happened: ')])[1]";
    let label = window.find(waits).await?.attr("aria-label").await?.unwrap_or_default();
    let name = label.trim_start_matches("Say what happened: ").to_owned();
    person::open(window, &name).await?;
    person::tab(window, "Sessions").await?;
    person::open_last_session(window).await?;
    window.press("Wrap up").await?;
    window.shows("What follows").await?;
    window.press("Add a commitment").await?;
    window.fill_last("Commitment 1", "Ask for half an hour").await?;
    window.painted().await?;
    window.picture("wrap-up").await?;
    window.click("//*[@role='dialog']//button[@type='submit']").await?;
    window.shows("Session wrapped up").await?;
    window.picture("wrapped-up").await?;
    window.click("//*[@role='dialog']//button[@aria-label='Close']").await?;
    session::is_closed(window).await?;
    window.press("Undo").await?;
    rail::go(window, "Today").await?;
    window.find(&format!("//*[@role='group'][@aria-label='{label}']")).await?;
    Ok(name)
}

/// What moved, and the summary of the whole way.
async fn look_at_progress(window: &Window, name: &str) -> Done {
    person::open(window, name).await?;
    person::tab(window, "Progress").await?;
    window.painted().await?;
    window.picture("person-progress").await?;
    person::tab(window, "Engagement").await?;
    window.click("(//main//a[starts-with(@aria-label, 'Journey summary')])[1]").await?;
    window.find("//canvas").await?;
    window.painted().await?;
    window.picture("journey").await
}

/// Everything is found from the keys.
async fn find_it_again(window: &Window, name: &str) -> Done {
    rail::go(window, "Today").await?;
    window.key(&format!("{CONTROL}k")).await?;
    let field = "//input[@type='search' or @role='combobox' or contains(@class,'Spotlight')]";
    let given = name.split(' ').next().unwrap_or(name);
    window.find(field).await?.send_keys(given).await?;
    window.shows(name).await?;
    window.painted().await?;
    window.picture("search").await?;
    window.key(ESCAPE).await
}

/// One key masks every name, in the page and in the window's title; the same key brings them back.
async fn hide_the_names(window: &Window, name: &str) -> Done {
    rail::go(window, "People").await?;
    window.shows(name).await?;
    window.key(&format!("{CONTROL}{SHIFT}h")).await?;
    window.shows("Names are hidden").await?;
    window.shows("Person 1").await?;
    let page = window.client().source().await?;
    assert!(!page.contains(name), "a name stands on the page");
    assert!(!window.client().title().await?.contains(name));
    window.picture("names-hidden").await?;
    window.press("Show names").await?;
    window.shows(name).await.map(drop)
}

/// The process is killed while the coach types: what was typed two seconds before is there afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_loses_two_seconds_at_most() {
    let kept = tempfile::tempdir().unwrap();
    let home = kept.path().to_owned();
    let session = practice_at_home::with_a_session(&home);
    let to_the_note = format!("location.hash = '#/sessions/{session}/focus'");
    let script = to_the_note.clone();
    let typed = async move |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        window.client().execute(&script, vec![]).await?;
        focus::write(&window, "Typed before the power went").await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        focus::write(&window, " and a word more").await?;
        window.kill().await
    };
    Stage::default().at_home(home.clone()).play("killed", typed).await.unwrap();
    let there = async move |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        window.client().execute(&to_the_note, vec![]).await?;
        let text = focus::text(&window).await?;
        assert!(text.starts_with("Typed before the power went"), "{text}");
        window.quit().await
    };
    Stage::default().at_home(home).play("killed-again", there).await.unwrap();
}
