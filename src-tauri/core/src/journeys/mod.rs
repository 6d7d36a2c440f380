//! The summary of a journey: what a client keeps when the work is done, or when half of it is.
//!
//! [`gathering`] reads what is known and lays over it what the coach has written before; both the draft on the screen and
//! the document are made from that one [`gathering::Journey`], so that the file says what the coach saw. Nothing in it
//! can hold a private note: it takes goals, measurements, quotes and commitments, each by its own type.

pub mod commands;
pub mod document;
pub mod gathering;
mod measured;
pub mod model;
pub mod queries;
pub mod rules;
pub mod writes;

#[cfg(test)]
mod tests;
