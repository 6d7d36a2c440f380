//! The account of a client or of an organisation that pays: invoices, payments, and what is open after each.
//!
//! [`rules`] is pure; [`parties`] says who writes and who reads on any statement.

pub mod commands;
pub mod model;
pub mod parties;
pub mod rules;
#[cfg(test)]
mod tests;
