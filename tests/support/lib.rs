//! Shared builders for the test binaries.

pub mod big_calendar;
pub mod many_notes;
pub mod schema;
pub mod servers;
pub mod tree;
#[cfg(feature = "window")]
pub mod window;
