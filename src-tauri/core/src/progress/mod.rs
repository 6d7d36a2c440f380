//! What has moved: goals, actions and measurements of one person put together.
//!
//! Each version of an instrument is a chapter of its own; no line crosses from one to the next. Movement is told as it is
//! ("from 3 to 6"), never as better or worse.

pub mod chapters;
pub mod commands;
pub mod model;
pub mod movement;
pub mod outline;
pub mod timeline;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
