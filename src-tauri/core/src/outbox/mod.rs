//! What is to be done on computers of others, written down with its exact bytes before it is sent.
//!
//! An operation waits as `queued`, is `inflight` while the other side has it, and leaves when its end is known. Where
//! the program ended, or the line broke, between question and answer, it `needs_look`: nobody knows whether it
//! arrived, so whoever sends looks before sending again. What the other side does not take is `failed` and waits for
//! the coach; what it fails at again and again is set aside for a day. One operation at most waits for each subject of
//! each holder: a later wish takes the place of an earlier one that has not been sent.

pub mod model;
pub mod queries;
#[cfg(test)]
mod tests;
pub mod tries;
pub mod writes;
