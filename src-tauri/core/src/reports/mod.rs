//! What the money came to: what is open, a period by month, client, payer and offer, tax, the result, sessions owed.
//!
//! Everything stored is first told as [`entries`]: one movement of money each, with its day, its currency, what it
//! belongs to and what it can be opened as. A number is the sum of the entries that its key names, and its rows are the
//! same entries ([`cells`]). So a number and its rows cannot differ, and no row counts twice. Pure but for
//! [`gathering`], which reads.
//!
//! Start at [`commands`].

pub mod ageing;
pub mod cells;
pub mod charts;
pub mod collecting;
pub mod commands;
pub mod entries;
pub mod gathering;
pub mod model;
pub mod money;
pub mod owed;
pub mod periods;
pub mod result;
pub mod tax;
pub mod views;

#[cfg(test)]
mod tests;
