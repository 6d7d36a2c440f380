//! The only way out. Whatever leaves this computer leaves through here and is written down in the ledger of
//! connections before it does: when, what for, with whom, how much; never a path, a query or a content.
//!
//! Start reading at [`client::Line`]. `address` says what may be opened at all, `names` guards the way from a name to
//! an address, `exchange` is one request within limits, `retry` says when to ask again, `way` is the way of one run
//! and `runs` lets only one go at a time; `queries` and `writes` are the ledger. Deliberately not here: cookies,
//! proxies, and any way to accept a certificate that the system does not trust.

pub mod address;
pub mod client;
pub mod commands;
pub mod exchange;
pub mod gate;
pub mod model;
mod names;
pub mod queries;
pub mod retry;
pub mod runs;
pub mod runtime;
#[cfg(test)]
pub(crate) mod tests;
pub mod way;
pub mod writes;
