//! The way in: [`dispatch`] runs a command by name. [`commands`] is the list of all there are.

pub mod bindings;
pub mod commands;
pub mod dispatching;
pub mod topics;
pub mod wire;

pub use commands::{NAMES, dispatch};
