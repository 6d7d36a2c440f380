//! Instruments and what was measured with them: one engine for scales, wheels, described levels, session checks, pulses
//! and the views of others.
//!
//! An instrument belongs to one person. What it asks is a version that never changes; a score keeps its version, and two
//! versions are never averaged or joined into one line ([`rules::by_version`]). Change is told as movement, without
//! better or worse.

pub mod attainment;
pub mod checks;
pub mod commands;
pub mod definitions;
pub mod instruments;
pub mod model;
pub mod queries;
pub mod rules;
pub mod shipped;
pub(crate) mod showing;
pub mod views;
pub mod writes;

#[cfg(test)]
mod tests;
