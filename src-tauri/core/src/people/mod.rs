//! People and organisations: leads, clients, sponsor contacts, payers.
//!
//! A person's status is worked out from their engagements and inquiry ([`rules::status`]), never typed.
//! Names need not be unique: coaches do have two clients called Anna.

pub mod commands;
pub mod model;
pub mod organisations;
pub mod queries;
pub mod rules;
pub mod timeline;
pub mod writes;
