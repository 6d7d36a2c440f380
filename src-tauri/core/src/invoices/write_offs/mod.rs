//! Money that the coach no longer expects: when and why, and when a payment took the invoice up again.

pub mod writes;
