//! `tauri-driver` in front of `WebKitWebDriver`, and the program in an environment of its own.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use super::{Done, Theme};
use crate::tree;

/// Generous, because a busy machine may take its time; nobody waits for it when all goes well.
const STARTING: Duration = Duration::from_secs(60);

/// The running driver; it and what it started end with it.
pub struct Driver {
    address: String,
    _process: Child,
}

impl Driver {
    /// Starts the driver. What it starts sees `home`, where Stripe's stand-in listens, and nothing of this computer's
    /// user.
    pub async fn start(home: &Path, theme: Theme, stripe: Option<&str>) -> Done<Self> {
        let (port, native_port) = (free_port()?, free_port()?);
        let user = home.join("user");
        std::fs::create_dir_all(user.join("tmp"))?;
        let program = std::env::var("TAURI_DRIVER").unwrap_or_else(|_| "tauri-driver".to_owned());
        let process = Command::new(&program)
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .env("STILLPOINT_HOME", home)
            .env("HOME", &user)
            .env("TMPDIR", user.join("tmp"))
            .env("XDG_DATA_HOME", user.join("data"))
            .env("XDG_CONFIG_HOME", user.join("config"))
            .env("XDG_CACHE_HOME", user.join("cache"))
            .env("GTK_THEME", if theme == Theme::Dark { "Adwaita:dark" } else { "Adwaita" })
            .env("GDK_BACKEND", "x11")
            // The dialogs of GTK itself, not those of whatever desktop this machine runs.
            .env("GTK_USE_PORTAL", "0")
            .env("GIO_USE_VFS", "local")
            .env("NO_AT_BRIDGE", "1")
            .env("LC_ALL", "C.UTF-8")
            .env("PATH", with_opened_links_noted(home)?)
            .envs(stripe.map(|address| ("STILLPOINT_STRIPE", address)))
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{program} cannot be started ({error}); `make test` installs it"))?;
        let driver = Self { address: format!("127.0.0.1:{port}"), _process: process };
        wait_until_it_listens(native_port).await?;
        wait_until_it_listens(port).await?;
        Ok(driver)
    }

    /// Starts the program, or what stands in front of it, and opens its window.
    pub async fn open_window(&self, application: &Path) -> Done<Client> {
        let mut wanted = Capabilities::new();
        wanted.insert("browserName".to_owned(), json!("wry"));
        wanted.insert("tauri:options".to_owned(), json!({ "application": application }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://{}", self.address))
            .await?;
        Ok(client)
    }
}

async fn wait_until_it_listens(port: u16) -> Done {
    let listens = async {
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(STARTING, listens).await.map_err(|_| "the driver never listened")?;
    Ok(())
}

/// `STILLPOINT_APP`, or the program beside this test in the build folder.
pub fn program() -> Done<PathBuf> {
    if let Some(named) = std::env::var_os("STILLPOINT_APP") {
        return Ok(tree::root().join(named));
    }
    built("stillpoint-desktop")
}

/// A program in the build folder of this test.
pub fn built(name: &str) -> Done<PathBuf> {
    let this = std::env::current_exe()?;
    let found = this.ancestors().skip(1).map(|folder| folder.join(name)).find(|it| it.is_file());
    found.ok_or_else(|| format!("{name} is not built: `make window` does it").into())
}

/// A `xdg-open` in front of the system's, which notes what it was asked to open in `opened-links`.
fn with_opened_links_noted(home: &Path) -> Done<String> {
    use std::os::unix::fs::PermissionsExt;
    let folder = home.join("user/bin");
    std::fs::create_dir_all(&folder)?;
    let stand_in = folder.join("xdg-open");
    let note = home.join("opened-links");
    std::fs::write(&stand_in, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", note.display()))?;
    std::fs::set_permissions(&stand_in, std::fs::Permissions::from_mode(0o755))?;
    Ok(format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default()))
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
