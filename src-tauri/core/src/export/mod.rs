//! What leaves the encrypted file as files: everything there is, many documents in one go, the accountant pack.
//!
//! Words: a *target* is the folder or the zip that is being written, under a name that says so until it is whole; a
//! *run* goes through the documents one by one, says how far it is, and stops between two of them when it is cancelled.
//!
//! Invariants: an issued document goes out as the bytes that were kept of it; whatever does not come to its end leaves
//! nothing behind; the practice is held only while one document is read, so that everything else goes on meanwhile.
//!
//! Start at [`running::run`]; [`pack`] is what an accountant gets, [`everything`] what a coach who leaves us takes along.

pub mod commands;
pub mod everything;
pub mod jobs;
pub mod model;
mod naming;
pub mod pack;
pub mod planning;
mod queries;
pub mod running;
mod target;
#[cfg(test)]
mod tests;

pub use everything::everything;
