//! The way in: [`dispatch`] runs a command by name. [`commands`] is the list of all there are.

pub mod bindings;
mod closed_lists;
pub mod commands;
pub mod dispatching;
pub mod masking;
pub mod topics;
pub mod wire;

pub use commands::{NAMES, dispatch};
