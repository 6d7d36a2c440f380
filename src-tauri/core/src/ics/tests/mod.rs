//! Whole calendars, from bytes to occurrences. Cases are numbered as in the calendar design: each has the value that
//! the RFC gives, and libraries disagree on most.

pub(crate) mod corpus;
mod exports;
mod forms;
mod series;
mod support;
mod zones;
