//! What the practice spends: a short list, each with its receipt if there is one, so that the year's result can be read.
//!
//! A receipt is kept as it came, byte for byte, in the encrypted file. Start at [`commands`].

pub mod commands;
pub mod model;
pub mod queries;
pub mod receipts;
pub mod rules;
pub mod writes;

#[cfg(test)]
mod tests;
