//! Calendar files that Stillpoint writes: sessions for a client to take into their calendar, and one file in a folder
//! that the coach's other calendar reads.
//!
//! [`series`] says how sessions stand in a file, [`composing`] puts them in for a client, [`following`] keeps the file
//! of the coach up to date. How bytes are made of it is `ics::writing`, whose types can hold no note.

pub mod commands;
pub mod composing;
pub mod following;
pub mod model;
pub mod queries;
pub mod rules;
pub mod series;
#[cfg(test)]
mod tests;
pub mod writes;
