//! The one window and its guards: it shows our own pages and nothing else.

use std::path::Path;

use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{AppHandle, Manager, Runtime, Url, WebviewWindow};

const LABEL: &str = "main";
/// Set by the driver of automated tests. WebKitGTK gives a private session no automation.
const AUTOMATION_VARIABLE: &str = "TAURI_WEBVIEW_AUTOMATION";

/// The window, while there is one.
#[must_use]
pub fn main<R: Runtime>(app: &AppHandle<R>) -> Option<WebviewWindow<R>> {
    app.get_webview_window(LABEL)
}

/// Opens the window as `tauri.conf.json` describes it. Nothing that it shows is kept on disk, except under
/// automation; `web` is where the web view puts what it makes at every start. `before` runs before each page.
///
/// # Errors
/// When the system has no web view.
pub fn open<R: Runtime>(app: &AppHandle<R>, web: &Path, before: &str) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let automated = std::env::var_os(AUTOMATION_VARIABLE).is_some_and(|value| value == "true");
    let mut window = WebviewWindowBuilder::from_config(app, config)?
        .initialization_script(include_str!("prototype.js"))
        .initialization_script(include_str!("activity.js"))
        .initialization_script(before)
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .data_directory(web.to_owned());
    if automated {
        window = window.incognito(false);
    }
    window.build()?;
    Ok(())
}

/// Shows the window above others, from the dock too.
pub fn bring_forward<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = main(app) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window could not be brought forward");
    }
}

/// Our own pages are at `tauri://localhost`, on Windows at `http://tauri.localhost`.
fn is_our_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost") && url.port().is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_to_our_own_pages_only() {
        for ours in ["tauri://localhost/", "tauri://localhost/index.html#/today", "http://tauri.localhost/"] {
            assert!(is_our_page(&ours.parse().unwrap()), "{ours} is ours");
        }
        let foreign = [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "http://tauri.localhost:8080/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "javascript:alert(1)",
        ];
        for url in foreign {
            assert!(!is_our_page(&url.parse().unwrap()), "{url} is not ours");
        }
    }
}
