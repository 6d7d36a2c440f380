//! Shared builders for the test binaries.

pub mod big_calendar;
