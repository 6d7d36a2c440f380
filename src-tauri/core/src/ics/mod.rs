//! Calendar files: bytes to events, events to instants. Pure: no database, no network, no clock of its own.
//!
//! The way of a byte, one file for each step: `bytes` (encodings), `lines` (folding), `property` (name, parameters,
//! value; the `ical` crate), `component` (one event at a time), `event_reader` (types), `series` (what belongs
//! together), `rule` and its steps (the `rrule` crate, guarded), `series_expand` and `span` (the recurrence set and
//! its instants). `zones` says which clock a TZID means.
//!
//! Start reading at [`read()`] and [`occurrences`]. A broken event becomes an [`EventIssue`] and costs nothing else;
//! a file that is no calendar is a [`FileError`](crate::error::FileError).

mod budget;
mod bytes;
mod clock;
mod component;
mod endings;
mod event;
mod event_reader;
mod expand;
mod issue;
mod left_out;
mod lines;
mod master;
mod observances;
mod property;
mod read;
mod rows;
mod rule;
mod rule_days;
mod rule_parts;
mod rule_steps;
mod series;
mod series_expand;
mod span;
mod sub_daily;
mod text;
mod times;
mod wanted;
mod window;
// Needs the values of the core, without which the reader is fuzzed.
#[cfg(not(fuzzing))]
pub mod writing;
mod zone_names;
mod zones;

pub use clock::{Clock, CustomZone};
pub use event::{Details, Event, Participant, Recurrence, Status};
pub use expand::{Occurrence, Occurrences, occurrences};
pub use issue::{Effect, EventIssue, Issues, Reason};
pub use read::{ParsedCalendar, ReadOptions, read, read_days, read_window};
pub use rows::{IssueRow, OccurrenceRow};
pub use series::Series;
pub use span::When;
pub use times::{EventTime, Length};
pub use window::Window;
pub use zones::ClockId;

// What puts changed lines into the bytes of others has to see them as the reader does.
pub(crate) use lines::Lines;
pub(crate) use property::{Property, name_of, split};
pub(crate) use times::{Written as WrittenTime, read as read_time, read_length};
pub(crate) use zone_names::known as zone_called;

#[cfg(test)]
pub(crate) mod tests;
