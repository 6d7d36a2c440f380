//! The practice: the coach's own data, defaults, first run, lock and unlock, copies.
//!
//! Everything that opens, closes or copies the encrypted file on behalf of a screen is here. Start at
//! [`status`]: it says which door there is. Must not know where key material comes from (`vault`) nor how a
//! keychain is asked (`app::secrets`).

pub mod form;
pub mod model;
pub mod queries;
pub mod requests;
pub mod writes;
