//! The sample practice: every place comes up, light and dark.

use stillpoint_tests::window::pages::{door, money, rail};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

#[tokio::test(flavor = "multi_thread")]
async fn every_place_of_the_sample_practice_comes_up() {
    for theme in [Theme::Light, Theme::Dark] {
        let act = async |window: Window| -> Done {
            door::look_around(&window).await?;
            for place in rail::PLACES {
                rail::go(&window, place).await?;
                window.picture(&format!("sample-{}", place.to_lowercase())).await?;
            }
            for part in ["Expenses", "Reports"] {
                money::part(&window, part).await?;
                window.picture(&format!("sample-{}", part.to_lowercase())).await?;
            }
            for (view, name) in [("Issued and collected", "money"), ("Tax", "tax"), ("Sessions owed", "owed")]
            {
                window.press(view).await?;
                window.find("//main//table").await?;
                window.picture(&format!("sample-report-{name}")).await?;
            }
            Ok(())
        };
        Stage::default().in_theme(theme).play("sample", act).await.unwrap();
    }
}
