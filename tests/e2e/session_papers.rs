//! What a session leaves behind: words kept in sight, versions of a note, a pack for supervision without a name, the
//! message that sums it up, and what was measured. Light and dark, with a picture of each screen.

use std::path::Path;

use chrono::Days;
use serde_json::json;
use stillpoint_tests::window::pages::{door, focus, measures, notes, person, session};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE, at_ten, days_ago, today};
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";
const KEPT: &str = "I can ask before I am asked.";
const LAST_SAID: &str = "Rest is part of the work.";
const COMMITMENT: &str = "Walk home on Wednesdays";
/// Long ago enough to be locked, so that each time of writing is a version of its own.
const LOCKED: u64 = 24;

#[tokio::test(flavor = "multi_thread")]
async fn the_papers_of_a_session_in_light() {
    the_papers(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_papers_of_a_session_in_dark() {
    the_papers(Theme::Dark).await;
}

async fn the_papers(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    lay_out(home.path());
    let act = async |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        sum_it_up(&window).await?;
        keep_in_sight(&window).await?;
        go_back_a_version(&window).await?;
        pack_for_supervision(&window).await?;
        measure(&window).await
    };
    Stage::default().in_theme(theme).at_home(home.path().to_owned()).play("papers", act).await.unwrap();
}

/// Anna was there three weeks ago and yesterday, and comes tomorrow; Ben is somebody she speaks of.
fn lay_out(home: &Path) {
    let practice = AtHome::new(home);
    let anna = practice.person("Anna", "Kowalska");
    practice.person("Ben", "Okafor");
    let engagement = practice.engagement(&anna, days_ago(LOCKED + 6));
    let book = |day| {
        let start = at_ten(day);
        practice.session(&json!({ "personId": anna, "engagementId": engagement, "localStart": start }))
    };
    let (long_ago, yesterday) = (book(days_ago(LOCKED)), book(days_ago(1)));
    book(today() + Days::new(1));
    practice.ask("sessions.say_outcome", json!({ "sessionId": long_ago, "saying": { "outcome": "held" } }));
    let text = format!(
        "## Focus\nThe talk with Ben Okafor.\n\n## What we covered\n> {KEPT}\nAnna writes to ben@example.org first."
    );
    let reflection = "Anna reminds me of Ben.";
    practice.ask("notes.save", json!({ "sessionId": long_ago, "text": text, "reflection": reflection }));
    let text = format!("## Focus\nA calmer Monday\n\n> {LAST_SAID}\n! A private hunch\n[] {COMMITMENT}");
    practice.ask("notes.save", json!({ "sessionId": yesterday, "text": text, "reflection": "" }));
    practice.leave();
}

/// The message after the wrap-up: drafted from what may be shared, saved for the mail program, marked as sent.
async fn sum_it_up(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Sessions").await?;
    person::open_last_session(window).await?;
    window.press_here("Wrap up").await?;
    window.shows("A message that sums it up").await?;
    window.shows("What follows").await?;
    window.click("//*[@role='dialog']//button[@type='submit']").await?;
    let file = saved_file::save(window, "Save as mail file", "summary.eml").await?;
    window.shows("Saved. When you have sent it from your mail program, mark it as sent.").await?;
    window.picture("message").await?;
    let mail = saved_file::mail_in(&file)?;
    for words in ["Anna Kowalska <anna@example.org>", "Dear Anna", LAST_SAID, COMMITMENT] {
        assert!(mail.contains(words), "{words} is not in the mail: {mail}");
    }
    assert!(!mail.contains("A private hunch"), "a private line left the house");
    window.press_here("Mark as sent").await?;
    session::is_closed(window).await
}

/// What was said three weeks ago stands in tomorrow's prep, because it was pinned.
async fn keep_in_sight(window: &Window) -> Done {
    let said =
        |words: &str| format!("//*[@aria-label='Last said']//blockquote[normalize-space(.)='{words}']");
    open_prep(window).await?;
    window.find(&said(LAST_SAID)).await?;
    assert!(!window.shows_now(KEPT).await?, "it is in sight before it is pinned");
    person::open(window, ANNA).await?;
    let pin = format!("//button[@aria-label='Keep in sight: {KEPT}']");
    window.click(&pin).await?;
    window.find(&format!("{pin}[@aria-pressed='true']")).await?;
    window.picture("quotes").await?;
    open_prep(window).await?;
    window.find(&said(KEPT)).await?;
    let question = window.field("Question 2").await?.prop("value").await?.unwrap_or_default();
    assert!(question.contains(KEPT), "it is not asked about: {question}");
    window.picture("prep-with-pinned").await
}

async fn open_prep(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Sessions").await?;
    person::open_next_session(window).await?;
    window.press("Prep").await?;
    window.shows("Three questions to begin with").await.map(drop)
}

/// Written on twice, read word by word, and brought back to what it said at first.
async fn go_back_a_version(window: &Window) -> Done {
    open_notes(window).await?;
    window.press_here("Write on").await?;
    notes::add(window, "\nShe wrote on Friday.").await?;
    focus::is_kept(window).await?;
    notes::add(window, "\nHe answered on Sunday.").await?;
    focus::is_kept(window).await?;
    notes::versions(window, 3).await?;
    let added =
        window.find("//*[@role='dialog']//ins[contains(., 'He answered on Sunday.')]").await?.text().await?;
    assert_eq!(added.trim(), "He answered on Sunday.", "the coach's words became the client's");
    window.picture("versions").await?;
    notes::show_version(window, 2).await?;
    window.find("//*[@role='dialog']//ins[contains(., 'She wrote on Friday.')]").await?;
    notes::show_version(window, 3).await?;
    window.shows("It becomes the newest version. Nothing is lost.").await?;
    window.press_here("Bring this back").await?;
    session::is_closed(window).await?;
    open_notes(window).await?;
    let text = focus::text(window).await?;
    assert!(text.contains("Anna writes to ben@example.org first."), "{text}");
    assert!(!text.contains("Friday") && !text.contains("Sunday"), "it was not brought back: {text}");
    notes::versions(window, 4).await?;
    window.find("//*[@role='dialog']//del[contains(., 'He answered on Sunday.')]").await?;
    window.picture("versions-brought-back").await?;
    close(window).await
}

async fn open_notes(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Sessions").await?;
    person::open_earlier_session(window).await?;
    window.press_here("Open the notes").await?;
    window.find("//*[@role='dialog']//*[@role='textbox' and @aria-label='Notes']").await.map(drop)
}

async fn close(window: &Window) -> Done {
    window.press_here("Close").await?;
    session::is_closed(window).await
}

/// Read first, saved then; no name and no address is in the file, with the coach's reflections or without.
async fn pack_for_supervision(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::more(window, "Prepare for supervision").await?;
    window.shows("Choose at least one session.").await?;
    window.picture("supervision-nothing-chosen").await?;
    window.press_here("All").await?;
    window.shows("Client A, session 1").await?;
    window.click("//*[@role='dialog']//input[@role='switch']").await?;
    window.shows("My reflections").await?;
    window.picture("supervision").await?;
    let file = saved_file::save(window, "Save as PDF", "supervision.pdf").await?;
    let text = saved_file::text_of(&file)?;
    assert!(text.contains("Client A") && text.contains(LAST_SAID), "{text}");
    assert!(text.contains("A private hunch") && !text.contains("! A"), "{text}");
    for known in ["Anna", "Kowalska", "Ben", "Okafor", "example.org"] {
        assert!(!text.to_lowercase().contains(&known.to_lowercase()), "{known} is in the pack: {text}");
    }
    close(window).await
}

/// A wheel asked together and the check in the client's own hands; both stand on the page afterwards.
async fn measure(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Progress").await?;
    measures::begin(window, "Wheel of Life").await?;
    measures::measure(window, "Wheel of Life").await?;
    window.picture("runner-begun").await?;
    measures::answer(window, &["6", "4", "7", "8", "5", "6", "3"]).await?;
    window.key("7").await?;
    window.picture("runner").await?;
    window.press_here("Keep it").await?;
    session::is_closed(window).await?;
    window.find("//main//*[@aria-label='Measured']//figure[@aria-label='Wheel of Life']").await?;
    measures::begin(window, "Session check").await?;
    measures::measure(window, "Session check").await?;
    window.shows("How was this session for you?").await?;
    window.picture("runner-check").await?;
    measures::answer(window, &["8", "9", "7", "9"]).await?;
    window.shows("Thank you.").await?;
    window.picture("runner-thanks").await?;
    window.press_here("Back to the practice").await?;
    session::is_closed(window).await?;
    let check = "//main//*[@aria-label='Measured']/li[.//h3[normalize-space(.)='Session check']]";
    window
        .find(&format!("{check}[not(.//p[.='Not measured yet.'])]//*[contains(., 'I felt heard')]"))
        .await?;
    window.picture("progress-measured").await
}
