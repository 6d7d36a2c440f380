//! Actions: what a client will do, by when, and what became of it.
//!
//! An action that is carried from session to session is nothing to scold for; from the third time on it is worth a talk
//! ([`rules::talk_about_it`]). How many were kept is told as movement, this stretch beside the one before, never as a
//! grade.

pub mod commands;
pub(crate) mod listing;
pub mod model;
pub mod queries;
pub mod rules;
pub mod writes;

#[cfg(test)]
mod tests;
