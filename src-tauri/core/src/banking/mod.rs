//! What arrived at the bank, from a file of the bank: read, matched to open invoices, previewed, taken over.
//!
//! [`reading`] makes [`statement`]s of CSV tables, CAMT, MT940 and OFX; [`matching`] says which line pays what, and why
//! (both pure); [`commands`] shows that and takes over what the coach ticks, in one operation.
//!
//! Nothing is ever booked by itself. A line that came in before, by an earlier file or by hand, is known again. What
//! the coach leaves out stays in the file: only what became a payment is kept.

mod amounts;
mod camt;
pub mod commands;
mod csv_file;
mod days;
mod deciding;
pub mod matching;
pub mod model;
mod mt940;
mod ofx;
pub mod queries;
pub mod reading;
mod showing;
pub mod statement;
#[cfg(test)]
mod tests;
mod text;
pub mod writes;
