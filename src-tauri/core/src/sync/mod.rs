//! Calendars of others: times that are taken, and the coach's sessions kept in step with the calendar on her phone.
//!
//! One run of one account, start reading at [`run`]: what both sides looked like last is read, the other side is asked
//! in as few requests as possible, what differs is planned without a network, and applied item by item; one item that
//! fails never stops the others. A session that was moved or deleted elsewhere becomes a proposal, never a change:
//! credits, policy and messages may hang on it. `provider` says what each kind of account must be able to do.

pub mod accounts;
pub mod beyond;
pub mod busy;
pub mod caldav;
pub mod connecting;
pub mod due;
mod event_text;
pub mod feeds;
mod fetching;
pub mod google;
pub mod microsoft;
pub mod model;
pub mod neglected;
mod opening;
mod own;
pub mod planning;
pub mod provider;
pub mod queries;
mod queueing;
mod rest;
pub mod run;
pub mod said;
mod sending;
pub mod sign_in;
mod steps;
#[cfg(test)]
mod tests;
mod troubles;
mod typed;
mod unread;
pub mod writes;
