//! Notes: what may be shared and what never may, in two types and two tables.
//!
//! The coach writes one working text ([`model::WorkingNote`]). When it is kept, [`splitting`] takes the lines that
//! are marked as private out of it: [`shareable::ShareableNote`] has no private field, and documents are made from
//! it alone; [`private::PrivateNote`] has the lines with their places, and the coach's own reflection.
//!
//! [`marks`] says what a line is. A private mark holds for its whole line and no further: a paragraph that goes on
//! in the next line without the mark may be shared.

pub mod commands;
pub mod comparing;
pub mod drafts;
pub mod lasting;
pub mod locking;
pub mod marks;
pub mod model;
pub mod private;
pub mod queries;
pub mod quotes;
pub mod saving;
pub mod sections;
pub mod shareable;
pub mod splitting;
pub mod summary;
pub mod templates;
pub mod versions;
pub mod writes;

#[cfg(test)]
mod tests;
