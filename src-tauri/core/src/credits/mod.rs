//! Credits: what a client has paid for and not used yet. An append-only ledger, one for each engagement.
//!
//! Start at [`ledger`]: balances, batches and drawing from them are pure. Rows are written by
//! `Writer::add_credit`, and taken back only by other rows.

pub mod commands;
pub mod deciding;
pub mod expiring;
pub mod ledger;
#[cfg(test)]
mod ledger_properties;
pub mod model;
pub mod queries;
pub mod statement;
#[cfg(test)]
mod tests;
pub mod writes;
