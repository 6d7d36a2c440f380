//! Bringing a calendar file into the practice: look at it, decide, import, take back.
//!
//! [`files`] holds what was handed in; `reading` and [`candidate`] make events of it (with `ics`); [`matching`] says
//! whom an event is about, [`suggest`] what to do with a group of them; [`plan`] and [`steps`] say what an import
//! would do (all of these pure); [`commands`] shows that and carries it out, in one operation.
//!
//! Nothing is written before the coach has decided, a session with an outcome is never touched, and no outcome is
//! ever assumed: what was cancelled in the calendar is reported, and the coach says what it means. Descriptions stay
//! in the file: nobody asked for them to be kept here.

pub mod about;
mod apply;
pub mod candidate;
pub mod commands;
mod engaging;
pub mod files;
pub mod link;
pub mod matching;
pub mod model;
pub mod plan;
mod preview;
pub mod queries;
mod reading;
pub mod steps;
pub mod suggest;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod whereabouts;
pub mod writes;
