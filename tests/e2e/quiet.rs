//! The real window is quiet: whatever is looked at, nothing is sent to anybody until the coach asks for it, and then only
//! to whom she named. Said by the kernel.

use std::path::Path;

use chrono::Days;
use serde_json::json;
use stillpoint_tests::window::pages::{calendars, door, person, rail, settings};
use stillpoint_tests::window::{Done, Stage, Window, spoken_to};

use crate::practice_at_home::{AtHome, PASSPHRASE, at_ten, today};

/// Nobody listens there.
const NOBODY: u16 = 9;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_before_the_coach_asks_for_it() {
    let home = tempfile::tempdir().unwrap();
    let practice = AtHome::new(home.path());
    let anna = practice.person("Anna", "Kowalska");
    practice.session(&json!({ "personId": anna, "localStart": at_ten(today() + Days::new(1)) }));
    practice.leave();
    let traces = tempfile::tempdir().unwrap();
    let (looked, asked) = (traces.path().join("looked"), traces.path().join("asked"));

    let stage = |trace: &Path| Stage::default().at_home(home.path().to_owned()).watched_in(trace.to_owned());
    let look = async |window: Window| -> Done { look_at_everything(&window).await };
    stage(&looked).play("quiet", look).await.unwrap();
    assert_eq!(spoken_to(&looked).unwrap(), Vec::<String>::new());

    let ask = async |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        let address = format!("http://127.0.0.1:{NOBODY}/");
        let server = calendars::Server { address: &address, username: "mara", password: "secret" };
        calendars::try_to_connect(&window, &server).await?;
        window.shows("There is no connection.").await?;
        window.quit().await
    };
    stage(&asked).play("asked", ask).await.unwrap();
    let found = spoken_to(&asked).unwrap();
    let there = format!("sin_port=htons({NOBODY}), sin_addr=inet_addr(\"127.0.0.1\")");
    assert!(!found.is_empty(), "what was asked for is seen");
    assert!(found.iter().all(|call| call.contains(&there)), "{found:?}");
}

async fn look_at_everything(window: &Window) -> Done {
    door::unlock(window, PASSPHRASE).await?;
    for place in rail::PLACES {
        rail::go(window, place).await?;
    }
    for part in ["Documents", "Calendars", "Online payments", "Connections"] {
        settings::part(window, part).await?;
        window.painted().await?;
        window.picture(&format!("settings-{}", part.to_lowercase().replace(' ', "-"))).await?;
    }
    window.shows("Nothing has left this computer.").await?;
    person::open(window, "Anna Kowalska").await?;
    window.quit().await
}
