//! Stories: what a person does from beginning to end, through the public doors, on real encrypted files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this binary is tests: what goes wrong in a helper fails the test that called it"
)]

mod anywhere;
mod calendar_accounts;
mod canary;
mod command_line;
mod computer;
mod corpora;
mod drafts;
mod einvoice;
mod log;
#[cfg(target_os = "linux")]
mod memory;
mod numbers;
mod papers;
mod paying;
mod private_notes;
mod providers;
#[cfg(target_os = "linux")]
mod quiet;
mod readers;
