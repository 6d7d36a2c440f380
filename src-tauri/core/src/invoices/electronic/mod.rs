//! Electronic invoices of the practice: how each client wants them, what is kept of each at issue, how an invoice
//! is taxed.
//!
//! The snapshot is made once, at issue, in the transaction that gives the number ([`keeping`]); XML and hybrid PDF
//! of an issued document come from it and from nothing else. What it looks like and how it is written is
//! [`crate::einvoice`].

pub mod commands;
pub mod composing;
pub mod keeping;
pub mod model;
pub mod parties;
pub mod queries;
pub mod treatment;
pub mod writes;
