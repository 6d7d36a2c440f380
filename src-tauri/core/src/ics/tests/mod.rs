//! Whole calendars, from bytes to occurrences.

mod cases;
mod corpus;
mod exports;
mod forms;
mod hostile;
mod support;
