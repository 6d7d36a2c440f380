//! Charges: what is owed and waits for an invoice. Sessions and packages note theirs by themselves; the coach
//! adds a book or an assessment by hand.

pub mod commands;
pub mod model;
pub mod queries;
