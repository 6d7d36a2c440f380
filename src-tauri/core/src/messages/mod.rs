//! Messages: drafts that the coach reads, changes and sends with her own mail program. Nothing is sent from here.
//!
//! A message is subject and body in plain words, made by [`composing`] and the letters of `words/` from values that
//! may be shared; no type here can hold a private note.

pub mod commands;
pub mod composing;
pub mod leaving;
pub mod letters;
pub mod model;
pub mod queries;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod writes;
