//! Giving money back: a worksheet that shows its arithmetic, and what follows once the coach has decided.
//!
//! [`rules`] is pure. Confirming drafts credit notes and a letter, and takes the credits out of the ledger, in one
//! operation. A credit note covers what goes back and what was not paid yet and is no longer owed; the money itself goes back as a payment below nothing, once the coach has sent it.

pub mod commands;
pub mod gathering;
pub mod letter;
pub mod model;
mod queries;
pub mod rules;
#[cfg(test)]
mod tests;
mod writes;
