//! Getting paid on a page of a payment provider, without a server: a link for each payment request, and a look, only
//! when something is open, whether it was paid.
//!
//! Start reading at [`run`]: what is no longer owed is withdrawn, what waits in the outbox is sent, then the provider is
//! asked what is new and each thing is read again at its source. What came back is a proposal, or a booked payment
//! where the coach chose so ([`settling`]). `provider` says what each provider must be able to do, `due` when one is
//! asked at all, `rules` what a payment means for its invoice.

mod again;
pub mod amounts;
mod api;
pub mod connecting;
pub mod deciding;
pub mod due;
pub mod fees;
pub mod hosts;
pub mod keys;
pub mod model;
pub mod mollie;
mod opening;
pub mod overview;
pub mod papers;
pub mod provider;
pub mod queries;
pub mod refunding;
pub mod requesting;
pub mod rules;
pub mod run;
mod sending;
mod settling;
pub mod stripe;
pub mod template;
pub mod waiting;
mod withdrawing;
pub mod writes;
