//! Offers and engagements: what the coach offers, and what one client and the coach agreed.
//!
//! An engagement carries a copy of its terms and policy; later changes of an offer or of the practice's
//! defaults never reach it. Start at [`states`] for its road, at [`policy`] for its rules and at
//! [`arrangement`] for how it is paid, renewed and ends.

pub mod arrangement;
pub mod commands;
pub mod kinds;
pub mod model;
pub mod pausing;
pub mod policy;
pub mod queries;
pub mod starters;
pub mod starting;
pub mod states;
#[cfg(test)]
mod tests;
pub mod writes;
