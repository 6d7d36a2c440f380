//! The practice of one coach: every rule, the encrypted file and the documents.
//!
//! Direction rule: `basics` knows nothing; `vault` knows `basics`; a domain folder knows both and may call
//! another domain's functions, never read its tables; `rpc` knows all of them; nothing here knows a window.
//!
//! Start reading at [`rpc`]: its list of commands is the whole public surface.

pub mod accounts;
pub mod actions;
pub mod app;
pub mod availability;
pub mod banking;
pub mod basics;
pub mod billing;
pub mod calendar_files;
pub mod credits;
pub mod demo;
pub mod documents;
pub mod einvoice;
pub mod engagements;
pub mod error;
pub mod expenses;
pub mod export;
pub mod goals;
pub mod groups;
pub mod history;
pub mod ics;
pub mod import;
pub mod invoices;
pub mod journeys;
pub mod keychain;
pub mod measurements;
pub mod messages;
pub mod net;
pub mod notes;
pub mod outbox;
pub mod paying;
pub mod people;
pub mod practice;
pub mod prep;
pub mod privacy;
pub mod progress;
pub mod refunds;
pub mod reminders;
pub mod reports;
pub mod rpc;
pub mod search;
pub mod sessions;
pub mod slots;
pub mod supervision;
pub mod sync;
#[cfg(test)]
mod testing;
pub mod today;
pub mod vault;
pub mod words;
pub mod wrapup;

pub use app::App;
pub use error::{Error, Result};
