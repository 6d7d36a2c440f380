//! Any bytes as a calendar file: `make fuzz`. What is looked at stands in `sound.rs`, which the tests of the core use
//! too, on what was found here.
//!
//! The modules are compiled in by themselves: with the whole core, each change would build the database, the documents
//! and the network anew with a sanitizer.

#![no_main]
#![allow(dead_code, unused_imports, reason = "the core uses the rest")]

#[path = "../../src/ics/mod.rs"]
mod ics;
#[path = "../sound.rs"]
mod sound;

#[path = "../../src/basics"]
mod basics {
    pub mod dates;
}

/// As much of the core's errors as reading a file needs.
mod error {
    pub type Result<T> = std::result::Result<T, FileError>;

    #[derive(Debug, PartialEq, Eq)]
    pub enum FileError {
        Unreadable,
        Empty,
        TooLarge,
        NotACalendar,
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check(bytes));
