//! Wrap-up: the two minutes after a session, on one sheet and in one operation. What became of it, what the client
//! will do, when they meet again, how it was for the client, and a message that sums it up.
//!
//! Every part is written by its own domain; this one puts them together, so that one undo takes all of it back.

pub mod commands;
pub mod finishing;
pub mod gathering;
pub mod model;
#[cfg(test)]
mod tests;
