//! Searching everything that a coach has written, typed or noted.
//!
//! [`asked`] reads what was typed; [`expression`] makes the index's own language of it; [`commands`] asks people's
//! names first, then the index, ever more loosely until there is enough. The index itself is kept by triggers:
//! `migrations/*_search.sql`.

pub mod asked;
pub mod commands;
mod excerpts;
mod expression;
pub mod model;
mod named;
mod queries;
mod rules;
#[cfg(test)]
mod tests;
