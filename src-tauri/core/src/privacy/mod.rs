//! Names hidden: while someone looks over the coach's shoulder, every name that leaves the core is a stand-in
//! ("Person 1"), the same one on every screen.
//!
//! [`identifiers`] says by what a person or an organisation can be known; [`matching`] finds that in a text;
//! [`stand_ins`] gives each their number. `rpc` masks every reply and refuses to
//! write what was masked before. Nothing here is stored: a practice opens with its names shown.
//!
//! The supervision pack finds names with the same parts and replaces them with other words.

pub mod commands;
mod forms;
pub mod hiding;
pub mod identifiers;
pub mod matching;
pub mod model;
mod ordinary;
mod phones;
pub mod stand_ins;
#[cfg(test)]
mod tests;
