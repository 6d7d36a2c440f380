//! The only way out. Whatever leaves this computer leaves through here and is written down in the ledger of
//! connections before it does: when, what for, with whom, how much; never a path, a query or a content.

pub mod commands;
pub mod model;
