//! The supervision pack: chosen sessions for the coach's supervisor, with everything replaced by which anybody of
//! the practice could be known; then the finished file is searched for all of it, and not written if one is left.
//!
//! [`texts`] reads what was written; [`disguise`] replaces; [`compose`] makes the pages; [`check`] searches them.
//! The pack is for the supervisor, never for a client, so the coach may choose to put private reflections in.

pub mod check;
pub mod commands;
mod compose;
mod dates;
pub mod disguise;
mod inflections;
pub mod model;
#[cfg(test)]
mod tests;
mod texts;
