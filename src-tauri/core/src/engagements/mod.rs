//! Offers and engagements: what the coach offers, and what one client and the coach agreed.
//!
//! An engagement carries a copy of its terms and policy; later changes of an offer or of the practice's
//! defaults never reach it. Start at [`states`] for its road and at [`policy`] for its rules.

pub mod commands;
pub mod model;
pub mod policy;
pub mod queries;
pub mod starters;
pub mod states;
pub mod writes;
