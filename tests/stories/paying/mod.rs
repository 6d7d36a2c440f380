//! Getting paid: one suite of stories for every provider, against stand-ins of ours that are held to what the provider
//! published, and against stand-ins that others wrote.

mod days;
mod desk;
mod fake;
mod faults;
mod foreign;
mod keys;
mod mollie_fake;
mod papers;
mod refunding;
mod stripe;
mod stripe_fake;
mod suite;
mod templates;
mod trying;
