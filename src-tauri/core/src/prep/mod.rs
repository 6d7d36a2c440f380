//! Prep: one page before a session. What the client wants, what moved, what was said and promised, and three
//! questions to begin with.
//!
//! The page is the coach's own: it may show private hunches, folded, and the printed page leaves them out unless
//! they are asked for. Nothing on it is typed twice; only the questions are the page's own.

pub mod commands;
pub mod gathering;
pub mod model;
pub mod page;
pub mod queries;
pub mod questions;
#[cfg(test)]
mod tests;
pub mod writes;
