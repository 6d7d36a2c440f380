//! The practice: the coach's own data, defaults, first run, lock and unlock, copies.
//!
//! Everything that opens, closes or copies the encrypted file on behalf of a screen is here.

pub mod model;
pub mod queries;
pub mod writes;
