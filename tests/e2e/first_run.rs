//! From nothing to a practice that locks and opens again.

use stillpoint_tests::window::pages::{door, first_run, rail};
use stillpoint_tests::window::{Done, Stage, Window};

const PASSPHRASE: &str = "river lantern oatmeal quiet saddle";

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_is_made_locked_and_opened_again_after_a_new_start() {
    let kept = tempfile::tempdir().unwrap();
    let stage = || Stage::default().at_home(kept.path().to_owned());

    let make = async |window: Window| -> Done {
        first_run::make_practice(&window, PASSPHRASE).await?;
        door::lock(&window).await?;
        window.picture("locked").await?;
        door::unlock(&window, PASSPHRASE).await?;
        rail::go(&window, "Settings").await?;
        window.click("//main//nav//a[normalize-space(.)='Appearance']").await?;
        window.click("//main//label[normalize-space(.)='Dark']").await?;
        window.find("//html[@data-mantine-color-scheme='dark']").await?;
        window.quit().await
    };
    stage().play("first-run", make).await.unwrap();

    let again = async |window: Window| -> Done {
        // The desktop is light; the coach chose otherwise.
        window.find("//html[@data-mantine-color-scheme='dark']").await?;
        door::unlock(&window, PASSPHRASE).await?;
        rail::go(&window, "People").await
    };
    stage().play("second-start", again).await.unwrap();
}
