//! Giving money back: a worksheet that shows its arithmetic, and what follows once the coach has decided.
//!
//! [`rules`] is pure. Confirming drafts credit notes and takes the credits out of the ledger, in one operation; the money
//! itself goes back as a payment below nothing, once the coach has sent it.

pub mod commands;
pub mod gathering;
pub mod model;
pub mod rules;
#[cfg(test)]
mod tests;
