//! Names the commands that a page may call; whatever is not on this list does not exist for it.
//!
//! Without an app manifest every command of the program would be open to every local page.

use tauri_build::{AppManifest, Attributes};

const COMMANDS: &[&str] = &[
    "rpc",
    "choose_file",
    "save_file",
    "open_link",
    "print_page",
    "export_files",
    "show_export",
    "still_here",
    "remember_colours",
];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
