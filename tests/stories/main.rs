//! Stories: what a person does from beginning to end, through the public doors, on real encrypted files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a story that goes wrong ends there")]

mod canary;
mod command_line;
mod computer;
