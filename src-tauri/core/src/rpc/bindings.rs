//! The interface's types, written from the command list.

use std::path::Path;

use ts_rs::{Config, ExportError, TS};

use super::commands::Commands;
use super::wire::{Reply, WireError};

/// Writes one TypeScript file for each type that the command list reaches, into `folder`.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path) -> Result<(), ExportError> {
    // Numbers stay below 2^53 by type (minor units, milliseconds), and JSON carries no bigint.
    let config = Config::new().with_large_int("number").with_out_dir(folder);
    Commands::export_all(&config)?;
    WireError::export_all(&config)?;
    Reply::export_all(&config)
}
