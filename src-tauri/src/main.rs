//! Starts the window. Everything is in the library, so that its rules can be tested without one.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    stillpoint_desktop::run()
}
