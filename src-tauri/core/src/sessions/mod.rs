//! Sessions: booking, moving, and saying what became of them. The spine of the practice.
//!
//! [`outcomes`] works out what an outcome brings about; [`saying`] writes it: session, credit, charge and hours
//! in one transaction. A session in the past without an outcome stays open until the coach says; nothing is
//! ever assumed.

pub mod agenda;
pub(crate) mod belonging;
pub mod beside;
pub mod booking;
pub mod calendar;
#[cfg(test)]
mod calendar_tests;
pub mod clocks;
pub mod commands;
pub(crate) mod effecting;
pub mod fitting;
pub mod foreseeing;
pub mod model;
pub mod moving;
pub mod outcomes;
#[cfg(test)]
mod outcomes_golden;
pub mod proposing;
pub mod queries;
pub mod rules;
pub mod saying;
pub mod second_clock;
#[cfg(test)]
mod spine_tests;
pub(crate) mod surroundings;
pub mod views;
pub mod writes;
