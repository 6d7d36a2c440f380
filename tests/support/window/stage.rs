//! A play: a private home, a window manager, the driver, the program; one at a time on the display.

use std::fs::File;
use std::future::Future;
use std::path::PathBuf;

use super::driver::{self, Driver};
use super::{Done, Window, desktop, watched};
use crate::tree;

/// How the desktop is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// For the names of pictures.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Where and how the program is started.
#[derive(Debug, Clone)]
pub struct Stage {
    theme: Theme,
    home: Option<PathBuf>,
    pictures: PathBuf,
    trace: Option<PathBuf>,
    stripe: Option<String>,
}

impl Default for Stage {
    fn default() -> Self {
        let pictures = tree::root().join("tests/output");
        Self { theme: Theme::Light, home: None, pictures, trace: None, stripe: None }
    }
}

impl Stage {
    /// With the desktop set to light or dark.
    #[must_use]
    pub fn in_theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    /// On a home that stays, to start the program again on it; otherwise it is made and removed.
    #[must_use]
    pub fn at_home(self, home: PathBuf) -> Self {
        Self { home: Some(home), ..self }
    }

    /// With pictures and exports in another folder than `tests/output`.
    #[must_use]
    pub fn showing_in(self, pictures: PathBuf) -> Self {
        Self { pictures, ..self }
    }

    /// With every call about a socket noted in a file, for [`super::spoken_to`].
    #[must_use]
    pub fn watched_in(self, trace: PathBuf) -> Self {
        Self { trace: Some(trace), ..self }
    }

    /// With a stand-in for Stripe at this address: another program on the same window, because the one that coaches get
    /// speaks to Stripe itself only.
    #[must_use]
    pub fn paid_through(self, stripe: String) -> Self {
        Self { stripe: Some(stripe), ..self }
    }

    /// Opens the window, plays `act` in it, and ends the program. Where the act fails, a picture named after it
    /// shows what was on the screen.
    ///
    /// # Errors
    /// Whatever the act answers, and what keeps the window from opening.
    pub async fn play<F, Fut>(self, name: &str, act: F) -> Done
    where
        F: FnOnce(Window) -> Fut,
        Fut: Future<Output = Done> + Send + 'static,
    {
        let _alone = only_one()?;
        let made = tempfile::tempdir()?;
        let home = self.home.unwrap_or_else(|| made.path().join("home"));
        std::fs::create_dir_all(&home)?;
        let mut manager = desktop::window_manager().await?;
        let driver = Driver::start(&home, self.theme, self.stripe.as_deref()).await?;
        let program = match &self.stripe {
            Some(_) => driver::built("examples/with_stand_ins")?,
            None => driver::program()?,
        };
        let application = match &self.trace {
            Some(trace) => watched::script(&program, &home, trace)?,
            None => program,
        };
        let client = driver.open_window(&application).await?;
        let window = Window { client, home, pictures: self.pictures, theme: self.theme };

        let ended = tokio::spawn(act(window.clone())).await;

        if !matches!(ended, Ok(Ok(()))) {
            // The window may be what is gone.
            let _ = window.picture(&format!("failed-{name}")).await;
            let _ = desktop::picture(&window.pictures.join(format!("failed-{name}-desktop.png"))).await;
        }
        // A play may have closed the window itself.
        let _ = window.client.close().await;
        drop(driver);
        // Gone before the next play starts its own; it may have ended by itself.
        let _ = manager.kill().await;
        match ended {
            Ok(answer) => answer,
            Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
        }
    }
}

/// The pointer and the keys of a display are one.
fn only_one() -> std::io::Result<File> {
    let file = File::create(std::env::temp_dir().join("stillpoint-window-tests.lock"))?;
    file.lock()?;
    Ok(file)
}
