//! What a coach's day brings that nobody wants: each gives a sentence that says what happened and what to do, and
//! nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};

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
    let mut half = fs::read(&data).unwrap();
    half.truncate(half.len() / 2);
    fs::write(&data, &half).unwrap();
    let (looked_at, as_found) = (data.clone(), half.clone());
    let damaged = async move |window: Window| -> Done {
        door::try_to_unlock(&window, PASSPHRASE).await?;
        window.shows("damaged or incomplete").await?;
        window.picture("damaged").await?;
        assert_eq!(fs::read(&looked_at)?, as_found, "a damaged file is not touched");
        door::restore_the_last_backup(&window, PASSPHRASE).await?;
        window.shows("Nothing is in the calendar today.").await?;
        window.quit().await
    };
    stage().play("damaged", damaged).await.unwrap();

    let set_aside = files_below(kept.path()).into_iter().filter(|file| fs::read(file).unwrap() == half);
    assert_eq!(set_aside.count(), 1, "what was there is set aside, never deleted");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let below = |entry: fs::DirEntry| match entry.file_type().unwrap() {
        kind if kind.is_dir() => files_below(&entry.path()),
        kind if kind.is_file() => vec![entry.path()],
        _ => Vec::new(),
    };
    entries.flat_map(below).collect()
}
