//! Groups: a programme with several dates, or a workshop with one. Who takes part and who waits, reminders as drafts,
//! and one sheet on which the coach says who was there.
//!
//! [`places`] decides who has a place, [`attending`] what a date brings about for each participant; both are pure. The
//! effects themselves are those of sessions with one person, written in the same place.

pub mod attendance;
pub mod attending;
pub mod commands;
pub mod composing;
pub mod dates;
pub mod model;
pub mod places;
pub mod queries;
pub mod registering;
pub mod reminding;
pub mod requests;
pub mod rules;
pub mod sheet;
#[cfg(test)]
mod tests;
pub mod views;
pub mod writes;
