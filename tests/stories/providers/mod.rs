//! Calendars of Google and Microsoft: signed in to at stand-ins of others (`tests/providers/package.json`), kept in
//! step with stand-ins of ours that are held to what Google and Microsoft published (`tests/providers/*.json`).

mod desk;
mod fake;
mod google;
mod google_fake;
pub mod http;
pub mod judge;
mod microsoft;
mod microsoft_fake;
pub mod outsider;
mod runs;
mod sign_in;
mod trouble;
