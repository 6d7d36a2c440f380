//! The posting file for DATEV (Buchungsstapel, EXTF), and the accounts that it names.
//!
//! The form is that of <https://developer.datev.de>: header version 700, category 21, format version 13, 125 columns,
//! Windows-1252, a decimal comma, text in quotes. Only euros are posted: another currency would need a rate of exchange
//! that nobody has told us. A file holds one year, because DATEV reads the day and takes the year from the header.

pub mod accounts;
pub mod commands;
pub mod file;
mod line;
pub mod model;
mod queries;
mod writes;
