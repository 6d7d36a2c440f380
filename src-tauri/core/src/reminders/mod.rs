//! Reminders of open invoices: a ladder of five steps, each a draft, each once for an invoice.
//!
//! Nothing is sent or charged by itself. [`rules`] says which step is due (pure); [`commands`] lists them and drafts the
//! letter, which then waits among the messages. The last step is a call: after it the coach decides whether to agree on a
//! plan, to pause, or to write the invoice off. The late fee is off until the coach sets one, and even then is only
//! proposed.

pub mod commands;
pub mod model;
pub mod queries;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod writes;
