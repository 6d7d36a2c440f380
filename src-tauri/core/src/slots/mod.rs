//! Times offered to a client: found, held, answered. The first valid answer wins.
//!
//! [`proposing`] finds free times, [`offering`] holds those that the coach chooses and drafts the message,
//! [`answering`] reads what came back. An open offer holds its times until it ends, and each until it begins.

pub mod answering;
pub mod commands;
pub mod finding;
pub mod holds;
pub mod model;
pub mod offering;
pub mod proposing;
pub mod queries;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod tokens;
pub mod views;
pub mod waiting;
pub mod writes;
