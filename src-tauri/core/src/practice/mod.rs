//! The practice: the coach's own data, defaults, first run, lock and unlock, copies.
//!
//! Everything that opens, closes or copies the encrypted file on behalf of a screen is here. Start at
//! [`status`]: it says which door there is. Must not know where key material comes from (`vault`) nor how a
//! keychain is asked (`app::secrets`).

pub mod backup_requests;
pub mod backups;
pub mod closing;
pub mod first_run;
pub mod form;
mod form_rules;
pub mod lists;
pub mod model;
pub mod opening;
pub mod queries;
pub mod requests;
pub mod sample;
pub mod second_tax;
pub mod settings;
pub mod status;
pub mod strength;
pub mod writes;

#[cfg(test)]
mod tests;
