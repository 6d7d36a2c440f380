//! What belongs to the system and not to the page: windows, dialogs, the pointer, keys.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::process::{Child, Command};

use super::{Done, Window};
use crate::tree;

/// How often the system is asked again.
const AGAIN: Duration = Duration::from_millis(100);
/// Generous, because a busy machine may take its time; nobody waits for it when all goes well.
const SHOWING: Duration = Duration::from_secs(30);
/// How often an answer is confirmed, and how long what a key does may take each time.
const TRIES: usize = 10;
const SETTLING: Duration = Duration::from_secs(3);
/// How long a window manager takes to see that another is there.
const SETTLED: Duration = Duration::from_millis(300);
/// The title of the program's window.
const TITLE: &str = "^Stillpoint$";

/// Dialogs get keys only where something hands out the focus. One ends at once where another is still there: that of
/// the play before is on its way out, that of a desktop stays and serves as well.
pub async fn window_manager() -> Done<Child> {
    let mut tries = 0;
    loop {
        let mut started = Command::new("openbox")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("openbox cannot be started ({error}); `make test` installs it"))?;
        tokio::time::sleep(SETTLED).await;
        tries += 1;
        if started.try_wait()?.is_none() || tries == TRIES {
            return Ok(started);
        }
    }
}

/// A picture of the whole screen, dialogs included.
pub async fn picture(file: &Path) -> Done {
    let made = Command::new("import").args(["-window", "root"]).arg(file).status().await?;
    if made.success() { Ok(()) } else { Err("no picture of the screen could be taken".into()) }
}

impl Window {
    /// A picture of the whole screen, dialogs included: `NAME-light.png` or `NAME-dark.png`.
    ///
    /// # Errors
    /// When there is no screen.
    pub async fn picture_of_the_desktop(&self, name: &str) -> Done {
        std::fs::create_dir_all(&self.pictures)?;
        picture(&self.pictures.join(format!("{name}-{}.png", self.theme.name()))).await
    }

    /// Answers the system's dialog for choosing or saving a file: types the path, presses Enter.
    ///
    /// # Errors
    /// When no such dialog opens, or it stays open.
    pub async fn answer_file_dialog(&self, title: &str, file: &Path) -> Done {
        let dialog = wait_for_window(&format!("^{title}$")).await?;
        focus(&dialog).await?;
        // Opens the line for a typed path, in the dialog for choosing as in the one for saving.
        xdotool(&["key", "--clearmodifiers", "ctrl+l"]).await?;
        xdotool(&["key", "--clearmodifiers", "ctrl+a"]).await?;
        xdotool(&["type", "--clearmodifiers", "--delay", "15", &file.to_string_lossy()]).await?;
        self.picture_of_the_desktop(&format!("dialog-{}", title.to_lowercase().replace(' ', "-"))).await?;
        // The list of names that complete the typed one may take the first Enter for itself.
        for _ in 0..TRIES {
            xdotool(&["key", "--clearmodifiers", "Return"]).await?;
            if tokio::time::timeout(SETTLING, wait_until_gone(&dialog)).await.is_ok_and(|gone| gone.is_ok()) {
                return Ok(());
            }
        }
        Err(format!("the dialog {title} stays open").into())
    }

    /// Closes the system's dialog without an answer.
    ///
    /// # Errors
    /// When no such dialog opens, or it stays open.
    pub async fn dismiss_dialog(&self, title: &str) -> Done {
        let dialog = wait_for_window(&format!("^{title}$")).await?;
        focus(&dialog).await?;
        xdotool(&["key", "--clearmodifiers", "Escape"]).await?;
        wait_until_gone(&dialog).await
    }

