//! What a coach's day brings that nobody wants: each gives a sentence that says what happened and what to do, and
//! nothing is lost.

use std::fs;

use stillpoint_tests::tree;
use stillpoint_tests::window::pages::{door, first_run, import, rail};
use stillpoint_tests::window::{Done, Stage, Window};

const PASSPHRASE: &str = "river lantern oatmeal quiet saddle";

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_calendar_is_refused_with_a_reason() {
    let act = async |window: Window| -> Done {
        door::look_around(&window).await?;
        let fixtures = tree::root().join("tests/fixtures/ics");
        // A film, say, with the wrong ending.
        let film = window.home().join("film.ics");
        fs::write(&film, [0x1a, 0x45, 0xdf, 0xa3].repeat(25 * 1024 * 1024))?;
        for (file, sentence) in [
            (fixtures.join("web-page.ics"), "This file is not a calendar."),
            (fixtures.join("empty.ics"), "This file is empty."),
            (film, "This file is not a calendar."),
        ] {
            window.drop_file(&file, async || Ok(())).await?;
            window.shows(sentence).await?;
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            window.picture(&format!("refused-{name}")).await?;
        }
        // A rule without an end is read as far as the days that were asked for.
        window.drop_file(&fixtures.join("endless-rule.ics"), async || Ok(())).await?;
        import::is_shown(&window, "endless-rule.ics").await?;
        window.picture("endless-rule").await?;
        rail::go(&window, "Today").await
    };
    Stage::default().play("bad-files", act).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_and_a_damaged_file_are_said_plainly() {
    let kept = tempfile::tempdir().unwrap();
    let stage = || Stage::default().at_home(kept.path().to_owned());
    let make = async |window: Window| -> Done {
        first_run::make_practice(&window, PASSPHRASE).await?;
        door::lock(&window).await?;
        door::try_to_unlock(&window, "not the one").await?;
        window.shows("This passphrase does not open your practice.").await?;
        window.picture("wrong-passphrase").await?;
        window.quit().await
    };
    stage().play("wrong-passphrase", make).await.unwrap();

    let data = kept.path().join("practice/data.db");
    let whole = fs::read(&data).unwrap();
    fs::write(&data, &whole[..whole.len() / 2]).unwrap();
    let damaged = async |window: Window| -> Done {
        door::try_to_unlock(&window, PASSPHRASE).await?;
        window.shows("damaged or incomplete").await?;
        window.picture("damaged").await?;
        window.quit().await
    };
    stage().play("damaged", damaged).await.unwrap();
    assert_eq!(fs::read(&data).unwrap(), whole[..whole.len() / 2], "the damaged file was touched");

    fs::write(&data, &whole).unwrap();
    let whole_again = async |window: Window| -> Done { door::unlock(&window, PASSPHRASE).await };
    stage().play("whole-again", whole_again).await.unwrap();
}
