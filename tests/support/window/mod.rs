//! The real window, driven from outside: its page through WebDriver, everything that belongs to the system (dialogs,
//! drag and drop, closing) with a real pointer and real keys.
//!
//! Needs `tauri-driver`, `WebKitWebDriver`, `xdotool`, a window manager and a display; `dbus-run-session -- xvfb-run`
//! gives one to a machine that has none. Page models stand on [`Window`] and know no selector of another page.
//!
//! Start reading at [`Stage::play`].

mod desktop;
mod driver;
mod page;
pub mod pages;
mod stage;
mod watched;

pub use stage::{Stage, Theme};
pub use watched::spoken_to;

use std::path::{Path, PathBuf};

use fantoccini::Client;

/// What goes wrong in a play ends it.
pub type Done<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The running window.
#[derive(Clone)]
pub struct Window {
    client: Client,
    home: PathBuf,
    pictures: PathBuf,
    theme: Theme,
}

impl Window {
    /// The folder that the program keeps everything in, and nothing else.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Where pictures and exported files of this play go.
    #[must_use]
    pub fn pictures(&self) -> &Path {
        &self.pictures
    }

    /// For what a page model cannot say with the words here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Takes a picture of the page: `NAME-light.png` or `NAME-dark.png`.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn picture(&self, name: &str) -> Done {
        self.painted().await?;
        let png = self.client.screenshot().await?;
        std::fs::create_dir_all(&self.pictures)?;
        std::fs::write(self.pictures.join(format!("{name}-{}.png", self.theme.name())), png)?;
        Ok(())
    }
}