    /// Drags a file from another program onto the middle of the window, stops there for `hovering`, and lets go.
    ///
    /// # Errors
    /// When the pointer cannot be moved.
    pub async fn drop_file<F>(&self, file: &Path, hovering: F) -> Done
    where
        F: AsyncFnOnce() -> Done,
    {
        let mut source = Command::new("/usr/bin/python3")
            .arg(tree::root().join("tests/e2e/drag_source.py"))
            .arg(file)
            .kill_on_drop(true)
            .spawn()?;
        let (x, y) = middle(&wait_for_window("^Drag source$").await?).await?;
        let (to_x, to_y) = middle(&wait_for_window(TITLE).await?).await?;
        move_to(x, y).await?;
        xdotool(&["mousedown", "1"]).await?;
        // In steps, as a hand does: a toolkit takes a jump for no drag at all.
        for step in 1..=20 {
            move_to(x + (to_x - x) * step / 20, y + (to_y - y) * step / 20).await?;
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let hovered = hovering().await;
        xdotool(&["mouseup", "1"]).await?;
        hovered?;
        tokio::time::timeout(SHOWING, source.wait()).await.map_err(|_| "the drag never ended")??;
        Ok(())
    }

    /// Closes the window as its owner does, and waits until the program has ended.
    ///
    /// # Errors
    /// When it stays.
    pub async fn quit(&self) -> Done {
        let window = wait_for_window(TITLE).await?;
        let process = xdotool(&["getwindowpid", &window]).await?;
        let last_try = Instant::now() + SHOWING;
        while is_visible(&window).await && Instant::now() < last_try {
            focus(&window).await?;
            // A key pressed while the focus still moves is lost; a person presses it again.
            xdotool(&["key", "--clearmodifiers", "alt+F4"]).await?;
            tokio::time::timeout(SETTLING, wait_until_gone(&window)).await.ok();
        }
        until_ended(&process).await
    }

    /// Ends the program as a power cut does, without a word to it.
    ///
    /// # Errors
    /// When it goes on.
    pub async fn kill(&self) -> Done {
        let process = xdotool(&["getwindowpid", &wait_for_window(TITLE).await?]).await?;
        Command::new("kill").args(["-KILL", &process]).status().await?;
        until_ended(&process).await
    }
}

async fn until_ended(process: &str) -> Done {
    let entry = Path::new("/proc").join(process);
    let ended = async {
        while is_running(&entry) {
            tokio::time::sleep(AGAIN).await;
        }
    };
    tokio::time::timeout(SHOWING, ended).await.map_err(|_| "the program never ended")?;
    Ok(())
}

/// A process that has ended and was not yet asked about is a `Z`.
fn is_running(entry: &Path) -> bool {
    let stat = std::fs::read_to_string(entry.join("stat")).unwrap_or_default();
    stat.rsplit_once(") ").is_some_and(|(_, rest)| !rest.starts_with('Z'))
}

async fn wait_for_window(title: &str) -> Done<String> {
    let found = async {
        loop {
            let windows = xdotool(&["search", "--onlyvisible", "--name", title]).await.unwrap_or_default();
            if let Some(window) = windows.lines().last() {
                return window.to_owned();
            }
            tokio::time::sleep(AGAIN).await;
        }
    };
    let found = tokio::time::timeout(SHOWING, found).await;
    found.map_err(|_| format!("no window named {title} has opened").into())
}

async fn wait_until_gone(window: &str) -> Done {
    let gone = async {
        while xdotool(&["getwindowgeometry", window]).await.is_ok() && is_visible(window).await {
            tokio::time::sleep(AGAIN).await;
        }
    };
    tokio::time::timeout(SHOWING, gone).await.map_err(|_| "the dialog stays open")?;
    Ok(())
}

async fn is_visible(window: &str) -> bool {
    let shown = xdotool(&["search", "--onlyvisible", "--name", "."]).await.unwrap_or_default();
    shown.lines().any(|line| line == window)
}

async fn focus(window: &str) -> Done {
    xdotool(&["windowactivate", "--sync", window]).await?;
    Ok(())
}

async fn move_to(x: i32, y: i32) -> Done {
    xdotool(&["mousemove", &x.to_string(), &y.to_string()]).await?;
    Ok(())
}

async fn middle(window: &str) -> Done<(i32, i32)> {
    let geometry = xdotool(&["getwindowgeometry", "--shell", window]).await?;
    let value = |name: &str| -> Option<i32> {
        geometry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
    };
    match (value("X"), value("Y"), value("WIDTH"), value("HEIGHT")) {
        (Some(x), Some(y), Some(width), Some(height)) => Ok((x + width / 2, y + height / 2)),
        _ => Err(format!("no place in {geometry:?}").into()),
    }
}

async fn xdotool(arguments: &[&str]) -> Done<String> {
    let ran = Command::new("xdotool").args(arguments).output().await?;
    if ran.status.success() {
        Ok(String::from_utf8_lossy(&ran.stdout).trim().to_owned())
    } else {
        Err(format!("xdotool {arguments:?}: {}", String::from_utf8_lossy(&ran.stderr)).into())
    }
}
