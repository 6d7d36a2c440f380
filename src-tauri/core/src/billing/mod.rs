//! What becomes due by itself: instalments, the periods of retainers, usage. Nothing runs in the background: it is
//! worked out when the coach looks, proposed, and written once the coach confirms it.
//!
//! [`periods`], [`instalments`] and [`turning`] are pure. [`due`] gathers what is due; [`preparing`] writes it as
//! drafts, in one operation.

pub mod due;
pub mod instalments;
pub mod model;
pub mod periods;
pub mod preparing;
pub mod queries;
#[cfg(test)]
mod tests;
pub mod turning;
pub mod writes;
