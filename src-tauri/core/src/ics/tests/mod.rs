//! Whole calendars, from bytes to occurrences.

mod cases;
pub(crate) mod corpus;
mod exports;
mod forms;
mod fuzzed;
mod hostile;
mod narrowed;
mod support;

#[path = "../../../fuzz/sound.rs"]
mod sound;
