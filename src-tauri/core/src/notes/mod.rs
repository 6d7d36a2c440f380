//! Notes: what may be shared and what never may, in two types and two tables.
//!
//! No function here takes both kinds into one value that a document is made from: [`model::ShareableNote`] has
//! no private field, and the summary is made from it alone.

pub mod commands;
pub mod model;
pub mod queries;
pub mod summary;
pub mod writes;
