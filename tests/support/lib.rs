//! Shared builders for the test binaries.

pub mod big_calendar;
pub mod schema;
pub mod tree;
#[cfg(feature = "window")]
pub mod window;
